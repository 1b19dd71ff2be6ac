package dev.ticketlifecycle.ownership;

import dev.ticketlifecycle.ownership.OwnershipEvent.Offered;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is accountable for the ticket.
 *
 * @param owner the one owner; empty only until intake
 * @param since since when
 * @param queue the queue the ticket belongs to and goes back to if its owner can't hold it
 * @param offer the open offer, which changes nothing until it is accepted
 * @param changes how often the owner changed
 */
public record Ownership(
        Optional<Owner> owner, Instant since, Optional<String> queue, Optional<OpenOffer> offer, int changes) {

    /** Nobody is accountable yet. */
    public static final Ownership NONE =
            new Ownership(Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty(), 0);

    static final String OFFER = "offer";

    /**
     * An offer that nobody has accepted yet.
     *
     * @param to an agent or a queue
     * @param by who made it
     * @param expiry when it is over
     */
    public record OpenOffer(Owner to, Actor by, Timer expiry) {}

    /**
     * The agent who owns the ticket.
     *
     * @return the agent's id, or empty if a queue or nobody owns it
     */
    public Optional<String> agent() {
        return owner.isPresent() && owner.get() instanceof Owner.Agent agent
                ? Optional.of(agent.id())
                : Optional.empty();
    }

    /**
     * Whether a queue owns the ticket, and time to own runs.
     *
     * @return true if no person owns it
     */
    public boolean inQueue() {
        return owner.isPresent() && owner.get() instanceof Owner.Queue;
    }

    /**
     * Whether an agent owns the ticket.
     *
     * @param id the agent
     * @return true if that agent is the owner
     */
    public boolean ownedBy(String id) {
        return owner.isPresent()
                && owner.get() instanceof Owner.Agent agent
                && agent.id().equals(id);
    }

    /**
     * When the open offer is over.
     *
     * @return the timer, or empty if no offer is open
     */
    public Optional<Timer> expiry() {
        return offer.isPresent() ? Optional.of(offer.get().expiry()) : Optional.empty();
    }

    /**
     * The ownership after an event.
     *
     * @param event the event
     * @param at when it took effect
     * @return the next ownership
     */
    public Ownership after(OwnershipEvent event, Instant at) {
        if (event instanceof OwnerChanged changed) {
            Optional<String> home = changed.to() instanceof Owner.Queue to ? Optional.of(to.id()) : queue;
            if (changed.means() == OwnershipEvent.Means.OFFER
                    && offer.isPresent()
                    && offer.get().to() instanceof Owner.Queue to) {
                home = Optional.of(to.id());
            }
            return new Ownership(Optional.of(changed.to()), at, home, Optional.empty(), changes + 1);
        }
        if (event instanceof Offered offered) {
            Timer expiry = Timer.over(Timer.Kind.EXPIRY, OFFER, offered.expiresAt());
            OpenOffer open = new OpenOffer(offered.to(), offered.by(), expiry);
            return new Ownership(owner, since, queue, Optional.of(open), changes);
        }
        return new Ownership(owner, since, queue, Optional.empty(), changes);
    }
}
