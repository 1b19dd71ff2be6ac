/** The format by Jackson 2, {@code com.fasterxml.jackson}. */
@NullMarked
package dev.ticketlifecycle.jackson2;

import org.jspecify.annotations.NullMarked;
