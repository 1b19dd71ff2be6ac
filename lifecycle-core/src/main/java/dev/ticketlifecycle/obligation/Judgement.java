package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.vocabulary.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A verdict that was given.
 *
 * @param obligation the id of what was decided
 * @param kind the name of its kind
 * @param about what it was about, such as the rule to which an exception was requested
 * @param verdict how it was decided
 * @param by who decided
 * @param at when
 * @param barred the ids of those who can't decide on an appeal against it: who decided, who entered that, and who couldn't
 *     decide in the first place
 */
public record Judgement(
        String obligation,
        String kind,
        Optional<String> about,
        String verdict,
        Actor by,
        Instant at,
        Set<String> barred) {

    /** Copies the names. */
    public Judgement {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(at, "at");
        barred = ImmutableSet.copyOf(barred);
    }
}
