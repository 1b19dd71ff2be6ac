package dev.ticketlifecycle.vocabulary;

/**
 * The key of a ticket: a tenant and the host's number.
 *
 * @param tenant the tenant, see {@link Ids}; tickets of two tenants never meet
 * @param value the number within the tenant, see {@link Ids}
 */
public record TicketId(String tenant, String value) implements Comparable<TicketId> {

    /** The tenant of hosts that have only one. */
    public static final String ONLY_TENANT = "main";

    /** Checks both parts. */
    public TicketId {
        Ids.check("tenant", tenant);
        Ids.check("ticket", value);
    }

    /**
     * The key of a ticket in a host with one tenant.
     *
     * @param value the host's number
     * @return the key under {@value #ONLY_TENANT}
     */
    public static TicketId of(String value) {
        return new TicketId(ONLY_TENANT, value);
    }

    @Override
    public int compareTo(TicketId other) {
        int byTenant = tenant.compareTo(other.tenant);
        return byTenant != 0 ? byTenant : value.compareTo(other.value);
    }
}
