package dev.ticketlifecycle.samples.cli.clocks;

import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the clocks of all tickets showed.
 *
 * @param verdict what the log calls its own verdict; empty if the mapping names none
 * @param metrics the results by metric and priority, all priorities under {@value #ALL}
 * @param verdicts the log's own verdicts by priority
 * @param fits by priority, what explains the verdict of tickets that have ended
 */
public record ClockFigures(
        Optional<String> verdict,
        Map<String, Map<String, Result>> metrics,
        Map<String, Verdicts> verdicts,
        Map<String, Fits> fits) {

    /** Stands for all priorities. */
    public static final String ALL = "all";
    /** Stands for tickets without a priority. */
    public static final String NONE = "-";
    /** The policy that measures in elapsed time. */
    public static final String ELAPSED = "elapsed";
    /** The policy that measures in working time. */
    public static final String WORKING = "working";

    /** Copies the maps, in their order. */
    public ClockFigures {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
        fits = Collections.unmodifiableMap(new LinkedHashMap<>(fits));
    }

    /**
     * The log's own verdicts.
     *
     * @param met tickets on which it says that the promise was kept
     * @param missed tickets on which it says that it was not
     */
    public record Verdicts(int met, int missed) {}

    /**
     * How well one threshold a measure agrees with the verdict.
     *
     * @param tickets on how many tickets
     * @param commoner on how many of them the commoner verdict stands
     * @param elapsed by measure, in elapsed time
     * @param working by measure, in the calendar's working time; empty if that is all the time
     */
    public record Fits(int tickets, int commoner, Map<Measure, Fit> elapsed, Map<Measure, Fit> working) {
        /** Copies the maps, in their order. */
        public Fits {
            elapsed = Collections.unmodifiableMap(new LinkedHashMap<>(elapsed));
            working = Collections.unmodifiableMap(new LinkedHashMap<>(working));
        }
    }

    /** A ticket's verdict, and what was measured on it. */
    private record Judged(String priority, boolean met, Map<String, Optional<Duration>> spans) {}

    /** Counts ticket by ticket. */
    public static final class Count {
        private final Optional<String> verdict;
        private final String policy;
        private final Collection<Measure> measures;
        private final boolean working;
        private final Map<String, Map<String, List<Cycle>>> cycles = new LinkedHashMap<>();
        private final Map<String, Verdicts> verdicts = new TreeMap<>();
        private final List<Judged> judged = new ArrayList<>();

        /**
         * Counts.
         *
         * @param verdict what the log calls its own verdict
         * @param policy the policy with the targets
         * @param metrics the names of its metrics
         * @param measures what is measured to explain the verdict
         * @param working whether in working time as well
         */
        public Count(
                Optional<String> verdict,
                String policy,
                List<String> metrics,
                Collection<Measure> measures,
                boolean working) {
            this.verdict = verdict;
            this.policy = policy;
            this.measures = List.copyOf(measures);
            this.working = working;
            metrics.forEach(metric -> cycles.put(metric, new TreeMap<>()));
        }

        /**
         * One ticket more.
         *
         * @param clocks its clocks
         * @param met the log's own verdict, if it has one
         */
        public void add(TicketClocks clocks, Optional<Boolean> met) {
            String priority = clocks.ticket().attribute(Traits.PRIORITY).orElse(NONE);
            for (Cycle cycle : clocks.cycles()) {
                if (cycle.clock().startsWith(policy + "/")) {
                    cycles.getOrDefault(Cycle.metric(cycle.clock()), new TreeMap<>())
                            .computeIfAbsent(priority, p -> new ArrayList<>())
                            .add(cycle);
                }
            }
            met.ifPresent(kept -> verdicts.merge(
                    priority,
                    new Verdicts(kept ? 1 : 0, kept ? 0 : 1),
                    (one, more) -> new Verdicts(one.met() + more.met(), one.missed() + more.missed())));
            if (met.isPresent() && clocks.ticket().phase() == Phase.CLOSED) {
                judged.add(new Judged(priority, met.get(), spans(clocks)));
            }
        }

        private Map<String, Optional<Duration>> spans(TicketClocks clocks) {
            Map<String, Optional<Duration>> spans = new LinkedHashMap<>();
            for (Measure measure : measures) {
                spans.put(measure.clock(ELAPSED), clocks.measured(measure.clock(ELAPSED)));
                spans.put(measure.clock(WORKING), clocks.measured(measure.clock(WORKING)));
            }
            return spans;
        }

        /** What all of them showed. */
        public ClockFigures figures() {
            Map<String, Map<String, Result>> results = new LinkedHashMap<>();
            cycles.forEach((metric, byPriority) -> results.put(metric, results(byPriority)));
            Map<String, Fits> fits = new TreeMap<>();
            for (Judged one : judged) {
                fits.computeIfAbsent(one.priority(), this::fits);
            }
            return new ClockFigures(verdict, results, verdicts, fits);
        }

        private static Map<String, Result> results(Map<String, List<Cycle>> byPriority) {
            Map<String, Result> results = new LinkedHashMap<>();
            byPriority.forEach((priority, all) -> results.put(priority, Result.of(all)));
            results.put(
                    ALL,
                    Result.of(byPriority.values().stream().flatMap(List::stream).toList()));
            return results;
        }

        private Fits fits(String priority) {
            List<Judged> tickets =
                    judged.stream().filter(j -> j.priority().equals(priority)).toList();
            int met = (int) tickets.stream().filter(Judged::met).count();
            return new Fits(
                    tickets.size(),
                    Math.max(met, tickets.size() - met),
                    fits(tickets, ELAPSED),
                    working ? fits(tickets, WORKING) : Map.of());
        }

        private Map<Measure, Fit> fits(List<Judged> tickets, String time) {
            Map<Measure, Fit> fits = new LinkedHashMap<>();
            for (Measure measure : measures) {
                fits.put(
                        measure,
                        Fit.best(tickets.stream()
                                .map(j -> new Fit.Case(
                                        j.spans().getOrDefault(measure.clock(time), Optional.empty()), j.met()))
                                .toList()));
            }
            return fits;
        }
    }

    /** The tickets on which a measure, by one threshold a priority, differs from the verdict, in elapsed time. */
    public int changingSides(Measure measure) {
        return changingSides(measure, Fits::elapsed);
    }

    /** The same in the calendar's working time; as many if that is all the time. */
    public int changingSidesInWorkingTime(Measure measure) {
        return changingSides(measure, f -> f.working().isEmpty() ? f.elapsed() : f.working());
    }

    private int changingSides(Measure measure, Function<Fits, Map<Measure, Fit>> time) {
        return fits.values().stream()
                .flatMap(f -> Optional.ofNullable(time.apply(f).get(measure)).stream())
                .mapToInt(Fit::changingSides)
                .sum();
    }

    /** Whether the calendar's working time is something else than all the time. */
    public boolean workingTime() {
        return fits.values().stream().anyMatch(f -> !f.working().isEmpty());
    }

    /** The measures, in the order in which they are declared. */
    public List<Measure> measures() {
        return fits.values().stream()
                .flatMap(f -> f.elapsed().keySet().stream())
                .distinct()
                .toList();
    }

    /** The tickets that have ended and have a verdict. */
    public int judged() {
        return fits.values().stream().mapToInt(Fits::tickets).sum();
    }
}
