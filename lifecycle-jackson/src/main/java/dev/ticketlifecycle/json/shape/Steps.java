package dev.ticketlifecycle.json.shape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The steps that lead to the value that is being read: fields by name, elements by index. */
final class Steps {

    private @Nullable String[] names = new @Nullable String[8];
    private int[] indexes = new int[8];
    private int depth;

    /** One step down; the name of a field, or null and the index of an element. */
    void enter(@Nullable String name, int index) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
        names[depth] = name;
        indexes[depth] = index;
        depth++;
    }

    /** One step up. */
    void leave() {
        depth--;
    }

    /** How many they are. */
    int depth() {
        return depth;
    }

    /** The name under which the value stands directly in a field; null if it stands elsewhere. */
    @Nullable
    String under(String field) {
        return depth > 1 && field.equals(names[depth - 2]) ? names[depth - 1] : null;
    }

    /** The steps as a JSON pointer, RFC 6901. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            @Nullable String name = names[i];
            pointer.append('/').append(name == null ? Integer.toString(indexes[i]) : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
