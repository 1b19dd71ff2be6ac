package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.vocabulary.Actor;

/**
 * A verdict that was given.
 *
 * @param obligation the id of what was decided
 * @param kind the name of its kind
 * @param verdict how it was decided
 * @param by who decided
 */
public record Judgement(String obligation, String kind, String verdict, Actor by) {}
