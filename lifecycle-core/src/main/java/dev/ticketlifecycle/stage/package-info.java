/** The room of the stage: where a ticket stands, and what it is about. */
@NullMarked
package dev.ticketlifecycle.stage;

import org.jspecify.annotations.NullMarked;
