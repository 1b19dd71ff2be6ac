package dev.ticketlifecycle;
/** Stub. */
public final class Helpdesk {
    private Helpdesk() {}
}
