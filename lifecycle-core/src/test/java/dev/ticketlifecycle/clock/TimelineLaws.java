package dev.ticketlifecycle.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of clocks without a ticket: random timelines of facts, and the same with one thing about them changed. */
class TimelineLaws {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Fact WAIT = Fact.WAITING_FOR_REQUESTER;

    /** A pause of a timeline. */
    private record Pause(Instant from, Instant until) {
        Pause later(Duration by) {
            return new Pause(from.plus(by), until.plus(by));
        }
    }

    /** When it was opened, when it waited, when it was resolved; what was asked of it. */
    private record Timeline(SlaPolicy policy, Instant opened, List<Pause> pauses, Instant resolved) {

        Strip play(int looksEachDay) {
            return play(policy, looksEachDay);
        }

        Strip play(SlaPolicy other, int looksEachDay) {
            Strip strip = Strip.of(other).at(opened).hears(Fact.OPENED, Fact.IMPOSED);
            for (Pause pause : pauses) {
                looks(strip, pause.from(), looksEachDay).hears(WAIT, Fact.BLOCKED);
                looks(strip, pause.until(), looksEachDay).without(WAIT, Fact.BLOCKED);
            }
            return looks(strip, resolved, looksEachDay).hears(Fact.RESOLVED, Fact.DISCHARGED);
        }

        private static Strip looks(Strip strip, Instant until, int eachDay) {
            if (eachDay > 0) {
                Duration step = Duration.ofDays(1).dividedBy(eachDay);
                for (Instant at = strip.now().plus(step); at.isBefore(until); at = at.plus(step)) {
                    strip.at(at);
                }
            }
            return strip.at(until);
        }

        Timeline with(Pause more) {
            List<Pause> all = new ArrayList<>(pauses);
            all.add(more);
            all.sort((one, other) -> one.from().compareTo(other.from()));
            return new Timeline(policy, opened, all, resolved);
        }
    }

    private static BusinessCalendar weekly(Random random) {
        CalendarBuilder hours = BusinessCalendar.in(ZoneId.of("Asia/Tokyo"));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == DayOfWeek.MONDAY || random.nextInt(5) > 0) {
                hours.open(
                        day,
                        new Hours(
                                LocalTime.of(6 + random.nextInt(4), random.nextInt(60)),
                                LocalTime.of(15 + random.nextInt(8), random.nextInt(60))));
                hours.breakOn(day, Hours.of("12:00", "12:45"));
            }
        }
        return hours.build();
    }

    private static SlaPolicy policy(Random random, Instant opened) {
        Goal[] goals = {
            Goal.within(Duration.ofMillis(1 + random.nextInt(200_000_000))),
            Goal.within(Duration.ofHours(1 + random.nextInt(40))),
            Goal.endOfBusinessDay(random.nextInt(3)),
            Goal.workingDays(1 + random.nextInt(3)),
            Goal.by(opened.plus(Duration.ofMinutes(random.nextInt(6_000))))
        };
        Metric resolution = random.nextInt(3) == 0
                ? Metric.RESOLUTION.pausesAtMost(Duration.ofMinutes(1 + random.nextInt(900)))
                : Metric.RESOLUTION;
        SlaPolicy policy = SlaPolicy.named("s")
                .calendar(weekly(random))
                .goal(resolution, goals[random.nextInt(goals.length)])
                .goal(Metric.OBLIGATION, goals[random.nextInt(2)])
                .warnAt(0.25 * (1 + random.nextInt(4)));
        return random.nextBoolean() ? policy.dueAtOpening() : policy;
    }

    private static Timeline timeline(long seed) {
        Random random = new Random(seed);
        TreeSet<Long> edges = new TreeSet<>();
        int count = 2 + 2 * random.nextInt(4);
        while (edges.size() < count) {
            long minutes = random.nextInt(14 * 24 * 60);
            edges.add(random.nextInt(4) == 0 ? minutes * 60_000 + random.nextInt(60_000) : minutes * 60_000);
        }
        List<Instant> at = edges.stream().map(START::plusMillis).toList();
        List<Pause> pauses = new ArrayList<>();
        for (int i = 1; i + 1 < count; i += 2) {
            pauses.add(new Pause(at.get(i), at.get(i + 1)));
        }
        return new Timeline(policy(random, at.get(0)), at.get(0), pauses, at.get(count - 1));
    }

    private static void same(Strip one, Strip other) {
        assertThat(other.written()).isEqualTo(one.written());
        assertThat(other.clocks().at(other.now())).isEqualTo(one.clocks().at(one.now()));
    }

    private static boolean waits(Timeline line, Instant at) {
        return line.pauses().stream().anyMatch(p -> !at.isBefore(p.from()) && !at.isAfter(p.until()));
    }

    @Property(tries = 400, seed = "17", edgeCases = EdgeCasesMode.NONE)
    void law17LookingOftenEqualsLookingOnce(@ForAll long seed) {
        same(timeline(seed).play(0), timeline(seed).play(5));
    }

    @Property(tries = 400, seed = "12", edgeCases = EdgeCasesMode.NONE)
    void law12APauseWhollyOutsideWorkingTimeChangesNoReading(@ForAll long seed) {
        Timeline line = timeline(seed);
        BusinessCalendar hours = line.policy().calendar();
        Instant closing = hours.nextClosing(line.opened());
        while (closing.isBefore(line.resolved())) {
            Pause night = new Pause(closing, hours.nextOpening(closing));
            // A clock that has used up all its goal at closing would rest there, not be late: it is the one that moves.
            boolean dueThen = line.play(0).written().stream().anyMatch(w -> w.at().equals(night.from()));
            if (!dueThen
                    && night.until().isBefore(line.resolved())
                    && !waits(line, night.from())
                    && !waits(line, night.until())
                    && line.pauses().stream()
                            .noneMatch(p ->
                                    p.from().isAfter(night.from()) && p.from().isBefore(night.until()))) {
                same(line.play(0), line.with(night).play(0));
                return;
            }
            closing = hours.nextClosing(night.until());
        }
    }

    @Property(tries = 400, seed = "13", edgeCases = EdgeCasesMode.NONE)
    void law13PauseAndResumeAtOneInstantChangeNothing(@ForAll long seed) {
        Timeline line = timeline(seed);
        Instant middle = line.opened()
                .plus(Duration.between(line.opened(), line.resolved()).dividedBy(2));
        Instant at = Instant.ofEpochMilli(middle.toEpochMilli());
        if (!waits(line, at)) {
            same(line.play(0), line.with(new Pause(at, at)).play(0));
        }
    }

    @Property(tries = 400, seed = "14", edgeCases = EdgeCasesMode.NONE)
    void law14ADueInstantMovesOnlyByTheWorkingTimeOfPauses(@ForAll long seed) {
        Timeline line = timeline(seed);
        BusinessCalendar hours = line.policy().calendar();
        Strip strip = Strip.of(line.policy()).at(line.opened()).hears(Fact.IMPOSED);
        Instant due = strip.due("s/obligation");
        for (Pause pause : line.pauses()) {
            strip.at(pause.from()).hears(Fact.BLOCKED);
            boolean late = strip.state("s/obligation") == ClockState.BREACHED;
            strip.at(pause.until()).without(Fact.BLOCKED);
            Duration held = hours.working(pause.from(), pause.until());
            if (!late && !held.isZero()) {
                due = line.policy().atOpening() ? hours.addLatest(due, held) : hours.add(due, held);
            }
            // Law 31, with the fact handed in: as long as the creditor owes, the debtor's clock has stood still.
            assertThat(strip.due("s/obligation")).isEqualTo(due);
        }
    }

    @Property(tries = 400, seed = "34", edgeCases = EdgeCasesMode.NONE)
    void law34ShiftingEverythingByAWeekShiftsEveryInstantByAWeek(@ForAll long seed) {
        Timeline line = timeline(seed);
        Timeline later = new Timeline(
                shifted(line.policy()),
                line.opened().plus(WEEK),
                line.pauses().stream().map(p -> p.later(WEEK)).toList(),
                line.resolved().plus(WEEK));
        Strip one = line.play(0);
        Strip other = later.play(0);

        assertThat(other.written())
                .extracting(Strip.Written::at)
                .containsExactlyElementsOf(
                        one.written().stream().map(w -> w.at().plus(WEEK)).toList());
        assertThat(other.clocks().all())
                .extracting(clock -> clock.due().orElseThrow())
                .containsExactlyElementsOf(one.clocks().all().stream()
                        .map(clock -> clock.due().orElseThrow().plus(WEEK))
                        .toList());
    }

    private static SlaPolicy shifted(SlaPolicy policy) {
        SlaPolicy other = SlaPolicy.named(policy.name()).calendar(policy.calendar());
        for (SlaPolicy.Promise promise : policy.promises()) {
            Goal goal = promise.goals().rows().get(0).goal();
            other = other.goal(
                    promise.metric(),
                    goal instanceof Goal.By by ? Goal.by(by.instant().plus(WEEK)) : goal);
        }
        other = other.threshold(policy.promises().get(0).thresholds().get(0));
        return policy.atOpening() ? other.dueAtOpening() : other;
    }
}
