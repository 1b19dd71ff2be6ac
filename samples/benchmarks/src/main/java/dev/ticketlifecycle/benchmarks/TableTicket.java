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

    enum Status {
        NEW,
        OPEN,
        WAITING,
        ON_HOLD,
        RESOLVED,
        CLOSED
    }

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

    private static @Nullable Status[][] edges() {
        @Nullable Status[][] edges = new Status[Status.values().length][Step.values().length];
        edge(edges, Status.NEW, Step.REPLY, Status.OPEN);
        edge(edges, Status.NEW, Step.WAIT, Status.WAITING);
        edge(edges, Status.OPEN, Step.WAIT, Status.WAITING);
        edge(edges, Status.OPEN, Step.HOLD, Status.ON_HOLD);
        edge(edges, Status.OPEN, Step.RESOLVE, Status.RESOLVED);
        edge(edges, Status.WAITING, Step.MESSAGE, Status.OPEN);
        edge(edges, Status.WAITING, Step.RESOLVE, Status.RESOLVED);
        edge(edges, Status.ON_HOLD, Step.RESUME, Status.OPEN);
        edge(edges, Status.ON_HOLD, Step.WAIT, Status.WAITING);
        edge(edges, Status.ON_HOLD, Step.RESOLVE, Status.RESOLVED);
        edge(edges, Status.RESOLVED, Step.MESSAGE, Status.OPEN);
        edge(edges, Status.RESOLVED, Step.CLOSE, Status.CLOSED);
        edge(edges, Status.CLOSED, Step.MESSAGE, Status.OPEN);
        return edges;
    }

    @SuppressWarnings("EnumOrdinal") // an array is the fastest table, and the contender shall be fast
    private static void edge(@Nullable Status[][] edges, Status from, Step step, Status to) {
        edges[from.ordinal()][step.ordinal()] = to;
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
