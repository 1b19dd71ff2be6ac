/** What clocks showed on the tickets of a log: results by metric and priority, beside the log's own verdict. */
@NullMarked
package dev.ticketlifecycle.samples.cli.clocks;

import org.jspecify.annotations.NullMarked;
