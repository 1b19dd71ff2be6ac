package dev.ticketlifecycle.escalation;

/** Why somebody higher up has to look at a ticket; each comes from the rule that says "escalates". */
public enum EscalationReason {
    /** Every third reply of the desk that repeats an earlier one. */
    REPEATED_REPLIES,
    /** The instant that a holding reply promised passed without a further word. */
    UPDATE_MISSED,
    /** The ticket was given back to somebody who had held it, for the last time that takes no supervisor. */
    PING_PONG,
    /** The same request got the same answer, or the status went through the same cycle, three times without a new fact. */
    LOOP,
    /** The level that was told before has not acknowledged in time. */
    UNACKNOWLEDGED,
    /** A clock says so: a threshold of its goal escalates. */
    CLOCK,
    /** Something that the desk owed wasn't done in time: silence is no verdict. */
    OBLIGATION_MISSED,
    /** The requester rated the desk low. */
    LOW_RATING,
    /** A finding took the place of a different one. */
    CONTRADICTION,
    /** The ticket came back once more than it may without anybody hearing of it. */
    REOPENINGS
}
