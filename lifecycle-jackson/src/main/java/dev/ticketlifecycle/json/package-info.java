/** The format: what each value of the library is as JSON. */
@NullMarked
package dev.ticketlifecycle.json;

import org.jspecify.annotations.NullMarked;
