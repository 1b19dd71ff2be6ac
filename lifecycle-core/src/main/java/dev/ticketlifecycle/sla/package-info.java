/** What a desk promises: metrics declared over facts, goals, thresholds, policies. Knows no room and no ticket. */
@NullMarked
package dev.ticketlifecycle.sla;

import org.jspecify.annotations.NullMarked;
