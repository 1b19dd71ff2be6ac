package dev.ticketlifecycle.samples.cli.picture;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedHoursTest {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.in(HandMade.BERLIN)
            .open(MONDAY, FRIDAY, Hours.of("09:00", "17:00"))
            .breakOn(FRIDAY, Hours.of("12:00", "13:00"))
            .holiday(LocalDate.of(2026, 3, 25))
            .exception(LocalDate.of(2026, 3, 29), Hours.of("01:00", "04:00"))
            .build();

    @Test
    void eachQuarterOfAnHourIsClosedIfTheCalendarSaysSo() {
        Instant from = HandMade.at("2026-03-20T00:00");
        Instant to = HandMade.at("2026-04-03T00:00");

        List<ClosedHours> closed = ClosedHours.of(CALENDAR, from, to);

        for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(15))) {
            Instant instant = at;
            boolean shaded =
                    closed.stream().anyMatch(hours -> !instant.isBefore(hours.from()) && instant.isBefore(hours.to()));
            assertThat(shaded).as("closed at %s", at).isEqualTo(!CALENDAR.isOpen(at));
        }
        assertThat(closed.stream().map(ClosedHours::time).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.between(from, to).minus(CALENDAR.working(from, to)));
    }

    @Test
    void aDeskThatIsAlwaysOpenIsNeverClosed() {
        assertThat(ClosedHours.of(BusinessCalendar.ALWAYS, Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(900))))
                .isEmpty();
    }
}
