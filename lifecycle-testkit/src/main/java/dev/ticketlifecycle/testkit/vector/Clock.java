package dev.ticketlifecycle.testkit.vector;

import java.util.Locale;

/** The three clocks of a timeline. */
enum Clock {
    FIRST_RESPONSE,
    UPDATE,
    RESOLUTION;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
