package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that one party owes another, while it is open.
 *
 * @param terms what was imposed: kind, parties, instant, what it is about
 * @param imposedBy whose act it was
 * @param since from when on it is owed
 * @param known since when its debtor can know of it: not before it was recorded or proven delivered; empty once the
 *     message that demanded it bounced
 * @param due when it is due now; empty for no due instant
 * @param remindAt when its debtor is reminded; empty for never, or once that was done
 * @param standing what holds the debtor back now: while there is anything, the clock stands still
 * @param blockedSince since when the clock stands still; empty while it runs
 * @param heldUp the working time for which the debtor was held up, without the block that stands now
 * @param own his own share of the working time when it was missed; empty as long as it wasn't
 * @param readers who has read it beside whom it was meant for, oldest first
 * @param contested whether its debtor has said that it has nothing to do with the matter: that is decided once
 */
public record Obligation(
        Imposed terms,
        Actor imposedBy,
        Instant since,
        Optional<Instant> known,
        Optional<Instant> due,
        Optional<Instant> remindAt,
        List<Blocker> standing,
        Optional<Instant> blockedSince,
        Duration heldUp,
        Optional<Duration> own,
        List<String> readers,
        boolean contested) {

    /** What the subjects of the timers of obligations begin with. */
    public static final String TIMER = "obligation ";

    /** The most people of whom it is remembered that they have read it. */
    public static final int MAX_READERS = 32;

    /** Copies the collections. */
    public Obligation {
        standing = ImmutableList.copyOf(standing);
        readers = ImmutableList.copyOf(readers);
    }

    static Obligation of(Imposed terms, Actor by, Instant at, Instant recordedAt) {
        return new Obligation(
                terms,
                by,
                at,
                Optional.of(recordedAt),
                terms.due(),
                terms.remindAt(),
                terms.standing(),
                terms.standing().isEmpty() ? Optional.empty() : Optional.of(at),
                Duration.ZERO,
                Optional.empty(),
                List.of(),
                false);
    }

    /**
     * Its id: no other one that is open on the ticket has it, nor one of the latest {@value Obligations#MAX_SETTLED} that were
     * settled.
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

    /**
     * Whose affair it is.
     *
     * @return debtor and creditor
     */
    public Between between() {
        return terms.between();
    }

    /** Whether it is something that the desk promised. */
    boolean promise() {
        return terms.debtor() == Party.STAFF && terms.settling() == Settling.KEPT;
    }

    boolean putOffBy(Obligation other) {
        return other.terms.follows().equals(Optional.of(id()))
                && other.due.isPresent()
                && due.isPresent()
                && other.due.get().isAfter(due.get());
    }

    boolean is(ObligationKind kind) {
        return kind.names(terms.of());
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
     * @return true for what escalates when it is missed, and for what reopens unless it was missed already
     */
    public boolean survives() {
        return terms.onClose() == OnClose.ESCALATE || (terms.onClose() == OnClose.REOPEN && !missed());
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
                known,
                due,
                remindAt,
                ImmutableList.<Blocker>builder().addAll(standing).add(one).build(),
                blockedSince.isPresent() ? blockedSince : Optional.of(at),
                heldUp,
                own,
                readers,
                contested || one.equals(Blocker.of(Imposing.contest(id()))));
    }

    Obligation after(ObligationEvent.Unblocked event) {
        List<Blocker> left =
                standing.stream().filter(one -> !one.equals(event.by())).toList();
        return new Obligation(
                terms,
                imposedBy,
                since,
                known,
                event.due().isPresent() ? event.due() : due,
                remindAt.isPresent() && event.due().isPresent() ? event.remindAt() : remindAt,
                left,
                left.isEmpty() ? Optional.empty() : blockedSince,
                heldUp.plus(event.heldUp()),
                own,
                readers,
                contested);
    }

    Obligation after(ObligationEvent.Extended event) {
        return new Obligation(
                terms,
                imposedBy,
                since,
                known,
                Optional.of(event.due()),
                event.remindAt(),
                standing,
                blockedSince,
                heldUp,
                own,
                readers,
                contested);
    }

    /** One more name, and the oldest dropped where there are too many. */
    static List<String> latest(List<String> names, String name, int most) {
        if (names.contains(name)) {
            return names;
        }
        int dropped = names.size() < most ? 0 : 1;
        return ImmutableList.<String>builder()
                .addAll(names.subList(dropped, names.size()))
                .add(name)
                .build();
    }

    /** Demanded with a message of which it is now told whether it arrived. */
    Obligation delivered(Optional<Instant> when) {
        Optional<Instant> learnt = when.map(at -> known.filter(at::isBefore).orElse(at));
        return new Obligation(
                terms,
                imposedBy,
                since,
                learnt,
                due,
                remindAt,
                standing,
                blockedSince,
                heldUp,
                own,
                readers,
                contested);
    }

    Obligation reminded() {
        return new Obligation(
                terms,
                imposedBy,
                since,
                known,
                due,
                Optional.empty(),
                standing,
                blockedSince,
                heldUp,
                own,
                readers,
                contested);
    }

    Obligation after(ObligationEvent.Missed event) {
        return new Obligation(
                terms,
                imposedBy,
                since,
                known,
                due,
                Optional.empty(),
                standing,
                blockedSince,
                heldUp,
                Optional.of(event.own()),
                readers,
                contested);
    }

    Obligation readBy(String reader) {
        return new Obligation(
                terms,
                imposedBy,
                since,
                known,
                due,
                remindAt,
                standing,
                blockedSince,
                heldUp,
                own,
                latest(readers, reader, MAX_READERS),
                contested);
    }
}
