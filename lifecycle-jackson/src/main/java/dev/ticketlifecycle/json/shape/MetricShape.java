package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Metrics: one that comes with the library as its name, one of the host's as an object. */
record MetricShape(Shape<Metric> own) implements Shape<Metric> {

    /** Those that come with the library, by name. */
    static final Map<String, Metric> BUILT_IN = builtIn();

    private static Map<String, Metric> builtIn() {
        Map<String, Metric> byName = new LinkedHashMap<>();
        Stream.of(
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
                        Metric.OBLIGATION)
                .forEach(metric -> byName.put(metric.name(), metric));
        return byName;
    }

    @Override
    public void write(Metric metric, TokenWriter out) {
        if (metric.equals(BUILT_IN.get(metric.name()))) {
            out.text(metric.name());
        } else {
            own.write(metric, out);
        }
    }

    @Override
    public @Nullable Metric read(Source in) {
        if (in.current() == Token.OBJECT) {
            return own.read(in);
        }
        if (in.current() != Token.TEXT) {
            in.wanted("a metric, or the name of one,");
            return null;
        }
        @Nullable Metric metric = BUILT_IN.get(in.text());
        if (metric == null) {
            in.fail(
                    "no metric '" + Source.shortened(in.text()) + "'",
                    "use one of " + String.join(", ", BUILT_IN.keySet()) + ", or describe your own as an object");
        }
        return metric;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared(
                "MetricOrName",
                this,
                () -> Map.of(
                        "oneOf",
                        List.of(Map.of("type", "string", "enum", List.copyOf(BUILT_IN.keySet())), own.schema(all))));
    }
}
