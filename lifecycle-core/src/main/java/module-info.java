/**
 * The life of a support ticket, enforced: who owns it, who owes what to whom by when, when it may end.
 *
 * <p>Begin with {@link dev.ticketlifecycle.Lifecycle} to define and decide, and with {@link
 * dev.ticketlifecycle.Helpdesk} to run it on a store.
 */
module dev.ticketlifecycle.core {
    requires com.google.common;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.ticketlifecycle;
    exports dev.ticketlifecycle.vocabulary;
    exports dev.ticketlifecycle.calendar;
    exports dev.ticketlifecycle.refusal;
    exports dev.ticketlifecycle.timer;
    exports dev.ticketlifecycle.stage;
    exports dev.ticketlifecycle.conversation;
    exports dev.ticketlifecycle.ownership;
    exports dev.ticketlifecycle.closure;
    exports dev.ticketlifecycle.escalation;
    exports dev.ticketlifecycle.obligation;
    exports dev.ticketlifecycle.finding;
    exports dev.ticketlifecycle.consent;
    exports dev.ticketlifecycle.operation;
    exports dev.ticketlifecycle.relation;
    exports dev.ticketlifecycle.sla;
    exports dev.ticketlifecycle.clock;
    exports dev.ticketlifecycle.explain;
    exports dev.ticketlifecycle.ticket;
    exports dev.ticketlifecycle.rule;
    exports dev.ticketlifecycle.store;
}
