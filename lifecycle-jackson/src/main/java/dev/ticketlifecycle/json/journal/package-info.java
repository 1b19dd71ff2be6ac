/** A file of journals: what its lines are, and what is wrong with them. */
@NullMarked
package dev.ticketlifecycle.json.journal;

import org.jspecify.annotations.NullMarked;
