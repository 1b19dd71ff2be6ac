package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OfferEnded;
import dev.ticketlifecycle.ownership.OwnershipEvent.Offered;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who has held a ticket, to whom it is offered, and how often it was given back, worked out from who got it when. */
final class Holders {

    // The declared cap: that somebody held it before the last 16 owners is forgotten.
    private static final int REMEMBERED = 16;

    private final List<Owner> held = new ArrayList<>();
    private Optional<Owner> offered = Optional.empty();
    private Optional<Owner> home = Optional.empty();
    private int returns;

    /** How often it was given back to somebody who had held it. */
    int returns() {
        return returns;
    }

    /** The one to whom it is offered. */
    Optional<Owner> offered() {
        return offered;
    }

    /** Whether giving it to somebody would be giving it back: not to the one who has it, nor into its own queue. */
    boolean wouldReturn(Owner to) {
        return held.indexOf(to) > 0 && !home.equals(Optional.of(to));
    }

    /** Hears of a change of hands; says whether it was one more return. */
    boolean hear(Event event) {
        if (event instanceof OwnerChanged changed) {
            return changed(changed);
        }
        if (event instanceof Offered now) {
            offered = Optional.of(now.to());
        } else if (event instanceof OfferEnded) {
            offered = Optional.empty();
        }
        return false;
    }

    private boolean changed(OwnerChanged changed) {
        boolean taken = changed.means() == Means.OFFER;
        Owner named = taken ? offered.orElse(changed.to()) : changed.to();
        boolean given = taken || changed.means() == Means.ASSIGNMENT;
        boolean addressed = held.contains(named) && !home.equals(Optional.of(named));
        boolean back = given && (addressed || wouldReturn(changed.to()));
        if (named instanceof Owner.Queue) {
            home = Optional.of(named);
        }
        held.remove(changed.to());
        held.add(0, changed.to());
        if (held.size() > REMEMBERED) {
            held.remove(REMEMBERED);
        }
        offered = Optional.empty();
        returns += back ? 1 : 0;
        return back;
    }
}
