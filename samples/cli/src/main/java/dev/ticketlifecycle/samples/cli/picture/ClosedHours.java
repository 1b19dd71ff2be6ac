package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which a desk is closed.
 *
 * @param from its closing
 * @param to its next opening
 */
record ClosedHours(Instant from, Instant to) {

    /** When a desk is closed within a span, in order. */
    static List<ClosedHours> of(BusinessCalendar calendar, Instant from, Instant to) {
        List<ClosedHours> closed = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            Duration open = calendar.working(at, to);
            // Asked first: beyond the last closing or opening a calendar has no next one to tell of
            if (open.isZero()) {
                closed.add(new ClosedHours(at, to));
                return closed;
            }
            Instant opening = calendar.nextOpening(at);
            if (at.isBefore(opening)) {
                closed.add(new ClosedHours(at, opening));
            }
            if (open.equals(Duration.between(opening, to))) {
                return closed;
            }
            at = calendar.nextClosing(opening);
        }
        return closed;
    }

    Duration time() {
        return Duration.between(from, to);
    }
}
