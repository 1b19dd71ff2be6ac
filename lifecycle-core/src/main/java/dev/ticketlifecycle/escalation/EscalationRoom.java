package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Exchange;
import dev.ticketlifecycle.escalation.EscalationEvent.Acknowledged;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the gate enters this room; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class EscalationRoom {

    private static final int EVERY = 3;
    private static final int FIRST = 1;

    private EscalationRoom() {}

    /**
     * The rules of this room that refuse a level of the ladder, when the lifecycle is built.
     *
     * @param level the level
     * @return their bits
     */
    public static long refusing(EscalationLevel level) {
        return level.empty() ? RuleId.LADDER_COMPLETE.bit() : 0;
    }

    /**
     * The rules of this room that refuse a command: only a person on the level that was told, or a supervisor,
     * acknowledges, and only what nobody has acknowledged yet.
     *
     * @param call the call
     * @param escalation who has been told
     * @return their bits
     */
    public static long refusing(Call call, Escalation escalation) {
        return call.kind() != CommandKind.ACKNOWLEDGE || (escalation.unacknowledged() && sees(call, escalation))
                ? 0
                : RuleId.NOT_PERMITTED.bit();
    }

    private static boolean sees(Call call, Escalation escalation) {
        @Nullable Person person = call.initiatorFacts();
        return person != null
                && call.initiator().human()
                && (person.roles().contains(Person.SUPERVISOR)
                        || told(call, escalation)
                                .filter(level -> level.includes(person))
                                .isPresent());
    }

    // A ticket may have been migrated to a shorter ladder since.
    private static Optional<EscalationLevel> told(Call call, Escalation escalation) {
        List<EscalationLevel> ladder = call.terms().ladder();
        return escalation
                .raised()
                .map(Raised::level)
                .filter(level -> level <= ladder.size())
                .map(level -> ladder.get(level - 1));
    }

    /**
     * Who may acknowledge.
     *
     * @param call the call
     * @param escalation who has been told
     * @return whoever is on the level that was told, and supervisors; nobody if there is nothing to acknowledge
     */
    public static List<Who> acknowledging(Call call, Escalation escalation) {
        if (!escalation.unacknowledged()) {
            return List.of();
        }
        List<Who> who = new ArrayList<>();
        told(call, escalation).ifPresent(level -> {
            level.roles().forEach(role -> who.add(Who.withRole(role)));
            level.queue().ifPresent(queue -> who.add(Who.memberOf(queue)));
        });
        who.add(Who.withRole(Person.SUPERVISOR));
        return who;
    }

    /**
     * Carries out an acknowledgement.
     *
     * @param call the call
     * @param escalation who has been told
     */
    public static void acknowledge(Call call, Escalation escalation) {
        if (escalation.unacknowledged()) {
            call.emit(new Acknowledged(escalation.raised().get().level()));
        }
    }

    /**
     * Escalates to a level of the ladder, or to the last if there are fewer. A level that was told and has not
     * acknowledged isn't told again, nor is a lower one; that there is one more reason stands in the journal all the same.
     *
     * @param call the call
     * @param escalation who has been told
     * @param reason why
     * @param level the level, from 1
     */
    public static void escalate(Call call, Escalation escalation, EscalationReason reason, int level) {
        List<EscalationLevel> ladder = call.terms().ladder();
        int to = Math.min(level, ladder.size());
        boolean told = escalation.unacknowledged() && escalation.raised().get().level() >= to;
        call.emit(
                ladder.isEmpty() || told
                        ? new EscalationDue(reason)
                        : new EscalationDue(reason, Optional.of(raised(call, ladder, to))));
    }

    /**
     * Tells the lowest level of what came about on a ticket that may have ended; there nobody has to acknowledge it.
     *
     * @param call the call
     * @param escalation what was told before
     * @param reason why
     * @param ended whether the ticket has ended
     */
    public static void tell(Call call, Escalation escalation, EscalationReason reason, boolean ended) {
        List<EscalationLevel> ladder = call.terms().ladder();
        if (!ended || ladder.isEmpty() || escalation.unacknowledged()) {
            escalate(call, escalation, reason, FIRST);
        } else {
            call.emit(new EscalationDue(
                    reason, Optional.of(new Raised(FIRST, ladder.get(0).name(), Optional.empty()))));
        }
    }

    // What happens by itself is told at its own instant; what is entered late nobody was told of before.
    private static Raised raised(Call call, List<EscalationLevel> ladder, int level) {
        EscalationLevel to = ladder.get(level - 1);
        Instant since = call.initiator().equals(Actor.system()) ? call.at() : call.now();
        Optional<Instant> by =
                level == ladder.size() ? Optional.empty() : to.within().map(since::plus);
        return new Raised(level, to.name(), by);
    }

    /**
     * What follows from a level that has not acknowledged in time: the next one is told.
     *
     * @param call the call
     * @param escalation who has been told
     */
    public static void climb(Call call, Escalation escalation) {
        escalate(
                call,
                escalation,
                EscalationReason.UNACKNOWLEDGED,
                escalation.raised().orElseThrow().level() + 1);
    }

    /**
     * What follows from a reply: every third repetition, and every third time that the same request gets the same
     * answer, escalates.
     *
     * @param replied the reply
     * @param call the call
     * @param before what had been said before it
     * @param after what has been said
     * @param escalation who has been told
     */
    public static void follow(
            Replied replied, Call call, Conversation before, Conversation after, Escalation escalation) {
        boolean repeats = replied.recorded().contains(RuleId.REPEATED_REPLY) && after.repetitions() % EVERY == 0;
        if (repeats) {
            escalate(call, escalation, EscalationReason.REPEATED_REPLIES, FIRST);
        }
        if (circles(before.exchange(), after.exchange()) || circles(before.mail(), after.mail())) {
            if (repeats) {
                call.emit(new EscalationDue(EscalationReason.LOOP)); // just told
            } else {
                escalate(call, escalation, EscalationReason.LOOP, FIRST);
            }
        }
    }

    private static boolean circles(Exchange before, Exchange after) {
        return before.open() && !after.open() && after.times() % EVERY == 0;
    }

    /**
     * What follows from a promised word that didn't come.
     *
     * @param call the call
     * @param escalation who has been told
     */
    public static void followMissedUpdate(Call call, Escalation escalation) {
        escalate(call, escalation, EscalationReason.UPDATE_MISSED, FIRST);
    }

    /**
     * What follows from a change of owner: the last return that takes no supervisor escalates.
     *
     * @param call the call
     * @param before who was accountable
     * @param after who is
     * @param escalation who has been told
     */
    public static void followOwner(Call call, Ownership before, Ownership after, Escalation escalation) {
        if (call.terms().on(RuleId.PING_PONG)
                && after.returns() > before.returns()
                && after.returns() == call.terms().returns()) {
            escalate(call, escalation, EscalationReason.PING_PONG, FIRST);
        }
    }

    /**
     * What follows from a change of status: the same cycle for the third time escalates. On a ticket that has ended nobody
     * has to acknowledge it.
     *
     * @param call the call
     * @param escalation the escalation, which knows the new status already
     * @param ended whether the ticket has ended
     */
    public static void followMove(Call call, Escalation escalation, boolean ended) {
        if (!escalation.trail().circles()) {
            return;
        }
        if (ended) {
            call.emit(new EscalationDue(EscalationReason.LOOP));
        } else {
            escalate(call, escalation, EscalationReason.LOOP, FIRST);
        }
    }
}
