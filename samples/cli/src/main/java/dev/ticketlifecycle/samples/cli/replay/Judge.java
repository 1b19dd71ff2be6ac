package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.samples.cli.story.Chronicle;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Judges what a log says somebody did, and then lets it happen.
 *
 * <p>The first decision is the one that a live desk would have made. History can't be refused, so what was refused is
 * carried out by an override, which names each rule that it sets aside and stands in the ticket's journal.
 */
public final class Judge {

    private static final Duration TIME_TO_ACT = Duration.ofSeconds(1);

    private final Lifecycle lifecycle;
    private final Tally tally;
    private final Chronicle chronicle;

    /**
     * Judges one ticket.
     *
     * @param lifecycle decides
     * @param tally counts
     * @param chronicle keeps what was decided
     */
    public Judge(Lifecycle lifecycle, Tally tally, Chronicle chronicle) {
        this.lifecycle = lifecycle;
        this.tally = tally;
        this.chronicle = chronicle;
    }

    /**
     * Carries out what happened.
     *
     * @param ticket the ticket before it
     * @param id the id of the act
     * @param actor whose will it was; the log carries it out
     * @param command what happened
     * @param given when, and who is known
     * @return the ticket after it
     */
    public Ticket follow(Ticket ticket, String id, Actor actor, Command command, Given given) {
        Act act = Act.by(actor).id(id).through(People.LOG).does(command);
        Decision decision = lifecycle.decide(ticket, act, given);
        if (decision instanceof Refused refused) {
            Refusal refusal = refused.refusal();
            for (String rule : refusal.rules()) {
                tally.refused(rule, ticket.id(), given.now(), refusal);
            }
            chronicle.refused(given.now(), actor, command, refusal);
            decision = lifecycle.decide(ticket, act.overriding(permission(refusal, ticket, given)), given);
        }
        if (decision instanceof Decision.Accepted accepted) {
            chronicle.happened(accepted.events());
            for (Recorded recorded : accepted.events()) {
                if (recorded.event() instanceof EscalationDue due) {
                    tally.escalated(due.reason(), ticket.id(), recorded.effectiveAt());
                }
                if (recorded.event() instanceof Replied replied) {
                    for (RuleId rule : replied.recorded()) {
                        tally.recorded(rule.id(), ticket.id(), given.now());
                    }
                }
            }
            return accepted.ticket();
        }
        throw new IllegalStateException("ticket " + ticket.id().value() + " can't follow its log: " + act
                + " is refused even under an override, " + ((Refused) decision).refusal());
    }

    private static RuleOverride permission(Refusal refusal, Ticket ticket, Given given) {
        Instant now = given.now().isBefore(ticket.recordedAt()) ? ticket.recordedAt() : given.now();
        return new RuleOverride(
                People.IMPORTER, "it happened: the log shows it", now.plus(TIME_TO_ACT), Set.copyOf(refusal.rules()));
    }
}
