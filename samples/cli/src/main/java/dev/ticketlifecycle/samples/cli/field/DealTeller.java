package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.consent.ConsentEvent.ConsentEnded;
import dev.ticketlifecycle.consent.ConsentEvent.Consented;
import dev.ticketlifecycle.consent.ConsentEvent.Noticed;
import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.consent.ConsentEvent.OptionsOffered;
import dev.ticketlifecycle.consent.Option;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.obligation.ObligationEvent.Extended;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Judged;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.obligation.ObligationEvent.Unblocked;
import dev.ticketlifecycle.obligation.ObligationEvent.Waived;
import dev.ticketlifecycle.obligation.ObligationEvent.WaiverRevoked;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.vocabulary.Event;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts into words what is owed, what was found, what was agreed and what was done. */
final class DealTeller {

    private final Tongue tongue;

    DealTeller(Tongue tongue) {
        this.tongue = tongue;
    }

    /** What happened, if it is of this sort. */
    Optional<String> tell(Event event) {
        if (event instanceof ObligationEvent owed) {
            return owed(owed);
        }
        if (event instanceof Found found) {
            String finding = tongue.word(found.finding());
            return Optional.of(say("found", finding + ": " + tongue.word(found.value())));
        }
        if (event instanceof Performed performed) {
            return Optional.of(say("performed", tongue.word(performed.operation())));
        }
        return agreed(event);
    }

    private Optional<String> owed(ObligationEvent event) {
        if (event instanceof Imposed imposed) {
            String what = tongue.say(
                    "deal.imposed." + party(imposed), "what", what(imposed), "due", due("deal.by", imposed.due()));
            return Optional.of(imposed.standing().isEmpty() ? what : what + tongue.say("deal.held-up"));
        }
        if (event instanceof Judged judged) {
            return Optional.of(say("judged", tongue.word(judged.obligation()) + ": " + tongue.word(judged.verdict())));
        }
        if (event instanceof Waived waived) {
            return Optional.of(say("waived", tongue.word(waived.evidence())));
        }
        if (event instanceof WaiverRevoked revoked) {
            return Optional.of(say("waiver-revoked", tongue.word(revoked.evidence())));
        }
        if (event instanceof Missed missed) {
            return Optional.of(tongue.say(
                    "deal.missed",
                    "what",
                    tongue.word(missed.obligation()),
                    "own",
                    tongue.phrases().hours(missed.own())));
        }
        Optional<Instant> due = event instanceof Extended extended
                ? Optional.of(extended.due())
                : event instanceof Unblocked unblocked ? unblocked.due() : Optional.empty();
        String key = event.kind().name().toLowerCase(Locale.ROOT);
        return event.concerns()
                .filter(id -> tongue.phrases().has("deal." + key))
                .map(id -> say(key, tongue.word(id)) + due("deal.due", due));
    }

    // What follows from an act that nobody named is called by its kind
    private String what(Imposed imposed) {
        return tongue.word(imposed.obligation().startsWith(Telling.ACT) ? imposed.of() : imposed.obligation());
    }

    private static String party(Imposed imposed) {
        return imposed.debtor().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String due(String key, Optional<Instant> at) {
        return at.map(due -> tongue.say(key, "at", tongue.time(due))).orElse("");
    }

    private Optional<String> agreed(Event event) {
        if (event instanceof Consented consented) {
            return Optional.of(say("consented", tongue.word(consented.operation())));
        }
        if (event instanceof ConsentEnded) {
            return Optional.of(tongue.say("deal.consent-ended"));
        }
        if (event instanceof OptionsOffered offered) {
            String silence = offered.otherwise()
                    .map(option -> say("silence", tongue.word(option)))
                    .orElse("");
            return Optional.of(tongue.say(
                    "deal.options",
                    "what",
                    offered.options().stream()
                            .map(Option::name)
                            .map(tongue::word)
                            .collect(Collectors.joining(" / ")),
                    "at",
                    tongue.time(offered.until()),
                    "silence",
                    silence));
        }
        if (event instanceof OptionChosen chosen) {
            return chosen.option()
                    .map(option -> say(chosen.bySilence() ? "chosen.silence" : "chosen", tongue.word(option)));
        }
        if (event instanceof Noticed noticed) {
            return Optional.of(say("noticed", tongue.word(noticed.operation())));
        }
        return Optional.empty();
    }

    /** What happened, a phrase each. */
    List<String> tell(List<Event> events) {
        return events.stream().flatMap(event -> tell(event).stream()).toList();
    }

    private String say(String key, String what) {
        return tongue.say("deal." + key, "what", what);
    }
}
