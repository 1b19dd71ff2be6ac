package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What can be asked of this room. Each id of an obligation is the id of the act that imposed it, unless it was given.
 *
 * <p>The closed set stands in one file, long as that is, so that it is read in one place.
 */
public sealed interface ObligationCommand extends Command {

    /** The most things by which something that is owed can be held up. */
    int MAX_BLOCKERS = 8;

    /**
     * The open obligation that it is about.
     *
     * @return its id; empty for commands that begin something
     */
    default Optional<String> settles() {
        return Optional.empty();
    }

    private static List<Blocker> blockers(String what, List<Blocker> all) {
        if (all.size() > MAX_BLOCKERS) {
            throw new IllegalArgumentException("a " + what + " blocked by " + all.size() + " things: at most "
                    + MAX_BLOCKERS + "; name those that come last");
        }
        return ImmutableList.copyOf(all);
    }

    private static List<Blocker> and(List<Blocker> all, Blocker one) {
        return ImmutableList.<Blocker>builder().addAll(all).add(one).build();
    }

    private static List<TicketId> elsewhere(List<Blocker> all) {
        return all.stream().flatMap(one -> one.ticket().stream()).toList();
    }

    /**
     * Somebody of the desk, or the desk itself, promises something.
     *
     * @param id its id; empty for that of the act
     * @param of the name of its kind
     * @param due when; may be left out only where the kind says within what time
     * @param person who of the desk owes it; empty for the initiator, or nobody in particular if that is machinery
     * @param operation what is promised, where that is an operation
     * @param replaces the earlier promise whose place it takes
     * @param blockedBy what the other side has to settle first: a refund is promised for when the account is known
     * @param then a reply in the same act
     */
    record Promise(
            Optional<String> id,
            String of,
            Optional<Instant> due,
            Optional<String> person,
            Optional<String> operation,
            Optional<String> replaces,
            List<Blocker> blockedBy,
            Optional<Command> then)
            implements ObligationCommand {

        /** Checks the ids. */
        public Promise {
            id.ifPresent(given -> Ids.check("obligation", given));
            Ids.check("obligation kind", of);
            Objects.requireNonNull(due, "due");
            person.ifPresent(given -> Ids.check("person", given));
            operation.ifPresent(given -> Ids.check("operation", given));
            replaces.ifPresent(given -> Ids.check("obligation", given));
            blockedBy = blockers("promise", blockedBy);
            if (then.isPresent() && then.get().kind() != CommandKind.REPLY) {
                throw new IllegalArgumentException(
                        "a promise followed by " + then.get().kind() + " in one act: only REPLY may follow");
            }
        }

        /**
         * A promise of the usual kind.
         *
         * @param due when it will be kept
         * @return the command
         */
        public static Promise by(Instant due) {
            return of(ObligationKind.PROMISE.name()).due(due);
        }

        /**
         * A promise of a kind of the host.
         *
         * @param kind the name of the kind
         * @return the command
         */
        public static Promise of(String kind) {
            return new Promise(
                    Optional.empty(),
                    kind,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        /**
         * A promise to perform an operation.
         *
         * @param operation its name
         * @param due when
         * @return the command
         */
        public static Promise toPerform(String operation, Instant due) {
            return new Promise(
                    Optional.empty(),
                    ObligationKind.PROMISE.name(),
                    Optional.of(due),
                    Optional.empty(),
                    Optional.of(operation),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        /**
         * The same under an id of the host.
         *
         * @param own the id
         * @return a copy
         */
        public Promise id(String own) {
            return new Promise(Optional.of(own), of, due, person, operation, replaces, blockedBy, then);
        }

        /**
         * The same due at an instant.
         *
         * @param at when
         * @return a copy
         */
        public Promise due(Instant at) {
            return new Promise(id, of, Optional.of(at), person, operation, replaces, blockedBy, then);
        }

        /**
         * The same in the name of somebody else of the desk; open to the owner's side only.
         *
         * @param agent who will owe it
         * @return a copy
         */
        public Promise owedBy(String agent) {
            return new Promise(id, of, due, Optional.of(agent), operation, replaces, blockedBy, then);
        }

        /**
         * The same in the place of an earlier promise.
         *
         * @param earlier its id
         * @return a copy
         */
        public Promise insteadOf(String earlier) {
            return new Promise(id, of, due, person, operation, Optional.of(earlier), blockedBy, then);
        }

        /**
         * The same with a reply in the same act.
         *
         * @param reply the reply
         * @return a copy
         */
        public Promise then(Command reply) {
            return new Promise(id, of, due, person, operation, replaces, blockedBy, Optional.of(reply));
        }

        /**
         * The same, held up until the other side has settled something.
         *
         * @param one what that is: a question or an obligation
         * @return a copy
         */
        public Promise after(Blocker one) {
            return new Promise(id, of, due, person, operation, replaces, and(blockedBy, one), then);
        }

        @Override
        public List<TicketId> tickets() {
            return elsewhere(blockedBy);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.PROMISE;
        }
    }

    /**
     * The desk demands evidence. It counts as a question back: it satisfies the first reply, answers nothing, and passes
     * the ball.
     *
     * @param id its id; empty for that of the act
     * @param of the name of its kind; refused if that was waived
     * @param evidence the kind of evidence that is demanded; refused if that was waived, see {@link Waive}
     * @param fact the disputed fact that it proves; refused without one
     * @param due when it is due; empty for what its kind says
     * @param until how long it can be had at all; a demand after that is refused
     * @param blockedBy what the desk has to settle before the debtor's time counts
     * @param message what the requester is told
     */
    record Demand(
            Optional<String> id,
            String of,
            String evidence,
            String fact,
            Optional<Instant> due,
            Optional<Instant> until,
            List<Blocker> blockedBy,
            Message message)
            implements ObligationCommand {

        /** Checks the ids and lengths. */
        public Demand {
            id.ifPresent(given -> Ids.check("obligation", given));
            Ids.check("obligation kind", of);
            Ids.check("evidence", evidence);
            FreeText.check("a disputed fact", fact);
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(until, "until");
            blockedBy = blockers("demand", blockedBy);
            Objects.requireNonNull(message, "message");
        }

        /**
         * A demand of the usual kind, without a due instant.
         *
         * @param evidence the kind of evidence
         * @param fact the disputed fact that it proves
         * @param text what the requester is told
         * @return the command
         */
        public static Demand of(String evidence, String fact, String text) {
            return new Demand(
                    Optional.empty(),
                    ObligationKind.EVIDENCE.name(),
                    evidence,
                    fact,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Message.text(text));
        }

        /**
         * The same under an id of the host.
         *
         * @param own the id
         * @return a copy
         */
        public Demand id(String own) {
            return new Demand(Optional.of(own), of, evidence, fact, due, until, blockedBy, message);
        }

        /**
         * The same due at an instant.
         *
         * @param at when
         * @return a copy
         */
        public Demand due(Instant at) {
            return new Demand(id, of, evidence, fact, Optional.of(at), until, blockedBy, message);
        }

        /**
         * The same, saying how long it can be had at all.
         *
         * @param at the retention horizon
         * @return a copy
         */
        public Demand existsUntil(Instant at) {
            return new Demand(id, of, evidence, fact, due, Optional.of(at), blockedBy, message);
        }

        /**
         * The same, with something that the desk has to settle first.
         *
         * @param one an open question or obligation
         * @return a copy
         */
        public Demand after(Blocker one) {
            return new Demand(id, of, evidence, fact, due, until, and(blockedBy, one), message);
        }

        @Override
        public List<TicketId> tickets() {
            return elsewhere(blockedBy);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DEMAND;
        }
    }

    /**
     * A verdict is asked for: the finding on a complaint, the decision on an appeal or an exception, whatever kinds the
     * host has declared.
     *
     * @param id its id; empty for that of the act
     * @param of the name of a kind that is decided
     * @param about what it is about: an object, a rule, the decision that is appealed
     * @param person whom it is about; he can't decide it
     * @param due when it is due; empty for what its kind says
     */
    record Request(
            Optional<String> id, String of, Optional<String> about, Optional<String> person, Optional<Instant> due)
            implements ObligationCommand {

        /** Checks the ids. */
        public Request {
            id.ifPresent(given -> Ids.check("obligation", given));
            Ids.check("obligation kind", of);
            about.ifPresent(given -> Ids.check("subject", given));
            person.ifPresent(given -> Ids.check("person", given));
            Objects.requireNonNull(due, "due");
        }

        /**
         * Asks for a verdict of a kind of the host.
         *
         * @param kind the name of the kind
         * @return the command
         */
        public static Request of(String kind) {
            return new Request(Optional.empty(), kind, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /**
         * Complains about a person.
         *
         * @param person whom it is about
         * @return the command
         */
        public static Request complaintAbout(String person) {
            return new Request(
                    Optional.empty(),
                    ObligationKind.COMPLAINT.name(),
                    Optional.empty(),
                    Optional.of(person),
                    Optional.empty());
        }

        /**
         * Appeals against a verdict that was given.
         *
         * @param decision the id of the obligation that it settled
         * @return the command
         */
        public static Request appealAgainst(String decision) {
            return of(ObligationKind.APPEAL.name()).about(decision);
        }

        /**
         * Requests an exception to a rule. Until the ticket is sealed it is always open, to the requester and to the
         * desk; somebody else decides it.
         *
         * <p>A grant sets nothing aside by itself, so that there is one way past a rule: each later refusal of the rule
         * says who granted an exception, and when, until another verdict on that rule denies it; an act under a
         * {@link dev.ticketlifecycle.vocabulary.RuleOverride} then carries it out, of or through somebody with the role,
         * with a reason, on the record.
         *
         * @param rule the rule's id
         * @return the command
         */
        public static Request exceptionTo(String rule) {
            return of(ObligationKind.EXCEPTION.name()).about(rule);
        }

        /**
         * The same about something.
         *
         * @param subject an object, a rule, a decision
         * @return a copy
         */
        public Request about(String subject) {
            return new Request(id, of, Optional.of(subject), person, due);
        }

        /**
         * The same under an id of the host.
         *
         * @param own the id
         * @return a copy
         */
        public Request id(String own) {
            return new Request(Optional.of(own), of, about, person, due);
        }

        /**
         * The same due at an instant.
         *
         * @param at when
         * @return a copy
         */
        public Request due(Instant at) {
            return new Request(id, of, about, person, Optional.of(at));
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REQUEST;
        }
    }

    /**
     * The debtor supplies what was demanded, with a message that asks nothing.
     *
     * @param obligation the demand
     * @param message what he writes or sends
     */
    record Supply(String obligation, Message message) implements ObligationCommand {

        /** Checks the id. */
        public Supply {
            Ids.check("obligation", obligation);
            Objects.requireNonNull(message, "message");
        }

        @Override
        public Optional<String> settles() {
            return Optional.of(obligation);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SUPPLY;
        }
    }

    /**
     * Somebody of the desk decides what has to be decided.
     *
     * @param obligation what is owed
     * @param verdict one of the verdicts of its kind
     * @param reason why; refused if it is blank
     */
    record Judge(String obligation, String verdict, String reason) implements ObligationCommand {

        /** Checks ids and length. */
        public Judge {
            Ids.check("obligation", obligation);
            Ids.check("verdict", verdict);
            FreeText.check("a reason", reason);
        }

        @Override
        public Optional<String> settles() {
            return Optional.of(obligation);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.JUDGE;
        }
    }

    /**
     * Says that something is done: a promise is kept, a remedy given, a hand-over item read.
     *
     * @param obligation what is owed
     */
    record Fulfil(String obligation) implements ObligationCommand {

        /** Checks the id. */
        public Fulfil {
            Ids.check("obligation", obligation);
        }

        @Override
        public Optional<String> settles() {
            return Optional.of(obligation);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.FULFIL;
        }
    }

    /**
     * The desk gives up demanding a kind of evidence: for everybody who deals with the ticket, with one that is linked to
     * it, or with one that goes on from such a one, however many tickets lie between. A ticket goes on from what it
     * follows, appeals against, duplicates, was merged with or split from; one that merely relates to another hears what
     * was waived there, and doesn't pass it on.
     *
     * <p>A kind of evidence is its id, to the letter, as it is with all that a lifecycle declares. Where the host declared
     * kinds of obligation for it ({@link ObligationKind#evidence}), the name of one waives all demands of that kind.
     *
     * @param evidence the kind of evidence, or the name of the declared kind of demand
     * @param channel where it was said, such as a phone
     */
    record Waive(String evidence, Optional<String> channel) implements ObligationCommand {

        /** Checks the ids. */
        public Waive {
            Ids.check("evidence", evidence);
            channel.ifPresent(given -> Ids.check("channel", given));
        }

        /**
         * A waiver in writing.
         *
         * @param evidence the kind of evidence
         */
        public Waive(String evidence) {
            this(evidence, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.WAIVE;
        }
    }

    /**
     * Takes a waiver back, with a role and a reason; the requester is told, and a demand after it begins afresh.
     *
     * @param evidence the kind of evidence
     * @param reason why; refused if it is blank
     */
    record RevokeWaiver(String evidence, String reason) implements ObligationCommand {

        /** Checks id and length. */
        public RevokeWaiver {
            Ids.check("evidence", evidence);
            FreeText.check("a reason", reason);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REVOKE_WAIVER;
        }
    }

    /**
     * Lets a debtor off: its creditor by his own will, a supervisor for the desk with a reason.
     *
     * @param obligation what is owed
     * @param reason why
     */
    record Release(String obligation, String reason) implements ObligationCommand {

        /** Checks id and length. */
        public Release {
            Ids.check("obligation", obligation);
            FreeText.check("a reason", reason);
        }

        @Override
        public Optional<String> settles() {
            return Optional.of(obligation);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RELEASE;
        }
    }

    /**
     * Gives a debtor more time: its creditor, or a supervisor for the desk.
     *
     * @param obligation what is owed
     * @param due when it is due then; later than now and than before
     * @param reason why; refused if it is blank
     */
    record Extend(String obligation, Instant due, String reason) implements ObligationCommand {

        /** Checks id and length. */
        public Extend {
            Ids.check("obligation", obligation);
            Objects.requireNonNull(due, "due");
            FreeText.check("a reason", reason);
        }

        @Override
        public Optional<String> settles() {
            return Optional.of(obligation);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.EXTEND;
        }
    }

    /**
     * The debtor contests that a demand has to do with the matter. Somebody other than who demanded it decides, and until
     * then the debtor's clock stands still.
     *
     * @param obligation the demand
     * @param reason why
     */
    record Contest(String obligation, String reason) implements ObligationCommand {

        /** Checks id and length. */
        public Contest {
            Ids.check("obligation", obligation);
            FreeText.check("a reason", reason);
        }

        @Override
        public Optional<String> settles() {
            return Optional.of(obligation);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CONTEST;
        }
    }

    /**
     * The requester rates how the matter was dealt with. A low rating is followed up.
     *
     * @param score 1, the worst, to 5
     */
    record Rate(int score) implements ObligationCommand {

        /** Checks the score. */
        public Rate {
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("a rating of " + score + ": use 1, the worst, to 5");
            }
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RATE;
        }
    }
}
