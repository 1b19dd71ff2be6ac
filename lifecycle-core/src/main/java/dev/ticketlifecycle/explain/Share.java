package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.util.Optional;

/**
 * A part of some time, by who had it.
 *
 * @param owner who was accountable
 * @param group the queue that was, or whose member was
 * @param ball the party that had to act next; empty while the ticket was ended
 * @param elapsed all of the time
 * @param working the working time in it
 */
public record Share(
        Optional<Owner> owner, Optional<String> group, Optional<Party> ball, Duration elapsed, Duration working) {}
