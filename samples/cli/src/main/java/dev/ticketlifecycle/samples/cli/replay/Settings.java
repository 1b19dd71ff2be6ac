package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.samples.cli.story.Stories;
import dev.ticketlifecycle.samples.cli.story.Teller;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import dev.ticketlifecycle.samples.cli.words.Sentences;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the user asked for, beside the files.
 *
 * @param without the ids of rules to switch off
 * @param language the language of the rules' sentences
 * @param examples how many examples a rule
 * @param worst how many of the worst tickets to tell
 * @param tickets the tickets to tell in any case, in this order
 * @param picture whether to draw them too
 */
public record Settings(
        Set<String> without, Locale language, int examples, int worst, List<String> tickets, boolean picture) {

    /** Nothing switched off, English, three examples, the three worst tickets. */
    public static final Settings USUAL = new Settings(Set.of(), Locale.ENGLISH, 3, 3, List.of(), false);

    /** Copies the collections. */
    public Settings {
        without = Set.copyOf(without);
        tickets = tickets.stream().distinct().toList();
    }

    /** Whether a ticket is to be drawn. */
    public boolean draws(String ticket) {
        return picture && tickets.contains(ticket);
    }

    /** The words for examples. */
    public Sentences sentences(ZoneId zone, Names names) {
        return new Sentences(language, zone, names);
    }

    /**
     * Keeps the tickets that are to be told.
     *
     * @param zone the zone in which people read times
     * @param names the log's own words
     * @param known the numbers of all tickets
     * @throws InputProblem if one of those that were asked for isn't there
     */
    public Stories stories(ZoneId zone, Names names, Set<String> known) {
        for (String ticket : tickets) {
            if (!known.contains(ticket)) {
                throw new InputProblem("--ticket " + ticket + ": there is no such ticket among the "
                        + String.format(Locale.ROOT, "%,d", known.size()) + " that could be read");
            }
        }
        return new Stories(new Teller(phrases(zone), sentences(zone, names)), worst, tickets);
    }

    /** The words around the stories. */
    public Phrases phrases(ZoneId zone) {
        return new Phrases(language, zone);
    }
}
