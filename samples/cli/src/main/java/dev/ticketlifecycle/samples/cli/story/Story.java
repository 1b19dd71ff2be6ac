package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.clock.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one ticket, in words.
 *
 * @param ticket the ticket, in the log's own word
 * @param gravity how badly it went
 * @param opened when it was opened
 * @param ended when it ended; empty if it was open when its log ends
 * @param title how badly it went, in words
 * @param lines what happened, in order
 * @param clocks what its clocks show when the log ends
 * @param summary one sentence that sums it up
 */
public record Story(
        String ticket,
        Gravity gravity,
        Instant opened,
        Optional<Instant> ended,
        String title,
        List<Line> lines,
        List<ClockLine> clocks,
        String summary) {

    /** Copies the lists. */
    public Story {
        lines = List.copyOf(lines);
        clocks = List.copyOf(clocks);
    }

    /** What a line tells. */
    public enum What {
        /** The ticket was opened. */
        OPENED,
        /** Somebody had it. */
        HELD,
        /** It was in a status. */
        STATUS,
        /** Something was asked; one line may stand for several questions in a row. */
        ASKED,
        /** A text went out and answered nothing. */
        ANSWERED_NOTHING,
        /** An act would have been refused. */
        REFUSED,
        /** Somebody higher up would have been told. */
        ESCALATED,
        /** The log took it from everybody. */
        TAKEN_FROM_ALL
    }

    /**
     * What one clock shows.
     *
     * @param reading what it shows
     * @param text the same in words
     */
    public record ClockLine(Reading reading, String text) {}

    /**
     * One line.
     *
     * @param at when it happened, or began
     * @param until when it was over, for what lasts
     * @param what what the line tells
     * @param who whom it is about: the holder, the one who asked, the one who would have been refused
     * @param rules the ids of the rules in it, the main one first
     * @param text the line in words
     * @param brief the line for whoever has just read why the same rules refused something
     * @param instead what would have been accepted instead
     */
    public record Line(
            Instant at,
            Optional<Instant> until,
            What what,
            Optional<String> who,
            List<String> rules,
            String text,
            Optional<String> brief,
            Optional<String> instead) {
        /** Copies the list. */
        public Line {
            rules = List.copyOf(rules);
        }
    }
}
