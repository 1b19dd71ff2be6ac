/** The host's own rules. */
@NullMarked
package dev.ticketlifecycle.rule;

import org.jspecify.annotations.NullMarked;
