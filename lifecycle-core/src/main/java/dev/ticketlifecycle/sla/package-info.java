/** Clocks: metrics declared over facts, goals, thresholds, breaches. Knows no room: facts come in. */
@NullMarked
package dev.ticketlifecycle.sla;

import org.jspecify.annotations.NullMarked;
