/** Files of journals: desks written down, read back and verified. */
@NullMarked
package dev.ticketlifecycle.samples.cli.journal;

import org.jspecify.annotations.NullMarked;
