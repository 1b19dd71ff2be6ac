package dev.ticketlifecycle.benchmarks.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/** All open periods of a desk, with the open time before each: what every quick way begins with. */
final class Periods {

    final long[] opens;
    final long[] closes;
    final long[] before;

    Periods(Desk desk) {
        LocalDate[] dates = Desk.FIRST
                .datesUntil(Desk.LAST)
                .filter(date -> desk.opensOn(date.getDayOfWeek()))
                .toArray(LocalDate[]::new);
        opens = Arrays.stream(dates).mapToLong(desk::open).toArray();
        closes = Arrays.stream(dates).mapToLong(desk::close).toArray();
        before = new long[dates.length];
        for (int i = 1; i < dates.length; i++) {
            before[i] = before[i - 1] + closes[i - 1] - opens[i - 1];
        }
    }

    int size() {
        return opens.length;
    }

    /** The open time until an instant, of which the period is known that ends after it. */
    long until(long instant, int period) {
        return before[period] + Math.max(0, instant - opens[period]);
    }

    /** The earliest instant with so much open time before it, of which the period is known. */
    long earliest(long sum, int period) {
        return opens[period] + sum - before[period];
    }
}
