package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.util.EnumMap;
import java.util.Map;

/** What a history is rich in: each makes something frequent that would hardly ever happen by chance. */
enum Habit {
    /** Nothing in particular. */
    NONE,
    /** The same words, again and again. */
    REPEATING,
    /** Out-of-office mail and confirmations of receipt answer each other. */
    MAILING,
    /** Bots do most of the talking. */
    CHATTING,
    /** The desk promises to get in touch. */
    HOLDING,
    /** The ticket goes from one to another and back. */
    PASSING,
    /** Statuses are changed for their own sake. */
    CIRCLING,
    /** Tickets are ended by a code. */
    ENDING;

    private static final int WITHOUT = 6;

    static Habit any(Chance chance) {
        return chance.below(values().length + WITHOUT) < WITHOUT ? NONE : chance.any(values());
    }

    /** The weights of commands, with those that this habit has of its own. */
    Map<CommandKind, Integer> commands(Map<CommandKind, Integer> usual) {
        Map<CommandKind, Integer> all = new EnumMap<>(usual);
        all.putAll(commands());
        return all;
    }

    private Map<CommandKind, Integer> commands() {
        return switch (this) {
            case NONE -> Map.of();
            case REPEATING -> Map.of(CommandKind.RECEIVE, 24, CommandKind.REPLY, 40);
            case MAILING -> Map.of(CommandKind.RECEIVE, 50, CommandKind.REPLY, 50);
            case CHATTING ->
                Map.of(
                        CommandKind.RECEIVE,
                        36,
                        CommandKind.REPLY,
                        50,
                        CommandKind.ACCEPT,
                        18,
                        CommandKind.PROPOSE,
                        2,
                        CommandKind.ASK_FOR_PERSON,
                        8);
            case HOLDING -> Map.of(CommandKind.RECEIVE, 8, CommandKind.REPLY, 60);
            case PASSING -> Map.of(CommandKind.ASSIGN, 40, CommandKind.OFFER, 30, CommandKind.ACCEPT_OFFER, 30);
            case CIRCLING -> Map.of(CommandKind.MOVE, 120, CommandKind.RECEIVE, 8, CommandKind.REPLY, 6);
            case ENDING -> Map.of(CommandKind.CLOSE, 24, CommandKind.WARN, 10, CommandKind.REPLY, 8);
        };
    }

    /** Of a hundred messages so many are in one of two phrases, unless they are very short. */
    int fewWords() {
        return switch (this) {
            case REPEATING, MAILING -> 80;
            case CHATTING -> 40;
            default -> 0;
        };
    }

    /** The weights of replies, with those that this habit has of its own. */
    Map<ReplyKind, Integer> replies(Map<ReplyKind, Integer> usual) {
        Map<ReplyKind, Integer> all = new EnumMap<>(usual);
        switch (this) {
            case CHATTING -> all.put(ReplyKind.QUESTION, 80);
            case HOLDING -> all.put(ReplyKind.HOLDING, 90);
            case PASSING -> all.put(ReplyKind.REFERRAL, 60);
            default -> {}
        }
        return all;
    }
}
