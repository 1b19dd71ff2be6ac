package dev.ticketlifecycle.testkit.vector;

import java.math.BigDecimal;
import java.time.Instant;

/** What a vector expects or the library says; two are the same if they are equal. */
sealed interface Answer {

    /** An instant. */
    record At(Instant instant) implements Answer {

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** Open or not. */
    record Open(boolean open) implements Answer {

        @Override
        public String toString() {
            return open ? "open" : "closed";
        }
    }

    /** An amount. */
    record Seconds(BigDecimal seconds) implements Answer {

        public Seconds {
            seconds = seconds.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return seconds.toPlainString() + " s";
        }
    }
}
