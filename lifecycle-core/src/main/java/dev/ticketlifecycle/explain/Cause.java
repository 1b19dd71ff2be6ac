package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Instant;

/**
 * The entry of a journal that led to something.
 *
 * @param version the version of the ticket it made
 * @param kind what happened
 * @param by whose will it was
 * @param at when it took effect
 */
public record Cause(long version, EventKind kind, Actor by, Instant at) {

    static Cause of(Scene scene) {
        return new Cause(
                scene.version(),
                scene.recorded().event().kind(),
                scene.recorded().initiator(),
                scene.at());
    }
}
