package dev.ticketlifecycle.testkit.vector;

import static java.util.Comparator.comparing;

import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.clock.Moment;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.testkit.vector.Occurrence.AgentReply;
import dev.ticketlifecycle.testkit.vector.Occurrence.Created;
import dev.ticketlifecycle.testkit.vector.Occurrence.CustomerMessage;
import dev.ticketlifecycle.testkit.vector.Occurrence.Mark;
import dev.ticketlifecycle.testkit.vector.Occurrence.Marked;
import dev.ticketlifecycle.testkit.vector.Occurrence.StateSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the events of a timeline tell, each thing at its own instant: what a source recorded later, or out of order, is heard
 * as if it had been told when it happened. States alone follow one another as they are listed.
 */
final class Course {

    private record Heard(Instant at, Fact fact) {}

    private static final Set<Fact> CONTACTS =
            Set.of(Declaration.CUSTOMER_CONTACT, Declaration.AGENT_CONTACT, Declaration.OTHER_CONTACT);

    private final Semantics semantics;
    private final List<Heard> heard = new ArrayList<>();
    private String state = "";
    private Instant entered = Instant.MIN;
    private Instant edge = Instant.MIN;

    private Course(Semantics semantics) {
        this.semantics = semantics;
    }

    static Course of(Collection<Occurrence> events, Semantics semantics) {
        Course course = new Course(semantics);
        events.forEach(course::add);
        // Nothing comes before the opening, whatever instant was recorded for it; at one instant the list's order
        // holds.
        course.heard.sort(
                comparing((Heard one) -> !one.fact.equals(Fact.OPENED)).thenComparing(Heard::at));
        return course;
    }

    private void add(Occurrence event) {
        if (event instanceof Created created) {
            hear(created.at(), Fact.OPENED);
            enter(created.at(), created.at(), created.state());
        } else if (event instanceof CustomerMessage) {
            hear(event.at(), Declaration.CUSTOMER_CONTACT);
        } else if (event instanceof AgentReply) {
            hear(event.at(), Declaration.AGENT_CONTACT);
            respond(event.at());
        } else if (event instanceof StateSet set) {
            Instant whole = semantics.wholeMinutes() ? set.at().truncatedTo(ChronoUnit.MINUTES) : set.at();
            enter(set.at(), whole, set.state());
        } else if (event instanceof Marked marked) {
            marked.times().forEach(this::mark);
        }
    }

    private void hear(Instant at, Fact fact) {
        heard.add(new Heard(at, fact));
    }

    // A minute begins before the ticket that was created in it: an edge that is cut to it would come before the state
    // that it ends, and be ended by that. So none comes before the last one.
    private void enter(Instant at, Instant cut, String next) {
        entered = later(entered, at);
        edge = later(edge, cut);
        hear(edge, Declaration.in(next));
        if (semantics.statesCountAsFirstResponse().contains(next)) {
            respond(entered);
        }
        if (semantics.ends(next)) {
            hear(entered, Declaration.FINISHED);
        } else if (semantics.ends(state)) {
            hear(entered, Declaration.RESUMED);
        }
        state = next;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    // What is recorded once stays, unless it is recorded anew by a mark.
    private void respond(Instant at) {
        if (heard.stream().noneMatch(one -> one.fact.equals(Declaration.RESPONDED))) {
            hear(at, Declaration.RESPONDED);
        }
    }

    private void mark(Mark mark, Optional<Instant> time) {
        switch (mark) {
            case FIRST_RESPONSE_AT -> replace(Declaration.RESPONDED, time);
            case CLOSED_AT -> replace(Declaration.FINISHED, time);
            case LAST_AGENT_CONTACT_AT -> add(Declaration.AGENT_CONTACT, time);
            case LAST_CUSTOMER_CONTACT_AT -> add(Declaration.CUSTOMER_CONTACT, time);
            case LAST_CONTACT_AT -> {
                if (time.isEmpty()) {
                    forget(Declaration.CUSTOMER_CONTACT);
                    forget(Declaration.AGENT_CONTACT);
                }
                add(Declaration.OTHER_CONTACT, time);
            }
        }
    }

    // There is one such instant.
    private void replace(Fact fact, Optional<Instant> time) {
        forget(fact);
        time.ifPresent(at -> hear(at, fact));
    }

    // There are many such instants, of which the source keeps the last of each side: until the other side is heard of,
    // a
    // mark sets that one instead of adding another.
    private void add(Fact fact, Optional<Instant> time) {
        if (time.isEmpty()) {
            forget(fact);
            return;
        }
        heard.stream()
                .filter(one -> CONTACTS.contains(one.fact))
                .reduce((earlier, later) -> later)
                .filter(last -> last.fact.equals(fact))
                .ifPresent(heard::remove);
        hear(time.get(), fact);
    }

    private void forget(Fact fact) {
        heard.removeIf(one -> one.fact.equals(fact));
    }

    /** The state of the ticket in the end. */
    String state() {
        return state;
    }

    /** The clocks once they have heard all of it. */
    Clocks clocks(Meters meters) {
        Clocks clocks = Clocks.NONE;
        long holds = 0;
        for (Heard one : heard) {
            long bit = meters.bits(Set.of(one.fact));
            holds = one.fact.holds() ? bit : holds;
            long happened = one.fact.holds() ? 0 : bit;
            clocks = clocks.hearing(new Moment(one.at, happened, holds, Traits.NONE), meters);
        }
        return clocks;
    }
}
