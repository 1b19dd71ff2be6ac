/**
 * What the core speaks of, as JSON that lasts.
 *
 * <p>Begin with {@code dev.ticketlifecycle.jackson2} or {@code dev.ticketlifecycle.jackson3}, whichever generation the host
 * has; both write and read the one format of {@link dev.ticketlifecycle.json.Json}.
 */
module dev.ticketlifecycle.jackson {
    requires transitive dev.ticketlifecycle.core;
    requires com.google.common;
    requires static org.jspecify;
    // Not transitive, or a host with modules couldn't be compiled without the generation that it doesn't have.
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;

    exports dev.ticketlifecycle.json;
    exports dev.ticketlifecycle.json.definition;
    exports dev.ticketlifecycle.json.journal;
    exports dev.ticketlifecycle.json.token;
    exports dev.ticketlifecycle.jackson2;
    exports dev.ticketlifecycle.jackson3;
}
