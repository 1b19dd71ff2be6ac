/** Help desk chats: messages with roles, and the turns of the people who held the ticket. */
@NullMarked
package dev.ticketlifecycle.samples.cli.chats;

import org.jspecify.annotations.NullMarked;
