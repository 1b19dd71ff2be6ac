/**
 * The room of relations: what becomes of a ticket together with others - merge, split, further contacts on its matter.
 *
 * <p>A commit spans one ticket, so two tickets agree step by step: the source says what it hands over and stays
 * accountable, the other takes it over, the source hears of it. A rule lives here if it is about which of two tickets
 * goes on: {@code merged}. That one ticket merely has to do with another is a link, a matter of {@code stage}.
 */
@NullMarked
package dev.ticketlifecycle.relation;

import org.jspecify.annotations.NullMarked;
