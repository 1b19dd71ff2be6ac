package dev.ticketlifecycle.consent;

import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Optional;

/**
 * One of the options that a requester is offered.
 *
 * @param name its name
 * @param operation the operation that choosing it consents to, once and for {@link Consents#CHOSEN}
 * @param about the object that this is limited to, such as an order; empty for whatever the ticket is about
 */
public record Option(String name, Optional<String> operation, Optional<String> about) {

    /** Checks the ids. */
    public Option {
        Ids.check("option", name);
        operation.ifPresent(id -> Ids.check("operation", id));
        about.ifPresent(id -> Ids.check("subject", id));
    }

    /**
     * An option that consents to nothing, such as to wait.
     *
     * @param name its name
     * @return the option
     */
    public static Option of(String name) {
        return new Option(name, Optional.empty(), Optional.empty());
    }

    /**
     * An option that consents to an operation, once.
     *
     * @param name its name
     * @param operation the operation's name
     * @return the option
     */
    public static Option of(String name, String operation) {
        return new Option(name, Optional.of(operation), Optional.empty());
    }

    /**
     * The same for one object.
     *
     * @param object such as an order
     * @return a copy
     */
    public Option about(String object) {
        return new Option(name, operation, Optional.of(object));
    }
}
