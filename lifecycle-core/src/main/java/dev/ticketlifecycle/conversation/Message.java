package dev.ticketlifecycle.conversation;

import com.google.common.hash.Hashing;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A message without its text: the text is the host's, the library keeps a digest, a length and the host's reference.
 *
 * <p>The digest is made once, when the message is made from its text: NFKC, lower case, and each run of white space,
 * punctuation and digits folded to one space, hashed to 64 bits. So a template with another order number is still the
 * same text.
 *
 * @param id the message's id; empty takes the id of the act that carries it
 * @param channel the channel; empty takes the lifecycle's usual one
 * @param digest 64 bits of the folded text
 * @param length the length of the folded text, in characters
 * @param reference where the host finds the text
 */
public record Message(
        Optional<String> id, Optional<String> channel, long digest, int length, Optional<String> reference) {

    /** Below this length of the folded text a message is never a repetition: "Thanks, done." may be said twice. */
    public static final int SHORTEST_REPETITION = 20;

    /** Checks ids and reference. */
    public Message {
        id.ifPresent(given -> Ids.check("message", given));
        channel.ifPresent(given -> Ids.check("channel", given));
        FreeText.check("a reference", reference);
    }

    /**
     * Makes the message of a text, on the lifecycle's usual channel, with the id of its act.
     *
     * @param text the text, in full; it is read and forgotten
     * @return the message
     */
    public static Message text(String text) {
        String folded = fold(text);
        long digest = Hashing.farmHashFingerprint64()
                .hashString(folded, StandardCharsets.UTF_8)
                .asLong();
        return new Message(Optional.empty(), Optional.empty(), digest, folded.length(), Optional.empty());
    }

    /**
     * The same message with an id of its own.
     *
     * @param own the id
     * @return a copy
     */
    public Message id(String own) {
        return new Message(Optional.of(own), channel, digest, length, reference);
    }

    /**
     * The same message on a channel.
     *
     * @param name the channel
     * @return a copy
     */
    public Message via(String name) {
        return new Message(id, Optional.of(name), digest, length, reference);
    }

    /**
     * The same message with the host's reference to its text.
     *
     * @param where the reference
     * @return a copy
     */
    public Message ref(String where) {
        return new Message(id, channel, digest, length, Optional.of(where));
    }

    /**
     * Whether the text is long enough to be compared with earlier ones.
     *
     * @return false below {@value #SHORTEST_REPETITION} characters
     */
    public boolean comparable() {
        return length >= SHORTEST_REPETITION;
    }

    private static String fold(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(normal.length());
        boolean gap = false;
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(c);
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }
}
