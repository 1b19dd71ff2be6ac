package dev.ticketlifecycle.obligation;

/** What the end of the ticket does to an open obligation. */
public enum OnClose {
    /** It blocks the end; should the ticket end all the same, by a withdrawal or an override, it is cancelled. */
    BLOCK,
    /** It lives on, and if it is missed the ticket comes back to its last owner; once missed it is as {@link #BLOCK}. */
    REOPEN,
    /** It lives on, and if it is missed that is escalated and told; the ticket stays ended. */
    ESCALATE,
    /** It is cancelled. What comes about on a ticket that has ended lives on all the same, as {@link #ESCALATE}. */
    CANCEL
}
