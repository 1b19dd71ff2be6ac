/** Lifecycles from files. */
@NullMarked
package dev.ticketlifecycle.samples.cli.definition;

import org.jspecify.annotations.NullMarked;
