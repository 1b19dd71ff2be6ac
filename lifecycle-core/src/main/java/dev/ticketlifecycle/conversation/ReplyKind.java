package dev.ticketlifecycle.conversation;

/** What a public reply is; only an {@link #ANSWER} answers. */
public enum ReplyKind {
    /** An answer to open questions. */
    ANSWER,
    /** A question back to the requester: passes the ball, answers nothing. */
    QUESTION,
    /** "We are on it", with the instant of the next word. */
    HOLDING,
    /** An apology, thanks, sympathy. */
    COURTESY,
    /** "Please ask somebody else", with an offer of the ticket to that one. */
    REFERRAL,
    /** A proposal or a pointer that answers no question by itself. */
    SUGGESTION
}
