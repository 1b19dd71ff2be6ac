package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of obligation, as data: who owes whom, what settles it, and what the end of the ticket does to it.
 *
 * <pre>{@code
 * Lifecycle.preset("helpdesk")
 *     .obligation(ObligationKind.promise("delivery").onClose(OnClose.REOPEN))
 *     .obligation(ObligationKind.verdict("question-moderation", "approved", "rejected").within(Duration.ofDays(7)))
 * }</pre>
 *
 * @param name its name, see {@link Ids}
 * @param debtor who owes it
 * @param creditor to whom
 * @param settling what settles it
 * @param verdicts the verdicts among which is decided; empty unless it is settled so
 * @param onClose what the end of the ticket does to it
 * @param within the working time after which it is due where nobody names an instant; empty for no due instant
 * @param calendar what counts as working time; by default every hour for requesters and third parties, and for the desk
 *     the hours of its first policy
 * @param fixed whether its due instant stays where it is although the other side owes something first
 * @param reminder how much working time before it is due its debtor is reminded; empty for never
 */
public record ObligationKind(
        String name,
        Party debtor,
        Party creditor,
        Settling settling,
        List<String> verdicts,
        OnClose onClose,
        Optional<Duration> within,
        Optional<BusinessCalendar> calendar,
        boolean fixed,
        Optional<Duration> reminder) {

    /** A promise of the desk: takes an instant, and blocks the end until it is kept. */
    public static final ObligationKind PROMISE = promise("promise");

    /** A demand for evidence: ends with the ticket. */
    public static final ObligationKind EVIDENCE = evidence("evidence");

    /** The verdict on evidence that was supplied, due within 3 days. */
    public static final ObligationKind EVIDENCE_VERDICT = verdict("evidence-verdict", "accepted", "insufficient")
            .onClose(OnClose.CANCEL)
            .within(Duration.ofDays(3));

    /** Whether a contested demand has to do with the matter, due within 3 days. */
    public static final ObligationKind RELEVANCE = verdict("relevance", "relevant", "irrelevant")
            .onClose(OnClose.CANCEL)
            .within(Duration.ofDays(3));

    /** Something that a note hands over to whoever goes on. */
    public static final ObligationKind HAND_OVER = new ObligationKind(
            "hand-over",
            Party.STAFF,
            Party.STAFF,
            Settling.READ,
            List.of(),
            OnClose.CANCEL,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    /** What is owed after an admitted fault, until a person says that it was given, or another one refuses it. */
    public static final ObligationKind REMEDY = promise("remedy");

    /** The finding on a complaint, due within 10 days. */
    public static final ObligationKind COMPLAINT =
            verdict("complaint", "upheld", "partly", "rejected").within(Duration.ofDays(10));

    /** The decision on an appeal, due within 10 days. */
    public static final ObligationKind APPEAL =
            verdict("appeal", "upheld", "partly", "rejected").within(Duration.ofDays(10));

    /** The verdict that grants an exception. */
    public static final String GRANTED = "granted";

    /**
     * The decision on an exception to a rule, due within a day of the desk. A grant sets nothing aside: it is named by each
     * later refusal of that rule, and carried out by an override of somebody who has a role for it.
     */
    public static final ObligationKind EXCEPTION =
            verdict("exception", GRANTED, "denied").within(Duration.ofHours(24));

    /** What a low rating brings the desk: to find out why, within a day of its own. */
    public static final ObligationKind FOLLOW_UP =
            promise("rating-follow-up").onClose(OnClose.ESCALATE).within(Duration.ofHours(24));

    /** The kinds that every lifecycle knows, in the order in which they are declared. */
    public static final List<ObligationKind> BUILT_IN = ImmutableList.of(
            PROMISE, EVIDENCE, EVIDENCE_VERDICT, RELEVANCE, HAND_OVER, REMEDY, COMPLAINT, APPEAL, EXCEPTION, FOLLOW_UP);

    /** Checks that the parts fit together. */
    public ObligationKind {
        Ids.check("obligation kind", name);
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(onClose, "onClose");
        verdicts = ImmutableList.copyOf(verdicts);
        verdicts.forEach(verdict -> Ids.check("verdict", verdict));
        if (settling == Settling.DECIDED && verdicts.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("obligation kind '" + name + "' is decided by one of " + verdicts
                    + ": a decision needs at least two verdicts to choose from");
        }
        if (settling != Settling.DECIDED && !verdicts.isEmpty()) {
            throw new IllegalArgumentException("obligation kind '" + name + "' has the verdicts " + verdicts
                    + ", but is settled when it is " + settling + ": leave them out, or let it be decided");
        }
        within.ifPresent(amount -> positive(name, "within", amount));
        reminder.ifPresent(amount -> positive(name, "reminder", amount));
    }

    private static void positive(String name, String what, Duration amount) {
        if (amount.toMillis() <= 0) {
            throw new IllegalArgumentException("obligation kind '" + name + "' has " + amount + " as its " + what
                    + ": it has to be at least a millisecond");
        }
    }

    /**
     * Something that the desk promises the requester. It takes an instant, blocks the end, and is settled once it is
     * kept.
     *
     * @param name its name
     * @return the kind
     * @throws IllegalArgumentException if the name can't be an id
     */
    public static ObligationKind promise(String name) {
        return new ObligationKind(
                name,
                Party.STAFF,
                Party.REQUESTER,
                Settling.KEPT,
                List.of(),
                OnClose.BLOCK,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /**
     * Something that the desk demands of the requester to settle a disputed fact. It ends with the ticket.
     *
     * @param name its name
     * @return the kind
     * @throws IllegalArgumentException if the name can't be an id
     */
    public static ObligationKind evidence(String name) {
        return new ObligationKind(
                name,
                Party.REQUESTER,
                Party.STAFF,
                Settling.SUPPLIED,
                List.of(),
                OnClose.CANCEL,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /**
     * Something that the desk has to decide for the requester, with a reason. It lives on when the ticket ends, and
     * silence escalates.
     *
     * @param name its name
     * @param verdicts what can be decided
     * @return the kind
     * @throws IllegalArgumentException if there are fewer than two verdicts
     */
    public static ObligationKind verdict(String name, String... verdicts) {
        return new ObligationKind(
                name,
                Party.STAFF,
                Party.REQUESTER,
                Settling.DECIDED,
                List.of(verdicts),
                OnClose.ESCALATE,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /**
     * Whether it is the same kind as another, whatever terms a host has declared for it. This is how the library finds its
     * own kinds again.
     *
     * @param other the other
     * @return true if they have one name
     */
    public boolean is(ObligationKind other) {
        return other.names(name);
    }

    /** Whether it is the kind that is called so. */
    boolean names(String kind) {
        return name.equals(kind);
    }

    /**
     * Whether the end of the ticket leaves it open.
     *
     * @return true for what reopens or escalates when it is missed
     */
    public boolean survives() {
        return onClose == OnClose.REOPEN || onClose == OnClose.ESCALATE;
    }

    /**
     * The same between other parties.
     *
     * @param owes the debtor
     * @param to the creditor
     * @return a copy
     */
    public ObligationKind between(Party owes, Party to) {
        return new ObligationKind(name, owes, to, settling, verdicts, onClose, within, calendar, fixed, reminder);
    }

    /**
     * The same with another effect of the ticket's end.
     *
     * @param effect what the end does to it
     * @return a copy
     */
    public ObligationKind onClose(OnClose effect) {
        return new ObligationKind(
                name, debtor, creditor, settling, verdicts, effect, within, calendar, fixed, reminder);
    }

    /**
     * The same, due after an amount of working time where nobody names an instant.
     *
     * @param amount of working time
     * @return a copy
     * @throws IllegalArgumentException if it is shorter than a millisecond
     */
    public ObligationKind within(Duration amount) {
        return new ObligationKind(
                name, debtor, creditor, settling, verdicts, onClose, Optional.of(amount), calendar, fixed, reminder);
    }

    /**
     * The same with working time of its own.
     *
     * @param hours when its time counts
     * @return a copy
     */
    public ObligationKind on(BusinessCalendar hours) {
        return new ObligationKind(
                name, debtor, creditor, settling, verdicts, onClose, within, Optional.of(hours), fixed, reminder);
    }

    /**
     * The same with a due instant that stays where it is, whatever the other side owes first. Who was held up all the
     * time isn't blamed for missing it, see {@code opposing-clock}.
     *
     * @return a copy
     */
    public ObligationKind fixedDue() {
        return new ObligationKind(
                name, debtor, creditor, settling, verdicts, onClose, within, calendar, true, reminder);
    }

    /**
     * The same with a reminder.
     *
     * @param before how much working time before it is due
     * @return a copy
     * @throws IllegalArgumentException if it is shorter than a millisecond
     */
    public ObligationKind remindBefore(Duration before) {
        return new ObligationKind(
                name, debtor, creditor, settling, verdicts, onClose, within, calendar, fixed, Optional.of(before));
    }
}
