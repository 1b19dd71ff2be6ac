package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.Condition.Clause;
import dev.ticketlifecycle.sla.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clauses of a condition: one that asks for one fact as its name, any other as an object. */
record ClauseShape(Shape<Fact> fact, Shape<Clause> whole) implements Shape<Clause> {

    @Override
    public void write(Clause clause, TokenWriter out) {
        if (clause.none().isEmpty() && clause.all().size() == 1) {
            fact.write(clause.all().iterator().next(), out);
        } else {
            whole.write(clause, out);
        }
    }

    @Override
    public @Nullable Clause read(Source in) {
        if (in.current() != Token.TEXT) {
            return whole.read(in);
        }
        @Nullable Fact one = fact.read(in);
        return one == null ? null : new Clause(Set.of(one), Set.of());
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return Map.of("oneOf", List.of(fact.schema(all), whole.schema(all)));
    }
}
