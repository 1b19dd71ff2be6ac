package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.sla.Traits;
import java.time.Instant;

/**
 * One instant in the life of a ticket, as clocks hear it.
 *
 * @param at when
 * @param happened the bits of what happened, see {@link Meters#bits}
 * @param holds the bits of what holds from now on
 * @param traits what goals are chosen by from now on
 */
public record Moment(Instant at, long happened, long holds, Traits traits) {

    long facts() {
        return happened | holds;
    }
}
