package dev.ticketlifecycle.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A change of status. Every contender but ours and the switch is given the same thirteen.
 *
 * @param from the status that is left
 * @param step by what
 * @param to the status that is entered
 */
record Edge(Status from, Step step, Status to) {

    static final List<Edge> ALL = List.of(
            new Edge(Status.NEW, Step.REPLY, Status.OPEN),
            new Edge(Status.NEW, Step.WAIT, Status.WAITING),
            new Edge(Status.OPEN, Step.WAIT, Status.WAITING),
            new Edge(Status.OPEN, Step.HOLD, Status.ON_HOLD),
            new Edge(Status.OPEN, Step.RESOLVE, Status.RESOLVED),
            new Edge(Status.WAITING, Step.MESSAGE, Status.OPEN),
            new Edge(Status.WAITING, Step.RESOLVE, Status.RESOLVED),
            new Edge(Status.ON_HOLD, Step.RESUME, Status.OPEN),
            new Edge(Status.ON_HOLD, Step.WAIT, Status.WAITING),
            new Edge(Status.ON_HOLD, Step.RESOLVE, Status.RESOLVED),
            new Edge(Status.RESOLVED, Step.MESSAGE, Status.OPEN),
            new Edge(Status.RESOLVED, Step.CLOSE, Status.CLOSED),
            new Edge(Status.CLOSED, Step.MESSAGE, Status.OPEN));

    private static final Set<Step> ANYWHERE = EnumSet.of(Step.MESSAGE, Step.CLAIM, Step.REPLY, Step.OFFER, Step.TAKE);

    /**
     * The steps that are possible in a status without leaving it.
     *
     * @param status the status
     * @return the steps that can be taken anywhere, less those that lead on from here
     */
    static Stream<Step> within(Status status) {
        return ANYWHERE.stream().filter(step -> ALL.stream().noneMatch(e -> e.from() == status && e.step() == step));
    }
}
