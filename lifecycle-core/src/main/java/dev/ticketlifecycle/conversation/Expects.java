package dev.ticketlifecycle.conversation;

/** What a message of the requester expects; the channel or a named classifier says so. */
public enum Expects {
    /** An answer: the message opens a question. */
    ANSWER,
    /** Nothing: thanks, an acknowledgement. */
    NOTHING,
    /** It sounds like an acceptance; only the typed act accepts. */
    ACCEPTANCE,
    /** It rejects an answer: the questions that the answer closed are open again. */
    REJECTION,
    /** It brings what the desk asked for. */
    SUPPLY,
    /** It sounds like a withdrawal; only the typed act withdraws. */
    WITHDRAWAL
}
