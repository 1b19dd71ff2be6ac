package dev.ticketlifecycle.calendar;

import java.time.LocalDate;

/**
 * The open spans of a stretch of dates with their running sums, and two tables that lead straight to a span: by day, and
 * by the open time that lies before it. So the work of a question doesn't grow with the distance it spans. Immutable.
 */
final class Index {

    private static final long DAY = 86_400_000L;

    /** The first instant that can be asked about, and the first after the last. */
    final long from;

    final long to;

    private final long[] opens;
    private final long[] closes;
    private final long[] before;
    private final long total;
    private final long firstDay;
    private final int[] byDay;
    private final long piece;
    private final int[] bySum;

    Index(Days days, LocalDate first, LocalDate last) {
        Spans spans = new Spans();
        // The day before may go on into the first one.
        for (LocalDate date = first.minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            days.addTo(spans, date);
        }
        from = Days.resolve(first.atStartOfDay(), days.zone()).toEpochMilli();
        to = Days.resolve(last.plusDays(1).atStartOfDay(), days.zone()).toEpochMilli();
        opens = spans.opens();
        closes = spans.closes();
        before = new long[opens.length];
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            before[i] = sum;
            sum += closes[i] - opens[i];
        }
        total = sum;
        firstDay = Math.floorDiv(from, DAY);
        byDay = byDay();
        piece = Math.max(1, total / Math.max(1, opens.length));
        bySum = bySum();
    }

    // For each day of UTC the first span that ends after its midnight.
    private int[] byDay() {
        int[] spans = new int[(int) (Math.floorDiv(to, DAY) - firstDay) + 2];
        int span = 0;
        for (int day = 0; day < spans.length; day++) {
            long midnight = (firstDay + day) * DAY;
            while (span < closes.length && closes[span] <= midnight) {
                span++;
            }
            spans[day] = span;
        }
        return spans;
    }

    // For each piece of open time the first span that ends after it.
    private int[] bySum() {
        int[] spans = new int[(int) (total / piece) + 2];
        int span = 0;
        for (int i = 0; i < spans.length; i++) {
            while (span < opens.length && sumAfter(span) <= i * piece) {
                span++;
            }
            spans[i] = span;
        }
        return spans;
    }

    private long sumAfter(int span) {
        return before[span] + closes[span] - opens[span];
    }

    boolean covers(long instant) {
        return instant >= from && instant < to;
    }

    int size() {
        return opens.length;
    }

    /** The first span that ends after an instant; {@link #size()} if there is none. */
    int spanAt(long instant) {
        int span = byDay[(int) (Math.floorDiv(instant, DAY) - firstDay)];
        while (span < closes.length && closes[span] <= instant) {
            span++;
        }
        return span;
    }

    boolean isOpen(long instant) {
        int span = spanAt(instant);
        return span < opens.length && opens[span] <= instant;
    }

    long open(int span) {
        return opens[span];
    }

    long close(int span) {
        return closes[span];
    }

    /** The open time from the beginning of the index to an instant. */
    long sum(long instant) {
        int span = spanAt(instant);
        return span == opens.length ? total : before[span] + Math.max(0, instant - opens[span]);
    }

    long total() {
        return total;
    }

    /** The earliest instant at which the running sum is reached, for a sum above zero and at most the total. */
    long earliest(long sum) {
        int span = spanOf(sum - 1);
        return opens[span] + sum - before[span];
    }

    /** The latest instant with the running sum, for a sum below the total. */
    long latest(long sum) {
        int span = spanOf(sum);
        return opens[span] + sum - before[span];
    }

    // The span in which the millisecond after a running sum lies.
    private int spanOf(long sum) {
        int slot = (int) (sum / piece);
        int low = bySum[slot];
        int high = Math.min(bySum[slot + 1], opens.length - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sumAfter(middle) <= sum) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
