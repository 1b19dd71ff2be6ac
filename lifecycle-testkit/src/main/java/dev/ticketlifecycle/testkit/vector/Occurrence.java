package dev.ticketlifecycle.testkit.vector;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What happens to the ticket of a timeline, in the order of the list. */
sealed interface Occurrence {

    Instant at();

    /** The ticket begins. */
    record Created(Instant at, String state) implements Occurrence {}

    /** Its requester writes. */
    record CustomerMessage(Instant at) implements Occurrence {}

    /** The desk answers in public. */
    record AgentReply(Instant at) implements Occurrence {}

    /** The desk talks to itself. */
    record InternalNote(Instant at) implements Occurrence {}

    /** It is in another state from now on. */
    record StateSet(Instant at, String state) implements Occurrence {}

    /** The source recorded times as such, without the event that they tell of; one without an instant is taken back. */
    record Marked(Instant at, Map<Mark, Optional<Instant>> times) implements Occurrence {}

    /** The policy has other targets; what isn't mentioned stays. */
    record PolicyChanged(Instant at, Terms terms) implements Occurrence {}

    /** There is no policy any more. */
    record PolicyRemoved(Instant at) implements Occurrence {}

    /** The desk is open at other times. */
    record CalendarChanged(Instant at, Opening opening) implements Occurrence {}

    /** Somebody looks, nothing happens. */
    record Evaluated(Instant at) implements Occurrence {}

    /** A time that can be recorded as such. */
    enum Mark {
        FIRST_RESPONSE_AT,
        LAST_AGENT_CONTACT_AT,
        LAST_CUSTOMER_CONTACT_AT,
        LAST_CONTACT_AT,
        CLOSED_AT
    }

    /** The types of events, as they are written. */
    enum Type {
        CREATED,
        CUSTOMER_MESSAGE,
        AGENT_REPLY,
        INTERNAL_NOTE,
        STATE,
        MARK,
        POLICY_CHANGED,
        POLICY_REMOVED,
        CALENDAR_CHANGED,
        EVALUATE
    }

    /** Reads an event; a new calendar takes from the last one what it doesn't say. */
    static Occurrence read(Fields fields, Opening last) {
        Instant at = fields.instant("at");
        Occurrence occurrence = switch (fields.word("type", Type.class)) {
            case CREATED -> {
                Fields value = fields.object("value");
                String state = value.text("state");
                value.nothingElse();
                yield new Created(at, state);
            }
            case CUSTOMER_MESSAGE -> plain(fields, new CustomerMessage(at));
            case AGENT_REPLY -> plain(fields, new AgentReply(at));
            case INTERNAL_NOTE -> plain(fields, new InternalNote(at));
            case STATE -> new StateSet(at, fields.text("value"));
            case MARK -> new Marked(at, marks(fields.object("value")));
            case POLICY_CHANGED -> new PolicyChanged(at, Terms.read(fields.object("value")));
            case POLICY_REMOVED -> plain(fields, new PolicyRemoved(at));
            case CALENDAR_CHANGED -> new CalendarChanged(at, last.changed(fields.object("value")));
            case EVALUATE -> plain(fields, new Evaluated(at));
        };
        fields.nothingElse();
        return occurrence;
    }

    private static Occurrence plain(Fields fields, Occurrence occurrence) {
        fields.nothing("value");
        return occurrence;
    }

    private static Map<Mark, Optional<Instant>> marks(Fields fields) {
        Map<Mark, Optional<Instant>> times =
                new LinkedHashMap<>(); // in their order: a contact may set the one before it
        for (String name : fields.names()) {
            times.put(fields.word("mark", name, Mark.class), fields.nullable(name, fields::instant));
        }
        return times;
    }
}
