package dev.ticketlifecycle.escalation;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a lifecycle escalates: whom it tells, when, and what the host is to do.
 *
 * @param ladder who is told, one level after the other, lowest first; none if no ladder is declared
 * @param reopenings how often an ended ticket comes back before somebody higher up hears of it
 * @param coolDown how long, after a reason was told, the same one is recorded and told nobody; zero for not at all
 * @param intents for the reasons that have any, what the host is to do when one is told
 */
public record Escalating(
        List<EscalationLevel> ladder, int reopenings, Duration coolDown, Map<EscalationReason, List<Intent>> intents) {

    /** The lowest level of the ladder. */
    public static final int FIRST = 1;

    /** Copies the ladder and the intents. */
    public Escalating {
        ladder = List.copyOf(ladder);
        intents = ImmutableMap.copyOf(intents);
    }

    /**
     * The level that a reason is told to first.
     *
     * @param reason why somebody has to look
     * @return the level, from 1; the lowest unless an intent says otherwise
     */
    public int level(EscalationReason reason) {
        return declared(reason).stream()
                .filter(Intent.Escalate.class::isInstance)
                .mapToInt(intent -> ((Intent.Escalate) intent).level())
                .max()
                .orElse(FIRST);
    }

    // An escalation to a level the library carries out itself.
    List<Intent> forHost(EscalationReason reason) {
        return declared(reason).stream()
                .filter(intent -> !(intent instanceof Intent.Escalate))
                .toList();
    }

    private List<Intent> declared(EscalationReason reason) {
        return intents.getOrDefault(reason, List.of());
    }

    boolean cooling(Instant told, Instant now) {
        return !coolDown.isZero() && now.isBefore(told.plus(coolDown));
    }
}
