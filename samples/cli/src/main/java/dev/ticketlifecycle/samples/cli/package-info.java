/** The command line: what it offers, and how it ends. */
@NullMarked
package dev.ticketlifecycle.samples.cli;

import org.jspecify.annotations.NullMarked;
