package dev.ticketlifecycle.room;

import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.Optional;

/** What a lifecycle fixes and rooms look up: which rules are on, how long things last. */
public interface Terms {

    /**
     * Whether a built-in rule is on.
     *
     * @param rule the rule
     * @return false if the lifecycle switched it off
     */
    boolean on(RuleId rule);

    /**
     * How a channel delivers.
     *
     * @param name the channel, or empty for the lifecycle's usual one
     * @return the channel
     * @throws IllegalArgumentException if the lifecycle declares no such channel
     */
    Channel channel(Optional<String> name);

    /**
     * The status in which tickets are opened.
     *
     * @return the initial status
     */
    Status initial();

    /**
     * The queue a ticket falls back to when it has none.
     *
     * @return the queue's name
     */
    String homeQueue();

    /**
     * How long a proposal stands in silence before the ticket ends.
     *
     * @return elapsed time
     */
    Duration silenceWindow();

    /**
     * How long an offer stands.
     *
     * @return elapsed time
     */
    Duration offerExpiry();

    /**
     * How often a ticket may be given back to somebody who has held it, but for a supervisor.
     *
     * @return the count
     */
    int returns();

    /**
     * How many holding replies may follow each other.
     *
     * @return the most
     */
    int holdingReplies();

    /**
     * How many public replies bots have before a person has to take over.
     *
     * @return the most
     */
    int botTurns();

    /**
     * How long an ended ticket can come back.
     *
     * @return elapsed time since the ending
     */
    Duration reopeningWindow();
}
