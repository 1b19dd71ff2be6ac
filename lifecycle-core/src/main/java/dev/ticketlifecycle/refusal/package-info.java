/** A refusal as a value: every rule that refuses, its facts, and what would be accepted instead. */
@NullMarked
package dev.ticketlifecycle.refusal;

import org.jspecify.annotations.NullMarked;
