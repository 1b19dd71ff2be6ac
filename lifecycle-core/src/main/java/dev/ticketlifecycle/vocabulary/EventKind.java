package dev.ticketlifecycle.vocabulary;

/** The closed set of events; each is one record in its room. */
public enum EventKind {
    /** The ticket came into being. */
    OPENED,
    /** Its category, matter or attributes changed. */
    DESCRIBED,
    /** It was linked to another ticket. */
    LINKED,
    /** It hands over what is open on it to another ticket, for which it will end. */
    MERGE_STARTED,
    /** Another ticket goes on in its place. */
    MERGED,
    /** The other ticket didn't take over. */
    MERGE_FAILED,
    /** It hands some questions to a ticket that is opened for them. */
    SPLIT_STARTED,
    /** The new ticket has those questions. */
    SPLIT_OFF,
    /** The new ticket could not be opened. */
    SPLIT_FAILED,
    /** It took over what another ticket handed on. */
    ABSORBED,
    /** The requester came once more on the same matter. */
    JOINED,
    /** A debtor waits for something that is owed on another ticket. */
    AWAITED,
    /** Another ticket is told of something that is owed here. */
    WATCHED,
    /** Another ticket was told. */
    TOLD,
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
    /** One party owes another something. */
    IMPOSED,
    /** What was demanded was supplied. */
    SUPPLIED,
    /** A verdict that was owed was given. */
    JUDGED,
    /** What was owed was done. */
    FULFILLED,
    /** What was owed is owed no more, without having been done. */
    RELEASED,
    /** The debtor has more time. */
    EXTENDED,
    /** The debtor's clock stands still: the other side owes something first. */
    BLOCKED,
    /** One thing less holds the debtor back; after the last the clock goes on. */
    UNBLOCKED,
    /** What was owed will be due soon. */
    REMINDED,
    /** What was owed was not done in time. */
    MISSED,
    /** What was told as missed had been done in time, which was learnt late. */
    MISS_WITHDRAWN,
    /** A kind of evidence won't be demanded. */
    WAIVED,
    /** A waiver was taken back. */
    WAIVER_REVOKED,
    /** Somebody beside the author read what was handed over. */
    READ,
    /** The requester rated how the matter was dealt with. */
    RATED,
    /** A finding was recorded, or superseded openly. */
    FOUND,
    /** The requester consented to an operation. */
    CONSENTED,
    /** A consent ended: revoked or expired. */
    CONSENT_ENDED,
    /** The requester was offered options. */
    OPTIONS_OFFERED,
    /** One of the options was chosen, or silence chose the default. */
    OPTION_CHOSEN,
    /** The requester was told that an operation will follow. */
    NOTICED,
    /** An operation was performed. */
    PERFORMED,
    /** Somebody higher up has to look at the ticket. */
    ESCALATION_DUE,
    /** Somebody sees to what was escalated. */
    ACKNOWLEDGED,
    /** Nobody higher up has to look any more. */
    DEESCALATED,
    /** A threshold of a clock was reached. */
    THRESHOLD_REACHED,
    /** A clock ran past its due instant. */
    BREACHED,
    /** What was learnt late shows that a breach was none. */
    BREACH_WITHDRAWN,
    /** A clock's due instant was computed, or moved by another goal or calendar. */
    DUE_SET,
    /** A clock is due when it was due on the ticket from which it was taken over. */
    DUE_TAKEN_OVER,
    /** A clock was stopped without being met: its ticket ended, or nothing asks for it any more. */
    CLOCK_CANCELLED,
    /** Rules were set aside for one act, by name and on the record. */
    OVERRIDDEN
}
