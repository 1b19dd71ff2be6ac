package dev.ticketlifecycle.samples.cli.log;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the rows of each ticket in the order in which they happened.
 *
 * <p>By time, rows of one instant by the tie-break; where that doesn't tell either, the order of the file stands. So a
 * file that is in order stays as it is. A file that is written newest first is turned around before.
 */
final class Order {

    private static final Comparator<LogRow> BY_TIME =
            Comparator.comparing(LogRow::at).thenComparing(LogRow::tieBreak, Order::tieBreak);

    private Order() {}

    /** Orders the rows of each ticket; answers on how many tickets they weren't in order. */
    static int restore(Collection<List<LogRow>> tickets) {
        boolean newestFirst = newestFirst(tickets);
        int moved = 0;
        for (List<LogRow> rows : tickets) {
            List<LogRow> before = new ArrayList<>(rows);
            if (newestFirst) {
                Collections.reverse(rows);
            }
            rows.sort(BY_TIME);
            moved += rows.equals(before) ? 0 : 1;
        }
        return moved;
    }

    private static boolean newestFirst(Collection<List<LogRow>> tickets) {
        long direction = 0;
        for (List<LogRow> rows : tickets) {
            for (int i = 1; i < rows.size(); i++) {
                direction += Integer.signum(
                        rows.get(i).at().compareTo(rows.get(i - 1).at()));
            }
        }
        return direction < 0;
    }

    // Blanks, then numbers by value, then texts: an order even where a column mixes them
    private static int tieBreak(String one, String other) {
        Optional<BigDecimal> a = number(one);
        Optional<BigDecimal> b = number(other);
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get());
        }
        int byKind = Integer.compare(kind(one, a), kind(other, b));
        return byKind != 0 ? byKind : one.compareTo(other);
    }

    private static int kind(String text, Optional<BigDecimal> number) {
        return text.isEmpty() ? 0 : number.isPresent() ? 1 : 2;
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
