package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import java.util.List;
import java.util.Optional;

/** Tickets with one thing changed. */
final class Tickets {

    private Tickets() {}

    static Ticket version(Ticket t, long version) {
        return new Ticket(
                t.id(),
                t.lifecycle(),
                t.lifecycleVersion(),
                version,
                t.recordedAt(),
                t.stage(),
                t.conversation(),
                t.ownership(),
                t.closure(),
                t.escalation(),
                t.obligations(),
                t.findings(),
                t.consents(),
                t.operations(),
                t.relations(),
                t.clocks(),
                t.changes(),
                t.overrides());
    }

    static Ticket clocks(Ticket t, Clocks clocks) {
        return new Ticket(
                t.id(),
                t.lifecycle(),
                t.lifecycleVersion(),
                t.version(),
                t.recordedAt(),
                t.stage(),
                t.conversation(),
                t.ownership(),
                t.closure(),
                t.escalation(),
                t.obligations(),
                t.findings(),
                t.consents(),
                t.operations(),
                t.relations(),
                clocks,
                t.changes(),
                t.overrides());
    }

    static Ticket escalation(Ticket t, Escalation escalation) {
        return new Ticket(
                t.id(),
                t.lifecycle(),
                t.lifecycleVersion(),
                t.version(),
                t.recordedAt(),
                t.stage(),
                t.conversation(),
                t.ownership(),
                t.closure(),
                escalation,
                t.obligations(),
                t.findings(),
                t.consents(),
                t.operations(),
                t.relations(),
                t.clocks(),
                t.changes(),
                t.overrides());
    }

    static Ticket consents(Ticket t, Consents consents) {
        return new Ticket(
                t.id(),
                t.lifecycle(),
                t.lifecycleVersion(),
                t.version(),
                t.recordedAt(),
                t.stage(),
                t.conversation(),
                t.ownership(),
                t.closure(),
                t.escalation(),
                t.obligations(),
                t.findings(),
                consents,
                t.operations(),
                t.relations(),
                t.clocks(),
                t.changes(),
                t.overrides());
    }

    static Ticket brokenPromises(Ticket t, int more) {
        Obligations o = t.obligations();
        Obligations counted = new Obligations(
                o.open(), o.broken() + more, o.waived(), o.judgements(), o.spoke(), o.rating(), o.settled());
        return new Ticket(
                t.id(),
                t.lifecycle(),
                t.lifecycleVersion(),
                t.version(),
                t.recordedAt(),
                t.stage(),
                t.conversation(),
                t.ownership(),
                t.closure(),
                t.escalation(),
                counted,
                t.findings(),
                t.consents(),
                t.operations(),
                t.relations(),
                t.clocks(),
                t.changes(),
                t.overrides());
    }

    static Ticket rejections(Ticket t, int more) {
        Closure c = t.closure();
        return new Ticket(
                t.id(),
                t.lifecycle(),
                t.lifecycleVersion(),
                t.version(),
                t.recordedAt(),
                t.stage(),
                t.conversation(),
                t.ownership(),
                new Closure(c.proposal(), c.ending(), c.rejections() + more, c.reopenings(), c.noSpam()),
                t.escalation(),
                t.obligations(),
                t.findings(),
                t.consents(),
                t.operations(),
                t.relations(),
                t.clocks(),
                t.changes(),
                t.overrides());
    }

    static Ticket replies(Ticket t, int more) {
        Conversation c = t.conversation();
        return conversation(t, c.replies() + more, c.nextUpdate());
    }

    static Ticket nextUpdate(Ticket t, Optional<Timer> nextUpdate) {
        return conversation(t, t.conversation().replies(), nextUpdate);
    }

    /** The ticket on which questions are set aside that aren't any more. */
    static Ticket setAside(Ticket t, List<Question> questions) {
        Questions open = t.conversation().open();
        List<Question> rest =
                open.detail().stream().filter(q -> !questions.contains(q)).toList();
        Conversation c = t.conversation();
        return questions.isEmpty()
                ? t
                : conversation(
                        t,
                        c.replies(),
                        c.nextUpdate(),
                        new Questions(rest, open.beyond(), open.oldestBeyond()),
                        questions);
    }

    /** The ticket with other open questions. */
    static Ticket open(Ticket t, Questions open) {
        Conversation c = t.conversation();
        return conversation(t, c.replies(), c.nextUpdate(), open, c.asideQuestions());
    }

    private static Ticket conversation(Ticket t, int replies, Optional<Timer> nextUpdate) {
        Conversation c = t.conversation();
        return conversation(t, replies, nextUpdate, c.open(), c.asideQuestions());
    }

    private static Ticket conversation(
            Ticket t, int replies, Optional<Timer> nextUpdate, Questions open, List<Question> aside) {
        Conversation c = t.conversation();
        Conversation changed = new Conversation(
                open,
                c.asked() + c.asideQuestions().size() - aside.size(),
                c.askedInPerson() + c.asideQuestions().size() - aside.size(),
                c.received(),
                c.heardAt(),
                replies,
                c.personReplied(),
                c.latestReply(),
                c.latestAnswer(),
                c.earlierAnswer(),
                c.counted(),
                c.askedSince(),
                c.undoable(),
                c.awaitingReceipt(),
                c.asksRequester(),
                c.said(),
                c.repetitions(),
                c.holdingInRow(),
                nextUpdate,
                aside,
                c.bots(),
                c.warning(),
                c.wentOn(),
                c.exchange(),
                c.mail());
        return new Ticket(
                t.id(),
                t.lifecycle(),
                t.lifecycleVersion(),
                t.version(),
                t.recordedAt(),
                t.stage(),
                changed,
                t.ownership(),
                t.closure(),
                t.escalation(),
                t.obligations(),
                t.findings(),
                t.consents(),
                t.operations(),
                t.relations(),
                t.clocks(),
                t.changes(),
                t.overrides());
    }
}
