/** What both replays share: judging history by the lifecycle, counting, reporting. */
@NullMarked
package dev.ticketlifecycle.samples.cli.replay;

import org.jspecify.annotations.NullMarked;
