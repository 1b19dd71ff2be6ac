package dev.ticketlifecycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Hours DAY = Hours.of("09:00", "18:00");

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(MOSCOW)
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DAY)
            .breakOn(DayOfWeek.WEDNESDAY, Hours.of("13:00", "14:00"))
            .holiday(LocalDate.of(2026, 3, 9))
            .exception(LocalDate.of(2026, 3, 14), Hours.of("10:00", "12:00"))
            .build();

    /** A moment of March 2026 in Moscow: the second is a Monday. */
    private static Instant march(int day, String time) {
        return LocalDate.of(2026, 3, day)
                .atTime(LocalTime.parse(time))
                .atZone(MOSCOW)
                .toInstant();
    }

    @Test
    void openTimeIsCountedBetweenOpeningsAndClosings() {
        assertThat(OFFICE.working(march(2, "08:00"), march(2, "10:30"))).isEqualTo(Duration.ofMinutes(90));
        assertThat(OFFICE.working(march(4, "12:30"), march(4, "14:30"))).isEqualTo(Duration.ofHours(1));
        assertThat(OFFICE.working(march(6, "17:00"), march(10, "10:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(OFFICE.working(march(3, "10:00"), march(2, "10:00"))).isEqualTo(Duration.ZERO);
        assertThat(OFFICE.signedWorking(march(3, "10:00"), march(2, "10:00"))).isEqualTo(Duration.ofHours(-9));
    }

    @Test
    void anAmountThatRunsOutAtClosingEndsThereOrAtTheNextOpening() {
        assertThat(OFFICE.add(march(2, "10:00"), Duration.ofHours(8))).isEqualTo(march(2, "18:00"));
        assertThat(OFFICE.addLatest(march(2, "10:00"), Duration.ofHours(8))).isEqualTo(march(3, "09:00"));
        assertThat(OFFICE.add(march(2, "20:00"), Duration.ZERO)).isEqualTo(march(2, "20:00"));
        assertThat(OFFICE.addLatest(march(2, "20:00"), Duration.ZERO)).isEqualTo(march(3, "09:00"));
    }

    @Test
    void aNegativeAmountGoesBack() {
        assertThat(OFFICE.add(march(3, "10:00"), Duration.ofHours(-1))).isEqualTo(march(3, "09:00"));
        assertThat(OFFICE.addLatest(march(3, "10:00"), Duration.ofHours(-1))).isEqualTo(march(2, "18:00"));
        assertThat(OFFICE.add(march(3, "10:00"), Duration.ofHours(-2))).isEqualTo(march(2, "17:00"));
    }

    @Test
    void openingsAndClosings() {
        assertThat(OFFICE.isOpen(march(2, "09:00"))).isTrue();
        assertThat(OFFICE.isOpen(march(2, "18:00"))).isFalse();
        assertThat(OFFICE.nextOpening(march(2, "11:00"))).isEqualTo(march(2, "11:00"));
        assertThat(OFFICE.nextOpening(march(6, "18:00"))).isEqualTo(march(10, "09:00"));
        assertThat(OFFICE.nextClosing(march(4, "09:00"))).isEqualTo(march(4, "13:00"));
        assertThat(OFFICE.previousClosing(march(2, "11:00"))).isEqualTo(march(2, "11:00"));
        assertThat(OFFICE.previousClosing(march(10, "09:00"))).isEqualTo(march(6, "18:00"));
        assertThat(OFFICE.previousOpening(march(4, "15:00"))).isEqualTo(march(4, "14:00"));
        assertThat(OFFICE.previousOpening(march(9, "15:00"))).isEqualTo(march(6, "09:00"));
    }

    @Test
    void anExceptionalOpeningBeatsAHolidayUnlessTurnedRound() {
        LocalDate both = LocalDate.of(2026, 3, 8);
        CalendarBuilder usual = BusinessCalendar.in(MOSCOW)
                .open(DayOfWeek.SUNDAY, DAY)
                .holiday(both)
                .exception(both, Hours.of("10:00", "11:00"));

        assertThat(usual.build().isOpen(march(8, "10:30"))).isTrue();
        assertThat(usual.build().isOpen(march(8, "11:30"))).isFalse();
        assertThat(usual.holidaysFirst().build().isOpen(march(8, "10:30"))).isFalse();
    }

    @Test
    void aNightShiftBelongsToTheDateOnWhichItBegins() {
        BusinessCalendar nights = BusinessCalendar.in(MOSCOW)
                .open(DayOfWeek.MONDAY, Hours.of("22:00", "06:00"))
                .breakOn(DayOfWeek.TUESDAY, Hours.of("02:00", "02:30"))
                .build();

        assertThat(nights.working(march(2, "00:00"), march(4, "00:00"))).isEqualTo(Duration.ofMinutes(7 * 60 + 30));
        assertThat(nights.add(march(2, "12:00"), Duration.ofHours(5))).isEqualTo(march(3, "03:30"));
    }

    @Test
    void aDayOfTwentyFiveHoursHasTwentyFive() {
        BusinessCalendar always = BusinessCalendar.in(BERLIN)
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Hours.WHOLE_DAY)
                .build();
        LocalDate longDay = LocalDate.of(2026, 10, 25);

        assertThat(always.working(
                        longDay.atStartOfDay(BERLIN).toInstant(),
                        longDay.plusDays(1).atStartOfDay(BERLIN).toInstant()))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void anEdgeInAGapMovesLaterAndOneThatComesTwiceIsTheEarlier() {
        BusinessCalendar sundays = BusinessCalendar.in(BERLIN)
                .open(DayOfWeek.SUNDAY, Hours.of("02:30", "03:15"))
                .build();

        assertThat(sundays.resolve(LocalDateTime.parse("2026-03-29T02:30")))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(sundays.resolve(LocalDateTime.parse("2026-10-25T02:30")))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(sundays.working(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z")))
                .as("03:30 to 03:15 is empty")
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void workingDaysKeepTheTimeOfDay() {
        assertThat(OFFICE.addWorkingDays(march(6, "14:00"), 1)).isEqualTo(march(10, "14:00"));
        assertThat(OFFICE.addWorkingDays(march(10, "14:00"), -1)).isEqualTo(march(6, "14:00"));
        assertThat(OFFICE.addWorkingDays(march(8, "14:00"), 0)).isEqualTo(march(8, "14:00"));
    }

    @Test
    void noWorkingDaysStayAtTheLaterOfTwoEqualLocalTimes() {
        BusinessCalendar sundays =
                BusinessCalendar.in(BERLIN).open(DayOfWeek.SUNDAY, DAY).build();
        Instant later = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(sundays.addWorkingDays(later, 0)).isEqualTo(later);
        assertThat(sundays.addWorkingDays(later, -1)).isEqualTo(Instant.parse("2026-10-18T00:30:00Z"));
    }

    @Test
    void aBreakThatGoesOnOverMidnightCutsTheNextDayToo() {
        BusinessCalendar days = BusinessCalendar.in(MOSCOW)
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Hours.WHOLE_DAY)
                .breakOn(LocalDate.of(2026, 3, 2), Hours.of("23:00", "01:00"))
                .breakOn(DayOfWeek.WEDNESDAY, Hours.of("23:00", "01:00"))
                .build();

        assertThat(days.isOpen(march(3, "00:30"))).isFalse();
        assertThat(days.nextOpening(march(2, "23:00"))).isEqualTo(march(3, "01:00"));
        assertThat(days.working(march(2, "00:00"), march(6, "00:00"))).isEqualTo(Duration.ofHours(4 * 24 - 4));
    }

    @Test
    void theEndOfABusinessDay() {
        assertThat(OFFICE.endOfBusinessDay(march(2, "14:00"), 0)).isEqualTo(march(2, "18:00"));
        assertThat(OFFICE.endOfBusinessDay(march(2, "18:00"), 0)).isEqualTo(march(3, "18:00"));
        assertThat(OFFICE.endOfBusinessDay(march(6, "10:00"), 1)).isEqualTo(march(10, "18:00"));
        assertThat(OFFICE.endOfBusinessDay(march(13, "10:00"), 1)).isEqualTo(march(14, "12:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.endOfBusinessDay(march(2, "14:00"), -1))
                .withMessageContaining("-1");
    }

    @Test
    void calendarsWithTheSameContentAreEqual() {
        CalendarBuilder one = BusinessCalendar.in(MOSCOW).open(DayOfWeek.MONDAY, DAY);
        BusinessCalendar built = one.build();
        BusinessCalendar same =
                BusinessCalendar.in(MOSCOW).open(DayOfWeek.MONDAY, DAY).build();
        built.add(Instant.EPOCH, Duration.ofDays(1_000));

        assertThat(built).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one.holiday(LocalDate.of(2026, 1, 1)).build()).isNotEqualTo(built);
    }

    @Test
    void wrongDefinitionsFailAtTheCallAndNameTheValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.of("09:00", "09:00"))
                .withMessageContaining("09:00-09:00 are empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.in(MOSCOW)
                        .open(DayOfWeek.MONDAY, DAY)
                        .open(DayOfWeek.MONDAY, Hours.of("17:00", "20:00")))
                .withMessageContaining("09:00-18:00 and 17:00-20:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.in(MOSCOW)
                        .open(DayOfWeek.TUESDAY, DAY)
                        .open(DayOfWeek.MONDAY, Hours.of("22:00", "10:00")))
                .withMessageContaining("22:00-10:00 of MONDAY")
                .withMessageContaining("09:00-18:00 of TUESDAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.in(MOSCOW).build())
                .withMessageContaining("never open");
        LocalDate date = LocalDate.of(2026, 5, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> BusinessCalendar.in(MOSCOW).exception(date, DAY).exception(date))
                .withMessageContaining("2026-05-01 are declared twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.in(MOSCOW).valid(date, date.minusDays(1)))
                .withMessageContaining("turn them round");
    }

    @Test
    void whatLiesOutsideTheValidityIsANamedErrorAndNeverALoop() {
        BusinessCalendar year = BusinessCalendar.in(MOSCOW)
                .open(DayOfWeek.MONDAY, DAY)
                .valid(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .build();
        BusinessCalendar once = BusinessCalendar.in(MOSCOW)
                .exception(LocalDate.of(2026, 3, 3), DAY)
                .build();

        assertThatExceptionOfType(CalendarException.class)
                .isThrownBy(() -> year.isOpen(Instant.parse("2027-02-01T09:00:00Z")))
                .withMessageContaining("2027-02-01T09:00:00Z")
                .withMessageContaining("2026-12-31");
        assertThatExceptionOfType(CalendarException.class)
                .isThrownBy(() -> year.add(march(2, "10:00"), Duration.ofDays(100)))
                .withMessageContaining("8640000000 ms");
        assertThatExceptionOfType(CalendarException.class).isThrownBy(() -> once.nextOpening(march(4, "10:00")));
        assertThatExceptionOfType(CalendarException.class).isThrownBy(() -> once.previousOpening(march(2, "10:00")));
        assertThatExceptionOfType(CalendarException.class).isThrownBy(() -> once.addWorkingDays(march(4, "10:00"), 1));
        assertThat(once.nextOpening(march(2, "10:00"))).isEqualTo(march(3, "09:00"));
    }

    @Test
    void anAmountTooLargeForAnyCalendarIsTheSameNamedError() {
        long start = march(2, "10:00").toEpochMilli();

        for (long amount : new long[] {Long.MAX_VALUE, Long.MAX_VALUE / 2 + 1, Long.MIN_VALUE, Long.MIN_VALUE / 2}) {
            assertThatExceptionOfType(CalendarException.class)
                    .isThrownBy(() -> OFFICE.addMillis(start, amount))
                    .withMessageContaining(amount + " ms");
            assertThatExceptionOfType(CalendarException.class)
                    .isThrownBy(() -> OFFICE.addLatestMillis(start, amount))
                    .withMessageContaining(amount + " ms");
        }
        assertThatExceptionOfType(CalendarException.class)
                .isThrownBy(() -> OFFICE.addWorkingDays(march(2, "10:00"), Integer.MIN_VALUE));
    }

    @Test
    void openTimeAndItsInverseAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = march(2, "10:00").toEpochMilli();
        long sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += OFFICE.addMillis(start, i * 1_000L) + OFFICE.workingMillis(start, start + i * 60_000L);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) {
            sum += OFFICE.addMillis(start, i * 1_000L) + OFFICE.workingMillis(start, start + i * 60_000L);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(sum).isPositive();
        assertThat(allocated).as("2,000 questions").isLessThan(1_000);
    }
}
