/**
 * The laws of a lifecycle, as checks on random histories.
 *
 * <p>Begin with {@link dev.ticketlifecycle.testkit.law.Laws}: it plays histories on a lifecycle, holds every law against
 * each of them, and reports a broken law with the shortest script that breaks it. Plain Java: no test framework needed.
 */
@NullMarked
package dev.ticketlifecycle.testkit.law;

import org.jspecify.annotations.NullMarked;
