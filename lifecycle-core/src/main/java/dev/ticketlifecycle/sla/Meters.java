package dev.ticketlifecycle.sla;

import java.util.List;

/**
 * The targets of a lifecycle, made ready for hearing facts: each condition is one mask. Immutable.
 */
public final class Meters {

    private final Meter[] meters;

    private Meters(Meter[] meters) {
        this.meters = meters;
    }

    record Meter(Target target, long starts, long restarts, long pauses, long stops) {
        static Meter of(Target target) {
            Metric metric = target.metric();
            return new Meter(
                    target,
                    Fact.mask(metric.starts()),
                    Fact.mask(metric.restarts()),
                    Fact.mask(metric.pauses()),
                    Fact.mask(metric.stops()));
        }

        boolean provisional() {
            return (stops & Fact.RESOLVED.bit()) != 0;
        }
    }

    /**
     * The meters of some targets.
     *
     * @param targets the targets, in the order in which clocks are listed
     * @return the meters
     */
    public static Meters of(List<Target> targets) {
        return new Meters(targets.stream().map(Meter::of).toArray(Meter[]::new));
    }

    /**
     * Whether there is nothing to measure.
     *
     * @return true if no policy asks for a clock
     */
    public boolean isEmpty() {
        return meters.length == 0;
    }

    boolean measures(String clock) {
        for (Meter meter : meters) {
            if (meter.target().clock().equals(clock)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return meters.length;
    }

    Meter at(int index) {
        return meters[index];
    }
}
