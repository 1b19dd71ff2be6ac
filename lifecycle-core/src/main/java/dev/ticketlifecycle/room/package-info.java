/** What rooms share while an act is judged: the call, the terms of the lifecycle, and where events go. Not API. */
@NullMarked
package dev.ticketlifecycle.room;

import org.jspecify.annotations.NullMarked;
