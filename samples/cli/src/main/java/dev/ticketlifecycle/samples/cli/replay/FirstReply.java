package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.samples.cli.clocks.NearestRank;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long people waited for the first word of the one who had their ticket.
 *
 * @param tickets how many tickets have such a word
 * @param medianSeconds half of them waited at most so long; empty if there is none
 * @param p95Seconds 95 % of them waited at most so long
 * @param p99Seconds 99 % of them waited at most so long
 * @param never how many tickets have no public comment by an assignee at all
 */
public record FirstReply(
        int tickets, OptionalLong medianSeconds, OptionalLong p95Seconds, OptionalLong p99Seconds, int never) {

    /**
     * Makes the figures, by nearest rank.
     *
     * @param waits one wait a ticket that has one
     * @param never how many tickets have no public comment by an assignee
     * @return the figures
     */
    public static FirstReply of(Collection<Duration> waits, int never) {
        List<Duration> sorted = waits.stream().sorted().toList();
        return new FirstReply(
                sorted.size(),
                NearestRank.seconds(sorted, 50),
                NearestRank.seconds(sorted, 95),
                NearestRank.seconds(sorted, 99),
                never);
    }
}
