/** The format by Jackson 3, {@code tools.jackson}. */
@NullMarked
package dev.ticketlifecycle.jackson3;

import org.jspecify.annotations.NullMarked;
