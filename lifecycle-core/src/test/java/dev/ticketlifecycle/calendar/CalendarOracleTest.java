package dev.ticketlifecycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.calendar.MinuteByMinute.Day;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The calendar beside an oracle that walks minute by minute: random calendars, zones, dates, changes of clocks. */
class CalendarOracleTest {

    // With 250 questions each that makes 100,000; fewer where the tests run again under another zone and locale.
    private static final int CALENDARS = Integer.getInteger("calendar.random", 400);
    private static final int QUESTIONS = 250;
    private static final int WINDOW = 16 * 24 * 60;

    private static final List<ZoneId> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream().filter(id -> id.contains("/")).map(ZoneId::of).toList();

    /** A definition that both sides are built from. */
    private static final class Definition {
        final ZoneId zone;
        final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        final Map<DayOfWeek, List<Hours>> breaks = new EnumMap<>(DayOfWeek.class);
        final Set<LocalDate> holidays = new HashSet<>();
        final Map<LocalDate, List<Hours>> exceptions = new HashMap<>();

        Definition(ZoneId zone) {
            this.zone = zone;
        }

        Day of(LocalDate date) {
            List<Hours> hours = exceptions.containsKey(date)
                    ? exceptions.getOrDefault(date, List.of())
                    : holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
            return new Day(hours, breaks.getOrDefault(date.getDayOfWeek(), List.of()));
        }

        BusinessCalendar calendar(LocalDate first, LocalDate last) {
            CalendarBuilder builder = BusinessCalendar.in(zone).valid(first, last);
            week.forEach((day, all) -> all.forEach(hours -> builder.open(day, hours)));
            breaks.forEach((day, all) -> all.forEach(hours -> builder.breakOn(day, hours)));
            holidays.forEach(builder::holiday);
            exceptions.forEach((date, all) -> builder.exception(date, all.toArray(Hours[]::new)));
            return builder.build();
        }
    }

    private static Definition random(Random random, LocalDate around) {
        Definition definition = new Definition(ZONES.get(random.nextInt(ZONES.size())));
        boolean nights = random.nextInt(4) == 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(6) > 0) {
                definition.week.put(day, nights ? night(random) : stretches(random, 0, 24 * 60));
            }
            if (random.nextInt(3) == 0) {
                definition.breaks.put(day, stretches(random, 11 * 60, 15 * 60));
            }
        }
        definition.week.putIfAbsent(DayOfWeek.MONDAY, List.of(Hours.of("09:00", "18:00")));
        for (int i = 0; i < 3; i++) {
            definition.holidays.add(around.plusDays(random.nextInt(17)));
            if (!nights) {
                definition.exceptions.put(around.plusDays(random.nextInt(17)), stretches(random, 0, 23 * 60));
            }
        }
        return definition;
    }

    private static List<Hours> night(Random random) {
        return List.of(new Hours(time(21 * 60 + random.nextInt(120)), time(random.nextInt(7 * 60))));
    }

    // One to three stretches between two minutes of the day, none touching the one before.
    private static List<Hours> stretches(Random random, int from, int to) {
        TreeSet<Integer> edges = new TreeSet<>();
        int count = 2 * (1 + random.nextInt(3));
        while (edges.size() < count) {
            edges.add(from + random.nextInt(to - from));
        }
        List<Integer> sorted = new ArrayList<>(edges);
        List<Hours> hours = new ArrayList<>();
        for (int i = 0; i < count; i += 2) {
            hours.add(new Hours(time(sorted.get(i)), time(sorted.get(i + 1))));
        }
        return hours;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    @Test
    void theOracleAgreesOnRandomCalendarsZonesInstantsAndAmounts() {
        Random random = new Random(20260302);
        int asked = 0;
        for (int i = 0; i < CALENDARS; i++) {
            LocalDate around = around(random);
            Definition definition = random(random, around);
            Instant start = start(definition.zone, around, random);
            MinuteByMinute oracle = new MinuteByMinute(definition.zone, definition::of, start, WINDOW);
            BusinessCalendar calendar = definition.calendar(around.minusDays(400), around.plusDays(400));
            for (int q = 0; q < QUESTIONS; q++) {
                ask(calendar, oracle, random.nextInt(WINDOW), random.nextInt(WINDOW), random);
                asked++;
            }
        }
        assertThat(asked).isEqualTo(CALENDARS * QUESTIONS);
    }

    @Test
    void law10WhatIsAddedIsTheWorkingTimeBetween() {
        Random random = new Random(10);
        for (int i = 0; i < CALENDARS; i++) {
            LocalDate around = around(random);
            BusinessCalendar calendar = random(random, around).calendar(around.minusDays(400), around.plusDays(400));
            for (int q = 0; q < QUESTIONS; q++) {
                Instant start = near(around, random);
                Duration amount = Duration.ofMillis(random.nextInt(200_000_000));

                assertThat(calendar.working(start, calendar.add(start, amount))).isEqualTo(amount);
                assertThat(calendar.working(start, calendar.addLatest(start, amount)))
                        .isEqualTo(amount);
            }
        }
    }

    @Test
    void law11WorkingTimeIsAdditiveOverAdjacentIntervals() {
        Random random = new Random(11);
        for (int i = 0; i < CALENDARS; i++) {
            LocalDate around = around(random);
            BusinessCalendar calendar = random(random, around).calendar(around.minusDays(400), around.plusDays(400));
            for (int q = 0; q < QUESTIONS; q++) {
                List<Instant> edges =
                        new ArrayList<>(List.of(near(around, random), near(around, random), near(around, random)));
                Collections.sort(edges);

                assertThat(calendar.working(edges.get(0), edges.get(1))
                                .plus(calendar.working(edges.get(1), edges.get(2))))
                        .isEqualTo(calendar.working(edges.get(0), edges.get(2)));
            }
        }
    }

    private static LocalDate around(Random random) {
        return LocalDate.of(2020 + random.nextInt(16), 1, 1).plusDays(random.nextInt(365));
    }

    private static Instant near(LocalDate around, Random random) {
        return around.atStartOfDay(ZoneId.of("UTC")).toInstant().plusMillis((long)
                (random.nextDouble() * 16 * 86_400_000));
    }

    // Half of the stretches lie around a change of clocks, if the zone has one.
    private static Instant start(ZoneId zone, LocalDate around, Random random) {
        Instant at = around.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        return change != null
                        && random.nextBoolean()
                        && change.getInstant().isBefore(Instant.parse("2037-01-01T00:00:00Z"))
                ? change.getInstant().minus(Duration.ofDays(1 + random.nextInt(13)))
                : at;
    }

    private static void ask(BusinessCalendar calendar, MinuteByMinute oracle, int one, int other, Random random) {
        Instant from = oracle.minute(one);
        Instant to = oracle.minute(other);
        int amount = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(5_000);
        assertThat(calendar.isOpen(from)).as("open at %s", from).isEqualTo(oracle.isOpen(one));
        assertThat(calendar.working(from, to).toMinutes())
                .as("%s: working %s to %s", calendar, from, to)
                .isEqualTo(one < other ? oracle.working(one, other) : 0);
        same(
                calendar.signedWorking(to, from).toMinutes(),
                one < other ? -oracle.working(one, other) : oracle.working(other, one));
        compare(calendar, "add", from, amount, oracle, oracle.add(one, amount), calendar::add);
        compare(calendar, "addLatest", from, amount, oracle, oracle.addLatest(one, amount), calendar::addLatest);
        compare(calendar, "subtract", from, -amount, oracle, oracle.subtract(one, amount), calendar::add);
    }

    private static void same(long one, long other) {
        assertThat(one).isEqualTo(other);
    }

    private interface Adding {
        Instant add(Instant start, Duration amount);
    }

    private static void compare(
            BusinessCalendar calendar,
            String what,
            Instant from,
            int amount,
            MinuteByMinute oracle,
            int expected,
            Adding adding) {
        if (expected >= 0) {
            assertThat(adding.add(from, Duration.ofMinutes(amount)))
                    .as("%s: %s %s min to %s", calendar, what, amount, from)
                    .isEqualTo(oracle.minute(expected));
        }
    }

    @Test
    void theOracleAgreesAroundEveryChangeOfClocksOfEveryZone() {
        Set<ZoneRules> seen = new HashSet<>();
        int changes = 0;
        Random random = new Random(7);
        // Under another zone and locale of the machine every tenth set of rules is enough.
        int oneOf = System.getProperty("elsewhere") == null ? 1 : 10;
        for (ZoneId zone : ZONES) {
            if (seen.add(zone.getRules()) && seen.size() % oneOf == 0) {
                changes += aroundChanges(zone, random);
            }
        }
        assertThat(changes).isGreaterThan(1_000 / oneOf);
    }

    private static int aroundChanges(ZoneId zone, Random random) {
        Definition definition = new Definition(zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            definition.week.put(
                    day, List.of(Hours.of("00:10", "01:30"), Hours.of("01:45", "02:30"), Hours.of("02:40", "12:00")));
            definition.breaks.put(day, List.of(Hours.of("00:50", "01:10"), Hours.of("02:50", "03:20")));
        }
        definition.week.put(DayOfWeek.SATURDAY, List.of(Hours.of("12:00", "24:00")));
        BusinessCalendar calendar = definition.calendar(LocalDate.of(2019, 12, 1), LocalDate.of(2036, 1, 31));
        Instant end = Instant.parse("2035-12-31T00:00:00Z");
        int changes = 0;
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2020-01-01T00:00:00Z"));
                change != null && change.getInstant().isBefore(end);
                change = zone.getRules().nextTransition(change.getInstant())) {
            Instant start = change.getInstant().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MINUTES);
            MinuteByMinute oracle = new MinuteByMinute(zone, definition::of, start, 60 * 60);
            for (int i = 0; i < 12; i++) {
                ask(calendar, oracle, random.nextInt(oracle.minutes()), random.nextInt(oracle.minutes()), random);
            }
            same(
                    calendar.working(start, oracle.minute(oracle.minutes() - 1)).toMinutes(),
                    oracle.working(0, oracle.minutes() - 1));
            changes++;
        }
        return changes;
    }

    @Test
    void theOrderOfQuestionsMakesNoDifference() {
        Definition definition = random(new Random(3), LocalDate.of(2030, 5, 5));
        List<Instant> instants = new ArrayList<>();
        for (int year = 1950; year < 2150; year += 7) {
            instants.add(LocalDate.of(year, 3, 3).atStartOfDay(definition.zone).toInstant());
        }
        BusinessCalendar forward = definition.calendar(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
        BusinessCalendar shuffled = definition.calendar(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
        List<Instant> other = new ArrayList<>(instants);
        Collections.shuffle(other, new Random(5));
        Map<Instant, Instant> answers = new HashMap<>();
        other.forEach(at -> answers.put(at, shuffled.add(at, Duration.ofHours(1_000))));

        assertThat(instants)
                .allSatisfy(at ->
                        assertThat(forward.add(at, Duration.ofHours(1_000))).isEqualTo(answers.get(at)));
    }
}
