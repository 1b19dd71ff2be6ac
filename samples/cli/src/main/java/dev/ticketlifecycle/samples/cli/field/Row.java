package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.explain.Shares;
import dev.ticketlifecycle.samples.cli.field.Answer.Change;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A step of a story, told act by act. Each method carries something out at once, and compares what is answered with what
 * the story says.
 */
public final class Row {

    private static final String ACCEPTED = "ACCEPTED";

    private final Telling telling;
    private final Instant at;
    private final Words sentence;
    private final List<Answer> answers = new ArrayList<>();
    private TicketId ticket;

    Row(Telling telling, Instant at, Words sentence, TicketId ticket) {
        this.telling = telling;
        this.at = at;
        this.sentence = sentence;
        this.ticket = ticket;
    }

    Step step() {
        return new Step(at, sentence, answers);
    }

    /** What follows concerns another ticket. */
    public Row on(TicketId other) {
        ticket = other;
        return this;
    }

    /** An act of somebody's own that is accepted. */
    public Row accepted(Actor actor, Command command) {
        return accepted(telling.act(actor, command));
    }

    /** An act that is accepted. */
    public Row accepted(Act act) {
        accepted(act, telling.desk().handle(ticket, act));
        return this;
    }

    /** A contact that is accepted, and joins the ticket instead of having one of its own. */
    public Row joined(String contact, Actor actor, Open open) {
        Act act = telling.act(actor, open);
        Decision decision = telling.desk().contact(TicketId.of(contact), act);
        accepted(act, decision);
        TicketId on = decision.ticket().id();
        if (!on.equals(ticket)) {
            unlike(List.of(ticket.value()), List.of(on.value()));
        }
        return this;
    }

    private void accepted(Act act, Decision decision) {
        telling.deliver();
        answers.add(answer(act, decision));
        if (decision instanceof Decision.Refused refused) {
            unlike(List.of(ACCEPTED), refused.refusal().rules());
        }
    }

    /** An act of somebody's own that exactly these rules refuse; each remedy that they offer is accepted when tried. */
    public Row refused(Actor actor, Command command, RuleId... rules) {
        return refused(telling.act(actor, command), rules);
    }

    /** An act that exactly these rules refuse; each remedy that they offer is accepted when tried. */
    public Row refused(Act act, RuleId... rules) {
        List<String> expected = Arrays.stream(rules).map(RuleId::id).toList();
        Decision decision = telling.desk().handle(ticket, act);
        answers.add(answer(act, decision));
        if (!(decision instanceof Decision.Refused refused)) {
            unlike(expected, List.of(ACCEPTED));
            return this;
        }
        if (!refused.refusal().rules().equals(expected)) {
            unlike(expected, refused.refusal().rules());
        }
        List<String> untrue = telling.untrue(ticket, refused.refusal());
        if (!untrue.isEmpty()) {
            unlike(List.of(), untrue);
        }
        return this;
    }

    private Answer answer(Act act, Decision decision) {
        return decision.fold(
                ok -> new Answer.Accepted(act.initiator(), ticket, telling.changes(ticket)),
                no -> new Answer.Refused(act.initiator(), no.refusal()));
    }

    private void unlike(List<String> expected, List<String> instead) {
        answers.add(new Answer.Unlike(expected, instead));
    }

    /** The poller comes, and exactly these events happen, on all tickets together. */
    public Row nobodyActs(EventKind... events) {
        telling.wake();
        List<Change> changes = telling.changes(ticket);
        answers.add(new Answer.Happened(changes));
        List<String> expected = Arrays.stream(events).map(Enum::name).toList();
        List<String> happened = changes.stream()
                .flatMap(change -> change.events().stream())
                .map(recorded -> recorded.event().kind().name())
                .toList();
        if (!happened.equals(expected)) {
            unlike(expected, happened);
        }
        return this;
    }

    /** The last reply is on the record as one that exactly these rules discount. */
    public Row recorded(RuleId... rules) {
        List<String> expected = Arrays.stream(rules).map(RuleId::id).toList();
        List<Recorded> journal = telling.desk().journal(ticket);
        List<String> marks = List.of();
        for (Recorded recorded : journal) {
            if (recorded.event() instanceof Replied reply) {
                marks = reply.recorded().stream().map(RuleId::id).toList();
            }
        }
        if (!marks.equals(expected)) {
            unlike(expected, marks);
        }
        return this;
    }

    /** Something that is so of the ticket now. */
    public Row so(String english, String russian, Predicate<Ticket> claim) {
        Words fact = new Words(english, russian);
        answers.add(new Answer.Shown(fact));
        if (!telling.desk().ticket(ticket).filter(claim).isPresent()) {
            unlike(List.of(english), List.of());
        }
        return this;
    }

    /**
     * Something that can't be said to the library at all.
     *
     * @param english what the library says to whoever writes it, in English
     * @param russian the same in Russian
     * @param part a part of its message
     * @param attempt what is tried
     */
    public Row impossible(String english, String russian, String part, Runnable attempt) {
        answers.add(new Answer.Shown(new Words(english, russian)));
        try {
            attempt.run();
            unlike(List.of(part), List.of(ACCEPTED));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.contains(part)) {
                unlike(List.of(part), List.of(message));
            }
        }
        return this;
    }

    /** The fault report from one moment to another, also in the hours of the desk; its parts add up to the whole. */
    public Row faultReport(String from, String to) {
        Instant start = telling.moment(from);
        Instant end = telling.moment(to);
        Shares shares = telling.desk().account(ticket).faultReport(start, end, FieldStory.daytime());
        answers.add(new Answer.FaultReport(from, to, shares));
        Duration whole = Duration.between(start, end);
        if (!shares.elapsed().equals(whole)) {
            unlike(List.of(whole.toString()), List.of(shares.elapsed().toString()));
        }
        return this;
    }

    /** Why a clock shows what it shows. */
    public Row explains(String clock) {
        boolean there = telling.desk()
                .ticket(ticket)
                .filter(found -> found.clocks().find(clock).isPresent())
                .isPresent();
        if (there) {
            answers.add(new Answer.Explained(telling.desk().explain(ticket, clock)));
        } else {
            unlike(List.of(clock), List.of());
        }
        return this;
    }
}
