package dev.ticketlifecycle.samples.cli.clocks;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one threshold of a span that agrees with a verdict on most tickets: met up to it, missed beyond. Of thresholds that
 * agree on equally many it is the shortest.
 *
 * @param threshold the threshold; empty if none agrees on more than saying that all were missed
 * @param agreeing on how many tickets it agrees
 * @param tickets of how many
 */
public record Fit(Optional<Duration> threshold, int agreeing, int tickets) {

    /**
     * A ticket with a verdict.
     *
     * @param span what was measured; empty if what it waits for never happened, which no threshold meets
     * @param met the verdict
     */
    record Case(Optional<Duration> span, boolean met) {}

    static Fit best(List<Case> cases) {
        int agreeing = (int) cases.stream().filter(c -> !c.met()).count();
        int most = agreeing;
        @Nullable Duration best = null;
        List<Case> sorted = cases.stream()
                .filter(c -> c.span().isPresent())
                .sorted(Comparator.comparing(c -> c.span().orElseThrow()))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Duration span = sorted.get(i).span().orElseThrow();
            agreeing += sorted.get(i).met() ? 1 : -1;
            boolean last = i + 1 == sorted.size() || !sorted.get(i + 1).span().equals(Optional.of(span));
            if (last && agreeing > most) {
                most = agreeing;
                best = span;
            }
        }
        return new Fit(Optional.ofNullable(best), most, cases.size());
    }

    /** The share of tickets on which it agrees. */
    public double agreement() {
        return tickets == 0 ? 1 : agreeing / (double) tickets;
    }

    /** The tickets on which verdict and threshold differ. */
    public int changingSides() {
        return tickets - agreeing;
    }
}
