/** The ticket, a record of facets, and what a decision about it is. */
@NullMarked
package dev.ticketlifecycle.ticket;

import org.jspecify.annotations.NullMarked;
