package dev.ticketlifecycle.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * What the requester was told beforehand.
 *
 * @param message the message's id
 * @param operation the operation that will follow
 * @param at when it was sent
 * @param deliveredAt when it was delivered; empty as long as that isn't known
 */
public record Notice(String message, String operation, Instant at, Optional<Instant> deliveredAt) {}
