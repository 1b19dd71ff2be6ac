package dev.ticketlifecycle;

import java.time.Duration;

/** What a builder accepts as an amount. */
final class Amounts {

    private Amounts() {}

    static int notNegative(String what, int given) {
        if (given < 0) {
            throw new IllegalArgumentException(given + " " + what + ": it can't be negative; 0 permits none");
        }
        return given;
    }

    static Duration positive(String what, Duration given) {
        if (given.toMillis() <= 0) {
            throw new IllegalArgumentException("a " + what + " of " + given + ": it has to be at least a millisecond");
        }
        return Duration.ofMillis(given.toMillis());
    }
}
