package dev.ticketlifecycle.samples.cli.replay;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives each word of a log an id that every store can hold, and finds the word again.
 *
 * <p>"Resolver 125" becomes {@code Resolver-125}. Two words never share an id: the second one gets a number. The ids
 * depend on the order in which words are first met, so they are the same in each run.
 */
public final class Names {

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._:/@-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 100;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** The id of a word. */
    public String id(String word) {
        return ids.computeIfAbsent(word, this::make);
    }

    /** The word behind an id; the id itself if it stands for none. */
    public String word(String id) {
        return words.getOrDefault(id, id);
    }

    private String make(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        String id = FOREIGN.matcher(plain).replaceAll("-");
        if (id.chars().noneMatch(Character::isLetterOrDigit)) {
            id = "x" + id;
        }
        id = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
        String free = id;
        for (int i = 2; words.putIfAbsent(free, word) != null; i++) {
            free = id + "-" + i;
        }
        return free;
    }
}
