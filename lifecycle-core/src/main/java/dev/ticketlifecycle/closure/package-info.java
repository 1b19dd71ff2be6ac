/** The room of closure: proposal, silence window, ending, reopening. */
@NullMarked
package dev.ticketlifecycle.closure;

import org.jspecify.annotations.NullMarked;
