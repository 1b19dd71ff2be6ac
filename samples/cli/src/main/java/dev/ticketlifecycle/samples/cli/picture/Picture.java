package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The time of one ticket as SVG: a lane each for status, owner, group, the party that has to act, and every clock that has a
 * goal. The same ticket gives the same picture.
 */
public final class Picture {

    private Picture() {}

    /**
     * Draws a ticket.
     *
     * @param ticket the ticket, in the log's own word
     * @param lifecycle what it runs under
     * @param journal what happened to it
     * @param logEnd when the log ends, up to which a ticket that hasn't ended is drawn
     * @param zone the zone of the log, in which times are told unless its clocks share a calendar, which has one
     * @param names the log's own words
     * @param language the language of the words around them
     * @return SVG
     */
    public static String of(
            String ticket,
            Lifecycle lifecycle,
            List<Recorded> journal,
            Instant logEnd,
            ZoneId zone,
            Names names,
            Locale language) {
        Sketch sketch = new Sketch(lifecycle, TicketId.of(names.id(ticket)), journal, logEnd, names);
        return new Drawing(sketch.timeline(ticket, zone, language), language).svg();
    }
}
