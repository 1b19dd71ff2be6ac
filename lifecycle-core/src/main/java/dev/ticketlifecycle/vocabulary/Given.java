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
 * @param journal the ticket's whole journal, for what only that can tell; empty where it isn't needed
 */
public record Given(Instant now, DirectoryFacts directory, List<LinkedTicket> linked, List<Recorded> journal) {

    /** Checks that nothing is missing, and copies the lists. */
    public Given {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(directory, "directory");
        linked = List.copyOf(linked);
        journal = List.copyOf(journal);
    }

    /**
     * An instant and what is known of people and of other tickets.
     *
     * @param now the instant
     * @param directory what the host says about the people concerned
     * @param linked what is known of other tickets
     */
    public Given(Instant now, DirectoryFacts directory, List<LinkedTicket> linked) {
        this(now, directory, linked, List.of());
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
        return new Given(instant, directory, linked, journal);
    }

    /**
     * The same instant with one person more.
     *
     * @param person the person
     * @return a copy
     */
    public Given with(Person person) {
        return new Given(now, directory.with(person), linked, journal);
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
                ImmutableList.<LinkedTicket>builder().addAll(linked).add(ticket).build(),
                journal);
    }

    /**
     * The same with the journal of the ticket.
     *
     * @param entries everything that was written of it, in order
     * @return a copy
     */
    public Given knowing(List<Recorded> entries) {
        return new Given(now, directory, linked, entries);
    }
}
