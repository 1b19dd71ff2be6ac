package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.clock.Moment;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a journal with what was the case after it.
 *
 * @param recorded the entry
 * @param version the version of the ticket it made
 * @param moment what clocks heard of it
 * @param status where the ticket stood
 * @param owner who was accountable
 * @param group the queue that was, or whose member was
 * @param ball the party that had to act next; empty on an ended ticket
 * @param meters what was measured
 */
public record Scene(
        Recorded recorded,
        long version,
        Moment moment,
        Status status,
        Optional<Owner> owner,
        Optional<String> group,
        Optional<Party> ball,
        Meters meters) {

    /**
     * When it took effect.
     *
     * @return the instant
     */
    public Instant at() {
        return moment.at();
    }
}
