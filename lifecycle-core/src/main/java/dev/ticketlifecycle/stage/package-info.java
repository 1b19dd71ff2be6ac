/**
 * The room of the stage: where a ticket stands, what it is about, and which other tickets it has to do with.
 *
 * <p>No rule lives here: which moves there are is said by the definition, and a move to a proposal or an end is judged by
 * {@code closure}.
 */
@NullMarked
package dev.ticketlifecycle.stage;

import org.jspecify.annotations.NullMarked;
