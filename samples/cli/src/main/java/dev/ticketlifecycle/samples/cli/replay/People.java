package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Instant;
import java.util.Collection;

/**
 * What is given to the decisions on one ticket: everybody of the desk whom its log names is known, and the importer may
 * set rules aside.
 */
public final class People {

    /** The role that imports. */
    public static final String IMPORTER = "importer";

    /** Who carries out each act, and does what the log shows without saying who did it. */
    public static final Actor LOG = Actor.automatic("the-desk");

    private final DirectoryFacts directory;

    /**
     * Everybody on one ticket.
     *
     * @param ids their ids
     */
    public People(Collection<String> ids) {
        Person[] people = ids.stream().distinct().map(Person::of).toArray(Person[]::new);
        directory = DirectoryFacts.of(people).with(Person.of(LOG.id()).withRole(IMPORTER));
    }

    /** The same people at an instant. */
    public Given at(Instant now) {
        return new Given(now, directory);
    }
}
