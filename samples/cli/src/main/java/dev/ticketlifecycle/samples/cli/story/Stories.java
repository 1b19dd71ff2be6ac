package dev.ticketlifecycle.samples.cli.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the tickets that are to be told: the worst, and those that somebody named. All others are let go at once. */
public final class Stories {

    private record Kept(Course course, Gravity gravity, int place) {}

    /** Of equals the one that comes first in the log. */
    private static final Comparator<Kept> WORST_FIRST =
            Comparator.comparing(Kept::gravity).thenComparing(Kept::place);

    private final Teller teller;
    private final int worstWanted;
    private final List<Kept> worst = new ArrayList<>();
    private final Map<String, @Nullable Course> named = new LinkedHashMap<>();
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

    /** One more ticket has been replayed to its end. */
    public void add(Chronicle chronicle) {
        Course course = CourseReader.read(chronicle);
        Kept kept = new Kept(course, course.gravity(), tickets++);
        if (named.containsKey(course.ticket())) {
            named.put(course.ticket(), course);
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
        return worst.stream().map(kept -> teller.tell(kept.course())).toList();
    }

    /** Those that somebody named, as far as there are such tickets. */
    public List<Story> named() {
        List<Story> stories = new ArrayList<>();
        for (@Nullable Course course : named.values()) {
            if (course != null) {
                stories.add(teller.tell(course));
            }
        }
        return stories;
    }
}
