package dev.ticketlifecycle.sla;

import java.util.Set;

/** What a clock can hear: things that happen, and conditions that hold. */
public enum Fact {
    /** The ticket was opened. */
    OPENED,
    /** The requester wrote. */
    REQUESTER_MESSAGE,
    /** A counting reply was sent: an answer or a question by a person, no repetition. */
    COUNTING_REPLY,
    /** A counting reply was sent by a person, whatever the lifecycle lets count. */
    HUMAN_REPLY,
    /** A bot sent a public reply. */
    BOT_REPLY,
    /** A person has to take over from machines. */
    HANDED_OVER,
    /** The ticket ended. */
    ENDED,
    /** The ticket came back after its ending. */
    REOPENED,
    /** Holds while a queue owns the ticket. */
    IN_QUEUE,
    /** Holds while a person owns the ticket. */
    OWNED_BY_PERSON,
    /** Holds while the status waits for the requester. */
    WAITING_FOR_REQUESTER,
    /** Holds while the status waits for a third party. */
    WAITING_FOR_THIRD_PARTY,
    /** Holds while a delivered question of the desk waits for the requester. */
    REQUESTER_ASKED,
    /** Holds while a question is open. */
    QUESTION_OPEN,
    /** Holds while an offer is open. */
    OFFER_OPEN,
    /** Holds while a proposed solution awaits acceptance. */
    RESOLVED,
    /** Holds while the ticket is ended. */
    CLOSED;

    /**
     * The fact's bit in a mask.
     *
     * @return a {@code long} with one bit set
     */
    @SuppressWarnings("EnumOrdinal") // masks live within one process; what is stored are ids
    public long bit() {
        return 1L << ordinal();
    }

    static long mask(Set<Fact> facts) {
        long mask = 0;
        for (Fact fact : facts) {
            mask |= fact.bit();
        }
        return mask;
    }
}
