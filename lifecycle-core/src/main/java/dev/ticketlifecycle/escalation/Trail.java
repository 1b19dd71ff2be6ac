package dev.ticketlifecycle.escalation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statuses that a ticket went through since the last new fact.
 *
 * <p>A new fact is a person's message that says something else than the one before, a reply of a person that repeats
 * none, or a change of category, matter or attributes. Bounded: the last {@value #MAX} statuses. Immutable.
 */
public final class Trail {

    /** How many statuses are remembered: three times the longest cycle that is found. */
    public static final int MAX = 18;

    /** The trail after a new fact. */
    public static final Trail NONE = new Trail(null, 0);

    private static final int TIMES = 3;

    private final @Nullable Step latest;
    private final int size;

    private Trail(@Nullable Step latest, int size) {
        this.latest = latest;
        this.size = size;
    }

    private record Step(String status, @Nullable Step before) {}

    /**
     * A trail as it was listed.
     *
     * @param statuses the names, latest last, at most {@value #MAX}
     * @return the same trail
     */
    public static Trail of(List<String> statuses) {
        Trail trail = NONE;
        for (String status : statuses) {
            trail = trail.to(status);
        }
        return trail;
    }

    Trail to(String status) {
        return size < MAX
                ? new Trail(new Step(status, latest), size + 1)
                : of(statuses().subList(1, MAX)).to(status);
    }

    /**
     * The statuses.
     *
     * @return the names, latest last
     */
    public List<String> statuses() {
        List<String> names = new ArrayList<>(size);
        for (Step step = latest; step != null; step = step.before) {
            names.add(step.status);
        }
        Collections.reverse(names);
        return Collections.unmodifiableList(names);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /**
     * Whether the ticket just went through the same cycle of statuses for the third time.
     *
     * @return true if the trail ends with three equal stretches of at least two statuses
     * @hidden
     */
    public boolean circles() {
        if (size < TIMES * 2) {
            return false;
        }
        List<String> statuses = statuses();
        for (int length = 2; TIMES * length <= size; length++) {
            if (endsWithThree(length, statuses)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithThree(int length, List<String> statuses) {
        int last = statuses.size() - 1;
        for (int back = 0; back < (TIMES - 1) * length; back++) {
            if (!statuses.get(last - back).equals(statuses.get(last - back - length))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trail that && Objects.equals(latest, that.latest);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(latest);
    }

    @Override
    public String toString() {
        return statuses().toString();
    }
}
