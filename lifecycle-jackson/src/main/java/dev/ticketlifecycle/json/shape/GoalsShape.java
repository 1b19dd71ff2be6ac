package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of goals: one goal for every ticket as that goal, any other as an array of rows. */
record GoalsShape(Shape<Goal> goal, Shape<List<Goals.Row>> rows) implements Shape<Goals> {

    @Override
    public void write(Goals goals, TokenWriter out) {
        if (goals.rows().size() == 1 && goals.rows().get(0).match().equals(Match.ANY)) {
            goal.write(goals.rows().get(0).goal(), out);
        } else {
            rows.write(goals.rows(), out);
        }
    }

    @Override
    public @Nullable Goals read(Source in) {
        if (in.current() == Token.ARRAY) {
            return new As<>(rows, Goals::rows, Goals::new).read(in);
        }
        @Nullable Goal one = goal.read(in);
        return one == null ? null : Goals.always(one);
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return Map.of("oneOf", List.of(goal.schema(all), rows.schema(all)));
    }
}
