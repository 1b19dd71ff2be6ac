package dev.ticketlifecycle.vocabulary;

/** One of the sides of a ticket. */
public enum Party {
    /** The one who asks and for whom the ticket exists. */
    REQUESTER,
    /** The desk: agents, supervisors, bots that speak for the desk. */
    STAFF,
    /** Somebody else who is asked or informed: a supplier, a carrier, a seller. */
    THIRD_PARTY,
    /** The host's own machinery: timers, automations, importers. It has no exemption from any rule. */
    SYSTEM
}
