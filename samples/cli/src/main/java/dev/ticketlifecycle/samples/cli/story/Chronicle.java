package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the library decided on one ticket, act by act: what it refused, and the events of what happened all the same. */
public final class Chronicle {

    private final String ticket;
    private final List<Entry> entries = new ArrayList<>();

    /** One decision, or the note of something that no act of the library stands for. */
    sealed interface Entry {

        /**
         * An act that would have been refused.
         *
         * @param at when
         * @param actor whose it was
         * @param command what it was
         * @param refusal why
         */
        record Refused(Instant at, Actor actor, Command command, Refusal refusal) implements Entry {}

        /**
         * Something that happened.
         *
         * @param recorded what
         */
        record Happened(Recorded recorded) implements Entry {}

        /**
         * The log took the ticket from everybody; what is opened next is the same ticket afresh.
         *
         * @param at when
         */
        record TakenFromAll(Instant at) implements Entry {}
    }

    /**
     * Nothing has happened yet.
     *
     * @param ticket the ticket, in the log's own word
     */
    public Chronicle(String ticket) {
        this.ticket = ticket;
    }

    /** An act would have been refused. */
    public void refused(Instant at, Actor actor, Command command, Refusal refusal) {
        entries.add(new Entry.Refused(at, actor, command, refusal));
    }

    /** An act was carried out. */
    public void happened(List<Recorded> events) {
        events.forEach(event -> entries.add(new Entry.Happened(event)));
    }

    /** The log took the ticket from everybody, and it was opened afresh. */
    public void takenFromAll(Instant at) {
        entries.add(new Entry.TakenFromAll(at));
    }

    /** What happened to the ticket, or to the one that was opened afresh in its place last. */
    public List<Recorded> journal() {
        List<Recorded> journal = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Happened happened) {
                journal.add(happened.recorded());
            } else if (entry instanceof Entry.TakenFromAll) {
                journal.clear();
            }
        }
        return journal;
    }

    String ticket() {
        return ticket;
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }
}
