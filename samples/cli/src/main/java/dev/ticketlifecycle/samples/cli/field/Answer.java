package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.explain.Explanation;
import dev.ticketlifecycle.explain.Shares;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;

/** What came of one act, or of one question that the story asks. */
sealed interface Answer {

    /**
     * An act was accepted.
     *
     * @param actor whose it was
     * @param on the ticket that it was meant for
     * @param changes what it, and what had fallen due since the step before, made of the tickets
     */
    record Accepted(Actor actor, TicketId on, List<Change> changes) implements Answer {}

    /**
     * An act was refused.
     *
     * @param actor whose it was
     * @param refusal every rule that refuses
     */
    record Refused(Actor actor, Refusal refusal) implements Answer {}

    /**
     * Nobody acted, and what was due by then happened.
     *
     * @param changes what it made of the tickets
     */
    record Happened(List<Change> changes) implements Answer {}

    /**
     * Something that is so, or can't even be said to the library.
     *
     * @param fact what
     */
    record Shown(Words fact) implements Answer {}

    /**
     * The fault report: who had the time.
     *
     * @param from from when, in the words of the story
     * @param to until when
     * @param shares the parts
     */
    record FaultReport(String from, String to, Shares shares) implements Answer {}

    /**
     * Why a clock shows what it shows.
     *
     * @param explanation the explanation
     */
    record Explained(Explanation explanation) implements Answer {}

    /**
     * The story says otherwise.
     *
     * @param expected what the story expects: rules, events, or the word for acceptance
     * @param instead what was answered
     */
    record Unlike(List<String> expected, List<String> instead) implements Answer {}

    /**
     * What a step made of one ticket.
     *
     * @param before the ticket as the story showed it last
     * @param after the ticket now
     * @param events what was recorded in between
     * @param told of what people were told
     */
    record Change(Ticket before, Ticket after, List<Recorded> events, List<Recorded> told) {}
}
