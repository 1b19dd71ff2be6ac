/** The one gate: the definition compiled into tables, and the way of an act through the rooms. Not API. */
@NullMarked
package dev.ticketlifecycle.gate;

import org.jspecify.annotations.NullMarked;
