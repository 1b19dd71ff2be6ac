/** Why a clock shows what it shows, and who had the time: answers from the whole journal. */
@NullMarked
package dev.ticketlifecycle.explain;

import org.jspecify.annotations.NullMarked;
