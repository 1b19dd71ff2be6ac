/** Clocks that run: facts come in one by one, due instants, thresholds and breaches come out. Knows no room. */
@NullMarked
package dev.ticketlifecycle.clock;

import org.jspecify.annotations.NullMarked;
