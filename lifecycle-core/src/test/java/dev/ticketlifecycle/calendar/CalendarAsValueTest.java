package dev.ticketlifecycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a calendar was declared with can be declared again, and comes to the same. */
class CalendarAsValueTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final Hours MORNING = Hours.of("09:00", "12:00");
    private static final Hours NIGHT = Hours.of("22:00", "06:00");
    private static final Hours NOON = Hours.of("12:00", "12:30");

    private static CalendarBuilder full() {
        return BusinessCalendar.in(BERLIN)
                .valid(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31))
                .open(DayOfWeek.MONDAY, NIGHT)
                .open(DayOfWeek.MONDAY, MORNING)
                .breakOn(DayOfWeek.MONDAY, Hours.of("10:00", "10:15"))
                .holiday(DAY.plusDays(9))
                .holiday(DAY)
                .exception(DAY, Hours.of("14:00", "15:00"), MORNING)
                .exception(DAY.plusDays(2))
                .breakOn(DAY, NOON)
                .holidaysFirst();
    }

    @Test
    void allThatItWasDeclaredWithIsReadBack() {
        BusinessCalendar calendar = full().build();

        assertThat(calendar.zone()).isEqualTo(BERLIN);
        assertThat(calendar.week()).isEqualTo(Map.of(DayOfWeek.MONDAY, List.of(MORNING, NIGHT)));
        assertThat(calendar.weeklyBreaks()).isEqualTo(Map.of(DayOfWeek.MONDAY, List.of(Hours.of("10:00", "10:15"))));
        assertThat(calendar.holidays()).containsExactly(DAY, DAY.plusDays(9));
        assertThat(calendar.exceptions())
                .isEqualTo(Map.of(DAY, List.of(MORNING, Hours.of("14:00", "15:00")), DAY.plusDays(2), List.of()));
        assertThat(calendar.breaks()).isEqualTo(Map.of(DAY, List.of(NOON)));
        assertThat(calendar.holidaysFirst()).isTrue();
        assertThat(calendar.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(calendar.validTo()).isEqualTo(LocalDate.of(2030, 12, 31));
    }

    @Test
    void whatIsReadBackCannotBeChanged() {
        BusinessCalendar calendar = full().build();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> calendar.week().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> calendar.exceptions().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> calendar.holidays().clear());
    }

    static Stream<BusinessCalendar> calendars() {
        Stream<BusinessCalendar> random = new Random(6).longs(200).mapToObj(CalendarAsValueTest::random);
        return Stream.concat(Stream.of(BusinessCalendar.ALWAYS, full().build()), random);
    }

    /** Hours of each kind on some days; never overlapping, as one begins where another has ended. */
    private static BusinessCalendar random(long seed) {
        Random random = new Random(seed);
        CalendarBuilder builder = BusinessCalendar.in(random.nextBoolean() ? BERLIN : ZoneId.of("Asia/Tokyo"));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == DayOfWeek.MONDAY || random.nextBoolean()) {
                builder.open(day, hours(random, 12)).open(day, hours(random, 6));
            }
            if (random.nextBoolean()) {
                builder.breakOn(day, hours(random, 8));
            }
        }
        for (int i = 0; i < random.nextInt(5); i++) {
            LocalDate date = DAY.plusDays(i * 3L);
            builder.holiday(date.plusDays(random.nextInt(3)));
            builder.breakOn(date, hours(random, 9));
            if (random.nextBoolean()) {
                builder.exception(date, hours(random, 15), hours(random, 7));
            } else {
                builder.exception(date);
            }
        }
        return (random.nextBoolean() ? builder.holidaysFirst() : builder).build();
    }

    private static Hours hours(Random random, int from) {
        return new Hours(
                LocalTime.of(from, random.nextInt(60)), LocalTime.of(from + 1 + random.nextInt(4), random.nextInt(60)));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aCalendarDeclaredAgainIsEqual(BusinessCalendar calendar) {
        assertThat(calendar.toBuilder().build()).isEqualTo(calendar).hasSameHashCodeAs(calendar);
    }

    @Test
    void moreCanBeDeclared() {
        BusinessCalendar calendar = full().build();

        assertThat(calendar.toBuilder().holiday(DAY.plusDays(1)).build().holidays())
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(9));
        assertThat(calendar.holidays()).hasSize(2);
    }

    @Test
    void hoursThatAreRefusedLeaveTheWeekAsItWas() {
        CalendarBuilder builder = full();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.open(DayOfWeek.TUESDAY, Hours.of("05:00", "07:00")))
                .withMessageContaining("cut one");
        assertThat(builder.build()).isEqualTo(full().build());
    }
}
