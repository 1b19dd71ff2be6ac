package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.clock.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the tickets that are to be told: the worst, and those that somebody named. All others are let go at once. */
public final class Stories {

    private record Kept(Course course, List<Reading> clocks, Gravity gravity, int place) {}

    /** Of equals the one that comes first in the log. */
    private static final Comparator<Kept> WORST_FIRST =
            Comparator.comparing(Kept::gravity).thenComparing(Kept::place);

    private final Teller teller;
    private final int worstWanted;
    private final List<Kept> worst = new ArrayList<>();
    private final Map<String, @Nullable Kept> named = new LinkedHashMap<>();
    private int tickets;

    /**
     * Keeps none yet.
     *
     * @param teller puts them into words
     * @param worstWanted how many of the worst
     * @param named the tickets to be told in any case, in this order
     */
    public Stories(Teller teller, int worstWanted, List<String> named) {
        this.teller = teller;
        this.worstWanted = worstWanted;
        named.forEach(ticket -> this.named.put(ticket, null));
    }

    /**
     * One more ticket has been replayed to its end.
     *
     * @param chronicle what was decided on it
     * @param clocks what its clocks show when the log ends
     */
    public void add(Chronicle chronicle, List<Reading> clocks) {
        Course course = CourseReader.read(chronicle);
        Kept kept = new Kept(course, clocks, course.gravity(), tickets++);
        if (named.containsKey(course.ticket())) {
            named.put(course.ticket(), kept);
        }
        if (kept.gravity().worthTelling()) {
            worst.add(kept);
            worst.sort(WORST_FIRST);
            if (worst.size() > worstWanted) {
                worst.remove(worstWanted);
            }
        }
    }

    /** The worst of all, the very worst first. */
    public List<Story> worst() {
        return worst.stream()
                .map(kept -> teller.tell(kept.course(), kept.clocks()))
                .toList();
    }

    /** Those that somebody named, as far as there are such tickets. */
    public List<Story> named() {
        List<Story> stories = new ArrayList<>();
        for (@Nullable Kept kept : named.values()) {
            if (kept != null) {
                stories.add(teller.tell(kept.course(), kept.clocks()));
            }
        }
        return stories;
    }
}
