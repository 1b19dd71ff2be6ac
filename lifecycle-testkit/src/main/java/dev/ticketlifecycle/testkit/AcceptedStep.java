package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A story after an accepted act, whose events can be looked at. */
public final class AcceptedStep extends Story {

    private final String line;
    private final List<Recorded> events;

    AcceptedStep(Situation after, String line, List<Recorded> events) {
        super(after);
        this.line = line;
        this.events = events;
    }

    AcceptedStep compare(List<String> expected, List<String> actual) {
        if (!expected.equals(actual)) {
            throw otherEvents(expected, actual);
        }
        return this;
    }

    private AssertionError otherEvents(List<String> expected, List<String> actual) {
        return Report.of(line + " was accepted, with other events", situation().told())
                .compare(expected, actual)
                .error();
    }

    private List<String> kinds() {
        return events.stream().map(e -> e.event().kind().name()).toList();
    }

    /**
     * The events of the act: first what had fallen due, then what it did.
     *
     * @return the events as recorded
     */
    public List<Recorded> events() {
        return events;
    }

    /**
     * The only event of a class.
     *
     * @param type the class of the event
     * @param <E> the type of the event
     * @return the event
     * @throws AssertionError if there is none, or several
     */
    public <E extends Event> E event(Class<E> type) {
        List<E> found = events.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        if (found.size() != 1) {
            throw otherEvents(List.of("one " + type.getSimpleName()), kinds());
        }
        return found.get(0);
    }

    /**
     * Looks at the only event of a class with the assertions of your choice.
     *
     * @param type the class of the event
     * @param assertions called with the event
     * @param <E> the type of the event
     * @return this story
     * @throws AssertionError if there is none, or several
     */
    public <E extends Event> AcceptedStep event(Class<E> type, Consumer<E> assertions) {
        assertions.accept(event(type));
        return this;
    }

    /**
     * Expects that an event took effect at a moment, whenever it was recorded.
     *
     * @param kind the kind of the event
     * @param moment written as {@link Timeline} reads it
     * @return this story
     * @throws AssertionError if there is no such event, or it took effect at another moment
     */
    public AcceptedStep stamped(EventKind kind, String moment) {
        expect(
                "instant at which " + kind + " took effect",
                situation().timeline().tell(moment(moment)),
                situation().timeline().tell(recorded(kind).effectiveAt()));
        return this;
    }

    /**
     * Expects that somebody stands behind an event.
     *
     * @param kind the kind of the event
     * @param initiator whose will it was
     * @return this story
     * @throws AssertionError if there is no such event, or it was somebody else's will
     */
    public AcceptedStep by(EventKind kind, Actor initiator) {
        expect("initiator of " + kind, initiator, recorded(kind).initiator());
        return this;
    }

    private Recorded recorded(EventKind kind) {
        return events.stream()
                .filter(e -> e.event().kind() == kind)
                .findFirst()
                .orElseThrow(() -> otherEvents(List.of(kind.name()), kinds()));
    }

    /**
     * Expects that these rules stand on the reply, and no others: they refused nothing, and it doesn't count.
     *
     * @param rules the rules, in their order; none if nothing was held against the reply
     * @return this story
     * @throws AssertionError if there is no reply, or other rules stand on it
     */
    public AcceptedStep recording(RuleId... rules) {
        expect(
                "set of rules on the reply",
                Arrays.stream(rules).map(RuleId::id).toList(),
                event(Replied.class).recorded().stream().map(RuleId::id).toList());
        return this;
    }
}
