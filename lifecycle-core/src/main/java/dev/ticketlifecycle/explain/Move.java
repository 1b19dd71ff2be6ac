package dev.ticketlifecycle.explain;

import java.time.Duration;
import java.time.Instant;

/**
 * What a pause did to a due instant.
 *
 * @param during the pause, or the part of it before the goal changed
 * @param by how much, in working time, or elapsed time if the metric holds so
 * @param from the due instant before
 * @param to the due instant after
 */
public record Move(Interval during, Duration by, Instant from, Instant to) {}
