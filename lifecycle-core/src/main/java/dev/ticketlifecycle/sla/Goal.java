package dev.ticketlifecycle.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** By when something has to be done. */
public sealed interface Goal {

    /**
     * An amount of elapsed time from the start of the clock; its due instant moves with pauses.
     *
     * @param amount more than zero, whole milliseconds
     */
    record Budget(Duration amount) implements Goal {
        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it isn't positive
         */
        public Budget {
            if (amount.isNegative() || amount.isZero()) {
                throw new IllegalArgumentException("a goal of " + amount + ": it has to be more than zero");
            }
            amount = Duration.ofMillis(amount.toMillis());
        }
    }

    /**
     * An instant that doesn't move. A clock that starts after it is due when it starts.
     *
     * @param instant the instant
     */
    record By(Instant instant) implements Goal {
        /** Checks that it is given. */
        public By {
            Objects.requireNonNull(instant, "instant");
            instant = instant.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * An amount of elapsed time.
     *
     * @param amount more than zero
     * @return the goal
     */
    static Goal within(Duration amount) {
        return new Budget(amount);
    }

    /**
     * A fixed instant.
     *
     * @param instant the instant
     * @return the goal
     */
    static Goal by(Instant instant) {
        return new By(instant);
    }
}
