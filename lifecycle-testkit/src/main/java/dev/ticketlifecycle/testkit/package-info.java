/**
 * Stories of tickets as tests: given what happened, when somebody does something, then this comes of it.
 *
 * <p>Begin with {@link dev.ticketlifecycle.testkit.Scenario}. Everything is decided by the lifecycle under test; a
 * failure is an {@link AssertionError} that sets what was expected beside what came of it, so any test framework will
 * do.
 */
@NullMarked
package dev.ticketlifecycle.testkit;

import org.jspecify.annotations.NullMarked;
