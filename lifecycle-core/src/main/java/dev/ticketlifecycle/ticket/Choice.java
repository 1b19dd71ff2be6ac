package dev.ticketlifecycle.ticket;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.util.List;
import java.util.Objects;

/**
 * One thing that an actor can do on a ticket now, as data from which an act is made.
 *
 * <p>It has been tried: the command is accepted as it stands. Where it takes words that only a person or the host can
 * supply it holds a placeholder, and {@code missing} names it; {@link
 * dev.ticketlifecycle.refusal.Texts#field(String)} has a label for each of these names.
 *
 * @param command an instance that is accepted
 * @param missing what has to be filled in, such as {@code text}, {@code reason} or {@code next-update}
 */
public record Choice(Command command, List<String> missing) {

    /** Copies the list. */
    public Choice {
        Objects.requireNonNull(command, "command");
        missing = List.copyOf(missing);
    }

    /**
     * A choice.
     *
     * @param command an instance that is accepted
     * @param missing what has to be filled in
     * @return the choice
     */
    public static Choice of(Command command, String... missing) {
        return new Choice(command, List.of(missing));
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
