package dev.ticketlifecycle.vocabulary;

/** The closed set of events; each is one record in its room. */
public enum EventKind {
    /** The ticket came into being. */
    OPENED,
    /** Its category, matter or attributes changed. */
    DESCRIBED,
    /** It was linked to another ticket. */
    LINKED,
    /** Its status changed. */
    MOVED,
    /** It is bound to another lifecycle or version, and its status has the name it has there. */
    MIGRATED,
    /** A message of the requester or a third party arrived. */
    RECEIVED,
    /** A public reply was sent. */
    REPLIED,
    /** An internal note was written. */
    NOTED,
    /** The requester was warned that abuse ends the ticket. */
    WARNED,
    /** Somebody of the desk marked a message as one that asks nothing. */
    ASKED_NOTHING,
    /** A person of the desk has to take over from machines. */
    HANDED_OVER,
    /** The requester accepted the answer of a bot. */
    ANSWER_ACCEPTED,
    /** A sent message reached its reader. */
    DELIVERED,
    /** A sent message bounced. */
    DELIVERY_FAILED,
    /** The instant promised by a holding reply passed without a further word. */
    NEXT_UPDATE_MISSED,
    /** Somebody else is accountable now. */
    OWNER_CHANGED,
    /** The ticket was offered. */
    OFFERED,
    /** An offer ended without acceptance. */
    OFFER_ENDED,
    /** A solution was proposed. */
    PROPOSED,
    /** The silence window started. */
    WINDOW_STARTED,
    /** The silence window was cancelled; only a new proposal starts it again. */
    WINDOW_CANCELLED,
    /** The proposed solution no longer stands. */
    PROPOSAL_REJECTED,
    /** The ticket ended. */
    ENDED,
    /** An ended ticket came back. */
    REOPENED,
    /** Somebody higher up has to look at the ticket. */
    ESCALATION_DUE,
    /** Somebody sees to what was escalated. */
    ACKNOWLEDGED,
    /** A threshold of a clock was reached. */
    THRESHOLD_REACHED,
    /** A clock ran past its due instant. */
    BREACHED,
    /** What was learnt late shows that a breach was none. */
    BREACH_WITHDRAWN,
    /** A clock's due instant was computed, or moved by another goal or calendar. */
    DUE_SET,
    /** A clock was stopped without being met: its ticket ended, or nothing asks for it any more. */
    CLOCK_CANCELLED,
    /** Rules were set aside for one act, by name and on the record. */
    OVERRIDDEN
}
