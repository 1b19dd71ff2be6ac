package dev.ticketlifecycle.vocabulary;

/**
 * For whom an act is done, and what gives the right to it.
 *
 * <p>It takes nothing away from the initiator: who acts on behalf of the requester stays the one who acted. Only
 * operations can be performed on behalf of a requester, on a consent that covers them; anything else is refused by
 * {@code actor-attribution}.
 *
 * @param whom the id of the requester
 * @param basis the id of the consent
 */
public record OnBehalf(String whom, String basis) {

    /** Checks both ids. */
    public OnBehalf {
        Ids.check("requester", whom);
        Ids.check("consent", basis);
    }
}
