package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import java.util.Locale;

/** Puts into words what a clock shows. */
final class ClockTeller {

    private final Phrases phrases;

    ClockTeller(Phrases phrases) {
        this.phrases = phrases;
    }

    String tell(Reading reading) {
        StringBuilder text =
                new StringBuilder(reading.clock().substring(reading.clock().indexOf('/') + 1));
        if (reading.cycle() > 1) {
            text.append(phrases.say("clock.cycle", "n", String.valueOf(reading.cycle())));
        }
        text.append(": ")
                .append(phrases.say("clock.state." + reading.state().name().toLowerCase(Locale.ROOT)))
                .append(", ");
        String elapsed = phrases.hours(reading.elapsed());
        text.append(reading.goal()
                .map(goal -> phrases.say("clock.of", "elapsed", elapsed, "goal", phrases.hours(goal)))
                .orElse(elapsed));
        if (!reading.paused().isZero()) {
            text.append(phrases.say("clock.paused", "time", phrases.hours(reading.paused())));
        }
        reading.due().ifPresent(due -> text.append(phrases.say("clock.due", "at", phrases.at(due))));
        return text.toString();
    }
}
