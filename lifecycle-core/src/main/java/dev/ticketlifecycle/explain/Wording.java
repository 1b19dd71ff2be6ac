package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.explain.Part.Slice;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Match;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts an explanation into words. */
final class Wording {

    /** So many days of the same hours are told one by one; more of them in one line. */
    private static final int ONE_BY_ONE = 2;

    private final Phrases phrases;
    private final List<String> lines = new ArrayList<>();

    Wording(Locale locale) {
        this.phrases = new Phrases(locale);
    }

    String of(Explanation explanation) {
        Reading reading = explanation.reading();
        ZoneId zone = explanation
                .aims()
                .get(explanation.aims().size() - 1)
                .target()
                .calendar()
                .zone();
        line(
                "head",
                "clock",
                reading.clock(),
                "cycle",
                reading.cycle(),
                "state",
                phrases.word(reading.state()),
                "at",
                Phrases.time(explanation.at(), zone),
                "zone",
                zone.getId());
        line("ran", "elapsed", phrases.length(reading.elapsed()), "paused", phrases.length(reading.paused()));
        explanation.aims().forEach(this::aim);
        line("course");
        explanation.parts().forEach(this::part);
        for (Mark mark : explanation.marks()) {
            line(mark.fired() ? "fired" : "ahead", "threshold", mark.threshold(), "at", Phrases.time(mark.at(), zone));
        }
        reading.breachedAt().ifPresent(due -> line("breach", "due", Phrases.time(due, zone)));
        reading.remaining()
                .ifPresent(left -> line(
                        left.isNegative() ? "over" : "left",
                        "amount",
                        phrases.length(left.abs()),
                        "due",
                        Phrases.time(reading.due().orElseThrow(), zone)));
        for (Reading cycle : explanation.earlier()) {
            line(
                    "earlier",
                    "cycle",
                    cycle.cycle(),
                    "state",
                    phrases.word(cycle.state()),
                    "from",
                    Phrases.time(cycle.startedAt(), zone),
                    "elapsed",
                    phrases.length(cycle.elapsed()));
        }
        return String.join("\n", lines) + "\n";
    }

    private void line(String key, Object... places) {
        lines.add(phrases.say(key, places));
    }

    private void aim(Aim aim) {
        ZoneId zone = aim.target().calendar().zone();
        boolean first = lines.size() == 2;
        String at = Phrases.time(aim.at(), zone);
        if (!first) {
            line(
                    "change",
                    "at",
                    at,
                    "cause",
                    cause(aim.cause()),
                    "mode",
                    phrases.word(aim.target().changes()),
                    "used",
                    phrases.length(aim.used()));
        }
        if (aim.goal().isEmpty()) {
            line("noGoal", "at", at);
            return;
        }
        line(
                "goal",
                "goal",
                goal(aim.goal().get(), zone),
                "row",
                aim.row().map(this::row).orElse("-"),
                "calendar",
                zone.getId());
        aim.due()
                .ifPresent(due -> line(
                        "due",
                        "from",
                        Phrases.time(aim.from(), zone),
                        "left",
                        phrases.length(aim.left().orElseThrow()),
                        "due",
                        Phrases.time(due, zone)));
        for (Move move : aim.moves()) {
            line(
                    "move",
                    "from",
                    Phrases.time(move.during().from(), zone),
                    "to",
                    Phrases.time(move.during().to(), zone),
                    "by",
                    phrases.length(move.by()),
                    "before",
                    Phrases.time(move.from(), zone),
                    "after",
                    Phrases.time(move.to(), zone));
        }
    }

    private String cause(Cause cause) {
        return phrases.say(
                "cause", "event", phrases.word(cause.kind()), "who", cause.by().id());
    }

    private String goal(Goal goal, ZoneId zone) {
        if (goal instanceof Goal.Budget budget) {
            return phrases.say("budget", "amount", phrases.length(budget.amount()));
        }
        if (goal instanceof Goal.WorkingDays days) {
            return phrases.say(days.toTheEnd() ? "endOfDay" : "days", "n", days.days());
        }
        if (goal instanceof Goal.By by) {
            return Phrases.time(by.instant(), zone);
        }
        return goal instanceof Goal.ByAttribute by
                ? phrases.say("attribute", "name", by.attribute())
                : phrases.say("computed", "name", ((Goal.Computed) goal).name());
    }

    private String row(Match match) {
        List<String> asked = new ArrayList<>();
        add(asked, phrases.say("category"), match.categories());
        add(asked, phrases.say("group"), match.groups());
        new TreeMap<>(match.attributes()).forEach((name, values) -> add(asked, name, values));
        return asked.isEmpty() ? phrases.say("everyTicket") : String.join(", ", asked);
    }

    private static void add(List<String> asked, String what, Iterable<String> values) {
        String all = String.join("/", values);
        if (!all.isEmpty()) {
            asked.add(what + " " + all);
        }
    }

    private void part(Part part) {
        Interval interval = part.interval();
        ZoneId zone = interval.calendar().zone();
        line(
                "part",
                "from",
                Phrases.time(interval.from(), zone),
                "to",
                Phrases.time(interval.to(), zone),
                "kind",
                phrases.word(interval.kind()),
                "cause",
                cause(interval.cause()),
                "working",
                phrases.length(part.working()),
                "counted",
                phrases.length(part.counted()));
        List<Day> days = days(part.slices(), zone);
        for (int i = 0; i < days.size(); ) {
            int same = i;
            while (same < days.size()
                    && days.get(same).length().equals(days.get(i).length())) {
                same++;
            }
            if (same - i > ONE_BY_ONE) {
                Duration each = days.get(i).length();
                line(
                        "sameDays",
                        "n",
                        same - i,
                        "each",
                        phrases.length(each),
                        "first",
                        days.get(i).date(),
                        "last",
                        days.get(same - 1).date(),
                        "sum",
                        phrases.length(each.multipliedBy(same - i)));
                i = same;
            } else {
                days.get(i++).slices().forEach(slice -> slice(slice, zone));
            }
        }
    }

    private void slice(Slice slice, ZoneId zone) {
        line(
                "slice",
                "from",
                Phrases.time(slice.from(), zone),
                "to",
                Phrases.time(slice.to(), zone),
                "length",
                phrases.length(slice.length()));
    }

    /** The slices that begin on one date. */
    private record Day(LocalDate date, List<Slice> slices) {
        Duration length() {
            return slices.stream().map(Slice::length).reduce(Duration.ZERO, Duration::plus);
        }
    }

    private static List<Day> days(List<Slice> slices, ZoneId zone) {
        Map<LocalDate, List<Slice>> days = new TreeMap<>();
        for (Slice slice : slices) {
            days.computeIfAbsent(slice.from().atZone(zone).toLocalDate(), date -> new ArrayList<>())
                    .add(slice);
        }
        return days.entrySet().stream()
                .map(e -> new Day(e.getKey(), e.getValue()))
                .toList();
    }
}
