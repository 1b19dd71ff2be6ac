package dev.ticketlifecycle.samples.cli.clocks;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Percentiles by nearest rank: each is a value that occurred. */
public final class NearestRank {

    private NearestRank() {}

    /**
     * A percentile in seconds.
     *
     * @param sorted the values in order
     * @param percent which, from 1 to 100
     * @return the value; empty if there is none
     */
    public static OptionalLong seconds(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return OptionalLong.empty();
        }
        int rank = (int) (((long) percent * sorted.size() + 99) / 100);
        return OptionalLong.of(sorted.get(Math.max(rank, 1) - 1).toSeconds());
    }
}
