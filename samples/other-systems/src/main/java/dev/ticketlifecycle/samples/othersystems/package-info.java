/**
 * What other helpdesks measure, as policies to copy: one class a system, each a declaration and nothing else.
 *
 * <p>A desk that moves from one of them takes its class, its own amounts and its own calendar; docs/other-systems.md says
 * what the words there are here, and where they differ.
 */
@NullMarked
package dev.ticketlifecycle.samples.othersystems;

import org.jspecify.annotations.NullMarked;
