/** Draws the time of one ticket as SVG: who had it, who had to act, and what every clock did. */
@NullMarked
package dev.ticketlifecycle.samples.cli.picture;

import org.jspecify.annotations.NullMarked;
