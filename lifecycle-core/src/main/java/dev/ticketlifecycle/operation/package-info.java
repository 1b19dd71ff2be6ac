/**
 * The room of operations: what the desk can do to the world, who may, how often, and on what basis.
 *
 * <p>Operations are data, see {@link dev.ticketlifecycle.operation.Operation}. A rule lives here if it says whether one may
 * be promised or performed: {@code not-capable}, {@code not-grantable}, {@code quota-used}, {@code consent-required},
 * {@code notice-before-adverse-act}, {@code cause-before-irreversible}, {@code opposing-clock}.
 */
@NullMarked
package dev.ticketlifecycle.operation;

import org.jspecify.annotations.NullMarked;
