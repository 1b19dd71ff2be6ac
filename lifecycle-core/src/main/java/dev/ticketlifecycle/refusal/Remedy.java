package dev.ticketlifecycle.refusal;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What would be accepted instead, as data.
 *
 * <p>A remedy has been tried: on the ticket of the refusal, at the instant of the refusal (or at {@code at}), the
 * command of the actor is accepted. Where the command holds words that only a person can supply, it holds a
 * placeholder, and {@code missing} names it.
 *
 * @param who who may do it
 * @param command an instance that is accepted
 * @param missing the facts that whoever does it has to supply, such as {@code text} or {@code next-update}
 * @param at if it works only later, from when
 */
public record Remedy(Who who, Command command, List<String> missing, Optional<Instant> at) {

    /** Copies the list. */
    public Remedy {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(command, "command");
        missing = List.copyOf(missing);
        Objects.requireNonNull(at, "at");
    }

    /**
     * A remedy that works at once.
     *
     * @param who who may do it
     * @param command an instance that is accepted
     * @param missing the facts to supply
     * @return the remedy
     */
    public static Remedy of(Who who, Command command, String... missing) {
        return new Remedy(who, command, List.of(missing), Optional.empty());
    }

    /**
     * Which command it is.
     *
     * @return the kind of {@link #command()}
     */
    public CommandKind kind() {
        return command.kind();
    }
}
