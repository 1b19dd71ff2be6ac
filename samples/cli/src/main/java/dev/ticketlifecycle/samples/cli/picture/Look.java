package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.Locale;

/**
 * How something that lasts looks.
 *
 * <p>The colours are those of Okabe and Ito, which colour-blind people can tell apart; what differs in meaning within a lane
 * also differs in pattern, so that it can be told apart without any colour.
 */
enum Look {
    // Statuses, by phase
    NEW(Pattern.PLAIN, "#F0E442"),
    ACTIVE(Pattern.PLAIN, "#9CD3F2"),
    WAITING(Pattern.RISING, "#E69F00"),
    RESOLVED(Pattern.DOTTED, "#009E73"),
    CLOSED(Pattern.LEVEL, "#666666"),
    // Who has the ticket
    PERSON(Pattern.PLAIN, "#D5E9F5"),
    QUEUE(Pattern.FALLING, "#CC79A7"),
    // Who has to act
    STAFF(Pattern.PLAIN, "#9CD3F2"),
    REQUESTER(Pattern.RISING, "#E69F00"),
    THIRD_PARTY(Pattern.DOTTED, "#009E73"),
    SYSTEM(Pattern.LEVEL, "#666666"),
    // What a clock does
    RUNNING(Pattern.PLAIN, "#56B4E9"),
    PAUSED(Pattern.RISING, "#E69F00"),
    LATE(Pattern.CROSSED, "#D55E00"),
    // Behind all of it: closed hours
    SHUT(Pattern.PLAIN, "#DDDDDD");

    /** What fills a shape. */
    enum Pattern {
        PLAIN(""),
        RISING("M-1 7L7 -1M-1 1L1 -1M5 7L7 5"),
        FALLING("M-1 -1L7 7M5 -1L7 1M-1 5L1 7"),
        CROSSED("M-1 7L7 -1M-1 -1L7 7"),
        LEVEL("M0 3H6"),
        DOTTED("M1 1h2v2h-2zM4 4h2v2h-2z");

        private final String path;

        Pattern(String path) {
            this.path = path;
        }

        /** The lines of one tile of six by six. */
        String path() {
            return path;
        }
    }

    private final Pattern pattern;
    private final String colour;

    Look(Pattern pattern, String colour) {
        this.pattern = pattern;
        this.colour = colour;
    }

    Pattern pattern() {
        return pattern;
    }

    String colour() {
        return colour;
    }

    /** The phrase for it in the legend. */
    String key() {
        return "picture.look." + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Look of(Status status) {
        return switch (status.phase()) {
            case NEW -> NEW;
            case ACTIVE -> ACTIVE;
            case WAITING -> WAITING;
            case RESOLVED -> RESOLVED;
            case CLOSED -> CLOSED;
        };
    }

    static Look of(Party party) {
        return switch (party) {
            case REQUESTER -> REQUESTER;
            case STAFF -> STAFF;
            case THIRD_PARTY -> THIRD_PARTY;
            case SYSTEM -> SYSTEM;
        };
    }
}
