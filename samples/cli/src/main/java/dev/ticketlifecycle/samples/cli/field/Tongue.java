package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import java.time.Instant;
import java.util.function.Function;

/**
 * In which words a page tells things.
 *
 * @param phrases the phrases of its language
 * @param names what the story calls its ids
 * @param times how it writes instants
 */
record Tongue(Phrases phrases, Names names, Function<Instant, String> times) {

    /** What an id is called. */
    String word(String id) {
        return names.word(id);
    }

    /** How an instant is written. */
    String time(Instant at) {
        return times.apply(at);
    }

    /** A phrase with its values: names and values in turn. */
    String say(String key, String... values) {
        return phrases.say(key, values);
    }
}
