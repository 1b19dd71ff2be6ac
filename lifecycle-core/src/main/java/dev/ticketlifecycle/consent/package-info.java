/**
 * The room of consent: what the requester agreed to, which options he was offered, and what he was told beforehand.
 *
 * <p>Operations rest on what stands here. Rules: {@code unsafe-default}. Whether an operation has the consent or the
 * notice that it needs is a matter of {@code operation}.
 */
@NullMarked
package dev.ticketlifecycle.consent;

import org.jspecify.annotations.NullMarked;
