package dev.ticketlifecycle;

import dev.ticketlifecycle.vocabulary.TicketId;

/** So many others write to a ticket that an act could not be committed within the bounded number of tries. */
public final class ContendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContendedException(TicketId ticket, String act, int tries) {
        super("act '" + act + "' on ticket " + ticket.tenant() + "/" + ticket.value() + " met somebody else's write "
                + tries + " times in a row; nothing was written, send it again with the same id");
    }
}
