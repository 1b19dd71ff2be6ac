package dev.ticketlifecycle.escalation;

import com.google.common.collect.ImmutableSortedMap;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often somebody higher up had to look at the ticket, which level of the ladder was told, and what is remembered to
 * find loops.
 *
 * @param times how often an escalation was due
 * @param latest why it was due last
 * @param raised the level that was told last; empty without a ladder, and once the ticket has ended
 * @param acknowledged whether somebody has acknowledged since that level was told
 * @param trail the statuses since the last new fact
 * @param told when each reason was told last
 */
public record Escalation(
        int times,
        Optional<EscalationReason> latest,
        Optional<Raised> raised,
        boolean acknowledged,
        Trail trail,
        Map<EscalationReason, Told> told) {

    /** Nothing was ever due, and the ticket went nowhere yet. */
    public static final Escalation NONE =
            new Escalation(0, Optional.empty(), Optional.empty(), false, Trail.NONE, Map.of());

    /** Copies what was told. */
    public Escalation {
        told = told.isEmpty() ? Map.of() : ImmutableSortedMap.copyOf(told); // the same one as long as nothing is told
    }

    /** The subject of the timer that runs while a level has not acknowledged. */
    public static final String ACKNOWLEDGEMENT = "acknowledgement";

    /**
     * Whether a level was told of which nobody has acknowledged.
     *
     * @return true until somebody does, or the ticket ends
     */
    public boolean unacknowledged() {
        return raised.isPresent() && !acknowledged;
    }

    /**
     * When the next level is told.
     *
     * @return the timer, or empty if nobody has to acknowledge, or nobody is left to be told
     */
    public Optional<Timer> overdue() {
        if (!unacknowledged() || raised.get().acknowledgeBy().isEmpty()) {
            return Optional.empty();
        }
        Instant due = raised.get().acknowledgeBy().get();
        return Optional.of(Timer.due(ACKNOWLEDGEMENT, due));
    }

    /**
     * The escalation after an event of this room. A loop that was found is forgotten, so that it is found again only if it
     * goes on three more times.
     *
     * @param event the event
     * @return the next escalation
     */
    public Escalation after(EscalationEvent event) {
        if (event instanceof EscalationDue due) {
            return after(due);
        }
        boolean over = event.kind() == EventKind.DEESCALATED;
        return new Escalation(times, latest, over ? Optional.empty() : raised, !over, trail, told);
    }

    private Escalation after(EscalationDue due) {
        Trail next = due.reason() == EscalationReason.LOOP ? Trail.NONE : trail;
        Optional<Raised> level = due.raised().isPresent() ? due.raised() : raised;
        boolean answered = acknowledged && due.raised().isEmpty();
        if (due.reason() == EscalationReason.UNACKNOWLEDGED && due.raised().isEmpty()) {
            level = raised.map(last -> new Raised(last.level(), last.name(), Optional.empty()));
        }
        return new Escalation(times + 1, Optional.of(due.reason()), level, answered, next, told(due, level));
    }

    private Map<EscalationReason, Told> told(EscalationDue due, Optional<Raised> level) {
        if (due.told().isEmpty()) {
            return told;
        }
        Map<EscalationReason, Told> more = new EnumMap<>(EscalationReason.class);
        more.putAll(told);
        more.put(
                due.reason(),
                new Told(due.told().get(), level.map(Raised::level).orElse(0)));
        return more;
    }

    /**
     * The escalation of a ticket that has ended: nobody has to acknowledge any more.
     *
     * @return the same one without a level
     * @hidden
     */
    public Escalation ended() {
        return raised.isEmpty() ? this : new Escalation(times, latest, Optional.empty(), false, trail, told);
    }

    /**
     * The escalation after the ticket entered a status.
     *
     * @param status the name of the status
     * @return the next escalation
     * @hidden
     */
    public Escalation entering(String status) {
        return new Escalation(times, latest, raised, acknowledged, trail.to(status), told);
    }

    /**
     * The escalation after something new was said or described.
     *
     * @return the same one with an empty trail
     * @hidden
     */
    public Escalation afterNewFact() {
        if (trail.isEmpty()) {
            return this;
        }
        return times == 0 ? NONE : new Escalation(times, latest, raised, acknowledged, Trail.NONE, told);
    }
}
