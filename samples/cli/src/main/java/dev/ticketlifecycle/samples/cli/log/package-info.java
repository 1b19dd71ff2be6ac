/** Any event log, read by a mapping. */
@NullMarked
package dev.ticketlifecycle.samples.cli.log;

import org.jspecify.annotations.NullMarked;
