package dev.ticketlifecycle.sla;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Instant;

/** What happens to a clock by itself. What people do to it is not an event of its own: it is derived. */
public sealed interface ClockEvent extends Event {

    /**
     * The clock it happened to.
     *
     * @return the id of the clock
     */
    String clock();

    /**
     * A share of the goal was reached.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     * @param share the share
     * @param due when the clock is due
     */
    record ThresholdReached(String clock, int cycle, double share, Instant due) implements ClockEvent {
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
        @Override
        public EventKind kind() {
            return EventKind.BREACHED;
        }
    }

    /**
     * The ticket ended before the clock was due or stopped, or came under a lifecycle that doesn't ask for it.
     *
     * @param clock the clock
     * @param cycle which cycle of the clock, from 1
     */
    record ClockCancelled(String clock, int cycle) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLOCK_CANCELLED;
        }
    }
}
