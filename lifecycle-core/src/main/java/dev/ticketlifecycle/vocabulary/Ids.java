package dev.ticketlifecycle.vocabulary;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks that an id can be held by every store.
 *
 * <p>An id has 1 to {@value #MAX_LENGTH} characters out of {@code A-Z a-z 0-9 . _ : / @ -} and compares binary. People,
 * queues, tickets, acts, messages, categories and rules are all named by such ids; words for people to read belong to
 * the host.
 */
public final class Ids {

    /** The longest id that is accepted, in characters. */
    public static final int MAX_LENGTH = 128;

    private Ids() {}

    /**
     * Returns the id unchanged if every store can hold it.
     *
     * @param what what the id names, for the message
     * @param id the id to check
     * @return {@code id}
     * @throws IllegalArgumentException if the id is empty, longer than {@value #MAX_LENGTH} characters or contains a
     *     character outside {@code [A-Za-z0-9._:/@-]}
     */
    public static String check(String what, String id) {
        Objects.requireNonNull(id, what);
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    what + " has " + id.length() + " characters: use 1 to " + MAX_LENGTH + " of [A-Za-z0-9._:/@-]");
        }
        for (int i = 0; i < id.length(); i++) {
            if (!allowed(id.charAt(i))) {
                throw new IllegalArgumentException(what + " '" + id + "' has a character that not every store can hold"
                        + " at position " + i + ": use [A-Za-z0-9._:/@-]");
            }
        }
        return id;
    }

    /**
     * Checks an id that may be left out.
     *
     * @param what what the id names, for the message
     * @param id the id to check, if there is one
     * @throws IllegalArgumentException if there is one, and not every store can hold it
     */
    public static void check(String what, Optional<String> id) {
        if (id.isPresent()) {
            check(what, id.get());
        }
    }

    /**
     * Checks some ids.
     *
     * @param what what each of them names, for the message
     * @param ids the ids to check
     * @throws IllegalArgumentException if not every store can hold one of them
     */
    public static void check(String what, Collection<String> ids) {
        for (String id : ids) {
            check(what, id);
        }
    }

    /**
     * An id made of another and an ending. Where that would be too long, a hash of the whole takes the place of the end.
     *
     * @param id the id, {@linkplain #check checked}
     * @param ending what comes after it
     * @return an id that every store can hold
     */
    public static String joined(String id, String ending) {
        String whole = id + ending;
        if (whole.length() <= MAX_LENGTH) {
            return whole;
        }
        HashCode hash = Hashing.farmHashFingerprint64().hashString(whole, StandardCharsets.UTF_8);
        return id.substring(0, Math.min(id.length(), MAX_LENGTH - 17)) + "/" + hash;
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '-' && c <= ':') || c == '_' || c == '@';
    }
}
