package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.Closure.Ending;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.ownership.Ownership.OpenOffer;
import dev.ticketlifecycle.samples.cli.field.Answer.Change;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts into words what a step made of a ticket: what is otherwise than before, and of what people were told. */
final class ChangeTeller {

    private final Tongue tongue;

    ChangeTeller(Tongue tongue) {
        this.tongue = tongue;
    }

    /** What is otherwise, a phrase each; empty if nothing is. */
    List<String> tell(Change change) {
        Ticket before = change.before();
        Ticket after = change.after();
        List<String> lines = new ArrayList<>();
        if (!before.status().name().equals(after.status().name()) || before.version() == 0) {
            lines.add(say("status", word(after.status().name())));
        }
        differing(lines, before, after, Ticket::owner, owner -> say("owner", word(owner.id())), "owner.none");
        differing(
                lines,
                before,
                after,
                ticket -> ticket.ownership().offer(),
                (OpenOffer offer) -> tongue.say(
                        "field.offer",
                        "to",
                        word(offer.to().id()),
                        "at",
                        tongue.time(offer.expiry().at())),
                "offer.none");
        differing(lines, before, after, Ticket::ball, party -> say("ball." + key(party)), "ball.none");
        differing(lines, before, after, ChangeTeller::questions, ids -> say("questions", ids), "questions.none");
        clocks(lines, before, after);
        differing(
                lines,
                before,
                after,
                ticket -> ticket.conversation().nextUpdate().map(Timer::at),
                at -> say("update", tongue.time(at)),
                "update.none");
        differing(
                lines,
                before,
                after,
                ticket -> ticket.closure().window().map(Timer::at),
                at -> say("window", tongue.time(at)),
                "window.none");
        differing(
                lines,
                before,
                after,
                ticket -> ticket.closure().ending().flatMap(Ending::outcome),
                outcome -> say("outcome." + key(outcome)),
                "outcome.none");
        counted(
                lines,
                "rejections",
                before.closure().rejections(),
                after.closure().rejections());
        counted(
                lines,
                "reopenings",
                before.closure().reopenings(),
                after.closure().reopenings());
        counted(
                lines,
                "escalations",
                before.escalation().times(),
                after.escalation().times());
        counted(
                lines,
                "contacts",
                before.relations().contacts(),
                after.relations().contacts());
        lines.addAll(new DealTeller(tongue)
                .tell(change.events().stream().map(Recorded::event).toList()));
        discounted(change).forEach(rule -> lines.add(say("recorded", rule)));
        if (!change.told().isEmpty()) {
            lines.add(say(
                    "told",
                    change.told().stream()
                            .map(Recorded::event)
                            .map(this::event)
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        return lines;
    }

    /** When it happened and when it was written down, for what happened earlier than somebody looked. */
    List<String> stamps(Change change) {
        return change.events().stream()
                .filter(recorded -> recorded.effectiveAt().isBefore(recorded.recordedAt()))
                .map(recorded -> tongue.say(
                        "field.stamp", "what", event(recorded.event()), "at", tongue.time(recorded.effectiveAt())))
                .distinct()
                .toList();
    }

    private String event(Event event) {
        return tongue.say("event." + event.kind().name().toLowerCase(Locale.ROOT));
    }

    private <T> void differing(
            List<String> lines,
            Ticket before,
            Ticket after,
            Function<Ticket, Optional<T>> fact,
            Function<T, String> told,
            String none) {
        Optional<T> now = fact.apply(after);
        boolean first = before.version() == 0 && now.isPresent();
        if (first || !now.equals(fact.apply(before))) {
            lines.add(now.map(told).orElseGet(() -> say(none)));
        }
    }

    private static Optional<String> questions(Ticket ticket) {
        return ticket.conversation().open().isEmpty()
                ? Optional.empty()
                : Optional.of(ticket.conversation().open().detail().stream()
                        .map(Question::message)
                        .collect(Collectors.joining(", ")));
    }

    private void clocks(List<String> lines, Ticket before, Ticket after) {
        for (Clock clock : after.clocks().all()) {
            Optional<Clock> earlier = before.clocks().find(clock.id());
            boolean sameState = earlier.map(Clock::state).equals(Optional.of(clock.state()));
            boolean sameDue = earlier.flatMap(Clock::due).equals(clock.due());
            boolean shown = clock.due().isPresent() || clock.state() != ClockState.RUNNING;
            if (shown && !(sameState && sameDue && earlier.map(Clock::cycle).equals(Optional.of(clock.cycle())))) {
                lines.add(tongue.say(
                        "field.clock." + key(clock.state()),
                        "clock",
                        word(clock.id()),
                        "at",
                        clock.due().map(tongue::time).orElse("")));
            }
        }
    }

    private void counted(List<String> lines, String what, int before, int after) {
        if (before != after) {
            lines.add(say(what, String.valueOf(after)));
        }
    }

    private static List<String> discounted(Change change) {
        return change.events().stream()
                .map(Recorded::event)
                .filter(Replied.class::isInstance)
                .flatMap(event -> ((Replied) event).recorded().stream())
                .map(RuleId::id)
                .distinct()
                .toList();
    }

    private String say(String key, String... what) {
        return what.length == 0 ? tongue.say("field." + key) : tongue.say("field." + key, "what", spoken(what[0]));
    }

    private String spoken(String text) {
        return tongue.names().spoken(text);
    }

    private String word(String id) {
        return tongue.word(id);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
