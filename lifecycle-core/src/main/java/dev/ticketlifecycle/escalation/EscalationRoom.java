package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Exchange;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.RuleId;

/**
 * How the gate enters this room; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class EscalationRoom {

    private static final int EVERY = 3;

    private EscalationRoom() {}

    /**
     * What follows from a reply: every third repetition, and every third time that the same request gets the same
     * answer, escalates.
     *
     * @param replied the reply
     * @param call the call
     * @param before what had been said before it
     * @param after what has been said
     */
    public static void follow(Replied replied, Call call, Conversation before, Conversation after) {
        if (replied.recorded().contains(RuleId.REPEATED_REPLY) && after.repetitions() % EVERY == 0) {
            escalate(call, EscalationReason.REPEATED_REPLIES);
        }
        if (circles(before.exchange(), after.exchange()) || circles(before.mail(), after.mail())) {
            escalate(call, EscalationReason.LOOP);
        }
    }

    private static boolean circles(Exchange before, Exchange after) {
        return before.open() && !after.open() && after.times() % EVERY == 0;
    }

    /**
     * What follows from a promised word that didn't come.
     *
     * @param call the call
     */
    public static void followMissedUpdate(Call call) {
        escalate(call, EscalationReason.UPDATE_MISSED);
    }

    /**
     * What follows from a change of owner: the last return that takes no supervisor escalates.
     *
     * @param call the call
     * @param before who was accountable
     * @param after who is
     */
    public static void followOwner(Call call, Ownership before, Ownership after) {
        if (call.terms().on(RuleId.PING_PONG)
                && after.returns() > before.returns()
                && after.returns() == call.terms().returns()) {
            escalate(call, EscalationReason.PING_PONG);
        }
    }

    /**
     * What follows from a change of status: the same cycle for the third time escalates.
     *
     * @param call the call
     * @param escalation the escalation, which knows the new status already
     */
    public static void followMove(Call call, Escalation escalation) {
        if (escalation.trail().circles()) {
            escalate(call, EscalationReason.LOOP);
        }
    }

    private static void escalate(Call call, EscalationReason reason) {
        call.emit(new EscalationDue(reason));
    }
}
