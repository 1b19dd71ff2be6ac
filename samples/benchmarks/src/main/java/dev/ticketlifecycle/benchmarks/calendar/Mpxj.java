package dev.ticketlifecycle.benchmarks.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;

/** The calendar of MPXJ, a library of project plans: local times without a zone, so its host turns them into instants. */
final class Mpxj implements BusinessTime.Adding, BusinessTime.Measuring {

    private final Desk desk;
    private final ProjectCalendar calendar;

    Mpxj(Desk desk) {
        this.desk = desk;
        this.calendar = new ProjectFile().addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            ProjectCalendarHours hours = calendar.addCalendarHours(day);
            if (desk.overnight() && desk.opensOn(day.minus(1))) {
                hours.add(new LocalTimeRange(LocalTime.MIDNIGHT, desk.closes()));
            }
            if (desk.opensOn(day)) {
                hours.add(new LocalTimeRange(desk.opens(), desk.overnight() ? LocalTime.MIDNIGHT : desk.closes()));
            }
            calendar.setCalendarDayType(day, hours.isEmpty() ? DayType.NON_WORKING : DayType.WORKING);
        }
    }

    private LocalDateTime local(long instant) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(instant), desk.zone());
    }

    @Override
    public long add(long start, long amount) {
        return calendar.getDate(local(start), Duration.getInstance(amount / 60_000.0, TimeUnit.MINUTES))
                .atZone(desk.zone())
                .toInstant()
                .toEpochMilli();
    }

    @Override
    public long working(long from, long to) {
        double minutes =
                calendar.getWork(local(from), local(to), TimeUnit.MINUTES).getDuration();
        return Math.round(minutes) * 60_000;
    }
}
