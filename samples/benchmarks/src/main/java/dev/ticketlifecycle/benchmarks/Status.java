package dev.ticketlifecycle.benchmarks;

import java.util.Locale;

/** Where the ticket can stand, in the words that all contenders but ours share. */
enum Status {
    NEW,
    OPEN,
    WAITING,
    ON_HOLD,
    RESOLVED,
    CLOSED;

    /**
     * The status as people say it.
     *
     * @return such as {@code on-hold}
     */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
