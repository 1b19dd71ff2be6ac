package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The calendars that a document declares by name: each in full, or as another one that may stand further down. */
final class Calendars {

    private static final int NAMED = 20;

    private record Another(String name, String path) {}

    private final Map<String, Optional<BusinessCalendar>> inFull = new HashMap<>();
    private final Map<String, Another> asAnother = new LinkedHashMap<>();
    private final Map<String, String> ends = new HashMap<>(); // known once all are declared

    /** Declares a calendar in full; empty for one that is wrong itself. */
    void declare(String name, Optional<BusinessCalendar> calendar) {
        inFull.put(name, calendar);
    }

    /** Declares a calendar as another one. */
    void declare(String name, String another, String path) {
        asAnother.put(name, new Another(another, path));
    }

    boolean isAnother(String name) {
        return asAnother.containsKey(name);
    }

    boolean isThere(String name) {
        return inFull.containsKey(name) || asAnother.containsKey(name);
    }

    /** A calendar that is there; empty for one that is wrong, which is told of where it is declared. */
    Optional<BusinessCalendar> of(String name) {
        return inFull.getOrDefault(last(name), Optional.empty());
    }

    // The name that is meant in the end, in a circle one of it; kept for all on the way, for that may be thousands.
    private String last(String name) {
        Set<String> met = new LinkedHashSet<>();
        String at = name;
        while (!ends.containsKey(at) && asAnother.containsKey(at) && met.add(at)) {
            at = another(at).name();
        }
        String last = ends.getOrDefault(at, at);
        met.forEach(one -> ends.put(one, last));
        return last;
    }

    private Another another(String name) {
        return Objects.requireNonNull(asAnother.get(name), name);
    }

    private Set<String> circle(String first) {
        Set<String> met = new LinkedHashSet<>();
        for (String at = first; met.add(at); ) {
            at = another(at).name();
        }
        return met;
    }

    /** Tells of those that are declared as one that isn't there, or as each other in a circle, once all are declared. */
    void tell(Source in) {
        Set<String> told = new HashSet<>();
        asAnother.forEach((name, another) -> {
            String last = last(name);
            if (asAnother.containsKey(last)) {
                if (told.add(last)) {
                    Set<String> circle = circle(last);
                    in.refusedAt(
                            another(last).path(),
                            new Sentence(
                                    "calendars in a circle: " + Source.shortened(String.join(", ", circle)) + ", "
                                            + last,
                                    "declare one of them in full"));
                }
            } else if (!isThere(another.name())) {
                in.refusedAt(another.path(), missing(another.name()));
            }
        });
    }

    /** What to say of one that isn't there: as many names as somebody reads, of the thousands there may be. */
    Sentence missing(String name) {
        Set<String> there = new TreeSet<>(inFull.keySet());
        there.addAll(asAnother.keySet());
        there.add(LifecycleDocument.ALWAYS);
        String named = there.stream().limit(NAMED).collect(Collectors.joining(", "));
        return new Sentence(
                "no calendar '" + Source.shortened(name) + "'",
                "declare it under calendars, or use one of " + (there.size() > NAMED ? named + "..." : named));
    }
}
