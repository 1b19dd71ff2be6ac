package dev.ticketlifecycle.testkit.vector;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a vector expects or the library says; two are the same if they are equal. */
sealed interface Answer {

    /** Whether another is the same, give or take so many seconds. */
    default boolean near(Answer other, BigDecimal seconds) {
        return equals(other);
    }

    /** An instant. */
    record At(Instant instant) implements Answer {

        @Override
        public boolean near(Answer other, BigDecimal seconds) {
            return other instanceof At at && within(Duration.between(instant, at.instant), seconds);
        }

        private static boolean within(Duration distance, BigDecimal seconds) {
            BigDecimal exact = BigDecimal.valueOf(distance.getSeconds()).add(BigDecimal.valueOf(distance.getNano(), 9));
            return exact.abs().compareTo(seconds) <= 0;
        }

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

    /** An amount in seconds. */
    record Seconds(BigDecimal seconds) implements Answer {

        public Seconds {
            seconds = seconds.stripTrailingZeros();
        }

        @Override
        public boolean near(Answer other, BigDecimal tolerance) {
            return other instanceof Seconds that
                    && seconds.subtract(that.seconds).abs().compareTo(tolerance) <= 0;
        }

        @Override
        public String toString() {
            return seconds.toPlainString() + " s";
        }
    }

    /** An amount in minutes. */
    record Minutes(BigDecimal minutes) implements Answer {

        private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

        public Minutes {
            minutes = minutes.stripTrailingZeros();
        }

        @Override
        public boolean near(Answer other, BigDecimal tolerance) {
            return other instanceof Minutes that
                    && minutes.subtract(that.minutes).abs().multiply(MINUTE).compareTo(tolerance) <= 0;
        }

        @Override
        public String toString() {
            return minutes.toPlainString() + " min";
        }
    }

    /** How the policy as a whole stands. */
    record Standing(Word word) implements Answer {

        /** The words for it. */
        enum Word {
            FIRST_RESPONSE_DUE,
            RESOLUTION_DUE,
            PAUSED,
            FULFILLED
        }

        @Override
        public String toString() {
            return word.name().toLowerCase(Locale.ROOT);
        }
    }
}
