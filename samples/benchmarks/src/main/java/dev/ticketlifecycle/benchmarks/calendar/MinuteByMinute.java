package dev.ticketlifecycle.benchmarks.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** The oracle: asks of every minute whether the wall of the desk shows a time at which it is open. */
final class MinuteByMinute implements BusinessTime.Adding, BusinessTime.Measuring {

    private static final long MINUTE = 60_000;

    private final Desk desk;
    private final ZoneRules rules;

    MinuteByMinute(Desk desk) {
        this.desk = desk;
        this.rules = desk.zone().getRules();
    }

    private boolean isOpen(long minute) {
        ZoneOffset offset = rules.getOffset(Instant.ofEpochMilli(minute));
        LocalDateTime local = LocalDateTime.ofEpochSecond(minute / 1_000, 0, offset);
        LocalTime time = local.toLocalTime();
        if (desk.overnight() && time.isBefore(desk.closes())) {
            return desk.opensOn(local.getDayOfWeek().minus(1));
        }
        return desk.opensOn(local.getDayOfWeek())
                && !time.isBefore(desk.opens())
                && (desk.overnight() || time.isBefore(desk.closes()));
    }

    @Override
    public long add(long start, long amount) {
        long at = start;
        for (long left = amount; left > 0; at += MINUTE) {
            left -= isOpen(at) ? MINUTE : 0;
        }
        return at;
    }

    /** The instant at which the desk is open again after so much open time; a peer may choose it over the earliest. */
    long addLatest(long start, long amount) {
        long at = add(start, amount);
        while (!isOpen(at)) {
            at += MINUTE;
        }
        return at;
    }

    @Override
    public long working(long from, long to) {
        long sum = 0;
        for (long at = from; at < to; at += MINUTE) {
            sum += isOpen(at) ? MINUTE : 0;
        }
        return sum;
    }
}
