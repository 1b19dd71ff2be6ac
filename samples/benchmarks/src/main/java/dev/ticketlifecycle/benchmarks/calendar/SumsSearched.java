package dev.ticketlifecycle.benchmarks.calendar;

import java.util.Arrays;

/** Sums over periods, found by binary search. */
final class SumsSearched implements BusinessTime.Adding, BusinessTime.Measuring {

    private final Periods periods;

    SumsSearched(Desk desk) {
        periods = new Periods(desk);
    }

    private long sum(long instant) {
        int found = Arrays.binarySearch(periods.closes, instant);
        return periods.until(instant, found < 0 ? -found - 1 : found + 1);
    }

    @Override
    public long add(long start, long amount) {
        long sum = sum(start) + amount;
        int found = Arrays.binarySearch(periods.before, sum - 1);
        return periods.earliest(sum, found < 0 ? -found - 2 : found);
    }

    @Override
    public long working(long from, long to) {
        return sum(to) - sum(from);
    }
}
