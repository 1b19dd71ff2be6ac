package dev.ticketlifecycle.samples.cli.chats;

import java.time.Instant;
import java.util.Optional;

/**
 * The time for which one person had the ticket.
 *
 * @param line the line of the file
 * @param number its place in the ticket
 * @param reporter who asked
 * @param assignee who had the ticket; empty if nobody had
 * @param started when it began
 * @param ended when it ended; empty if it hasn't
 */
record Turn(
        long line, long number, String reporter, Optional<String> assignee, Instant started, Optional<Instant> ended) {}
