/**
 * Holidays of a {@link dev.ticketlifecycle.calendar.BusinessCalendar} from elsewhere, so that nobody types them in.
 *
 * <p>Begin with {@link dev.ticketlifecycle.samples.holidays.HolidayFeed} for an iCalendar feed, and with {@link
 * dev.ticketlifecycle.samples.holidays.PublicHolidays} for the public holidays of a country. Both give {@link
 * dev.ticketlifecycle.samples.holidays.Closings}, which go into the builder of a calendar.
 */
@NullMarked
package dev.ticketlifecycle.samples.holidays;

import org.jspecify.annotations.NullMarked;
