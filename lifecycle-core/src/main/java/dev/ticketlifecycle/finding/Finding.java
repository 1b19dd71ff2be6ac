package dev.ticketlifecycle.finding;

import dev.ticketlifecycle.vocabulary.Actor;
import java.time.Instant;

/**
 * What was found, and by whom.
 *
 * @param value what
 * @param by who found it first
 * @param at when
 */
public record Finding(String value, Actor by, Instant at) {}
