package dev.ticketlifecycle.benchmarks.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** A loop over days, as most hosts write it. */
final class DayByDay implements BusinessTime.Adding, BusinessTime.Measuring {

    private final Desk desk;

    DayByDay(Desk desk) {
        this.desk = desk;
    }

    // Yesterday's hours may go on until today.
    private LocalDate first(long instant) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(instant), desk.zone());
        return desk.overnight() ? date.minusDays(1) : date;
    }

    @Override
    public long add(long start, long amount) {
        long left = amount;
        for (LocalDate date = first(start); ; date = date.plusDays(1)) {
            if (desk.opensOn(date.getDayOfWeek())) {
                long from = Math.max(start, desk.open(date));
                long open = Math.max(0, desk.close(date) - from);
                if (left <= open) {
                    return from + left;
                }
                left -= open;
            }
        }
    }

    @Override
    public long working(long from, long to) {
        long sum = 0;
        for (LocalDate date = first(from); ; date = date.plusDays(1)) {
            if (desk.opensOn(date.getDayOfWeek())) {
                long open = desk.open(date);
                if (open >= to) {
                    return sum;
                }
                sum += Math.max(0, Math.min(to, desk.close(date)) - Math.max(from, open));
            }
        }
    }
}
