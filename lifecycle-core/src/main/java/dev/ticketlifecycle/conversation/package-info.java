/** The room of the conversation: messages, replies, open questions, delivery. */
@NullMarked
package dev.ticketlifecycle.conversation;

import org.jspecify.annotations.NullMarked;
