package dev.ticketlifecycle.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.Bots;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.Conversation.Sent;
import dev.ticketlifecycle.conversation.Conversation.Undoable;
import dev.ticketlifecycle.conversation.Exchange;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.Findings;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.operation.Operations;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.relation.Relations;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes a stored ticket by hand, with Jackson 2: one that was talked about, handed over, measured and is proposed to end.
 * What else a ticket may have is asked for, and refused.
 */
final class HandTicketWriter {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Word<Phase> PHASES = Word.of(Phase.class);
    private static final Word<Party> PARTIES = Word.of(Party.class);
    private static final Word<PauseReason> PAUSES = Word.of(PauseReason.class);
    private static final Word<EscalationReason> REASONS = Word.of(EscalationReason.class);
    private static final Word<Clock.Mode> MODES = Word.of(Clock.Mode.class);
    private static final Word<Clock.Rest> RESTS = Word.of(Clock.Rest.class);
    private static final Word<Timer.Kind> TIMERS = Word.of(Timer.Kind.class);
    private static final Word<Changes.Subject> SUBJECTS = Word.of(Changes.Subject.class);

    private final Map<String, String> references = new HashMap<>();

    HandTicketWriter(Lifecycle lifecycle) {
        for (SlaPolicy policy : lifecycle.definition().policies()) {
            for (Target target : policy.targets()) {
                references.put(target.clock(), lifecycle.name() + "|" + lifecycle.version() + "|" + target.clock());
            }
        }
    }

    byte[] write(Ticket ticket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("v", 1);
            out.writeStringField("id", ticket.id().value());
            text("lifecycle", ticket.lifecycle(), out);
            count("lifecycleVersion", ticket.lifecycleVersion(), out);
            count("version", ticket.version(), out);
            out.writeStringField("recordedAt", Stamp.of(ticket.recordedAt()));
            write(ticket.stage(), out);
            write(ticket.conversation(), out);
            write(ticket.ownership(), out);
            if (!ticket.closure().equals(Closure.NONE)) {
                write(ticket.closure(), out);
            }
            if (!ticket.escalation().equals(Escalation.NONE)) {
                write(ticket.escalation(), out);
            }
            usual(ticket.obligations(), Obligations.NONE);
            usual(ticket.findings(), Findings.NONE);
            usual(ticket.consents(), Consents.NONE);
            usual(ticket.operations(), Operations.NONE);
            usual(ticket.relations(), Relations.NONE);
            if (!ticket.clocks().tracks().isEmpty()) {
                out.writeArrayFieldStart("clocks");
                for (Clock clock : ticket.clocks().tracks()) {
                    write(clock, out);
                }
                out.writeEndArray();
            }
            Map<Changes.Subject, Changes.Change> changes = ticket.changes().bySubject();
            if (!changes.isEmpty()) {
                out.writeObjectFieldStart("changes");
                for (Map.Entry<Changes.Subject, Changes.Change> change : changes.entrySet()) {
                    out.writeObjectFieldStart(SUBJECTS.of(change.getKey()));
                    out.writeNumberField("version", change.getValue().version());
                    out.writeFieldName("by");
                    Hand2.write(change.getValue().by(), out);
                    count("earlierByOther", change.getValue().earlierByOther(), out);
                    out.writeEndObject();
                }
                out.writeEndObject();
            }
            count("overrides", ticket.overrides(), out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void usual(Object facet, Object none) {
        if (!facet.equals(none)) {
            throw new IllegalArgumentException("not one of the tickets that are measured: " + facet);
        }
    }

    private static void count(String field, long value, JsonGenerator out) throws IOException {
        if (value != 0) {
            out.writeNumberField(field, value);
        }
    }

    private static void text(String field, Optional<String> value, JsonGenerator out) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(field, value.get());
        }
    }

    private static void at(String field, Optional<Instant> value, JsonGenerator out) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(field, Stamp.of(value.get()));
        }
    }

    private static void write(Stage stage, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("stage");
        out.writeObjectFieldStart("status");
        out.writeStringField("name", stage.status().name());
        out.writeStringField("phase", PHASES.of(stage.phase()));
        if (stage.status().awaits().isPresent()) {
            out.writeStringField("awaits", PARTIES.of(stage.status().awaits().get()));
        }
        out.writeEndObject();
        out.writeStringField("since", Stamp.of(stage.since()));
        at("openedAt", stage.openedAt(), out);
        text("requester", stage.requester(), out);
        text("category", stage.category(), out);
        if (!stage.attributes().isEmpty()) {
            out.writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> attribute : stage.attributes().entrySet()) {
                out.writeStringField(attribute.getKey(), attribute.getValue());
            }
            out.writeEndObject();
        }
        text("matter", stage.matter(), out);
        usual(stage.links(), List.of());
        if (stage.pauseReason().isPresent()) {
            out.writeStringField("pauseReason", PAUSES.of(stage.pauseReason().get()));
        }
        out.writeEndObject();
    }

    private static void write(Conversation said, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("conversation");
        if (!said.open().equals(Questions.NONE)) {
            out.writeObjectFieldStart("open");
            out.writeArrayFieldStart("detail");
            for (Question question : said.open().detail()) {
                write(question, out);
            }
            out.writeEndArray();
            count("beyond", said.open().beyond(), out);
            at("oldestBeyond", said.open().oldestBeyond(), out);
            out.writeEndObject();
        }
        count("asked", said.asked(), out);
        count("askedInPerson", said.askedInPerson(), out);
        count("received", said.received(), out);
        at("heardAt", said.heardAt(), out);
        count("replies", said.replies(), out);
        Hand2.flag("personReplied", said.personReplied(), out);
        sent("latestReply", said.latestReply(), out);
        sent("latestAnswer", said.latestAnswer(), out);
        sent("earlierAnswer", said.earlierAnswer(), out);
        count("counted", said.counted(), out);
        count("askedSince", said.askedSince(), out);
        if (!said.undoable().isEmpty()) {
            out.writeArrayFieldStart("undoable");
            for (Undoable one : said.undoable()) {
                out.writeStartObject();
                out.writeFieldName("question");
                write(one.question(), out);
                out.writeFieldName("reply");
                write(one.reply(), out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        if (!said.awaitingReceipt().isEmpty()) {
            out.writeArrayFieldStart("awaitingReceipt");
            for (Sent one : said.awaitingReceipt()) {
                write(one, out);
            }
            out.writeEndArray();
        }
        sent("asksRequester", said.asksRequester(), out);
        List<Long> digests = said.said().latestFirst();
        if (!digests.isEmpty()) {
            out.writeArrayFieldStart("said");
            for (long digest : digests) {
                out.writeString(Hand2.hex(digest));
            }
            out.writeEndArray();
        }
        count("repetitions", said.repetitions(), out);
        count("holdingInRow", said.holdingInRow(), out);
        timer("nextUpdate", said.nextUpdate(), out);
        usual(said.asideQuestions(), List.of());
        usual(said.bots(), Bots.NONE);
        sent("warning", said.warning(), out);
        Hand2.flag("wentOn", said.wentOn(), out);
        exchange("exchange", said.exchange(), out);
        exchange("mail", said.mail(), out);
        out.writeEndObject();
    }

    private static void sent(String field, Optional<Sent> sent, JsonGenerator out) throws IOException {
        if (sent.isPresent()) {
            out.writeFieldName(field);
            write(sent.get(), out);
        }
    }

    private static void exchange(String field, Exchange exchange, JsonGenerator out) throws IOException {
        if (!exchange.equals(Exchange.NONE)) {
            out.writeObjectFieldStart(field);
            if (exchange.request() != 0) {
                out.writeStringField("request", Hand2.hex(exchange.request()));
            }
            if (exchange.answer() != 0) {
                out.writeStringField("answer", Hand2.hex(exchange.answer()));
            }
            count("times", exchange.times(), out);
            Hand2.flag("open", exchange.open(), out);
            out.writeEndObject();
        }
    }

    private static void write(Question question, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("message", question.message());
        out.writeStringField("askedAt", Stamp.of(question.askedAt()));
        out.writeEndObject();
    }

    private static void write(Sent sent, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("message", sent.message());
        out.writeStringField("at", Stamp.of(sent.at()));
        at("deliveredAt", sent.deliveredAt(), out);
        if (sent.digest().isPresent()) {
            out.writeStringField("digest", Hand2.hex(sent.digest().get()));
        }
        out.writeEndObject();
    }

    private static void write(Ownership ownership, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("ownership");
        if (ownership.owner().isPresent()) {
            out.writeFieldName("owner");
            write(ownership.owner().get(), out);
        }
        out.writeStringField("since", Stamp.of(ownership.since()));
        text("queue", ownership.queue(), out);
        usual(ownership.offer(), Optional.empty());
        count("changes", ownership.changes(), out);
        if (!ownership.held().isEmpty()) {
            out.writeArrayFieldStart("held");
            for (Owner owner : ownership.held()) {
                write(owner, out);
            }
            out.writeEndArray();
        }
        count("returns", ownership.returns(), out);
        out.writeEndObject();
    }

    private static void write(Owner owner, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", owner instanceof Owner.Agent ? "agent" : "queue");
        out.writeStringField("id", owner.id());
        out.writeEndObject();
    }

    private static void write(Closure closure, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("closure");
        if (closure.proposal().isPresent()) {
            Closure.Proposal proposal = closure.proposal().get();
            out.writeObjectFieldStart("proposal");
            text("message", proposal.message(), out);
            out.writeStringField("at", Stamp.of(proposal.at()));
            at("deliveredAt", proposal.deliveredAt(), out);
            timer("window", proposal.window(), out);
            Hand2.flag("cancelled", proposal.cancelled(), out);
            out.writeEndObject();
        }
        usual(closure.ending(), Optional.empty());
        count("rejections", closure.rejections(), out);
        count("reopenings", closure.reopenings(), out);
        Hand2.flag("noSpam", closure.noSpam(), out);
        out.writeEndObject();
    }

    private static void write(Escalation escalation, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("escalation");
        count("times", escalation.times(), out);
        if (escalation.latest().isPresent()) {
            out.writeStringField("latest", REASONS.of(escalation.latest().get()));
        }
        usual(escalation.raised(), Optional.empty());
        Hand2.flag("acknowledged", escalation.acknowledged(), out);
        Hand2.strings("trail", escalation.trail().statuses(), out);
        usual(escalation.told(), Map.of());
        out.writeEndObject();
    }

    private static void timer(String field, Optional<Timer> optional, JsonGenerator out) throws IOException {
        if (optional.isPresent()) {
            Timer timer = optional.get();
            out.writeObjectFieldStart(field);
            out.writeStringField("kind", TIMERS.of(timer.kind()));
            out.writeStringField("subject", timer.subject());
            out.writeStringField("at", Stamp.of(timer.at()));
            out.writeStringField("alarm", Stamp.of(timer.alarm()));
            out.writeEndObject();
        }
    }

    private void write(Clock clock, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("target", Objects.requireNonNull(references.get(clock.id())));
        if (clock.cycle() != 1) {
            out.writeNumberField("cycle", clock.cycle());
        }
        out.writeStringField("startedAt", Stamp.of(clock.startedAt()));
        if (clock.goal().isPresent()) {
            out.writeStringField(
                    "goal", ((Goal.Budget) clock.goal().get()).amount().toString());
        }
        count("length", clock.length(), out);
        at("firstDue", clock.firstDue(), out);
        at("due", clock.due(), out);
        if (clock.mode() != Clock.Mode.RUNNING) {
            out.writeStringField("mode", MODES.of(clock.mode()));
        }
        if (!clock.since().equals(clock.startedAt())) {
            out.writeStringField("since", Stamp.of(clock.since()));
        }
        count("worked", clock.worked(), out);
        count("paused", clock.paused(), out);
        at("breached", clock.breached(), out);
        count("fired", clock.fired(), out);
        if (clock.rest() != Clock.Rest.UNDOABLE) {
            out.writeStringField("rest", RESTS.of(clock.rest()));
        }
        Tally tally = clock.tally();
        if (!tally.equals(Tally.NONE)) {
            out.writeObjectFieldStart("tally");
            count("met", tally.met(), out);
            count("late", tally.late(), out);
            count("cancelled", tally.cancelled(), out);
            count("worked", tally.worked(), out);
            count("longest", tally.longest(), out);
            out.writeEndObject();
        }
        timer("next", clock.next(), out);
        out.writeEndObject();
    }
}
