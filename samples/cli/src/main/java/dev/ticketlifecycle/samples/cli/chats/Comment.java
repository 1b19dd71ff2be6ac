package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.conversation.Message;
import java.time.Instant;

/**
 * One message of a chat; in the file it is one row an utterance.
 *
 * @param id the log's number of the comment
 * @param line the line its first utterance is on
 * @param sequence its place in the ticket
 * @param at when it was written
 * @param author who wrote it
 * @param role what the author was to the ticket at that moment
 * @param internal whether only the desk could read it
 * @param text digest and length of the whole text
 */
record Comment(
        String id, long line, long sequence, Instant at, String author, Role role, boolean internal, Message text) {

    /** What an author is to a ticket at a moment. */
    enum Role {
        /** The one who asked. */
        REPORTER,
        /** The one who has the ticket at that moment. */
        ASSIGNEE,
        /** Anybody else. */
        OTHERS
    }

    boolean publicBy(Role who) {
        return !internal && role == who;
    }

    /** The same comment with its whole text. */
    Comment saying(String whole) {
        return new Comment(id, line, sequence, at, author, role, internal, Message.text(whole));
    }
}
