package dev.ticketlifecycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about business time allocates nothing, and takes no more work for ten years than for a day. */
final class CalendarGrowthTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2149, 12, 31);

    /** Two stretches a day, a night shift, a break and a holiday a month: as irregular as desks are. */
    private static final Days DESK = desk();

    // All over a century and a half, so that none finds its answer where the last one left it.
    private static final long[] INSTANTS = new Random(4)
            .longs(1_000, millis("1965-01-01T00:00:00Z"), millis("2130-01-01T00:00:00Z"))
            .toArray();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    // Kept, or the compiler would leave the questions out.
    static volatile long answer;
    static volatile Object object = "";

    private static Days desk() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            week.put(day, List.of(Hours.of("08:30", "12:00"), Hours.of("13:00", "18:00")));
        }
        week.put(DayOfWeek.FRIDAY, List.of(Hours.of("22:00", "04:00")));
        return new Days(
                ZoneId.of("Europe/Berlin"),
                week,
                Map.of(DayOfWeek.MONDAY, List.of(Hours.of("10:00", "10:15"))),
                FIRST.datesUntil(LAST)
                        .filter(date -> date.getDayOfMonth() == 1 + date.getMonthValue())
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeMap<>(),
                new TreeMap<>(),
                false,
                FIRST,
                LAST);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    // The index grows while it is asked, which takes memory once; that is done here.
    private static BusinessCalendar grown() {
        BusinessCalendar calendar = new BusinessCalendar(DESK);
        calendar.workingMillis(millis("1951-01-01T00:00:00Z"), millis("2149-01-01T00:00:00Z"));
        return calendar;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 365, 3_652})
    void inMillisecondsAQuestionAllocatesNothingHoweverFarItReaches(long days) {
        BusinessCalendar calendar = grown();
        long distance = days * DAY;
        long amount = distance / 5;
        assertThat(allocated(at -> calendar.workingMillis(at, at + distance))).isZero();
        assertThat(allocated(at -> calendar.workingMillis(at + distance, at))).isZero();
        assertThat(allocated(at -> calendar.addMillis(at, amount))).isZero();
        assertThat(allocated(at -> calendar.addMillis(at, -amount))).isZero();
        assertThat(allocated(at -> calendar.addLatestMillis(at, amount))).isZero();
    }

    @Test
    void withInstantsAQuestionAllocatesForTenYearsWhatItDoesForAWeek() {
        BusinessCalendar calendar = grown();
        Duration week = Duration.ofDays(7); // a Sunday has no open time, and zero takes no object
        Duration decade = Duration.ofDays(3_652);
        Duration hours = Duration.ofHours(8);
        Duration years = Duration.ofHours(16_000);

        assertThat(difference(at -> calendar.working(at, at.plus(week)), at -> calendar.working(at, at.plus(decade))))
                .isZero();
        assertThat(difference(at -> calendar.add(at, hours), at -> calendar.add(at, years)))
                .isZero();
    }

    /** A question passes the spans between two neighbours of a table; their number doesn't depend on its length. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aQuestionPassesFewSpansInACenturyAsInAYear(int years) throws ReflectiveOperationException {
        Index index = new Index(DESK, LocalDate.of(2026, 1, 1), LocalDate.of(2025 + years, 12, 31));

        assertThat(index.size()).isGreaterThan(400 * years);
        assertThat(mostBetweenNeighbours(index, "byDay")).isEqualTo(3);
        assertThat(mostBetweenNeighbours(index, "bySum")).isLessThanOrEqualTo(3);
    }

    private static int mostBetweenNeighbours(Index index, String table) throws ReflectiveOperationException {
        Field field = Index.class.getDeclaredField(table);
        field.setAccessible(true);
        int[] spans = (int[]) field.get(index);
        return IntStream.range(1, spans.length)
                .map(i -> spans[i] - spans[i - 1])
                .max()
                .orElseThrow();
    }

    /** The smallest of some turns: what a question really allocates shows in each of them. */
    private static long allocated(LongUnaryOperator question) {
        long smallest = Long.MAX_VALUE;
        for (int turn = 0; turn < 20 && smallest > 0; turn++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (long at : INSTANTS) {
                answer = question.applyAsLong(at);
            }
            smallest = Math.min(smallest, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return smallest;
    }

    private static long difference(Function<Instant, Object> one, Function<Instant, Object> other) {
        long smallest = Long.MAX_VALUE;
        for (int turn = 0; turn < 30 && smallest > 0; turn++) {
            smallest = Math.min(smallest, Math.abs(objects(one) - objects(other)));
        }
        return smallest;
    }

    private static long objects(Function<Instant, Object> question) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (long at : INSTANTS) {
            object = question.apply(Instant.ofEpochMilli(at));
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
