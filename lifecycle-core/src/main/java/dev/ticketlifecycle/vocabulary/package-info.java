/**
 * The words that everybody shares: act, given, actor, command, event, kinds and rule ids.
 *
 * <p>This is the bottom of the house: nothing here knows a room. Hosts build an {@link
 * dev.ticketlifecycle.vocabulary.Act} and a {@link dev.ticketlifecycle.vocabulary.Given}; everything else is read.
 */
@NullMarked
package dev.ticketlifecycle.vocabulary;

import org.jspecify.annotations.NullMarked;
