package dev.ticketlifecycle.samples.cli.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.samples.cli.clocks.ClockFigures;
import dev.ticketlifecycle.samples.cli.clocks.ClockFigures.Fits;
import dev.ticketlifecycle.samples.cli.clocks.Fit;
import dev.ticketlifecycle.samples.cli.clocks.Measure;
import dev.ticketlifecycle.samples.cli.clocks.Result;
import dev.ticketlifecycle.samples.cli.story.Story.ClockLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the clocks showed, as JSON. */
final class ClockJson {

    private ClockJson() {}

    static void of(ObjectNode json, ClockFigures clocks) {
        ObjectNode metrics = json.putObject("metrics");
        clocks.metrics().forEach((metric, byPriority) -> {
            ObjectNode rows = metrics.putObject(metric);
            byPriority.forEach((priority, result) -> result(rows.putObject(priority), result));
        });
        json.put("verdict", clocks.verdict().orElse(null));
        ObjectNode verdicts = json.putObject("verdicts");
        clocks.verdicts()
                .forEach((priority, counts) ->
                        verdicts.putObject(priority).put("met", counts.met()).put("missed", counts.missed()));
        ObjectNode fits = json.putObject("explained");
        clocks.fits().forEach((priority, fit) -> fits(fits.putObject(priority), fit));
        ObjectNode sides = json.putObject("changingSides");
        ObjectNode elapsed = sides.putObject(ClockFigures.ELAPSED);
        ObjectNode working = sides.putObject(ClockFigures.WORKING);
        for (Measure measure : clocks.measures()) {
            elapsed.put(measure.word(), clocks.changingSides(measure));
            if (clocks.workingTime()) {
                working.put(measure.word(), clocks.changingSidesInWorkingTime(measure));
            }
        }
    }

    private static void result(ObjectNode json, Result result) {
        json.put("cycles", result.cycles())
                .put("met", result.met())
                .put("late", result.late())
                .put("breached", result.breached())
                .put("cancelled", result.cancelled())
                .put("open", result.open());
        JsonReport.put(json, "medianSeconds", result.medianSeconds());
        JsonReport.put(json, "p95Seconds", result.p95Seconds());
        result.shareMet().ifPresentOrElse(share -> json.put("shareMet", share), () -> json.putNull("shareMet"));
        ObjectNode reached = json.putObject("reached");
        result.reached().forEach(reached::put);
    }

    private static void fits(ObjectNode json, Fits fits) {
        json.put("tickets", fits.tickets()).put("commoner", fits.commoner());
        fits(json.putObject(ClockFigures.ELAPSED), fits.elapsed());
        fits(json.putObject(ClockFigures.WORKING), fits.working());
    }

    private static void fits(ObjectNode json, Map<Measure, Fit> fits) {
        fits.forEach((measure, fit) -> {
            ObjectNode row = json.putObject(measure.word());
            JsonReport.put(row, "thresholdSeconds", JsonReport.seconds(fit.threshold()));
            row.put("agreement", fit.agreement()).put("changingSides", fit.changingSides());
        });
    }

    static void lines(ArrayNode json, List<ClockLine> clocks) {
        for (ClockLine clock : clocks) {
            Reading reading = clock.reading();
            ObjectNode row = json.addObject()
                    .put("clock", reading.clock())
                    .put("cycle", reading.cycle())
                    .put(
                            "state",
                            reading.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("startedAt", reading.startedAt().toString())
                    .put("elapsedSeconds", reading.elapsed().toSeconds())
                    .put("pausedSeconds", reading.paused().toSeconds());
            JsonReport.put(row, "goalSeconds", JsonReport.seconds(reading.goal()));
            row.put("due", reading.due().map(Instant::toString).orElse(null));
            JsonReport.put(row, "remainingSeconds", JsonReport.seconds(reading.remaining()));
            row.put("breachedAt", reading.breachedAt().map(Instant::toString).orElse(null));
            row.put("text", clock.text());
        }
    }
}
