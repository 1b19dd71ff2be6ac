package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.explain.Course;
import dev.ticketlifecycle.explain.Share;
import dev.ticketlifecycle.explain.Shares;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who had the time of a clock adds up to what the clock shows, and nobody has any of it twice. */
final class AttributionLaw {

    private AttributionLaw() {}

    static Law law() {
        return new Law(
                9,
                "attribution partitions elapsed time: the parts by owner, group and party add up to it exactly",
                Set.of(),
                AttributionLaw::look);
    }

    private static void look(History history, Findings findings) {
        if (history.steps().isEmpty() || history.journal().isEmpty()) {
            return;
        }
        Step last = history.steps().get(history.steps().size() - 1);
        Account account = history.engine().account(history.script().ticket(), history.journal());
        Instant now = last.now();
        Set<String> told = account.courses().stream().map(Course::clock).collect(Collectors.toSet());
        for (Clock clock : last.after().clocks().all()) {
            List<Share> parts = told.contains(clock.id())
                    ? account.attribution(clock.id(), now).parts()
                    : List.of();
            Duration elapsed = clock.at(now).elapsed();
            if (!new Shares(parts).working().equals(elapsed)) {
                findings.add(last, "clock", clock.id(), "elapsed", elapsed, "the parts", parts);
            }
        }
    }
}
