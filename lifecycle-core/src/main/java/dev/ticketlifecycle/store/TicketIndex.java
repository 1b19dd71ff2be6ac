package dev.ticketlifecycle.store;

import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;

/**
 * The port to tickets by what they are about; a store may offer it beside its other ports.
 *
 * <p>It may lag behind what was committed last: who rests on it decides on the ticket itself.
 */
public interface TicketIndex {

    /**
     * The open tickets of a requester on a matter.
     *
     * @param tenant the tenant
     * @param requester who asks
     * @param matter the host's reference to what they are about, such as an order
     * @param limit the most tickets to return, at least 1
     * @return their keys, the one opened first first; none that has ended
     * @throws StoreFailure if the store can't answer
     */
    List<TicketId> open(String tenant, String requester, String matter, int limit);
}
