/**
 * What a decision costs, beside the same ticket written by hand.
 *
 * <p>Begin with {@link dev.ticketlifecycle.benchmarks.Report}, which measures everything and writes the table.
 */
@NullMarked
package dev.ticketlifecycle.benchmarks;

import org.jspecify.annotations.NullMarked;
