package dev.ticketlifecycle.vocabulary;

import java.time.Instant;
import java.util.Objects;

/**
 * What a decision may use besides the ticket and the act.
 *
 * @param now the store's time; the lifecycle floors it to milliseconds and never lets it fall behind the ticket's last
 *     recorded instant
 * @param directory what the host says about the people concerned
 */
public record Given(Instant now, DirectoryFacts directory) {

    /** Checks that nothing is missing. */
    public Given {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(directory, "directory");
    }

    /**
     * An instant, and nobody known.
     *
     * @param now the instant
     * @return the given
     */
    public static Given at(Instant now) {
        return new Given(now, DirectoryFacts.none());
    }

    /**
     * The same instant with one person more.
     *
     * @param person the person
     * @return a copy
     */
    public Given with(Person person) {
        return new Given(now, directory.with(person));
    }
}
