package dev.ticketlifecycle.calendar;

import java.util.Arrays;

/** Open spans in order, none empty, none overlapping, as two growing arrays of milliseconds since the epoch. */
final class Spans {

    private long[] opens = new long[8];
    private long[] closes = new long[8];
    private int size;

    /** Adds a span after the others; what of it is empty, or open already because clocks were changed, is left out. */
    void add(long open, long close) {
        long from = size > 0 ? Math.max(open, closes[size - 1]) : open;
        if (close <= from) {
            return;
        }
        if (size > 0 && from == closes[size - 1]) {
            closes[size - 1] = close; // one span, so that nobody closes and opens at one instant
            return;
        }
        if (size == opens.length) {
            opens = Arrays.copyOf(opens, 2 * size);
            closes = Arrays.copyOf(closes, 2 * size);
        }
        opens[size] = from;
        closes[size++] = close;
    }

    int size() {
        return size;
    }

    long close(int index) {
        return closes[index];
    }

    long[] opens() {
        return Arrays.copyOf(opens, size);
    }

    long[] closes() {
        return Arrays.copyOf(closes, size);
    }
}
