/**
 * What business time costs, beside an index written by hand and beside other ways to reckon it.
 *
 * <p>Begin with {@link dev.ticketlifecycle.benchmarks.calendar.Questions}, which says what is asked, and of whom.
 */
@NullMarked
package dev.ticketlifecycle.benchmarks.calendar;

import org.jspecify.annotations.NullMarked;
