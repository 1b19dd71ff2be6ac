/** Documents of the library's format: what a file holds, and whether it is right. */
@NullMarked
package dev.ticketlifecycle.samples.cli.json;

import org.jspecify.annotations.NullMarked;
