/**
 * The room of the conversation: messages, replies, open questions, delivery, and what machines may say.
 *
 * <p>A rule lives here if it says what may be said, and what it counts for: {@code answered-is-derived}, {@code
 * repeated-reply}, {@code courtesy-is-not-a-reply}, {@code automatic-is-not-a-reply}, {@code holding-needs-due}, {@code
 * too-many-holding-replies}, {@code human-on-request}. Nothing in it knows who owns the ticket or how it ends.
 */
@NullMarked
package dev.ticketlifecycle.conversation;

import org.jspecify.annotations.NullMarked;
