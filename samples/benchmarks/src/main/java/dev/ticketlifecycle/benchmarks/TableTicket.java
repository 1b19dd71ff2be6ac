package dev.ticketlifecycle.benchmarks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hand-written table: an immutable ticket, thirteen edges in an array, three guards, an event or a reason as a value.
 *
 * <p>What a careful team writes in a day: it refuses the same three things and gives one reason. It knows no consent, no
 * silence window, no deliveries, no repetitions, no competence, no stale acts, no clocks.
 */
record TableTicket(
        Status status,
        String requester,
        @Nullable String owner,
        @Nullable String offeredTo,
        boolean answered) {

    enum Reason {
        NO_SUCH_MOVE,
        UNANSWERED,
        NOT_RESOLVED,
        NOT_OWNER
    }

    record Command(Step step, String actor, @Nullable String to, Instant at) {}

    record Event(Step step, String actor, Status from, Status to, Instant at) {}

    sealed interface Outcome {}

    record Done(TableTicket ticket, Event event) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    private static final @Nullable Status[][] EDGES = edges();

    @SuppressWarnings("EnumOrdinal") // an array is the fastest table, and the contender shall be fast
    private static @Nullable Status[][] edges() {
        @Nullable Status[][] edges = new Status[Status.values().length][Step.values().length];
        Edge.ALL.forEach(edge -> edges[edge.from().ordinal()][edge.step().ordinal()] = edge.to());
        return edges;
    }

    @SuppressWarnings("EnumOrdinal")
    private static @Nullable Status edge(Status from, Step step) {
        return EDGES[from.ordinal()][step.ordinal()];
    }

    static TableTicket opened(String requester) {
        return new TableTicket(Status.NEW, requester, null, null, true);
    }

    Outcome decide(Command command) {
        @Nullable Reason reason = refusing(command);
        if (reason != null) {
            return new Refused(reason);
        }
        @Nullable Status edge = edge(status, command.step());
        Status to = edge == null ? status : edge;
        Event event = new Event(command.step(), command.actor(), status, to, command.at());
        return new Done(after(command, to), event);
    }

    private @Nullable Reason refusing(Command command) {
        return switch (command.step()) {
            case RESOLVE -> !answered ? Reason.UNANSWERED : moves(command);
            case CLOSE -> status != Status.RESOLVED ? Reason.NOT_RESOLVED : moves(command);
            case OFFER -> command.actor().equals(owner) ? null : Reason.NOT_OWNER;
            case TAKE -> command.actor().equals(offeredTo) ? null : Reason.NO_SUCH_MOVE;
            case WAIT, HOLD, RESUME -> moves(command);
            case OPEN -> Reason.NO_SUCH_MOVE;
            case MESSAGE, REPLY, CLAIM -> null;
        };
    }

    private @Nullable Reason moves(Command command) {
        return edge(status, command.step()) == null ? Reason.NO_SUCH_MOVE : null;
    }

    private TableTicket after(Command command, Status to) {
        return switch (command.step()) {
            case CLAIM, TAKE -> new TableTicket(to, requester, command.actor(), null, answered);
            case OFFER -> new TableTicket(to, requester, owner, command.to(), answered);
            case MESSAGE -> new TableTicket(to, requester, owner, offeredTo, false);
            case REPLY -> new TableTicket(to, requester, owner, offeredTo, true);
            default -> new TableTicket(to, requester, owner, offeredTo, answered);
        };
    }
}
