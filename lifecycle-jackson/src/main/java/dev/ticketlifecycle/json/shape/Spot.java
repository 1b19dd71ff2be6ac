package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Place;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that has been read, and where it begins; so that a path is made only of what is told. */
final class Spot {

    private Place place;
    private @Nullable Map<Object, Spot> parts; // by name, or by index

    Spot(Place place) {
        this.place = place;
    }

    /** Notes where a part begins. */
    Spot part(Object key, Place begins) {
        if (parts == null) {
            parts = new HashMap<>();
        }
        Spot part = parts.computeIfAbsent(key, one -> new Spot(begins));
        part.place = begins;
        return part;
    }

    /**
     * Where a value begins, or what it stands in.
     *
     * @param path a JSON pointer from here
     */
    Place at(String path) {
        Spot spot = this;
        for (int from = 0; from < path.length(); ) {
            int slash = path.indexOf('/', from + 1);
            int to = slash < 0 ? path.length() : slash;
            @Nullable Spot next = spot.part(path.substring(from + 1, to));
            if (next == null) {
                return spot.place;
            }
            spot = next;
            from = to;
        }
        return spot.place;
    }

    private @Nullable Spot part(String step) {
        if (parts == null) {
            return null;
        }
        @Nullable Spot named = parts.get(step.replace("~1", "/").replace("~0", "~"));
        boolean index = named == null && step.length() < 7 && step.chars().allMatch(Character::isDigit);
        return index && !step.isEmpty() ? parts.get(Integer.valueOf(step)) : named;
    }
}
