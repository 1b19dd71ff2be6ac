package dev.ticketlifecycle.explain;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some time of a ticket, partitioned by who had it: the parts are disjoint, and add up exactly to the whole.
 *
 * @param parts one part for each combination of owner, group and party, in the order of their first appearance
 */
public record Shares(List<Share> parts) {

    /** Copies the list. */
    public Shares {
        parts = ImmutableList.copyOf(parts);
    }

    private record Holder(Optional<Owner> owner, Optional<String> group, Optional<Party> ball) {
        static Holder in(Scene scene) {
            return new Holder(scene.owner(), scene.group(), scene.ball());
        }
    }

    /**
     * From one instant to another.
     *
     * @param from the first instant
     * @param to the instant after the last one
     * @param calendar in whose working time it is counted
     */
    public record Span(Instant from, Instant to, BusinessCalendar calendar) {
        Span within(Instant start, Instant end) {
            return new Span(start.isAfter(from) ? start : from, end.isBefore(to) ? end : to, calendar);
        }

        boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    /**
     * Partitions some spans of a ticket's time.
     *
     * @param scenes its journal, told
     * @param spans the spans, in order; what lies before its opening belongs to nobody and is left out
     * @return the shares
     */
    public static Shares of(List<Scene> scenes, List<Span> spans) {
        Map<Holder, List<Span>> held = new LinkedHashMap<>();
        @Nullable Instant since = null;
        for (int i = 0; i < scenes.size(); i++) {
            // What is learnt late counts from what was known before it, as clocks count it.
            since = since == null || scenes.get(i).at().isAfter(since)
                    ? scenes.get(i).at()
                    : since;
            Instant until = i + 1 == scenes.size()
                    ? Instant.MAX
                    : since.isBefore(scenes.get(i + 1).at()) ? scenes.get(i + 1).at() : since;
            for (Span span : spans) {
                Span part = span.within(since, until);
                if (!part.isEmpty()) {
                    held.computeIfAbsent(Holder.in(scenes.get(i)), holder -> new ArrayList<>())
                            .add(part);
                }
            }
        }
        List<Share> parts = new ArrayList<>();
        held.forEach((holder, mine) -> parts.add(new Share(
                holder.owner(),
                holder.group(),
                holder.ball(),
                sum(mine, part -> Duration.between(part.from(), part.to())),
                sum(mine, part -> part.calendar().working(part.from(), part.to())))));
        return new Shares(parts);
    }

    private static Duration sum(List<Span> spans, Function<Span, Duration> amount) {
        return spans.stream().map(amount).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * All of the time.
     *
     * @return the sum of the parts
     */
    public Duration elapsed() {
        return parts.stream().map(Share::elapsed).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The working time in it.
     *
     * @return the sum of the parts
     */
    public Duration working() {
        return parts.stream().map(Share::working).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * How much of the working time each party had.
     *
     * @return the sums by party; time in which nobody had to act isn't in it
     */
    public Map<Party, Duration> byParty() {
        return by(Share::ball);
    }

    /**
     * How much of the working time each owner had.
     *
     * @return the sums by owner
     */
    public Map<Owner, Duration> byOwner() {
        return by(Share::owner);
    }

    /**
     * How much of the working time each group had.
     *
     * @return the sums by group
     */
    public Map<String, Duration> byGroup() {
        return by(Share::group);
    }

    private <K> Map<K, Duration> by(Function<Share, Optional<K>> key) {
        Map<K, Duration> sums = new LinkedHashMap<>();
        for (Share part : parts) {
            key.apply(part).ifPresent(k -> sums.merge(k, part.working(), Duration::plus));
        }
        return sums;
    }
}
