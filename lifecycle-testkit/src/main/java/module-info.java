/**
 * The words to tell a lifecycle's stories with, and the laws to hold it to.
 *
 * <p>Begin with {@link dev.ticketlifecycle.testkit.Scenario}.
 */
module dev.ticketlifecycle.testkit {
    requires transitive dev.ticketlifecycle.core;
    requires static org.jspecify;

    exports dev.ticketlifecycle.testkit;
}
