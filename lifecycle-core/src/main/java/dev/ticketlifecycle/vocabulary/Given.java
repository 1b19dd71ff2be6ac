package dev.ticketlifecycle.vocabulary;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a decision may use besides the ticket and the act.
 *
 * @param now the store's time; the lifecycle floors it to milliseconds and never lets it fall behind the ticket's last
 *     recorded instant
 * @param directory what the host says about the people concerned
 * @param linked what is known of other tickets that the act concerns; who is missing doesn't exist
 */
public record Given(Instant now, DirectoryFacts directory, List<LinkedTicket> linked) {

    /** Checks that nothing is missing, and copies the list. */
    public Given {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(directory, "directory");
        linked = List.copyOf(linked);
    }

    /**
     * An instant and what is known of people; no other ticket is concerned.
     *
     * @param now the instant
     * @param directory what the host says about the people concerned
     */
    public Given(Instant now, DirectoryFacts directory) {
        this(now, directory, List.of());
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
     * The same, at another instant.
     *
     * @param instant the instant
     * @return a copy
     */
    public Given when(Instant instant) {
        return new Given(instant, directory, linked);
    }

    /**
     * The same instant with one person more.
     *
     * @param person the person
     * @return a copy
     */
    public Given with(Person person) {
        return new Given(now, directory.with(person), linked);
    }

    /**
     * The same instant with one ticket more.
     *
     * @param ticket what is known of another ticket
     * @return a copy
     */
    public Given with(LinkedTicket ticket) {
        return new Given(
                now,
                directory,
                ImmutableList.<LinkedTicket>builder().addAll(linked).add(ticket).build());
    }
}
