package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Metrics;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metrics: one that comes with the library as its name, one of the host's as an object. */
record MetricShape(Shape<Metric> own) implements Shape<Metric> {

    @Override
    public void write(Metric metric, TokenWriter out) {
        if (metric.equals(Metrics.BUILT_IN.get(metric.name()))) {
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
        @Nullable Metric metric = Metrics.BUILT_IN.get(in.text());
        if (metric == null) {
            in.fail(
                    "no metric '" + Source.shortened(in.text()) + "'",
                    Wording.oneOf(Metrics.BUILT_IN.keySet()) + ", or describe your own as an object");
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
                        List.of(
                                Map.of("type", "string", "enum", List.copyOf(Metrics.BUILT_IN.keySet())),
                                own.schema(all))));
    }
}
