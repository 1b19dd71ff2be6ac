/**
 * The entries: {@link dev.ticketlifecycle.Lifecycle} to define and to decide, {@link dev.ticketlifecycle.Helpdesk} to
 * run.
 *
 * <p>{@link dev.ticketlifecycle.Definition} is what a lifecycle was told, to be written out and told again.
 *
 * <p>Behind them one room for each facet of a ticket: {@code stage}, {@code conversation}, {@code ownership}, {@code
 * closure}, {@code escalation}; each has the commands a host sends, the events it reads back, and the facet itself. A rule
 * lives in the room of what it is about, whichever command it refuses; each room's page lists its own.
 */
@NullMarked
package dev.ticketlifecycle;

import org.jspecify.annotations.NullMarked;
