package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What is to be drawn of a ticket.
 *
 * @param ticket the ticket, in the log's own word
 * @param from the first instant
 * @param to the last instant
 * @param zone the zone in which people read the times
 * @param lanes what lies below each other
 */
record Timeline(String ticket, Instant from, Instant to, ZoneId zone, List<Lane> lanes) {

    Timeline {
        lanes = List.copyOf(lanes);
    }

    /**
     * One thing that is told over time.
     *
     * @param name what
     * @param note what it came to; empty if there is nothing to say
     * @param hours when time counts in it; outside it is shaded
     * @param spans what lasts
     * @param marks what happens at an instant
     */
    record Lane(String name, String note, BusinessCalendar hours, List<Span> spans, List<Mark> marks) {

        Lane {
            spans = List.copyOf(spans);
            marks = List.copyOf(marks);
        }
    }

    /**
     * Something that lasts.
     *
     * @param look how it looks
     * @param from since when
     * @param to until when
     * @param text what it is
     */
    record Span(Look look, Instant from, Instant to, String text) {}

    /**
     * Something that happens.
     *
     * @param sign how it looks
     * @param at when
     * @param text what it is
     */
    record Mark(Sign sign, Instant at, String text) {}
}
