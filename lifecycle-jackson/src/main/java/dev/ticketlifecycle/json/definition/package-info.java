/** Definitions as documents: lifecycles with their calendars, policies, obligations, operations and ladder. */
@NullMarked
package dev.ticketlifecycle.json.definition;

import org.jspecify.annotations.NullMarked;
