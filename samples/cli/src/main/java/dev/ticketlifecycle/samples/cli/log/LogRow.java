package dev.ticketlifecycle.samples.cli.log;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of a log: how a ticket stood after something happened to it.
 *
 * @param line the line of the file
 * @param at when it happened
 * @param status the log's own word
 * @param opened when the ticket was opened; the row's own time if it doesn't say
 * @param owner the person who had it; empty if the row names nobody
 * @param group the group that had it; empty if the row names none
 * @param priority its priority
 * @param verdict the log's own verdict on the ticket
 * @param tieBreak what orders rows of one instant
 */
record LogRow(
        long line,
        Instant at,
        String status,
        Instant opened,
        Optional<String> owner,
        Optional<String> group,
        Optional<String> priority,
        Optional<String> verdict,
        String tieBreak) {

    /** Whether the row names neither a person nor a group. */
    boolean unowned() {
        return owner.isEmpty() && group.isEmpty();
    }
}
