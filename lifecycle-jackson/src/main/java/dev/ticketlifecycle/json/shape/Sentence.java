package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Problem;

/**
 * What the library says when it refuses a value: first the cause, then what would be right.
 *
 * @param cause what is wrong
 * @param remedy what would be right; empty if it doesn't say
 */
record Sentence(String cause, String remedy) {

    static Sentence of(RuntimeException refusal) {
        String words = Wording.told(refusal.getMessage() == null ? refusal.toString() : refusal.getMessage());
        int colon = words.lastIndexOf(": ");
        int end = Math.max(colon, words.lastIndexOf("; "));
        return end < 1 ? new Sentence(words, "") : new Sentence(words.substring(0, end), words.substring(end + 2));
    }

    /** All of it, for where the cause has been said already. */
    String words() {
        return remedy.isEmpty() ? cause : cause + ": " + remedy;
    }

    Problem at(Place place, String path) {
        return new Problem(place, path, cause, remedy);
    }
}
