package dev.ticketlifecycle.samples.cli.story;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How badly a ticket went; the worst comes first.
 *
 * <p>The more different rules refused something, the worse; of equals, the more often it was passed on; then the longer
 * a question waited; then the longer it all took.
 *
 * @param rules the ids of the rules that refused something; {@code not-permitted} only where it was alone
 * @param refusedActs how many acts they refused
 * @param handOvers how often the ticket was passed from one holder to another
 * @param longestWait how long the question was open that was open longest; empty if nothing was asked
 * @param took from the first instant to the end, or to the last act if it has none
 */
public record Gravity(List<String> rules, int refusedActs, int handOvers, Optional<Duration> longestWait, Duration took)
        implements Comparable<Gravity> {

    private static final Comparator<Gravity> WORST_FIRST = Comparator.comparingInt((Gravity g) -> g.rules.size())
            .thenComparingInt(Gravity::handOvers)
            .thenComparing(g -> g.longestWait.orElse(Duration.ZERO))
            .thenComparing(Gravity::took)
            .reversed();

    /** Copies the list. */
    public Gravity {
        rules = List.copyOf(rules);
    }

    /** Whether there is anything to tell: something was refused, passed on, or asked. */
    boolean worthTelling() {
        return !rules.isEmpty() || handOvers > 0 || longestWait.isPresent();
    }

    @Override
    public int compareTo(Gravity other) {
        return WORST_FIRST.compare(this, other);
    }
}
