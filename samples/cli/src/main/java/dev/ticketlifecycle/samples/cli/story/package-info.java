/** What became of one ticket, told from what the library decided: who had it when, what was asked, what was refused. */
@NullMarked
package dev.ticketlifecycle.samples.cli.story;

import org.jspecify.annotations.NullMarked;
