package dev.ticketlifecycle.relation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Hear;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.relation.RelationCommand.Watch;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FollowOn;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to a ticket together with others. */
public sealed interface RelationEvent extends Event {

    /**
     * The ticket hands over what is open on it, and ends once that is taken over.
     *
     * @param into the survivor
     * @param handed what it hands over; of what comes later only that
     */
    record MergeStarted(TicketId into, Handed handed) implements RelationEvent {
        @Override
        public List<FollowOn> tells(TicketId on, Instant at) {
            return List.of(new FollowOn(into, new Absorb(handed, true, at)));
        }

        @Override
        public Optional<Command> refused(FollowOn told, List<String> rules, Instant at) {
            return Optional.of(new Settle(into, rules, at));
        }

        @Override
        public EventKind kind() {
            return EventKind.MERGE_STARTED;
        }
    }

    /**
     * The survivor has taken over; this ticket ends for it.
     *
     * @param into the survivor
     */
    record Merged(TicketId into) implements RelationEvent {
        @Override
        public EventKind kind() {
            return EventKind.MERGED;
        }
    }

    /**
     * The other ticket didn't take over; this one goes on.
     *
     * @param into the other ticket
     * @param rules the rules because of which it didn't
     */
    record MergeFailed(TicketId into, List<String> rules) implements RelationEvent {

        /** Checks the texts and copies the list. */
        public MergeFailed {
            Ids.check("rule", rules);
            rules = ImmutableList.copyOf(rules);
        }

        @Override
        public EventKind kind() {
            return EventKind.MERGE_FAILED;
        }
    }

    /**
     * Questions are handed to a ticket that is opened for them; they stay here until it has them.
     *
     * @param into the new ticket
     * @param category what it is about
     * @param queue the queue it is opened in
     * @param attributes the host's own facts
     * @param handed what it takes over
     */
    record SplitStarted(
            TicketId into, Optional<String> category, String queue, Map<String, String> attributes, Handed handed)
            implements RelationEvent {

        /** Checks the texts and copies the attributes. */
        public SplitStarted {
            Ids.check("category", category);
            Ids.check("queue", queue);
            attributes = Stage.checked(attributes);
        }

        @Override
        public List<FollowOn> tells(TicketId on, Instant at) {
            Open open = new Open(
                    handed.requester(),
                    category,
                    Optional.of(queue),
                    attributes,
                    Optional.empty(),
                    List.of(new Link(LinkKind.SPLIT_FROM, on)),
                    Optional.of(new Absorb(handed, false, at)));
            return List.of(new FollowOn(into, new Import(open, at)));
        }

        @Override
        public Optional<Command> refused(FollowOn told, List<String> rules, Instant at) {
            return Optional.of(new Settle(into, rules, at));
        }

        @Override
        public EventKind kind() {
            return EventKind.SPLIT_STARTED;
        }
    }

    /**
     * The questions are on the new ticket now.
     *
     * @param into the new ticket
     * @param questions the ids of the questions' messages
     */
    record SplitOff(TicketId into, List<String> questions) implements RelationEvent {

        /** Checks the texts and copies the list. */
        public SplitOff {
            Ids.check("question", questions);
            questions = ImmutableList.copyOf(questions);
        }

        @Override
        public EventKind kind() {
            return EventKind.SPLIT_OFF;
        }
    }

    /**
     * The new ticket could not be opened; the questions stay here.
     *
     * @param into the key it would have had
     * @param rules the rules because of which it couldn't
     */
    record SplitFailed(TicketId into, List<String> rules) implements RelationEvent {

        /** Checks the texts and copies the list. */
        public SplitFailed {
            Ids.check("rule", rules);
            rules = ImmutableList.copyOf(rules);
        }

        @Override
        public EventKind kind() {
            return EventKind.SPLIT_FAILED;
        }
    }

    /**
     * The ticket took over what another one handed on.
     *
     * @param handed what it took over; a question whose id was taken here has another one
     * @param whole whether the other ticket ends for it
     */
    record Absorbed(Handed handed, boolean whole) implements RelationEvent {

        /**
         * The questions it took over.
         *
         * @return the questions, as far as they are known one by one
         */
        public List<Question> questions() {
            return handed.open().detail();
        }

        @Override
        public List<FollowOn> tells(TicketId on, Instant at) {
            return List.of(new FollowOn(handed.from(), new Settle(on, List.of(), at)));
        }

        @Override
        public EventKind kind() {
            return EventKind.ABSORBED;
        }
    }

    /**
     * The requester came once more on the same matter.
     *
     * @param contact the key under which that would have been opened
     */
    record Joined(TicketId contact) implements RelationEvent {
        @Override
        public EventKind kind() {
            return EventKind.JOINED;
        }
    }

    /**
     * A debtor waits for something that is owed on another ticket, which is asked to tell of it.
     *
     * @param obligation what the debtor owes
     * @param on the other ticket
     * @param owed the id of the question or obligation there
     * @param stands whether it is open there as far as is known
     */
    record Awaited(String obligation, TicketId on, String owed, boolean stands) implements RelationEvent {
        /** Checks the texts. */
        public Awaited {
            Ids.check("obligation", obligation);
            Ids.check("owed", owed);
        }

        @Override
        public List<FollowOn> tells(TicketId here, Instant at) {
            return List.of(new FollowOn(on, new Watch(owed, here, obligation, stands)));
        }

        /** A ticket that can't tell holds nobody up. */
        @Override
        public Optional<Command> refused(FollowOn told, List<String> rules, Instant at) {
            return Optional.of(new Hear(on, owed, obligation, false, at));
        }

        @Override
        public EventKind kind() {
            return EventKind.AWAITED;
        }
    }

    /**
     * Another ticket is told of something that is owed here.
     *
     * @param owed the id of the question or obligation
     * @param by the debtor's ticket
     * @param obligation what he owes there
     * @param stands whether it is open as far as that ticket knows
     */
    record Watched(String owed, TicketId by, String obligation, boolean stands) implements RelationEvent {
        /** Checks the texts. */
        public Watched {
            Ids.check("obligation", obligation);
            Ids.check("owed", owed);
        }

        @Override
        public EventKind kind() {
            return EventKind.WATCHED;
        }
    }

    /**
     * Another ticket was told that something was settled here, or is open again.
     *
     * @param owed the id of the question or obligation
     * @param by the debtor's ticket
     * @param obligation what he owes there
     * @param stands whether it is open now
     */
    record Told(String owed, TicketId by, String obligation, boolean stands) implements RelationEvent {
        /** Checks the texts. */
        public Told {
            Ids.check("obligation", obligation);
            Ids.check("owed", owed);
        }

        @Override
        public List<FollowOn> tells(TicketId here, Instant at) {
            return List.of(new FollowOn(by, new Hear(here, owed, obligation, stands, at)));
        }

        @Override
        public EventKind kind() {
            return EventKind.TOLD;
        }
    }
}
