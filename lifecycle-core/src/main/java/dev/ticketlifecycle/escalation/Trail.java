package dev.ticketlifecycle.escalation;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The statuses that a ticket went through since the last new fact.
 *
 * <p>A new fact is a person's message that says something else than the one before, a reply of a person that repeats
 * none, or a change of category, matter or attributes. Bounded: the last {@value #MAX} statuses. Immutable.
 *
 * @param statuses the names, latest last
 */
public record Trail(List<String> statuses) {

    /** How many statuses are remembered: three times the longest cycle that is found. */
    public static final int MAX = 18;

    /** The trail after a new fact. */
    public static final Trail NONE = new Trail(List.of());

    private static final int TIMES = 3;

    /** Copies the list. */
    public Trail {
        statuses = List.copyOf(statuses);
    }

    Trail to(String status) {
        int from = statuses.size() == MAX ? 1 : 0;
        return new Trail(ImmutableList.<String>builderWithExpectedSize(statuses.size() - from + 1)
                .addAll(statuses.subList(from, statuses.size()))
                .add(status)
                .build());
    }

    /**
     * Whether the ticket just went through the same cycle of statuses for the third time.
     *
     * @return true if the trail ends with three equal stretches of at least two statuses
     */
    public boolean circles() {
        for (int length = 2; TIMES * length <= statuses.size(); length++) {
            if (endsWithThree(length)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWithThree(int length) {
        int last = statuses.size() - 1;
        for (int back = 0; back < (TIMES - 1) * length; back++) {
            if (!statuses.get(last - back).equals(statuses.get(last - back - length))) {
                return false;
            }
        }
        return true;
    }
}
