/** The form of each value: how it is written, how it is read, and what a schema says of it. */
@NullMarked
package dev.ticketlifecycle.json.shape;

import org.jspecify.annotations.NullMarked;
