/** Tables in text files: CSV of any dialect, plain or gzip, with broken lines named and left out. */
@NullMarked
package dev.ticketlifecycle.samples.cli.table;

import org.jspecify.annotations.NullMarked;
