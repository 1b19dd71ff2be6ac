package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.vocabulary.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands in a command for what its sender has to supply. */
final class Placeholders {

    private static final String DOTS = "...";
    private static final Set<String> SOMEBODY = Set.of("somebody", "somewhere");

    private Placeholders() {}

    /** The placeholders of a command, and of what it goes on with, of which its list says nothing. */
    static Set<String> unnamed(Command command, List<String> missing) {
        Set<String> unnamed = new TreeSet<>();
        for (Optional<Command> next = Optional.of(command);
                next.isPresent();
                next = next.get().then()) {
            of(next.get()).ifPresent(unnamed::add);
        }
        unnamed.removeAll(missing);
        if (missing.contains("queue")) {
            unnamed.remove("agent");
        }
        return unnamed;
    }

    private static Optional<String> of(Command command) {
        if ((command instanceof Reply reply && reply.message().length() == 0)
                || (command instanceof Receive receive && receive.message().length() == 0)
                || (command instanceof Note note && note.message().length() == 0)) {
            return Optional.of("text");
        }
        if (command instanceof DeclineOffer decline && decline.reason().equals(DOTS)) {
            return Optional.of("reason");
        }
        return command.names().filter(owner -> SOMEBODY.contains(owner.id())).map(owner -> "agent");
    }
}
