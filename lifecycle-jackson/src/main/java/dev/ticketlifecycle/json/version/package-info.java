/** Older versions of what is stored, and how they are brought up to date. */
@NullMarked
package dev.ticketlifecycle.json.version;

import org.jspecify.annotations.NullMarked;
