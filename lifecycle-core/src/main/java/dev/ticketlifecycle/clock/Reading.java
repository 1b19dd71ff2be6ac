package dev.ticketlifecycle.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a clock shows at an instant. A function of what happened, the policy, the calendar and the instant: how often
 * somebody looks changes nothing.
 *
 * @param clock the clock's id
 * @param cycle which cycle, from 1
 * @param state how it stands
 * @param startedAt when the cycle started
 * @param elapsed the working time it ran
 * @param paused the working time it stood still
 * @param goal the working time it has in all; empty without a goal
 * @param due when it is due; of a budget that stands still, when it would be if it went on now; empty without a goal
 * @param remaining the working time left until then, negative once it is late; empty without a goal, and once it no
 *     longer runs
 * @param breachedAt the due instant that passed unmet
 */
public record Reading(
        String clock,
        int cycle,
        ClockState state,
        Instant startedAt,
        Duration elapsed,
        Duration paused,
        Optional<Duration> goal,
        Optional<Instant> due,
        Optional<Duration> remaining,
        Optional<Instant> breachedAt) {}
