package dev.ticketlifecycle.vocabulary;

/** The closed set of commands; each is one record in its room. */
public enum CommandKind {
    /** Opens a ticket. */
    OPEN,
    /** Changes the category, the matter or the host's attributes. */
    DESCRIBE,
    /** Links the ticket to another. */
    RELATE,
    /** Merges the ticket into another one of its requester. */
    MERGE,
    /** Moves some of its questions to a ticket that is opened for them. */
    SPLIT,
    /** Takes over what another ticket hands on; sent by the desk's machinery. */
    ABSORB,
    /** Hears whether another ticket took over what was handed to it; sent by the desk's machinery. */
    SETTLE,
    /** Another ticket asks to be told of something that is owed here; comes from that ticket only. */
    WATCH,
    /** Another ticket tells of what is owed there; comes from that ticket only. */
    HEAR,
    /** Counts a further contact of the requester on the same matter. */
    JOIN,
    /** Moves to a status by name; into a resolved or closed status it is judged as a proposal or an ending. */
    MOVE,
    /** Puts the ticket on hold for the requester or a third party. */
    WAIT,
    /** Records a message of the requester or a third party. */
    RECEIVE,
    /** Records a public reply. */
    REPLY,
    /** Records an internal note. */
    NOTE,
    /** Records a talk by phone, at the counter or on screen: what the requester said, and the reply, in one act. */
    INTERACTION,
    /** The requester asks for a person; until the ticket is closed nothing refuses it. */
    ASK_FOR_PERSON,
    /** Marks a message of the requester as one that asks nothing, with a reason. */
    ASKS_NOTHING,
    /** Warns the requester that abuse ends the ticket. */
    WARN,
    /** Records that a sent message was delivered or bounced. */
    RECEIPT,
    /** Takes the ticket. */
    CLAIM,
    /** Gives the ticket to an agent or a queue. */
    ASSIGN,
    /** Offers the ticket; the owner stays accountable until it is accepted. */
    OFFER,
    /** Accepts an offer and becomes the owner. */
    ACCEPT_OFFER,
    /** Declines an offer with a reason. */
    DECLINE_OFFER,
    /** Takes an offer back. */
    RECALL_OFFER,
    /** Proposes a solution. */
    PROPOSE,
    /** The requester accepts the proposed solution. */
    ACCEPT,
    /** The requester withdraws the matter. */
    WITHDRAW,
    /** Ends the ticket without the requester's act; without a code it exists to be refused. */
    CLOSE,
    /** Somebody of the desk promises something by an instant, or to perform an operation. */
    PROMISE,
    /** Asks the requester or a third party for evidence, by an instant, with the disputed fact that it proves. */
    DEMAND,
    /** Asks the desk for a verdict: on a complaint, an appeal, an exception, whatever the host declares. */
    REQUEST,
    /** Supplies what was demanded. */
    SUPPLY,
    /** Gives the verdict that is owed, with a reason. */
    JUDGE,
    /** Says that what was owed is done: a promise kept, a hand-over item acknowledged. */
    FULFIL,
    /** Gives up demanding a kind of evidence, for everybody of the desk. */
    WAIVE,
    /** Takes a waiver back; takes a role and a reason. */
    REVOKE_WAIVER,
    /** Lets a debtor off. */
    RELEASE,
    /** Gives a debtor more time. */
    EXTEND,
    /** Contests that a demand has to do with the matter; somebody else decides. */
    CONTEST,
    /** The requester rates how the matter was dealt with. */
    RATE,
    /** Records a finding, such as the cause. */
    FIND,
    /** The requester consents to an operation. */
    CONSENT,
    /** The requester takes a consent back. */
    REVOKE_CONSENT,
    /** Offers the requester options, with a safe default on silence. */
    OFFER_OPTIONS,
    /** The requester chooses one of them. */
    CHOOSE,
    /** Tells the requester that an operation will follow. */
    NOTICE,
    /** Performs an operation. */
    PERFORM,
    /** Says that somebody sees to what was escalated. */
    ACKNOWLEDGE,
    /** Says that nobody higher up has to look any more. */
    DEESCALATE,
    /** Enters a command as of the earlier instant at which it happened; open to the host's machinery and to importers. */
    IMPORT,
    /** Moves the ticket to another lifecycle or version; always open to the host's machinery and to supervisors. */
    MIGRATE,
    /** Lets what is due happen; sent by wake-ups. */
    ADVANCE
}
