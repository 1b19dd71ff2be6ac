/**
 * The room of findings: facts of which there is one at a time, such as the cause, and whether the desk was at fault.
 *
 * <p>A finding is superseded openly, with a reason and an author, or not at all. Rules: {@code contradicting-finding}.
 * What follows from an admitted fault is a matter of {@code obligation}.
 */
@NullMarked
package dev.ticketlifecycle.finding;

import org.jspecify.annotations.NullMarked;
