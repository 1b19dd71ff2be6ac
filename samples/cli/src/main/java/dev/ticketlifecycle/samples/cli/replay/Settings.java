package dev.ticketlifecycle.samples.cli.replay;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * What the user asked for, beside the files.
 *
 * @param without the ids of rules to switch off
 * @param language the language of the rules' sentences
 * @param examples how many examples a rule
 */
public record Settings(Set<String> without, Locale language, int examples) {

    /** Nothing switched off, English, three examples. */
    public static final Settings USUAL = new Settings(Set.of(), Locale.ENGLISH, 3);

    /** Copies the set. */
    public Settings {
        without = Set.copyOf(without);
    }

    /** The words for examples. */
    public Sentences sentences(ZoneId zone, Names names) {
        return new Sentences(language, zone, names);
    }
}
