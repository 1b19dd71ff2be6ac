package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.vocabulary.Actor;
import java.util.Set;

/**
 * A verdict that was given.
 *
 * @param obligation the id of what was decided
 * @param kind the name of its kind
 * @param verdict how it was decided
 * @param by who decided
 * @param barred the ids of those who can't decide on an appeal against it: who decided, who entered that, and who couldn't
 *     decide in the first place
 */
public record Judgement(String obligation, String kind, String verdict, Actor by, Set<String> barred) {

    /** Copies the names. */
    public Judgement {
        barred = ImmutableSet.copyOf(barred);
    }
}
