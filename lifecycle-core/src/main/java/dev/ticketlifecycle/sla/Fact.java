package dev.ticketlifecycle.sla;

import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a clock can hear: something that happens at an instant, or something that holds from one instant to another.
 *
 * <p>The constants are heard from every ticket. A lifecycle's own clocks may also listen to a status, an attribute or
 * the reason of a pause; whoever feeds clocks without a ticket may name facts of his own.
 */
public final class Fact {

    private static final List<Fact> BUILT_IN = new ArrayList<>();
    private static final String STATUS = "status ";
    private static final String ATTRIBUTE = "attribute ";
    private static final String HAPPENING = "happening ";
    private static final String HOLDING = "holding ";
    private static final String WAITING = "waiting ";

    /** The ticket was opened. */
    public static final Fact OPENED = builtIn("opened", false);
    /** The requester wrote. */
    public static final Fact REQUESTER_MESSAGE = builtIn("requester-message", false);
    /** A counting reply was sent: an answer or a question by a person, no repetition. */
    public static final Fact COUNTING_REPLY = builtIn("counting-reply", false);
    /** A counting reply was sent by a person, whatever the lifecycle lets count. */
    public static final Fact HUMAN_REPLY = builtIn("human-reply", false);
    /** The counting replies since opening, or since the last reopening, have all bounced. */
    public static final Fact REPLY_BOUNCED = builtIn("reply-bounced", false);
    /** A bot sent a public reply. */
    public static final Fact BOT_REPLY = builtIn("bot-reply", false);
    /** A person of the desk told the requester something: no courtesy, no referral, no repetition. */
    public static final Fact UPDATE = builtIn("update", false);
    /** A question was moved to another ticket. */
    public static final Fact HANDED_ON = builtIn("handed-on", false);
    /** A person has to take over from machines. */
    public static final Fact HANDED_OVER = builtIn("handed-over", false);
    /** Somebody else is accountable now. */
    public static final Fact OWNER_CHANGED = builtIn("owner-changed", false);
    /** Another group is accountable now. */
    public static final Fact GROUP_CHANGED = builtIn("group-changed", false);
    /** The ticket was offered. */
    public static final Fact OFFERED = builtIn("offered", false);
    /** An offer was accepted, declined or recalled. */
    public static final Fact OFFER_SETTLED = builtIn("offer-settled", false);
    /** An obligation was imposed. */
    public static final Fact IMPOSED = builtIn("imposed", false);
    /** An obligation was fulfilled, waived or withdrawn. */
    public static final Fact DISCHARGED = builtIn("discharged", false);
    /** The ticket ended. */
    public static final Fact ENDED = builtIn("ended", false);
    /** The ticket came back after its ending. */
    public static final Fact REOPENED = builtIn("reopened", false);
    /** Holds while a queue owns the ticket. */
    public static final Fact IN_QUEUE = builtIn("in-queue", true);
    /** Holds while a person owns the ticket. */
    public static final Fact OWNED_BY_PERSON = builtIn("owned-by-person", true);
    /** Holds while the status waits for the requester. */
    public static final Fact WAITING_FOR_REQUESTER = builtIn("waiting-for-requester", true);
    /** Holds while the status waits for a third party. */
    public static final Fact WAITING_FOR_THIRD_PARTY = builtIn("waiting-for-third-party", true);
    /** Holds while a delivered question of the desk waits for the requester. */
    public static final Fact REQUESTER_ASKED = builtIn("requester-asked", true);
    /** Holds while a question is open. */
    public static final Fact QUESTION_OPEN = builtIn("question-open", true);
    /** Holds once a counting reply stands that the requester's message led to; anew after each reopening. */
    public static final Fact FIRST_REPLIED = builtIn("first-replied", true);
    /** Holds while an offer is open. */
    public static final Fact OFFER_OPEN = builtIn("offer-open", true);
    /** Holds while the one to whom something is owed owes what it depends on. */
    public static final Fact BLOCKED = builtIn("blocked", true);
    /** Holds while a proposed solution awaits acceptance. */
    public static final Fact RESOLVED = builtIn("resolved", true);
    /** Holds while the ticket is ended. */
    public static final Fact CLOSED = builtIn("closed", true);

    private final String name;
    private final boolean holds;
    private final long bit;

    private Fact(String name, boolean holds, long bit) {
        this.name = name;
        this.holds = holds;
        this.bit = bit;
    }

    private static Fact builtIn(String name, boolean holds) {
        Fact fact = new Fact(name, holds, 1L << BUILT_IN.size());
        BUILT_IN.add(fact);
        return fact;
    }

    /**
     * Holds while the ticket is in a status.
     *
     * @param status the status's name
     * @return the fact
     */
    public static Fact status(String status) {
        return new Fact(STATUS + Ids.check("status", status), true, 0);
    }

    /**
     * Holds while the ticket is in a status.
     *
     * @param status the status
     * @return the fact
     */
    public static Fact status(Status status) {
        return status(status.name());
    }

    /**
     * The status that it is about.
     *
     * @return the status's name; empty for facts about anything else
     */
    public Optional<String> ofStatus() {
        return name.startsWith(STATUS) ? Optional.of(name.substring(STATUS.length())) : Optional.empty();
    }

    /**
     * Holds while an attribute of the ticket has a value.
     *
     * @param attribute the attribute's name
     * @param value the value
     * @return the fact
     */
    public static Fact attribute(String attribute, String value) {
        return new Fact(ATTRIBUTE + Ids.check("attribute", attribute) + "=" + value, true, 0);
    }

    /**
     * Something that happens, named by whoever feeds the clocks; no ticket tells it.
     *
     * @param name its name
     * @return the fact
     */
    public static Fact happening(String name) {
        return new Fact(HAPPENING + Ids.check("fact", name), false, 0);
    }

    /**
     * Something that holds, named by whoever feeds the clocks; no ticket tells it.
     *
     * @param name its name
     * @return the fact
     */
    public static Fact holding(String name) {
        return new Fact(HOLDING + Ids.check("fact", name), true, 0);
    }

    /**
     * Holds while the ticket waits for a reason.
     *
     * @param reason the reason
     * @return the fact
     */
    public static Fact waiting(PauseReason reason) {
        return new Fact(WAITING + reason, true, 0);
    }

    /**
     * The fact of a name: the way back from {@link #name()}.
     *
     * @param name such as {@code counting-reply}, {@code status checking}, {@code attribute urgent=yes}, {@code waiting
     *     CARRIER}, {@code happening escalated} or {@code holding on-fire}
     * @return the fact, equal to the one that has this name
     * @throws IllegalArgumentException if no fact can have this name
     */
    public static Fact named(String name) {
        for (Fact fact : BUILT_IN) {
            if (fact.name.equals(name)) {
                return fact;
            }
        }
        if (name.startsWith(STATUS)) {
            return status(name.substring(STATUS.length()));
        }
        int value = name.indexOf('=');
        if (name.startsWith(ATTRIBUTE) && value > 0) { // ids have no '=', values may
            return attribute(name.substring(ATTRIBUTE.length(), value), name.substring(value + 1));
        }
        if (name.startsWith(HAPPENING)) {
            return happening(name.substring(HAPPENING.length()));
        }
        if (name.startsWith(HOLDING)) {
            return holding(name.substring(HOLDING.length()));
        }
        for (PauseReason reason : PauseReason.values()) {
            if (name.equals(WAITING + reason)) {
                return waiting(reason);
            }
        }
        throw new IllegalArgumentException("no fact '" + name + "': use one of " + BUILT_IN
                + ", or 'status S', 'attribute A=V', 'waiting R' with a reason of "
                + Arrays.toString(PauseReason.values()) + ", 'happening F' or 'holding F'");
    }

    /**
     * Every fact that tickets tell by themselves.
     *
     * @return the facts, in a fixed order
     */
    public static List<Fact> builtIn() {
        return List.copyOf(BUILT_IN);
    }

    /**
     * What it is called in texts; {@link #named} finds the fact again.
     *
     * @return the name, such as {@code counting-reply} or {@code status checking}
     */
    public String name() {
        return name;
    }

    /**
     * Whether it lasts.
     *
     * @return true if it holds for a time, false if it happens at an instant
     */
    public boolean holds() {
        return holds;
    }

    /**
     * Its bit in a mask, for those that tickets tell by themselves.
     *
     * @return a {@code long} with one bit set; 0 for a host's own fact, which gets one from the meters that listen
     *     to it
     */
    public long bit() {
        return bit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact that && name.equals(that.name) && holds == that.holds;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
