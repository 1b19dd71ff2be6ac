package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.testkit.vector.Occurrence.CalendarChanged;
import java.util.ArrayList;
import java.util.List;

/** A ticket's events under a policy, and what its clocks show in between. */
record Timeline(
        Opening opening, Terms policy, Semantics semantics, List<Occurrence> events, List<Expectation> expectations) {

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
}
