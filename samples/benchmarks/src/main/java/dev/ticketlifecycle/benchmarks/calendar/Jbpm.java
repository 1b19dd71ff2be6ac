package dev.ticketlifecycle.benchmarks.calendar;

import java.util.Properties;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.kie.api.time.SessionClock;

/**
 * jBPM's calendar of timers: whole hours by day, no night shifts, adds to its clock's now; tells no time between.
 */
final class Jbpm implements BusinessTime.Adding {

    private final BusinessCalendarImpl calendar;
    private long now;

    Jbpm(Desk desk) {
        if (desk.overnight() || desk.weekends()) {
            throw new IllegalArgumentException("jBPM can't be told of " + desk);
        }
        Properties properties = new Properties();
        properties.setProperty(BusinessCalendarImpl.DAYS_PER_WEEK, "5");
        properties.setProperty(BusinessCalendarImpl.WEEKEND_DAYS, "1,7"); // Sunday and Saturday
        properties.setProperty(
                BusinessCalendarImpl.HOURS_PER_DAY,
                "" + (desk.closes().getHour() - desk.opens().getHour()));
        properties.setProperty(
                BusinessCalendarImpl.START_HOUR, "" + desk.opens().getHour());
        properties.setProperty(BusinessCalendarImpl.END_HOUR, "" + desk.closes().getHour());
        properties.setProperty(BusinessCalendarImpl.TIMEZONE, desk.zone().getId());
        calendar = new BusinessCalendarImpl(properties, new Now());
    }

    private final class Now implements SessionClock {
        @Override
        public long getCurrentTime() {
            return now;
        }
    }

    @Override
    public long add(long start, long amount) {
        now = start;
        return calendar.calculateBusinessTimeAsDate(amount / 60_000 + "m")
                .toInstant()
                .toEpochMilli();
    }
}
