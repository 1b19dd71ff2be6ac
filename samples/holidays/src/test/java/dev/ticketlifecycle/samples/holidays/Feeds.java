package dev.ticketlifecycle.samples.holidays;

import java.util.concurrent.atomic.AtomicInteger;

/** Small feeds, as they come over the wire. */
final class Feeds {

    private static final AtomicInteger UIDS = new AtomicInteger();

    private Feeds() {}

    static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:uid-" + UIDS.incrementAndGet() + "\r\nDTSTAMP:20250101T000000Z\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    static String of(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Feed//EN\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    static String ofEvent(String... lines) {
        return of(event(lines));
    }
}
