package dev.ticketlifecycle.samples.cli.clocks;

import dev.ticketlifecycle.clock.ClockState;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What became of the cycles of one metric.
 *
 * @param cycles how many there were
 * @param met stopped in time
 * @param late stopped late
 * @param breached late, and never stopped
 * @param cancelled given up before they were due: nobody asked for them any more
 * @param open under way and not late when the log ends
 * @param medianSeconds the elapsed working time of those that were stopped: half took at most so long
 * @param p95Seconds 95 % of them took at most so long
 * @param reached how many reached each threshold
 */
public record Result(
        int cycles,
        int met,
        int late,
        int breached,
        int cancelled,
        int open,
        OptionalLong medianSeconds,
        OptionalLong p95Seconds,
        Map<String, Integer> reached) {

    /** Copies the map. */
    public Result {
        reached = Collections.unmodifiableMap(new TreeMap<>(reached));
    }

    static Result of(List<Cycle> cycles) {
        List<Duration> stopped = cycles.stream()
                .filter(c -> c.state() == ClockState.MET || c.state() == ClockState.MET_LATE)
                .map(Cycle::elapsed)
                .sorted()
                .toList();
        Map<String, Integer> reached = new TreeMap<>();
        cycles.forEach(cycle -> cycle.reached().forEach(name -> reached.merge(name, 1, Integer::sum)));
        return new Result(
                cycles.size(),
                count(cycles, ClockState.MET),
                count(cycles, ClockState.MET_LATE),
                count(cycles, ClockState.BREACHED),
                count(cycles, ClockState.CANCELLED),
                count(cycles, ClockState.RUNNING) + count(cycles, ClockState.PAUSED),
                NearestRank.seconds(stopped, 50),
                NearestRank.seconds(stopped, 95),
                reached);
    }

    private static int count(List<Cycle> cycles, ClockState state) {
        return (int) cycles.stream().filter(cycle -> cycle.state() == state).count();
    }

    /** The share that was met, of those that were met, late or breached; empty if there are none. */
    public OptionalDouble shareMet() {
        int decided = met + late + breached;
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of(met / (double) decided);
    }
}
