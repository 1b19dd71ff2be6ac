package dev.ticketlifecycle.sla;

import java.util.List;

/**
 * One clock that a policy asks for.
 *
 * @param clock the id of the clock: policy and metric, such as {@code standard/first-reply}
 * @param metric what it measures
 * @param goal by when
 * @param warnAt the shares of the goal at which a threshold fires, ascending, each above 0 and at most 1
 */
public record Target(String clock, Metric metric, Goal goal, List<Double> warnAt) {

    /** Copies the list. */
    public Target {
        warnAt = List.copyOf(warnAt);
    }
}
