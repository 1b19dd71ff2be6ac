package dev.ticketlifecycle.samples.cli.field;

import java.util.Locale;

/**
 * A sentence in both languages.
 *
 * @param english in English
 * @param russian in Russian
 */
public record Words(String english, String russian) {

    /** The sentence in one of them: Russian if asked for, else English. */
    public String in(Locale language) {
        return language.getLanguage().equals("ru") ? russian : english;
    }
}
