package dev.ticketlifecycle.consent;

import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Optional;

/**
 * One of the options that a requester is offered.
 *
 * @param name its name
 * @param operation the operation that choosing it consents to
 */
public record Option(String name, Optional<String> operation) {

    /** Checks the ids. */
    public Option {
        Ids.check("option", name);
        operation.ifPresent(id -> Ids.check("operation", id));
    }

    /**
     * An option that consents to nothing, such as to wait.
     *
     * @param name its name
     * @return the option
     */
    public static Option of(String name) {
        return new Option(name, Optional.empty());
    }

    /**
     * An option that consents to an operation, once.
     *
     * @param name its name
     * @param operation the operation's name
     * @return the option
     */
    public static Option of(String name, String operation) {
        return new Option(name, Optional.of(operation));
    }
}
