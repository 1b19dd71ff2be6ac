package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Exchange;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What escalates: by the clock, and by what happened. Lives for one event; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class Raising {

    private static final int EVERY = 3;

    private final Call call;
    private final Escalation escalation;
    private final Escalating terms;
    private final boolean ended;

    private Raising(Call call, Escalation escalation, Escalating terms, boolean ended) {
        this.call = call;
        this.escalation = escalation;
        this.terms = terms;
        this.ended = ended;
    }

    /**
     * What a ticket may escalate.
     *
     * @param call the call
     * @param escalation who has been told
     * @param terms whom the lifecycle tells, and when
     * @param ended whether the ticket has ended: somebody is told of it once, and nobody has to acknowledge
     * @return the way to escalate it
     */
    public static Raising on(Call call, Escalation escalation, Escalating terms, boolean ended) {
        return new Raising(call, escalation, terms, ended);
    }

    /**
     * Escalates to the level that the lifecycle begins with for a reason.
     *
     * @param reason why
     */
    public void because(EscalationReason reason) {
        to(terms.level(reason), reason);
    }

    /**
     * Escalates to a level of the ladder, or to the last if there are fewer. A level that was told and has not
     * acknowledged isn't told again, nor is a lower one, nor is anybody told of the same reason while it cools down; that
     * there is one more reason stands in the journal all the same.
     *
     * @param level the level, from 1
     * @param reason why
     */
    public void to(int level, EscalationReason reason) {
        List<EscalationLevel> ladder = terms.ladder();
        int to = Math.min(level, ladder.size());
        Instant since = since();
        boolean knows = escalation.unacknowledged() && escalation.raised().get().level() >= to;
        if (coolsDown(reason, since, to)) {
            call.emit(new EscalationDue(reason, Optional.empty(), List.of(), Optional.empty()));
        } else {
            Optional<Raised> raised =
                    ladder.isEmpty() || knows ? Optional.empty() : Optional.of(raised(since, ladder, to));
            call.emit(new EscalationDue(reason, raised, terms.forHost(reason), Optional.of(since)));
        }
    }

    // What happens by itself is told at its own instant; what is entered late nobody was told of before.
    private Instant since() {
        return call.initiator().equals(Actor.system()) ? call.at() : call.now();
    }

    private boolean coolsDown(EscalationReason reason, Instant now, int level) {
        Told last = escalation.told().get(reason);
        return reason != EscalationReason.UNACKNOWLEDGED
                && last != null
                && level <= last.level()
                && terms.cooling(last.at(), now);
    }

    private Raised raised(Instant since, List<EscalationLevel> ladder, int level) {
        EscalationLevel to = ladder.get(level - 1);
        Optional<Instant> by =
                ended || level == ladder.size() ? Optional.empty() : to.within().map(since::plus);
        return new Raised(level, to.name(), by);
    }

    /** What follows from a level that has not acknowledged in time: the next one is told. */
    public void climb() {
        to(escalation.raised().orElseThrow().level() + 1, EscalationReason.UNACKNOWLEDGED);
    }

    /**
     * What follows from a reply: every third repetition, and every third time that the same request gets the same
     * answer, escalates.
     *
     * @param replied the reply
     * @param before what had been said before it
     * @param after what has been said
     */
    public void follow(Replied replied, Conversation before, Conversation after) {
        boolean repeats = replied.recorded().contains(RuleId.REPEATED_REPLY) && after.repetitions() % EVERY == 0;
        if (repeats) {
            because(EscalationReason.REPEATED_REPLIES);
        }
        if (circles(before.exchange(), after.exchange()) || circles(before.mail(), after.mail())) {
            if (repeats) { // those who look at repetitions have just been told
                call.emit(new EscalationDue(EscalationReason.LOOP, Optional.empty(), List.of(), Optional.of(since())));
            } else {
                because(EscalationReason.LOOP);
            }
        }
    }

    private static boolean circles(Exchange before, Exchange after) {
        return before.open() && !after.open() && after.times() % EVERY == 0;
    }

    /**
     * What follows from a change of owner: the last return that takes no supervisor escalates.
     *
     * @param before who was accountable
     * @param after who is
     */
    public void followOwner(Ownership before, Ownership after) {
        if (call.terms().on(RuleId.PING_PONG)
                && after.returns() > before.returns()
                && after.returns() == call.terms().returns()) {
            because(EscalationReason.PING_PONG);
        }
    }

    /** What follows from a change of status: the same cycle for the third time escalates. */
    public void followMove() {
        if (escalation.trail().circles()) {
            because(EscalationReason.LOOP);
        }
    }

    /**
     * What follows from the return of an ended ticket: each beyond the limit escalates.
     *
     * @param reopenings how often it came back
     */
    public void followReopening(int reopenings) {
        if (reopenings > terms.reopenings()) {
            because(EscalationReason.REOPENINGS);
        }
    }
}
