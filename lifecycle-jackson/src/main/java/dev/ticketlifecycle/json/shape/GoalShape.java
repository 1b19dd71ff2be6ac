package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.Goal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goals: an amount of working time as it is; any other as an object with the one field that says what it is. */
final class GoalShape implements Shape<Goal> {

    private static final String WORKING_DAYS = "workingDays";
    private static final String END_OF_DAY = "endOfBusinessDay";
    private static final String BY = "by";
    private static final String BY_ATTRIBUTE = "byAttribute";
    private static final String COMPUTED = "computed";
    private static final List<String> TAGS = List.of(WORKING_DAYS, END_OF_DAY, BY, BY_ATTRIBUTE, COMPUTED);

    private static final Shape<Goal.Computed> BY_NAME =
            new Registered<>("computed goal", Goal.Computed::name, Known::computed);

    @Override
    public void write(Goal goal, TokenWriter out) {
        if (goal instanceof Goal.Budget budget) {
            Times.DURATION.write(budget.amount(), out);
        } else if (goal instanceof Goal.WorkingDays days) {
            tagged(days.toTheEnd() ? END_OF_DAY : WORKING_DAYS, Numbers.INT, days.days(), out);
        } else if (goal instanceof Goal.By by) {
            tagged(BY, Times.INSTANT, by.instant(), out);
        } else if (goal instanceof Goal.ByAttribute by) {
            tagged(BY_ATTRIBUTE, Shapes.TEXT, by.attribute(), out);
        } else if (goal instanceof Goal.Computed computed) {
            tagged(COMPUTED, BY_NAME, computed, out);
        }
    }

    private static <T> void tagged(String tag, Shape<T> shape, T value, TokenWriter out) {
        out.object();
        out.field(tag);
        shape.write(value, out);
        out.endObject();
    }

    @Override
    public @Nullable Goal read(Source in) {
        if (in.current() == Token.TEXT) {
            return made(Times.DURATION, Goal::within, in);
        }
        if (in.current() != Token.OBJECT) {
            in.wanted("a goal, such as \"PT4H\",");
            return null;
        }
        if (in.next() != Token.FIELD) {
            in.fail("a goal that says nothing", "use an amount like \"PT4H\", or one of " + String.join(", ", TAGS));
            return null;
        }
        String tag = in.text();
        in.enter(tag, 0);
        in.next();
        @Nullable Goal goal = tagged(tag, in);
        in.leave();
        if (in.next() != Token.END_OBJECT) {
            in.fail("a goal that is two things, '" + tag + "' and '" + Source.shortened(in.text()) + "'", "keep one");
            in.rest();
            return null;
        }
        return goal;
    }

    private static @Nullable Goal tagged(String tag, Source in) {
        return switch (tag) {
            case WORKING_DAYS -> made(Numbers.INT, Goal::workingDays, in);
            case END_OF_DAY -> made(Numbers.INT, Goal::endOfBusinessDay, in);
            case BY -> made(Times.INSTANT, Goal::by, in);
            case BY_ATTRIBUTE -> made(Shapes.TEXT, Goal::byAttribute, in);
            case COMPUTED -> BY_NAME.read(in);
            default -> {
                in.fail("no goal '" + Source.shortened(tag) + "'", Wording.oneOf(TAGS));
                in.skip();
                yield null;
            }
        };
    }

    private static <T> @Nullable Goal made(Shape<T> shape, Function<T, Goal> of, Source in) {
        @Nullable T value = shape.read(in);
        try {
            return value == null ? null : of.apply(value);
        } catch (RuntimeException e) {
            in.refused(e);
            return null;
        }
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared("Goal", this, () -> {
            List<Map<String, Object>> each = new ArrayList<>();
            each.add(Times.DURATION.schema(all));
            each.add(one(WORKING_DAYS, days(1, all)));
            each.add(one(END_OF_DAY, days(0, all)));
            each.add(one(BY, Times.INSTANT.schema(all)));
            each.add(one(BY_ATTRIBUTE, Shapes.TEXT.schema(all)));
            each.add(one(COMPUTED, BY_NAME.schema(all)));
            return Map.of("oneOf", each);
        });
    }

    private static Map<String, Object> days(int least, Schemas all) {
        Map<String, Object> days = new LinkedHashMap<>(Numbers.INT.schema(all));
        days.put("minimum", least);
        return days;
    }

    private static Map<String, Object> one(String tag, Map<String, Object> value) {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(tag, value),
                "required",
                List.of(tag),
                "additionalProperties",
                false);
    }
}
