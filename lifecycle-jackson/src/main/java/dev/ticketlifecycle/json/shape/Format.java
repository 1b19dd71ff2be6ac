package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.closure.ClosureCommand;
import dev.ticketlifecycle.closure.ClosureEvent;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.closure.Proof;
import dev.ticketlifecycle.consent.ConsentCommand;
import dev.ticketlifecycle.consent.ConsentEvent;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.Bots;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationCommand;
import dev.ticketlifecycle.conversation.ConversationEvent;
import dev.ticketlifecycle.conversation.Digests;
import dev.ticketlifecycle.conversation.Exchange;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.escalation.EscalationCommand;
import dev.ticketlifecycle.escalation.EscalationEvent;
import dev.ticketlifecycle.escalation.Trail;
import dev.ticketlifecycle.finding.FindingCommand;
import dev.ticketlifecycle.finding.FindingEvent;
import dev.ticketlifecycle.finding.Findings;
import dev.ticketlifecycle.obligation.ObligationCommand;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.operation.OperationCommand;
import dev.ticketlifecycle.operation.OperationEvent;
import dev.ticketlifecycle.operation.Operations;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipCommand;
import dev.ticketlifecycle.ownership.OwnershipEvent;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.relation.Obstacle;
import dev.ticketlifecycle.relation.RelationCommand;
import dev.ticketlifecycle.relation.RelationEvent;
import dev.ticketlifecycle.relation.Relations;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.stage.StageEvent;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.ticket.TicketEvent;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is declared beside what is derived. */
final class Format {

    private static final List<Class<?>> COMMANDS = List.of(
            StageCommand.class,
            RelationCommand.class,
            ConversationCommand.class,
            OwnershipCommand.class,
            ClosureCommand.class,
            ObligationCommand.class,
            FindingCommand.class,
            ConsentCommand.class,
            OperationCommand.class,
            EscalationCommand.class);

    private static final List<Class<?>> EVENTS = List.of(
            StageEvent.class,
            RelationEvent.class,
            ConversationEvent.class,
            OwnershipEvent.class,
            ClosureEvent.class,
            ObligationEvent.class,
            FindingEvent.class,
            ConsentEvent.class,
            OperationEvent.class,
            EscalationEvent.class,
            ClockEvent.class,
            TicketEvent.class);

    // Where the word for a command isn't the name of its record.
    private static final Map<Class<?>, String> OTHER_WORDS = Map.of(
            ConsentCommand.Give.class, "consent",
            ConsentCommand.Revoke.class, "revoke-consent",
            ConsentCommand.Notify.class, "notice");

    // The words of the library that a refusal names as facts.
    private static final List<Class<?>> FACTS = List.of(
            ActorKind.class,
            CommandKind.class,
            Obstacle.class,
            Outcome.class,
            PauseReason.class,
            Presence.class,
            Proof.class,
            Changes.Subject.class);

    private static final String ID = "[A-Za-z0-9._:/@-]{1," + Ids.MAX_LENGTH + "}";

    private static final Plain<Long> DIGEST = new Plain<>(
            "digest, 16 hexadecimal digits", Map.of("pattern", "^[0-9a-fA-F]{16}$"), Format::hex, Format::fromHex);

    private Format() {}

    /** The forms that need no definition to be read. */
    static Shapes shapes() {
        Shapes shapes = DefinitionFormat.declare(new Shapes());
        shapes.put(Object.class, new FactValues(FACTS))
                .kinds(Command.class, kinds(COMMANDS))
                .kinds(Event.class, kinds(EVENTS))
                .put(
                        TicketId.class,
                        new Plain<>(
                                "ticket like T-1 or tenant|T-1",
                                Map.of("pattern", "^(" + ID + "\\|)?" + ID + "$"),
                                Format::key,
                                Format::ticket))
                .put(Long.class, DIGEST)
                .component(Message.class, "digest", DIGEST)
                .component(Exchange.class, "request", DIGEST)
                .component(Exchange.class, "answer", DIGEST)
                .put(Digests.class, new As<>(Many.list(DIGEST), Digests::latestFirst, Digests::of))
                .put(Trail.class, new As<>(Many.list(Shapes.TEXT), Trail::statuses, Trail::of))
                .same(Act.class, "executor", "initiator")
                .same(Recorded.class, "executor", "initiator")
                .same(Recorded.class, "recordedAt", "effectiveAt")
                .blank(Stage.UNOPENED)
                .blank(Conversation.NONE)
                .blank(Questions.NONE)
                .blank(Bots.NONE)
                .blank(Exchange.NONE)
                .blank(Ownership.NONE)
                .blank(Closure.NONE)
                .blank(Escalation.NONE)
                .blank(Obligations.NONE)
                .blank(Findings.NONE)
                .blank(Consents.NONE)
                .blank(Operations.NONE)
                .blank(Relations.NONE)
                .blank(Clocks.NONE)
                .blank(Tally.NONE)
                .put(Refusal.class, new As<>(shapes.of(Refused.class), Refused::of, Refused::refusal));
        return TicketFormat.declare(shapes);
    }

    private static Map<String, Class<?>> kinds(List<Class<?>> rooms) {
        Map<String, Class<?>> byKind = new LinkedHashMap<>();
        for (Class<?> room : rooms) {
            for (Class<?> record : room.getPermittedSubclasses()) {
                byKind.put(OTHER_WORDS.getOrDefault(record, Shapes.kebab(record)), record);
            }
        }
        return byKind;
    }

    private static String key(TicketId id) {
        return id.tenant().equals(TicketId.ONLY_TENANT) ? id.value() : id.tenant() + "|" + id.value();
    }

    private static TicketId ticket(String key) {
        int bar = key.indexOf('|');
        return bar < 0 ? TicketId.of(key) : new TicketId(key.substring(0, bar), key.substring(bar + 1));
    }

    private static String hex(long digest) {
        String digits = Long.toHexString(digest);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static long fromHex(String digits) {
        if (digits.length() != 16) {
            throw new IllegalArgumentException("use 16 digits");
        }
        return Long.parseUnsignedLong(digits, 16);
    }
}
