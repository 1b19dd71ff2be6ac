/** The ports to storage, wake-ups and notifications, and the store that keeps everything in memory. */
@NullMarked
package dev.ticketlifecycle.store;

import org.jspecify.annotations.NullMarked;
