package dev.ticketlifecycle.stage;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The commands that concern where a ticket stands and what it is about. */
public sealed interface StageCommand extends Command {

    /**
     * Opens the ticket.
     *
     * @param requester the id of the one who asks
     * @param category what it is about, if that is known; decides which skill an owner needs
     * @param queue the queue that owns it at first; none leaves it without an owner as long as it is new
     * @param attributes the host's own facts, for its own rules
     * @param matter the host's reference to what it is about, such as an order or a parcel
     * @param links what it is to other tickets; not to itself, nor to one of another tenant
     * @param then what the same act does next, usually the first message
     */
    record Open(
            String requester,
            Optional<String> category,
            Optional<String> queue,
            Map<String, String> attributes,
            Optional<String> matter,
            List<Link> links,
            Optional<Command> then)
            implements StageCommand {

        private static final Set<CommandKind> FIRST = Collections.unmodifiableSet(EnumSet.of(
                CommandKind.RECEIVE,
                CommandKind.INTERACTION,
                CommandKind.ASK_FOR_PERSON,
                CommandKind.REPLY,
                CommandKind.NOTE,
                CommandKind.PROMISE,
                CommandKind.CLAIM,
                CommandKind.ASSIGN,
                CommandKind.ABSORB));

        /**
         * Checks the ids, the attributes and the links.
         *
         * @throws IllegalArgumentException if something else than a message, a reply, a note, a claim or an assignment
         *     follows
         */
        public Open {
            Ids.check("requester", requester);
            category.ifPresent(id -> Ids.check("category", id));
            queue.ifPresent(id -> Ids.check("queue", id));
            attributes = Stage.checked(attributes);
            matter.ifPresent(id -> Ids.check("matter", id));
            links = Stage.linked(links);
            if (then.isPresent() && !FIRST.contains(then.get().kind())) {
                throw new IllegalArgumentException("a ticket opened by an act that goes on with "
                        + then.get().kind() + ": only one of " + FIRST + " may follow");
            }
        }

        /**
         * Opens a ticket of a requester, without category, queue or message.
         *
         * @param requester the id of the one who asks
         * @return the command, to be completed by the methods below
         */
        public static Open by(String requester) {
            return new Open(
                    requester,
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        /**
         * The same with a category.
         *
         * @param id the category
         * @return a copy
         */
        public Open about(String id) {
            return new Open(requester, Optional.of(id), queue, attributes, matter, links, then);
        }

        /**
         * The same in a queue.
         *
         * @param name the queue
         * @return a copy
         */
        public Open in(String name) {
            return new Open(requester, category, Optional.of(name), attributes, matter, links, then);
        }

        /**
         * The same with facts of the host's own, instead of any named before.
         *
         * @param facts the attributes
         * @return a copy
         */
        public Open with(Map<String, String> facts) {
            return new Open(requester, category, queue, facts, matter, links, then);
        }

        /**
         * The same on a matter.
         *
         * @param reference the host's reference to the order, the parcel
         * @return a copy
         */
        public Open on(String reference) {
            return new Open(requester, category, queue, attributes, Optional.of(reference), links, then);
        }

        /**
         * The same with one more link.
         *
         * @param link what it is to another ticket
         * @return a copy
         */
        public Open linked(Link link) {
            List<Link> more =
                    ImmutableList.<Link>builder().addAll(links).add(link).build();
            return new Open(requester, category, queue, attributes, matter, more, then);
        }

        /**
         * The same with something that the same act does next.
         *
         * @param next usually the first message
         * @return a copy
         */
        public Open then(Command next) {
            return new Open(requester, category, queue, attributes, matter, links, Optional.of(next));
        }

        @Override
        public List<TicketId> tickets() {
            return links.stream().map(Link::to).toList();
        }

        @Override
        public Optional<Enum<?>> as() {
            return links.stream().<Enum<?>>map(Link::kind).findFirst();
        }

        @Override
        public CommandKind kind() {
            return CommandKind.OPEN;
        }
    }

    /**
     * Says more, or something else, about the matter.
     *
     * @param category the new category; empty keeps the present one
     * @param attributes attributes to set; the others stay
     * @param matter the new reference to what it is about; empty keeps the present one
     */
    record Describe(Optional<String> category, Map<String, String> attributes, Optional<String> matter)
            implements StageCommand {

        /** Checks the ids and the attributes. */
        public Describe {
            category.ifPresent(id -> Ids.check("category", id));
            attributes = Stage.checked(attributes);
            matter.ifPresent(id -> Ids.check("matter", id));
        }

        /**
         * Says more without another matter.
         *
         * @param category the new category; empty keeps the present one
         * @param attributes attributes to set; the others stay
         */
        public Describe(Optional<String> category, Map<String, String> attributes) {
            this(category, attributes, Optional.empty());
        }

        /**
         * Says which matter it is about.
         *
         * @param reference the host's reference to the order, the parcel
         * @return the command
         */
        public static Describe matter(String reference) {
            return new Describe(Optional.empty(), Map.of(), Optional.of(reference));
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DESCRIBE;
        }
    }

    /**
     * Links the ticket to another one, not to itself, nor to one of another tenant. The same link twice has no second
     * effect; one more than {@value Stage#MAX_LINKS} is refused.
     *
     * @param link what it is to the other
     */
    record Relate(Link link) implements StageCommand {

        /** Checks that it is given. */
        public Relate {
            Objects.requireNonNull(link, "link");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RELATE;
        }
    }

    /**
     * Moves to a status by name. Into a status of phase {@code RESOLVED} it is a proposal, into one of phase {@code
     * CLOSED} an ending, and is judged as such: there is no way around the rules by setting a status.
     *
     * @param to the name of the status
     */
    record Move(String to) implements StageCommand {

        /** Checks the name. */
        public Move {
            Ids.check("status", to);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.MOVE;
        }

        @Override
        public Optional<String> status() {
            return Optional.of(to);
        }
    }

    /**
     * Puts the ticket on hold: in the lifecycle's usual waiting status, or, for a reason of another party than that status
     * awaits, in the first one that awaits this party and can be entered by name. Where there is none the command is
     * refused as {@code not-permitted}.
     *
     * @param reason what is waited for; empty is an answer of the party that the usual waiting status awaits
     */
    record Wait(Optional<PauseReason> reason) implements StageCommand {

        /** Checks that nothing is missing. */
        public Wait {
            Objects.requireNonNull(reason, "reason");
        }

        /** Puts the ticket on hold until the one who is usually waited for answers. */
        public Wait() {
            this(Optional.empty());
        }

        /**
         * Puts the ticket on hold for a reason.
         *
         * @param reason what is waited for
         */
        public Wait(PauseReason reason) {
            this(Optional.of(reason));
        }

        @Override
        public Optional<Enum<?>> as() {
            return reason.isPresent() ? Optional.of(reason.get()) : Optional.empty();
        }

        @Override
        public CommandKind kind() {
            return CommandKind.WAIT;
        }
    }

    /**
     * Enters something that happened earlier: the wrapped command and all it goes on with, back-dated. Only the host's
     * machinery and people with the role {@value dev.ticketlifecycle.vocabulary.Person#IMPORTER} do so, as executors of
     * whose act it was.
     *
     * <p>It is judged like any act, on the ticket as it stands now; no rule gives way to it. What it makes happen takes
     * effect at {@code at}, but what it changes - status, proposal, owner - not before that came about: a message from
     * before a hold ends the hold at its beginning. A reply answers only what was asked before it, and neither replaces a
     * later one nor takes back what that promised.
     *
     * @param what what happened; not an import, nor one of the acts that are always of the present: {@code Migrate} and
     *     {@code Advance}
     * @param at when it happened; floored to milliseconds, later than now is now, and before the opening of the ticket it
     *     is refused
     */
    record Import(Command what, Instant at) implements StageCommand {

        private static final Set<CommandKind> OF_THE_PRESENT =
                Collections.unmodifiableSet(EnumSet.of(CommandKind.IMPORT, CommandKind.MIGRATE, CommandKind.ADVANCE));

        /**
         * Checks what is imported.
         *
         * @throws IllegalArgumentException if it can't have happened earlier, or is an import itself
         */
        public Import {
            at = at.truncatedTo(ChronoUnit.MILLIS);
            if (OF_THE_PRESENT.contains(what.kind())) {
                throw new IllegalArgumentException("an import of " + what.kind() + ": none of " + OF_THE_PRESENT
                        + " can be entered as of an earlier instant; send it as it is");
            }
        }

        /**
         * What happened.
         *
         * @return the wrapped command, which always follows
         */
        @Override
        public Optional<Command> then() {
            return Optional.of(what);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.IMPORT;
        }
    }

    /**
     * Moves the ticket to the lifecycle that decides this command, which says in {@code
     * LifecycleBuilder.migratesFrom} what becomes of each status. On a ticket that is there already it has no effect.
     */
    record Migrate() implements StageCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.MIGRATE;
        }
    }

    /** Lets what is due happen. Always accepted, often without an event. */
    record Advance() implements StageCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.ADVANCE;
        }
    }
}
