package dev.ticketlifecycle.relation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The commands that concern a ticket together with others. */
public sealed interface RelationCommand extends Command {

    /**
     * Merges the ticket into another one of the same requester, which is open: that one takes over what is open here, and
     * goes on. Until it has, this one stays accountable.
     *
     * @param into the survivor
     */
    record Merge(TicketId into) implements RelationCommand {

        /** Checks that it is given. */
        public Merge {
            Objects.requireNonNull(into, "into");
        }

        @Override
        public List<TicketId> tickets() {
            return List.of(into);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.MERGE;
        }
    }

    /**
     * Moves some open questions to a linked ticket that is opened for them.
     *
     * @param into the key of the new ticket, which nobody has opened yet
     * @param questions the ids of the questions' messages
     */
    record Split(TicketId into, List<String> questions) implements RelationCommand {

        /**
         * Checks the ids.
         *
         * @throws IllegalArgumentException if no question is named
         */
        public Split {
            Objects.requireNonNull(into, "into");
            questions = ImmutableList.copyOf(questions);
            questions.forEach(id -> Ids.check("question", id));
            if (questions.isEmpty()) {
                throw new IllegalArgumentException("a split into " + into.value() + " without a question: name what to"
                        + " move, or open a linked ticket");
            }
        }

        @Override
        public List<TicketId> tickets() {
            return List.of(into);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SPLIT;
        }
    }

    /**
     * Takes over what another ticket hands on; sent by {@code Helpdesk} because of what the other one's journal says.
     *
     * @param handed what is handed on
     * @param whole whether the other ticket ends for this one, as in a merge
     * @param at when it was handed on; before the opening it counts as that
     */
    record Absorb(Handed handed, boolean whole, Instant at) implements RelationCommand {

        /** Checks that nothing is missing. */
        public Absorb {
            Objects.requireNonNull(handed, "handed");
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ABSORB;
        }
    }

    /**
     * Hears whether another ticket took over what was handed to it; sent by {@code Helpdesk}.
     *
     * @param other the other ticket
     * @param refusedBy the rules because of which it didn't; empty if it did
     * @param at when it took over
     */
    record Settle(TicketId other, List<String> refusedBy, Instant at) implements RelationCommand {

        /** Checks the rules and copies the list. */
        public Settle {
            Objects.requireNonNull(other, "other");
            Ids.check("rule", refusedBy);
            refusedBy = ImmutableList.copyOf(refusedBy);
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SETTLE;
        }
    }

    /**
     * Counts a further contact of the requester on the same matter.
     *
     * @param contact the key under which it would have been opened
     * @param then what was said there
     */
    record Join(TicketId contact, Optional<Command> then) implements RelationCommand {

        /** Checks that nothing is missing. */
        public Join {
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(then, "then");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.JOIN;
        }
    }

    /**
     * A debtor on another ticket waits for something that is owed here. Comes from that ticket, as a follow-on act.
     *
     * @param owed the id of the question or obligation here
     * @param by the debtor's ticket
     * @param obligation what he owes there
     * @param stands whether it was open as far as that ticket knew
     */
    record Watch(String owed, TicketId by, String obligation, boolean stands) implements RelationCommand {

        /** Checks the ids. */
        public Watch {
            Ids.check("question or obligation", owed);
            Objects.requireNonNull(by, "by");
            Ids.check("obligation", obligation);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.WATCH;
        }
    }

    /**
     * What a debtor waits for was settled on another ticket, or is open again. Comes from that ticket, as a follow-on
     * act, and takes effect at the instant at which it happened there.
     *
     * @param on the other ticket
     * @param owed the id of the question or obligation there
     * @param obligation what the debtor owes here
     * @param stands whether it is open there
     * @param at when that came about
     */
    record Hear(TicketId on, String owed, String obligation, boolean stands, Instant at) implements RelationCommand {

        /** Checks the ids; the instant in whole milliseconds. */
        public Hear {
            Objects.requireNonNull(on, "on");
            Ids.check("question or obligation", owed);
            Ids.check("obligation", obligation);
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.HEAR;
        }
    }
}
