/** What will happen by itself, and when: entries that every room can put on a ticket's one list. */
@NullMarked
package dev.ticketlifecycle.timer;

import org.jspecify.annotations.NullMarked;
