/**
 * The words to tell a lifecycle's stories with, and the laws to hold it to.
 *
 * <p>Begin with {@link dev.ticketlifecycle.testkit.Scenario} for stories, and with {@link
 * dev.ticketlifecycle.testkit.law.Laws} for laws.
 */
module dev.ticketlifecycle.testkit {
    requires transitive dev.ticketlifecycle.core;
    requires static org.jspecify;

    exports dev.ticketlifecycle.testkit;
    exports dev.ticketlifecycle.testkit.law;
}
