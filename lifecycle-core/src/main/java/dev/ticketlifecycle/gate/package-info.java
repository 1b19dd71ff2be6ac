/**
 * The one gate: the definition compiled into tables, and the way of an act through the rooms. Not API.
 *
 * <p>The rules about the act itself, whatever it is about, live here: {@code actor-attribution}, {@code stale-command},
 * {@code not-permitted}.
 */
@NullMarked
package dev.ticketlifecycle.gate;

import org.jspecify.annotations.NullMarked;
