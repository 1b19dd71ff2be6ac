/**
 * The room of escalation: what people have to be told of because nobody acted, or everybody went in circles, and who has
 * to acknowledge it.
 *
 * <p>Where a rule of another room says that it escalates, this one finds when that is due, says so, and climbs the ladder
 * until somebody acknowledges. Rules: {@code ladder-complete}. Acts are refused here only where somebody acknowledges what
 * he wasn't told of.
 */
@NullMarked
package dev.ticketlifecycle.escalation;

import org.jspecify.annotations.NullMarked;
