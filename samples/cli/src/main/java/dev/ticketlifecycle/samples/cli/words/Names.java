package dev.ticketlifecycle.samples.cli.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word of a log an id that every store can hold, and finds the word again.
 *
 * <p>"Resolver 125" becomes {@code Resolver-125}. Two words never share an id: the second one gets a number. The ids
 * depend on the order in which words are first met, so they are the same in each run.
 */
public final class Names {

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._:/@-]+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/@-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 100;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** The id of a word. */
    public String id(String word) {
        return ids.computeIfAbsent(word, this::make);
    }

    /** Says what an id of the host's own is called. */
    public void call(String id, String word) {
        words.put(id, word);
    }

    /** The word behind an id; the id itself if it stands for none. */
    public String word(String id) {
        return words.getOrDefault(id, id);
    }

    /** A text with the words behind the ids that stand in it. */
    public String spoken(String text) {
        return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(spokenOne(found.group())));
    }

    // The end of a sentence may stick to an id, which may itself end so
    private String spokenOne(String found) {
        for (int end = found.length(); end > 0; end--) {
            @Nullable String word = words.get(found.substring(0, end));
            if (word != null) {
                return word + found.substring(end);
            }
            if (Character.isLetterOrDigit(found.charAt(end - 1))) {
                return found;
            }
        }
        return found;
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
