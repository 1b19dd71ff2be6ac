package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that one party owes another, while it is open.
 *
 * @param terms what was imposed: kind, parties, instant, what it is about
 * @param imposedBy whose act it was
 * @param since from when on it is owed
 * @param due when it is due now; empty for no due instant
 * @param remindAt when its debtor is reminded; empty for never, or once that was done
 * @param standing what holds the debtor back now: while there is anything, the clock stands still
 * @param blockedSince since when the clock stands still; empty while it runs
 * @param heldUp the working time for which the debtor was held up, without the block that stands now
 * @param own his own share of the working time when it was missed; empty as long as it wasn't
 * @param readers who has read it beside whom it was meant for
 */
public record Obligation(
        Imposed terms,
        Actor imposedBy,
        Instant since,
        Optional<Instant> due,
        Optional<Instant> remindAt,
        List<Blocker> standing,
        Optional<Instant> blockedSince,
        Duration heldUp,
        Optional<Duration> own,
        Set<String> readers) {

    /** What the subjects of the timers of obligations begin with. */
    public static final String TIMER = "obligation ";

    /** Copies the collections. */
    public Obligation {
        standing = ImmutableList.copyOf(standing);
        readers = ImmutableSet.copyOf(readers);
    }

    static Obligation of(Imposed terms, Actor by, Instant at) {
        return new Obligation(
                terms,
                by,
                at,
                terms.due(),
                terms.remindAt(),
                terms.standing(),
                terms.standing().isEmpty() ? Optional.empty() : Optional.of(at),
                Duration.ZERO,
                Optional.empty(),
                Set.of());
    }

    /**
     * Its id, unique on the ticket.
     *
     * @return the id
     */
    public String id() {
        return terms.obligation();
    }

    /**
     * The name of its kind.
     *
     * @return see {@link ObligationKind#name()}
     */
    public String kind() {
        return terms.of();
    }

    boolean is(ObligationKind kind) {
        return terms.of().equals(kind.name());
    }

    /**
     * Whether it stands in the way of the ticket's end.
     *
     * @return true if it blocks by its kind, or would bring the ticket back and was missed already
     */
    public boolean blocksClosing() {
        return terms.onClose() == OnClose.BLOCK || (terms.onClose() == OnClose.REOPEN && missed());
    }

    /**
     * Whether the end of the ticket leaves it open.
     *
     * @return true for what reopens or escalates when it is missed
     */
    public boolean survives() {
        return terms.onClose() == OnClose.REOPEN || terms.onClose() == OnClose.ESCALATE;
    }

    /**
     * Whether it was not done in time.
     *
     * @return true once its due instant has passed while its clock ran
     */
    public boolean missed() {
        return own.isPresent();
    }

    /**
     * Whether its debtor's clock stands still.
     *
     * @return true while something that the other side owes first is open
     */
    public boolean blocked() {
        return blockedSince.isPresent();
    }

    /**
     * What happens next by itself.
     *
     * @return the reminder or the due instant; empty without one, once it was missed, and while a clock that moves stands
     *     still
     */
    public Optional<Timer> next() {
        if (missed() || due.isEmpty() || (blocked() && !terms.fixed())) {
            return Optional.empty();
        }
        return Optional.of(
                remindAt.isPresent()
                        ? Timer.over(Timer.Kind.THRESHOLD, TIMER + id(), remindAt.get())
                        : Timer.due(TIMER + id(), due.get()));
    }

    Obligation blockedBy(Blocker one, Instant at) {
        return new Obligation(
                terms,
                imposedBy,
                since,
                due,
                remindAt,
                ImmutableList.<Blocker>builder().addAll(standing).add(one).build(),
                blockedSince.isPresent() ? blockedSince : Optional.of(at),
                heldUp,
                own,
                readers);
    }

    Obligation after(ObligationEvent.Unblocked event) {
        List<Blocker> left =
                standing.stream().filter(one -> !one.equals(event.by())).toList();
        return new Obligation(
                terms,
                imposedBy,
                since,
                event.due().isPresent() ? event.due() : due,
                remindAt.isPresent() && event.remindAt().isPresent() ? event.remindAt() : remindAt,
                left,
                left.isEmpty() ? Optional.empty() : blockedSince,
                heldUp.plus(event.heldUp()),
                own,
                readers);
    }

    Obligation after(ObligationEvent.Extended event) {
        return new Obligation(
                terms,
                imposedBy,
                since,
                Optional.of(event.due()),
                event.remindAt(),
                standing,
                blockedSince,
                heldUp,
                own,
                readers);
    }

    Obligation reminded() {
        return new Obligation(
                terms, imposedBy, since, due, Optional.empty(), standing, blockedSince, heldUp, own, readers);
    }

    Obligation after(ObligationEvent.Missed event) {
        return new Obligation(
                terms,
                imposedBy,
                since,
                due,
                Optional.empty(),
                standing,
                blockedSince,
                heldUp,
                Optional.of(event.own()),
                readers);
    }

    Obligation readBy(String reader) {
        return new Obligation(
                terms,
                imposedBy,
                since,
                due,
                remindAt,
                standing,
                blockedSince,
                heldUp,
                own,
                ImmutableSet.<String>builder().addAll(readers).add(reader).build());
    }
}
