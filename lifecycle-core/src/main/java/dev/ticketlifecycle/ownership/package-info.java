/**
 * The room of ownership: who is accountable, and how a ticket changes hands.
 *
 * <p>A rule lives here if it says who may hold a ticket, hand it over, or do what only its owner does: {@code
 * referral-is-not-a-reply}, {@code owner-required}, {@code not-owner}, {@code competence}, {@code transfer-in-progress},
 * {@code ping-pong}, {@code owner-ineligible}.
 */
@NullMarked
package dev.ticketlifecycle.ownership;

import org.jspecify.annotations.NullMarked;
