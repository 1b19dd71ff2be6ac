package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.FreeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * An instant on the way to a due instant, or behind it, at which something should be done. Fires at most once a cycle.
 *
 * @param name what it is called, such as {@code 75 %} or {@code 10m before}
 * @param mark where it lies
 * @param follows whether it moves with the due instant while it hasn't fired; if not, it stays where the first due
 *     instant of the cycle put it
 * @param intents what should be done
 */
public record Threshold(String name, Mark mark, boolean follows, List<Intent> intents) {

    /**
     * Checks the name and copies the list.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Threshold {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a threshold named '" + name + "': people are told by it, name it");
        }
        FreeText.check("a threshold's name", name);
        intents = ImmutableList.copyOf(intents);
    }

    /** Where a threshold lies. */
    public sealed interface Mark {}

    /**
     * A share of the goal is used up; at all of it, the due instant itself.
     *
     * @param of above 0 and at most 1
     */
    public record Share(double of) implements Mark {
        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is outside
         */
        public Share {
            if (!(of > 0 && of <= 1)) {
                throw new IllegalArgumentException(
                        "a threshold at " + of + " of a goal: use a share above 0 and at most 1");
            }
        }
    }

    /**
     * An amount of working time from the due instant.
     *
     * @param fromDue negative for before it
     */
    public record Offset(Duration fromDue) implements Mark {}

    /**
     * A number of working days from the due instant, at its time of day.
     *
     * @param fromDue negative for before it
     */
    public record DayOffset(int fromDue) implements Mark {}

    /**
     * At a share of the goal.
     *
     * @param share above 0 and at most 1
     * @return the threshold
     */
    public static Threshold at(double share) {
        return new Threshold(percent(share), new Share(share), true, List.of());
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /**
     * Some working time before the due instant.
     *
     * @param amount how much
     * @return the threshold
     */
    public static Threshold before(Duration amount) {
        return new Threshold(words(amount) + " before", new Offset(amount.negated()), true, List.of());
    }

    /**
     * Some working time after the due instant.
     *
     * @param amount how much
     * @return the threshold
     */
    public static Threshold after(Duration amount) {
        return new Threshold(words(amount) + " after", new Offset(amount), true, List.of());
    }

    private static String words(Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "a threshold " + amount + " from the due instant: give a positive amount before or after it");
        }
        return amount.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /**
     * Some working days before the due instant, at its time of day.
     *
     * @param count how many
     * @return the threshold
     */
    public static Threshold daysBefore(int count) {
        return new Threshold(count + "d before", new DayOffset(-count), true, List.of());
    }

    /**
     * Some working days after the due instant, at its time of day.
     *
     * @param count how many
     * @return the threshold
     */
    public static Threshold daysAfter(int count) {
        return new Threshold(count + "d after", new DayOffset(count), true, List.of());
    }

    /**
     * What should be done when it fires.
     *
     * @param more the intents
     * @return a threshold with these intents besides its others
     */
    public Threshold then(Intent... more) {
        return new Threshold(
                name,
                mark,
                follows,
                ImmutableList.<Intent>builder().addAll(intents).add(more).build());
    }

    /**
     * Lets it stay where the first due instant of the cycle puts it.
     *
     * @return a threshold that doesn't move
     */
    public Threshold staying() {
        return new Threshold(name, mark, false, intents);
    }
}
