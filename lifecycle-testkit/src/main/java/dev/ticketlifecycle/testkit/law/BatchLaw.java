package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.explain.Course;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is carried along with a ticket shows the same as its whole journal evaluated at once. */
final class BatchLaw {

    static final String NAME = "incremental is batch";

    private BatchLaw() {}

    static Law law() {
        return new Law(
                NAME,
                "each clock shows what the whole journal says, in every cycle and at every instant",
                Set.of(),
                BatchLaw::look);
    }

    private static void look(History history, Findings findings) {
        List<Step> steps = history.steps().stream()
                .filter(step -> !step.events().isEmpty())
                .toList();
        int[] entries = steps.stream()
                .mapToInt(step -> Math.toIntExact(step.after().version()))
                .toArray();
        List<List<Course>> all = history.engine()
                .account(history.script().ticket(), history.journal())
                .coursesAfter(entries);
        for (int i = 0; i < entries.length; i++) {
            look(steps.get(i), all.get(i), findings);
        }
    }

    private static void look(Step step, List<Course> courses, Findings findings) {
        List<Clock> clocks = step.after().clocks().all();
        List<String> carried = clocks.stream().map(Clock::id).toList();
        List<String> batch = courses.stream().map(Course::clock).toList();
        if (!carried.equals(batch)) {
            findings.add(step, "clocks carried along", carried, "all at once", batch);
            return;
        }
        for (int i = 0; i < clocks.size(); i++) {
            Clock clock = clocks.get(i);
            for (Instant at : instants(clock, step.now())) {
                same(step, at, clock.at(at), courses.get(i).at(at), findings);
            }
            same(step, step.now(), clock.tally(), tally(courses.get(i), step.now()), findings);
        }
    }

    /** What the cycles before the last one come to. */
    private static Tally tally(Course course, Instant now) {
        List<Reading> over = course.cycles(now).stream()
                .filter(cycle -> cycle.cycle() < course.at(now).cycle())
                .toList();
        List<Long> worked =
                over.stream().map(cycle -> cycle.elapsed().toMillis()).toList();
        int met = count(over, ClockState.MET);
        int late = count(over, ClockState.MET_LATE) + count(over, ClockState.BREACHED);
        return new Tally(
                met,
                late,
                over.size() - met - late,
                worked.stream().mapToLong(Long::longValue).sum(),
                worked.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private static int count(List<Reading> over, ClockState state) {
        return Math.toIntExact(
                over.stream().filter(cycle -> cycle.state() == state).count());
    }

    // Around everything that happens to it by itself, and in the middle of what it does.
    private static List<Instant> instants(Clock clock, Instant now) {
        List<Instant> instants = new ArrayList<>();
        instants.add(now);
        instants.add(now.plus(Duration.ofHours(31)));
        Optional<Instant> due = clock.at(now).due();
        if (clock.underWay() && due.isPresent()) {
            instants.add(due.get().minusMillis(1));
            instants.add(due.get());
            instants.add(due.get().plusMillis(1));
            instants.add(clock.since()
                    .plus(Duration.between(clock.since(), due.get()).dividedBy(2)));
        }
        return instants;
    }

    private static void same(Step step, Instant at, Object carried, Object batch, Findings findings) {
        if (!carried.equals(batch)) {
            findings.add(step, "at", at, "carried along", carried, "all at once", batch);
        }
    }
}
