package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.calendar.CalendarException;
import dev.ticketlifecycle.testkit.vector.Occurrence.CalendarChanged;
import dev.ticketlifecycle.testkit.vector.Occurrence.PolicyChanged;
import dev.ticketlifecycle.testkit.vector.Occurrence.PolicyRemoved;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A ticket's events under a policy, and what its clocks show in between. */
record Timeline(
        Opening opening, Terms policy, Semantics semantics, List<Occurrence> events, List<Expectation> expectations)
        implements Vector {

    static Timeline read(Fields fields) {
        fields.text("id");
        fields.optionalText("source");
        fields.optionalText("note");
        Fields calendar = fields.object("calendar");
        Opening opening = Opening.read(calendar, true);
        calendar.nothingElse();
        Terms policy = Terms.read(fields.object("policy"));
        Semantics semantics = Semantics.read(fields.object("semantics"));
        List<Occurrence> events = events(fields, opening);
        List<Expectation> expectations = fields.objects("expectations").stream()
                .map(one -> Expectation.read(one, events.size()))
                .toList();
        fields.nothingElse();
        if (events.isEmpty() || expectations.isEmpty()) {
            throw new NoVector("there is no event or no expectation: a timeline has at least one of each");
        }
        return new Timeline(opening, policy, semantics, events, expectations);
    }

    private static List<Occurrence> events(Fields fields, Opening opening) {
        List<Occurrence> events = new ArrayList<>();
        Opening last = opening;
        for (Fields one : fields.objects("events")) {
            Occurrence event = Occurrence.read(one, last);
            last = event instanceof CalendarChanged changed ? changed.opening() : last;
            events.add(event);
        }
        return events;
    }

    @Override
    public Optional<String> whyNot() {
        return Optional.empty();
    }

    @Override
    public Optional<String> difference() {
        StringBuilder text = new StringBuilder();
        for (Expectation expectation : expectations) {
            difference(expectation)
                    .ifPresent(one -> text.append(text.isEmpty() ? "" : "; ").append(one));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private Optional<String> difference(Expectation expectation) {
        try {
            return expectation.difference(stateAfter(expectation.afterEvent()));
        } catch (CalendarException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.of("after event " + expectation.afterEvent() + ": got no answer: " + e.getMessage());
        }
    }

    /**
     * What the clocks show after an event. A change of policy or calendar counts from the beginning, pauses included, and so
     * everything is told anew under those that hold in the end; what was measured under a policy that was taken away stays.
     */
    Map<TimelineFact, Answer> stateAfter(int event) {
        Terms terms = policy;
        Opening hours = opening;
        OptionalInt removed = OptionalInt.empty();
        for (int i = 0; i <= event; i++) {
            Occurrence one = events.get(i);
            if (one instanceof PolicyChanged change) {
                terms = (removed.isPresent() ? Terms.NONE : terms).with(change.terms());
                removed = OptionalInt.empty();
            } else if (one instanceof PolicyRemoved && removed.isEmpty()) {
                removed = OptionalInt.of(i);
            } else if (one instanceof CalendarChanged change) {
                hours = change.opening();
            }
        }
        if (removed.isEmpty()) {
            return showing(event, terms, hours);
        }
        Map<TimelineFact, Answer> state = new EnumMap<>(showing(removed.getAsInt(), terms, hours));
        state.keySet().removeIf(fact -> !fact.measured());
        state.putAll(showing(event, Terms.NONE, hours));
        return state;
    }

    private Map<TimelineFact, Answer> showing(int event, Terms terms, Opening hours) {
        List<Occurrence> told = events.subList(0, event + 1);
        Declaration declaration = new Declaration(semantics, terms, hours.calendar());
        Course course = Course.of(told, semantics);
        Instant now = told.stream().map(Occurrence::at).max(Instant::compareTo).orElseThrow();
        return new Showing(declaration, course.clocks(declaration.meters()), course.state(), now).all();
    }
}
