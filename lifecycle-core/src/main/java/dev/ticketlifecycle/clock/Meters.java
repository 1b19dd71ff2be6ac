package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The targets of a lifecycle, made ready for hearing facts: each clause of a condition is two masks. Immutable. */
public final class Meters {

    /** What is never measured. */
    public static final Meters NONE = of(List.of());

    private static final int BITS = 64;

    private final Meter[] meters;
    private final Map<Fact, Long> own;
    private final long heard;

    private Meters(Meter[] meters, Map<Fact, Long> own, long heard) {
        this.meters = meters;
        this.own = own;
        this.heard = heard;
    }

    record Meter(
            Target target,
            Clauses starts,
            Clauses pauses,
            Clauses stops,
            Clauses resets,
            Clauses cancels,
            Clauses undone) {

        boolean starts(long facts) {
            return starts.hold(facts);
        }

        boolean pauses(long facts) {
            return pauses.hold(facts);
        }

        boolean stops(long facts) {
            return stops.hold(facts);
        }

        boolean resets(long facts) {
            return resets.hold(facts);
        }

        boolean cancels(long facts) {
            return cancels.hold(facts);
        }

        boolean undone(long facts) {
            return undone.hold(facts);
        }
    }

    /** A condition as masks: pairs of the facts that have to be there and the facts that must not be. */
    private static final class Clauses {

        private final long[] masks;

        Clauses(Condition condition, Map<Fact, Long> own) {
            masks = new long[condition.anyOf().size() * 2];
            int i = 0;
            for (Condition.Clause clause : condition.anyOf()) {
                masks[i++] = mask(clause.all(), own);
                masks[i++] = mask(clause.none(), own);
            }
        }

        boolean hold(long facts) {
            for (int i = 0; i < masks.length; i += 2) {
                if ((facts & masks[i]) == masks[i] && (facts & masks[i + 1]) == 0) {
                    return true;
                }
            }
            return false;
        }

        long heard() {
            long heard = 0;
            for (long mask : masks) {
                heard |= mask;
            }
            return heard;
        }
    }

    /**
     * The meters of some targets.
     *
     * @param targets the targets, in the order in which clocks are listed
     * @return the meters
     * @throws IllegalArgumentException if they listen to more facts of the host's own than there is room for
     */
    public static Meters of(List<Target> targets) {
        Map<Fact, Long> own = new LinkedHashMap<>();
        List<Meter> meters = new ArrayList<>(targets.size());
        long heard = targets.isEmpty() ? 0 : Fact.ENDED.bit() | Fact.REOPENED.bit() | Fact.CLOSED.bit();
        for (Target target : targets) {
            Metric metric = target.metric();
            Meter meter = new Meter(
                    target,
                    new Clauses(metric.starts(), own),
                    new Clauses(metric.pauses(), own),
                    new Clauses(metric.stops(), own),
                    new Clauses(metric.resets(), own),
                    new Clauses(metric.cancels(), own),
                    new Clauses(metric.undone(), own));
            heard |= meter.starts.heard() | meter.pauses.heard() | meter.stops.heard();
            heard |= meter.resets.heard() | meter.cancels.heard() | meter.undone.heard();
            meters.add(meter);
        }
        return new Meters(meters.toArray(Meter[]::new), Map.copyOf(own), heard);
    }

    private static long mask(Set<Fact> facts, Map<Fact, Long> own) {
        long mask = 0;
        for (Fact fact : facts) {
            mask |= fact.bit() != 0 ? fact.bit() : own.computeIfAbsent(fact, f -> next(f, own.size()));
        }
        return mask;
    }

    private static long next(Fact fact, int known) {
        int bit = Fact.builtIn().size() + known;
        if (bit >= BITS) {
            throw new IllegalArgumentException("the clocks listen to '" + fact + "', one more than the " + known
                    + " statuses, attributes and facts of your own that fit: join some in one attribute");
        }
        return 1L << bit;
    }

    /**
     * The bits of some facts.
     *
     * @param facts the facts
     * @return their mask; facts that nothing listens to have no bit
     */
    public long bits(Collection<Fact> facts) {
        long bits = 0;
        for (Fact fact : facts) {
            bits |= fact.bit() != 0 ? fact.bit() : own.getOrDefault(fact, 0L);
        }
        return bits;
    }

    /**
     * The host's own facts it listens to.
     *
     * @return statuses, attributes and named facts; mostly none
     */
    public Set<Fact> ownFacts() {
        return own.keySet();
    }

    /**
     * The clocks it has.
     *
     * @return their targets, in order
     */
    public List<Target> targets() {
        List<Target> targets = new ArrayList<>(meters.length);
        for (Meter meter : meters) {
            targets.add(meter.target());
        }
        return targets;
    }

    /**
     * Whether there is nothing to measure.
     *
     * @return true if no policy asks for a clock
     */
    public boolean isEmpty() {
        return meters.length == 0;
    }

    /**
     * A target by the id of its clock.
     *
     * @param clock the id, such as {@code standard/first-reply}
     * @return the target, or empty if there is none
     */
    public Optional<Target> find(String clock) {
        return Optional.ofNullable(target(clock));
    }

    @Nullable
    Target target(String clock) {
        for (Meter meter : meters) {
            if (meter.target().clock().equals(clock)) {
                return meter.target();
            }
        }
        return null;
    }

    long heard() {
        return heard;
    }

    int size() {
        return meters.length;
    }

    Meter at(int index) {
        return meters[index];
    }
}
