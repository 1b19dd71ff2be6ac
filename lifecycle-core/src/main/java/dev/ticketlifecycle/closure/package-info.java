/**
 * The room of closure: proposal, silence window, ending, reopening.
 *
 * <p>A rule lives here if it says whether, how or how often a ticket may end or come back: {@code unanswered-question},
 * {@code reply-before-close}, {@code reply-and-close}, {@code consent-or-silence}, {@code coded-ending}, {@code terminal}.
 * A limit on reopenings would live here too. Who holds a ticket that came back is a matter of {@code ownership}, what
 * counts as an answer before the end one of {@code conversation}.
 */
@NullMarked
package dev.ticketlifecycle.closure;

import org.jspecify.annotations.NullMarked;
