package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens to what is owed.
 *
 * <p>The closed set stands in one file, long as that is, so that it is read in one place.
 */
public sealed interface ObligationEvent extends Event {

    /**
     * The obligation it happens to.
     *
     * @return its id; empty for what concerns none
     */
    default Optional<String> concerns() {
        return Optional.empty();
    }

    /**
     * Whose affair it is.
     *
     * @return the parties of the obligation it happens to; empty for what concerns none
     */
    default Optional<Between> affair() {
        return Optional.empty();
    }

    /**
     * One party owes another something from now on.
     *
     * @param obligation its id
     * @param of the name of its kind
     * @param settling what settles it
     * @param onClose what the end of the ticket does to it
     * @param fixed whether its due instant stays although the debtor is held up
     * @param debtor who owes it
     * @param person the one of the debtors who owes it, where one is named
     * @param creditor to whom
     * @param due when it is due
     * @param remindAt when its debtor is reminded
     * @param about what it is about: a kind of evidence, an object, a rule
     * @param fact the disputed fact that evidence proves
     * @param operation the operation that is promised
     * @param follows the obligation that it follows from: the demand that a verdict is about, the promise it replaces
     * @param barred who may not decide it
     * @param blockedBy what the other side has to settle before the debtor's time counts
     * @param standing those of them that are open now
     */
    record Imposed(
            String obligation,
            String of,
            Settling settling,
            OnClose onClose,
            boolean fixed,
            Party debtor,
            Optional<String> person,
            Party creditor,
            Optional<Instant> due,
            Optional<Instant> remindAt,
            Optional<String> about,
            Optional<String> fact,
            Optional<String> operation,
            Optional<String> follows,
            Set<String> barred,
            List<Blocker> blockedBy,
            List<Blocker> standing)
            implements ObligationEvent {

        /** Checks the texts and copies the collections. */
        public Imposed {
            Ids.check("obligation", obligation);
            Ids.check("kind", of);
            Ids.check("person", person);
            Ids.check("subject", about);
            FreeText.check("a disputed fact", fact);
            Ids.check("operation", operation);
            Ids.check("decision", follows);
            Ids.check("person", barred);
            barred = ImmutableSet.copyOf(barred);
            blockedBy = ImmutableList.copyOf(blockedBy);
            standing = ImmutableList.copyOf(standing);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between());
        }

        /**
         * Whose affair it is.
         *
         * @return debtor and creditor
         */
        public Between between() {
            return new Between(debtor, creditor);
        }

        @Override
        public EventKind kind() {
            return EventKind.IMPOSED;
        }
    }

    /**
     * What was demanded was supplied; a verdict on it is owed from now on.
     *
     * @param obligation the demand
     * @param between whose affair it is
     * @param message the message that it came with
     */
    record Supplied(String obligation, Between between, String message) implements ObligationEvent {
        /** Checks the texts. */
        public Supplied {
            Ids.check("obligation", obligation);
            Ids.check("message", message);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.SUPPLIED;
        }
    }

    /**
     * What had to be decided was decided.
     *
     * @param obligation what was owed
     * @param between whose affair it is
     * @param verdict how
     * @param reason why
     */
    record Judged(String obligation, Between between, String verdict, String reason) implements ObligationEvent {
        /** Checks the texts. */
        public Judged {
            Ids.check("obligation", obligation);
            Ids.check("verdict", verdict);
            FreeText.check("a reason", reason);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.JUDGED;
        }
    }

    /**
     * What was owed was done.
     *
     * @param obligation what was owed
     * @param between whose affair it is
     */
    record Fulfilled(String obligation, Between between) implements ObligationEvent {
        /** Checks the texts. */
        public Fulfilled {
            Ids.check("obligation", obligation);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.FULFILLED;
        }
    }

    /** Why something is owed no more although it wasn't done. */
    enum Let {
        /** Its creditor gave it up. */
        OFF,
        /** Somebody with the right to it took it back, with a reason. */
        REVOKED,
        /** Its kind of evidence was waived. */
        WAIVED,
        /** Another promise took its place. */
        REPLACED,
        /** It has nothing to do with the matter. */
        IRRELEVANT,
        /** The ticket ended. */
        CANCELLED,
        /** Another ticket took it over. */
        HANDED_ON
    }

    /**
     * What was owed is owed no more.
     *
     * @param obligation what was owed
     * @param between whose affair it is
     * @param how why
     * @param reason in words, where somebody gave one
     */
    record Released(String obligation, Between between, Let how, Optional<String> reason) implements ObligationEvent {
        /** Checks the texts. */
        public Released {
            Ids.check("obligation", obligation);
            FreeText.check("a reason", reason);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.RELEASED;
        }
    }

    /**
     * The debtor has more time.
     *
     * @param obligation what is owed
     * @param between whose affair it is
     * @param due when it is due now
     * @param remindAt when its debtor is reminded
     * @param reason why
     */
    record Extended(String obligation, Between between, Instant due, Optional<Instant> remindAt, String reason)
            implements ObligationEvent {
        /** Checks the texts. */
        public Extended {
            Ids.check("obligation", obligation);
            FreeText.check("a reason", reason);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.EXTENDED;
        }
    }

    /**
     * The debtor is held back.
     *
     * @param obligation what is owed
     * @param between whose affair it is
     * @param by what the other side has to settle first
     */
    record Blocked(String obligation, Between between, Blocker by) implements ObligationEvent {
        /** Checks the texts. */
        public Blocked {
            Ids.check("obligation", obligation);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.BLOCKED;
        }
    }

    /**
     * One thing less holds the debtor back.
     *
     * @param obligation what is owed
     * @param between whose affair it is
     * @param by what was settled
     * @param heldUp the working time for which the debtor was held up until now; zero while something else still holds
     *     him back
     * @param due when it is due now, if the clock goes on and the due instant moves: as much later as the working time of
     *     the block
     * @param remindAt when its debtor is reminded then
     */
    record Unblocked(
            String obligation,
            Between between,
            Blocker by,
            Duration heldUp,
            Optional<Instant> due,
            Optional<Instant> remindAt)
            implements ObligationEvent {
        /** Checks the texts. */
        public Unblocked {
            Ids.check("obligation", obligation);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.UNBLOCKED;
        }
    }

    /**
     * What is owed will be due soon.
     *
     * @param obligation what is owed
     * @param between whose affair it is
     * @param due when
     */
    record Reminded(String obligation, Between between, Instant due) implements ObligationEvent {
        /** Checks the texts. */
        public Reminded {
            Ids.check("obligation", obligation);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.REMINDED;
        }
    }

    /**
     * What was owed wasn't done in time.
     *
     * @param obligation what is owed
     * @param between whose affair it is
     * @param due when it was due
     * @param own the debtor's share of the working time since it was imposed
     * @param heldUp the share for which the other side held the debtor up
     */
    record Missed(String obligation, Between between, Instant due, Duration own, Duration heldUp)
            implements ObligationEvent {
        /** Checks the texts. */
        public Missed {
            Ids.check("obligation", obligation);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.MISSED;
        }
    }

    /**
     * What was told as missed had been done in time: that was learnt late, from somebody else than who owed it.
     *
     * @param obligation what is owed
     * @param between whose affair it is
     * @param due when it was due
     */
    record MissWithdrawn(String obligation, Between between, Instant due) implements ObligationEvent {
        /** Checks the texts. */
        public MissWithdrawn {
            Ids.check("obligation", obligation);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.MISS_WITHDRAWN;
        }
    }

    /**
     * Nobody of the desk demands this kind of evidence.
     *
     * @param evidence the kind of evidence
     * @param channel where it was said, if not in writing on the ticket
     */
    record Waived(String evidence, Optional<String> channel) implements ObligationEvent {
        /** Checks the texts. */
        public Waived {
            Ids.check("evidence", evidence);
            Ids.check("channel", channel);
        }

        @Override
        public EventKind kind() {
            return EventKind.WAIVED;
        }
    }

    /**
     * A waiver was taken back.
     *
     * @param evidence the kind of evidence
     * @param reason why
     */
    record WaiverRevoked(String evidence, String reason) implements ObligationEvent {
        /** Checks the texts. */
        public WaiverRevoked {
            Ids.check("evidence", evidence);
            FreeText.check("a reason", reason);
        }

        @Override
        public EventKind kind() {
            return EventKind.WAIVER_REVOKED;
        }
    }

    /**
     * Somebody beside the owner read what was handed over.
     *
     * @param obligation the hand-over item
     * @param between whose affair it is
     * @param reader who
     */
    record Read(String obligation, Between between, String reader) implements ObligationEvent {
        /** Checks the texts. */
        public Read {
            Ids.check("obligation", obligation);
            Ids.check("reader", reader);
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(obligation);
        }

        @Override
        public Optional<Between> affair() {
            return Optional.of(between);
        }

        @Override
        public EventKind kind() {
            return EventKind.READ;
        }
    }

    /**
     * The requester rated how the matter was dealt with.
     *
     * @param score 1, the worst, to 5
     */
    record Rated(int score) implements ObligationEvent {
        @Override
        public EventKind kind() {
            return EventKind.RATED;
        }
    }
}
