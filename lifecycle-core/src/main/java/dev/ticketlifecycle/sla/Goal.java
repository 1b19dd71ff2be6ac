package dev.ticketlifecycle.sla;

import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** By when something has to be done. */
public sealed interface Goal {

    /**
     * Whether pauses move its due instant.
     *
     * @return true for what is counted in working time or working days, false for an instant that was named
     */
    boolean moves();

    /**
     * What it is called on the record: the same words wherever and whenever it is written.
     *
     * @return the words, such as {@code within PT4H} or {@code computed contract}
     */
    String words();

    /**
     * An amount of working time from the start of the clock; its due instant moves with pauses.
     *
     * @param amount more than zero, whole milliseconds
     */
    record Budget(Duration amount) implements Goal {
        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it isn't at least a millisecond
         */
        public Budget {
            if (amount.toMillis() <= 0) {
                throw new IllegalArgumentException("a goal of " + amount + ": it has to be at least a millisecond");
            }
            amount = Duration.ofMillis(amount.toMillis());
        }

        @Override
        public String words() {
            return "within " + amount;
        }

        @Override
        public boolean moves() {
            return true;
        }
    }

    /**
     * A number of working days from the start of the clock; its due instant moves by the working time of pauses.
     *
     * @param days at least 1
     * @param toTheEnd true for the end of the last of them, where the day of the start counts if it is still open and
     *     is number 0; false for the time of day of the start
     */
    record WorkingDays(int days, boolean toTheEnd) implements Goal {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below 1, or below 0 for the end of a day
         */
        public WorkingDays {
            if (days < (toTheEnd ? 0 : 1)) {
                throw new IllegalArgumentException("a goal of " + days + " working days: use at least "
                        + (toTheEnd ? "0, the end of the day itself" : "1"));
            }
        }

        @Override
        public String words() {
            return (toTheEnd ? "end of business day " : "working days ") + days;
        }

        @Override
        public boolean moves() {
            return true;
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

        @Override
        public String words() {
            return "by " + instant;
        }

        @Override
        public boolean moves() {
            return false;
        }
    }

    /**
     * An instant that an attribute of the ticket names, in the form of RFC 3339; it doesn't move with pauses. A ticket
     * without the attribute has no such goal.
     *
     * @param attribute the attribute's name
     */
    record ByAttribute(String attribute) implements Goal {
        /** Checks the name. */
        public ByAttribute {
            Ids.check("attribute", attribute);
        }

        @Override
        public String words() {
            return "by attribute " + attribute;
        }

        @Override
        public boolean moves() {
            return false;
        }
    }

    /**
     * An instant that the host computes when the clock starts and when its inputs change; it is written into an event,
     * so that folding computes nothing. It doesn't move with pauses.
     *
     * @param name what it is called; two goals of one name count as the same
     * @param by how it is computed
     */
    record Computed(String name, Computation by) implements Goal {
        /** Checks the name. */
        public Computed {
            Ids.check("goal", name);
            Objects.requireNonNull(by, "by");
        }

        @Override
        public String words() {
            return "computed " + name;
        }

        @Override
        public boolean moves() {
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Computed that && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** How a host computes a due instant. */
    @FunctionalInterface
    interface Computation {
        /**
         * The due instant. Has to be a function of its parameters: no clock, no look-up.
         *
         * @param traits what is known about the ticket
         * @param startedAt when the cycle of the clock started
         * @return the instant; empty for none, which leaves the clock without a goal
         */
        Optional<Instant> due(Traits traits, Instant startedAt);
    }

    /**
     * An amount of working time.
     *
     * @param amount at least a millisecond
     * @return the goal
     */
    static Goal within(Duration amount) {
        return new Budget(amount);
    }

    /**
     * The same time of day some working days later.
     *
     * @param days at least 1
     * @return the goal
     */
    static Goal workingDays(int days) {
        return new WorkingDays(days, false);
    }

    /**
     * The end of a business day.
     *
     * @param days 0 for the business day in which the clock starts, or the next one if none is open any more; 1 for the
     *     one after it, and so on
     * @return the goal
     */
    static Goal endOfBusinessDay(int days) {
        return new WorkingDays(days, true);
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

    /**
     * The instant that an attribute names.
     *
     * @param attribute the attribute
     * @return the goal
     */
    static Goal byAttribute(String attribute) {
        return new ByAttribute(attribute);
    }

    /**
     * An instant that the host computes.
     *
     * @param name what it is called
     * @param by how it is computed
     * @return the goal
     */
    static Goal computed(String name, Computation by) {
        return new Computed(name, by);
    }
}
