package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of goals: the first row that matches a ticket is its goal; none, and the clock has no goal there. A row whose
 * goal is an attribute's instant is passed over for a ticket without that attribute. Immutable.
 *
 * <pre>{@code
 * Goals.first(Match.priority("urgent"), Duration.ofHours(1))
 *         .then(Match.tier("gold"), Duration.ofHours(2))
 *         .otherwise(Duration.ofHours(8))
 * }</pre>
 *
 * @param rows the rows, in order
 */
public record Goals(List<Row> rows) {

    /** How many rows a table has at most: each is held against all before it. */
    public static final int MAX_ROWS = 500;

    /** Copies the list. */
    public Goals {
        rows = ImmutableList.copyOf(rows);
        if (rows.size() > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "a table of " + rows.size() + " goals: use at most " + MAX_ROWS + ", or a goal that is computed");
        }
    }

    /**
     * One row.
     *
     * @param match which tickets it is for
     * @param goal their goal
     */
    public record Row(Match match, Goal goal) {

        boolean isFor(Traits traits) {
            boolean given = !(goal instanceof Goal.ByAttribute by)
                    || traits.attributes().containsKey(by.attribute());
            return given && match.matches(traits);
        }

        // A row by an attribute is only for tickets that have it, as those of the other row may all be.
        private boolean covers(Row later) {
            boolean given = !(goal instanceof Goal.ByAttribute by)
                    || goal.equals(later.goal())
                    || later.match().attributes().containsKey(by.attribute());
            return given && match.covers(later.match());
        }
    }

    /**
     * One goal for every ticket.
     *
     * @param goal the goal
     * @return a table of one row
     */
    public static Goals always(Goal goal) {
        return new Goals(List.of(new Row(Match.ANY, goal)));
    }

    /**
     * A table of one row.
     *
     * @param match which tickets it is for
     * @param within working time
     * @return the table
     */
    public static Goals first(Match match, Duration within) {
        return first(match, Goal.within(within));
    }

    /**
     * A table of one row.
     *
     * @param match which tickets it is for
     * @param goal their goal
     * @return the table
     */
    public static Goals first(Match match, Goal goal) {
        return new Goals(List.of(new Row(match, goal)));
    }

    /**
     * One row more.
     *
     * @param match which tickets it is for, unless an earlier row is
     * @param within working time
     * @return the longer table
     */
    public Goals then(Match match, Duration within) {
        return then(match, Goal.within(within));
    }

    /**
     * One row more.
     *
     * @param match which tickets it is for, unless an earlier row is
     * @param goal their goal
     * @return the longer table
     */
    public Goals then(Match match, Goal goal) {
        return new Goals(ImmutableList.<Row>builder()
                .addAll(rows)
                .add(new Row(match, goal))
                .build());
    }

    /**
     * The last row, for every ticket that no other row is for.
     *
     * @param within working time
     * @return the complete table
     */
    public Goals otherwise(Duration within) {
        return then(Match.ANY, Goal.within(within));
    }

    /**
     * The last row, for every ticket that no other row is for.
     *
     * @param goal their goal
     * @return the complete table
     */
    public Goals otherwise(Goal goal) {
        return then(Match.ANY, goal);
    }

    /**
     * The goal of a ticket.
     *
     * @param traits what is known about it
     * @return the goal of the first row that matches
     */
    public Optional<Goal> of(Traits traits) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isFor(traits)) {
                return Optional.of(rows.get(i).goal());
            }
        }
        return Optional.empty();
    }

    /** Its goals in the words of an error message. */
    String words() {
        return rows.stream().map(row -> row.goal().words()).collect(Collectors.joining(", "));
    }

    /** The first row that no ticket reaches, because an earlier one is for each ticket that it is for. */
    Optional<Row> unreached() {
        for (int i = 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (rows.subList(0, i).stream().anyMatch(earlier -> earlier.covers(row))) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
