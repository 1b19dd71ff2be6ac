package dev.ticketlifecycle.sla;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;

/** The metrics that come with the library. */
public final class Metrics {

    /** Each of them by its name, in the order of {@link Metric}. Unmodifiable. */
    public static final Map<String, Metric> BUILT_IN = Maps.uniqueIndex(
            List.of(
                    Metric.FIRST_REPLY,
                    Metric.NEXT_REPLY,
                    Metric.PERIODIC_UPDATE,
                    Metric.PAUSABLE_UPDATE,
                    Metric.HUMAN_REPLY,
                    Metric.HUMAN_REPLY_AFTER_HAND_OVER,
                    Metric.TIME_TO_OWN,
                    Metric.TRANSFER_ACCEPTANCE,
                    Metric.REQUESTER_WAIT,
                    Metric.AGENT_WORK,
                    Metric.RESOLUTION,
                    Metric.CLOSE_AFTER_RESOLUTION,
                    Metric.OWNERSHIP,
                    Metric.GROUP_OWNERSHIP,
                    Metric.OBLIGATION),
            Metric::name);

    private Metrics() {}
}
