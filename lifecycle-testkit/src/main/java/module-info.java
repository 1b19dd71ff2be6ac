/**
 * The words to tell a lifecycle's stories with, and the laws to hold it to.
 *
 * <p>Begin with {@link dev.ticketlifecycle.testkit.Scenario} for stories, with {@link
 * dev.ticketlifecycle.testkit.law.Laws} for laws, and with {@link dev.ticketlifecycle.testkit.vector.Vectors} for facts
 * taken from other systems.
 */
module dev.ticketlifecycle.testkit {
    requires transitive dev.ticketlifecycle.core;
    requires static org.jspecify;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;

    exports dev.ticketlifecycle.testkit;
    exports dev.ticketlifecycle.testkit.law;
    exports dev.ticketlifecycle.testkit.vector;
}
