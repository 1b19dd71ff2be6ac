/**
 * Business time: when a desk is open, and how much open time lies between two instants. Knows nothing but the JDK.
 *
 * <p>Begin with {@link dev.ticketlifecycle.calendar.BusinessCalendar#in(java.time.ZoneId)}. No rule lives here.
 */
@NullMarked
package dev.ticketlifecycle.calendar;

import org.jspecify.annotations.NullMarked;
