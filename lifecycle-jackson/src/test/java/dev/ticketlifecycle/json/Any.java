package dev.ticketlifecycle.json;

import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.closure.ClosureCommand;
import dev.ticketlifecycle.closure.ClosureEvent;
import dev.ticketlifecycle.consent.ConsentCommand;
import dev.ticketlifecycle.consent.ConsentEvent;
import dev.ticketlifecycle.conversation.ConversationCommand;
import dev.ticketlifecycle.conversation.ConversationEvent;
import dev.ticketlifecycle.escalation.EscalationCommand;
import dev.ticketlifecycle.escalation.EscalationEvent;
import dev.ticketlifecycle.finding.FindingCommand;
import dev.ticketlifecycle.finding.FindingEvent;
import dev.ticketlifecycle.obligation.ObligationCommand;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.operation.OperationCommand;
import dev.ticketlifecycle.operation.OperationEvent;
import dev.ticketlifecycle.ownership.OwnershipCommand;
import dev.ticketlifecycle.ownership.OwnershipEvent;
import dev.ticketlifecycle.relation.RelationCommand;
import dev.ticketlifecycle.relation.RelationEvent;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.stage.StageEvent;
import dev.ticketlifecycle.ticket.TicketEvent;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Random commands and events of every room. */
final class Any {

    private static final Map<Class<?>, List<Class<?>>> SETS = Map.of(
            Command.class,
            records(
                    StageCommand.class,
                    RelationCommand.class,
                    ConversationCommand.class,
                    OwnershipCommand.class,
                    ClosureCommand.class,
                    ObligationCommand.class,
                    FindingCommand.class,
                    ConsentCommand.class,
                    OperationCommand.class,
                    EscalationCommand.class),
            Event.class,
            records(
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
                    TicketEvent.class));

    private Any() {}

    private static List<Class<?>> records(Class<?>... rooms) {
        return Stream.of(rooms)
                .<Class<?>>flatMap(room -> Arrays.stream(room.getPermittedSubclasses()))
                .toList();
    }

    /** The records of a set of kinds; none for what is no such set. */
    static List<Class<?>> kinds(Class<?> type) {
        return SETS.getOrDefault(type, List.of());
    }

    static <T> T of(Class<T> type, long seed) {
        return new Anything(seed, SETS).of(type);
    }
}
