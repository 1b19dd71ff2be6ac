/**
 * Vectors: facts about business time and clocks taken from other systems' test suites, or written by hand, one a line, and
 * the runner that holds the library to them.
 *
 * <p>Begin with {@link dev.ticketlifecycle.testkit.vector.Vectors}. Plain Java: no test framework needed; this package
 * alone takes Jackson ({@code com.fasterxml.jackson.core:jackson-databind}), which a suite that uses it declares itself.
 */
@NullMarked
package dev.ticketlifecycle.testkit.vector;

import org.jspecify.annotations.NullMarked;
