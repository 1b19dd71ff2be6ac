package dev.ticketlifecycle.samples.cli.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param delimiter what separates fields; empty takes what the header line has most of
 * @param quote what fields may be quoted with; empty if nothing is
 * @param charset how characters are written, unless the file begins with a byte order mark
 */
public record Dialect(Optional<Character> delimiter, Optional<Character> quote, Charset charset) {

    private static final String CANDIDATES = ",;\t|";

    /** Whatever separates, double quotes, UTF-8. */
    public static final Dialect USUAL = new Dialect(Optional.empty(), Optional.of('"'), StandardCharsets.UTF_8);

    char delimiterOf(String header) {
        return delimiter.orElseGet(() -> mostFrequent(header));
    }

    private char mostFrequent(String header) {
        char best = CANDIDATES.charAt(0);
        int most = 0;
        for (int k = 0; k < CANDIDATES.length(); k++) {
            char candidate = CANDIDATES.charAt(k);
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < header.length(); i++) {
                char c = header.charAt(i);
                quoted ^= quote.isPresent() && c == quote.get();
                count += !quoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
