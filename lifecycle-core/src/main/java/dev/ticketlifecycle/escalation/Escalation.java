package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import java.util.Optional;

/**
 * How often somebody higher up had to look at the ticket, and what is remembered to find loops.
 *
 * @param times how often an escalation was due
 * @param latest why it was due last
 * @param trail the statuses since the last new fact
 */
public record Escalation(int times, Optional<EscalationReason> latest, Trail trail) {

    /** Nothing was ever due, and the ticket went nowhere yet. */
    public static final Escalation NONE = new Escalation(0, Optional.empty(), Trail.NONE);

    /**
     * The escalation after one was due: a loop that was found is forgotten, so that it is found again only if it goes
     * on three more times.
     *
     * @param event the event
     * @return the next escalation
     */
    public Escalation after(EscalationDue event) {
        Trail next = event.reason() == EscalationReason.LOOP ? Trail.NONE : trail;
        return new Escalation(times + 1, Optional.of(event.reason()), next);
    }

    /**
     * The escalation after the ticket entered a status.
     *
     * @param status the name of the status
     * @return the next escalation
     * @hidden
     */
    public Escalation entering(String status) {
        return new Escalation(times, latest, trail.to(status));
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
        return times == 0 ? NONE : new Escalation(times, latest, Trail.NONE);
    }
}
