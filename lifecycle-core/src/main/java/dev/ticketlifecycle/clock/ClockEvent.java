package dev.ticketlifecycle.clock;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to a clock by itself. What people do to it is not an event of its own: it is derived. */
public sealed interface ClockEvent extends Event {

    /**
     * The clock it happened to.
     *
     * @return the id of the clock
     */
    String clock();

    /**
     * A threshold was reached.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     * @param threshold the threshold's name
     * @param due when the clock is due
     * @param intents what should be done; the host carries it out
     * @param tellAt from when on people may be told of it
     */
    record ThresholdReached(
            String clock, int cycle, String threshold, Instant due, List<Intent> intents, Instant tellAt)
            implements ClockEvent {
        /** Checks the texts and copies the list. */
        public ThresholdReached {
            Ids.check("clock", clock);
            FreeText.check("a threshold", threshold);
            intents = ImmutableList.copyOf(intents);
        }

        @Override
        public EventKind kind() {
            return EventKind.THRESHOLD_REACHED;
        }
    }

    /**
     * The due instant passed unmet; for good.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     * @param due when it was due
     */
    record Breached(String clock, int cycle, Instant due) implements ClockEvent {
        /** Checks the texts. */
        public Breached {
            Ids.check("clock", clock);
        }

        @Override
        public EventKind kind() {
            return EventKind.BREACHED;
        }
    }

    /**
     * What was learnt late shows that a recorded breach was none; both stay on the record.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     * @param due when it seemed to be due
     * @param reason what was learnt late
     * @param source the version of the ticket that the journal entry made with which it was learnt
     */
    record BreachWithdrawn(String clock, int cycle, Instant due, EventKind reason, long source) implements ClockEvent {
        /** Checks the texts and the version. */
        public BreachWithdrawn {
            Ids.check("clock", clock);
            Versions.check(source);
        }

        @Override
        public EventKind kind() {
            return EventKind.BREACH_WITHDRAWN;
        }
    }

    /**
     * The due instant was set: the host computed it, or another goal or calendar moved it.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     * @param goal the goal it has now, in the words of its definition
     * @param elapsed the working time that counts against it so far
     * @param paused the working time it has stood still so far
     * @param length the working time it has in all
     * @param due when it is due now; empty if the host computed none
     */
    record DueSet(
            String clock,
            int cycle,
            String goal,
            Duration elapsed,
            Duration paused,
            Duration length,
            Optional<Instant> due)
            implements ClockEvent {
        /** Checks the texts. */
        public DueSet {
            Ids.check("clock", clock);
            FreeText.check("a goal", goal);
        }

        @Override
        public EventKind kind() {
            return EventKind.DUE_SET;
        }
    }

    /**
     * What the clock measures was taken over from another ticket, and is due no later than it was there.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     * @param length the working time it has in all
     * @param due when it is due now
     */
    record DueTakenOver(String clock, int cycle, Duration length, Instant due) implements ClockEvent {
        /** Checks the texts. */
        public DueTakenOver {
            Ids.check("clock", clock);
        }

        @Override
        public EventKind kind() {
            return EventKind.DUE_TAKEN_OVER;
        }
    }

    /**
     * Nobody asks for the clock any more: its ticket ended before it was due or stopped, or its policy no longer has a
     * goal for the ticket.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     */
    record ClockCancelled(String clock, int cycle) implements ClockEvent {
        /** Checks the texts. */
        public ClockCancelled {
            Ids.check("clock", clock);
        }

        @Override
        public EventKind kind() {
            return EventKind.CLOCK_CANCELLED;
        }
    }
}
