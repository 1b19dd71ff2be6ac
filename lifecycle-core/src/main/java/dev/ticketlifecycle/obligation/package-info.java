/**
 * The room of obligations: what one party owes another, by when, what settles it, and what the end of the ticket does to
 * it.
 *
 * <p>Promises, demands for evidence, verdicts, hand-over items, remedies and exceptions are one concept; what differs
 * between them is data, see {@link dev.ticketlifecycle.obligation.ObligationKind}, and a host adds kinds of its own. A
 * rule lives here if it says what may be owed or demanded, what settles it, or what a debt stands in the way of: {@code
 * handover-unacknowledged}, {@code open-obligation}, {@code promise-needs-due}, {@code waived-evidence}, {@code
 * verdict-before-more-evidence}, {@code evidence-needs-fact}, {@code verdict-owed}, {@code independent-reviewer}, {@code
 * admission-needs-remedy}, {@code exception-route}. Who may promise an operation is a matter of {@code operation}.
 */
@NullMarked
package dev.ticketlifecycle.obligation;

import org.jspecify.annotations.NullMarked;
