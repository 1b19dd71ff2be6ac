/** What documents cost, beside what the same bytes cost whoever writes and reads each field by hand. */
@NullMarked
package dev.ticketlifecycle.benchmarks.json;

import org.jspecify.annotations.NullMarked;
