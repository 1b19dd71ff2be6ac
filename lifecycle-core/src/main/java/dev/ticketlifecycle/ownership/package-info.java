/** The room of ownership: who is accountable, and how a ticket changes hands. */
@NullMarked
package dev.ticketlifecycle.ownership;

import org.jspecify.annotations.NullMarked;
