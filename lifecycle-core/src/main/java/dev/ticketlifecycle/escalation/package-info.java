/**
 * The room of escalation: what people have to be told of because nobody acted, or everybody went in circles.
 *
 * <p>No rule lives here that refuses: where a rule of another room says that it escalates, this one finds when that is
 * due, and says so.
 */
@NullMarked
package dev.ticketlifecycle.escalation;

import org.jspecify.annotations.NullMarked;
