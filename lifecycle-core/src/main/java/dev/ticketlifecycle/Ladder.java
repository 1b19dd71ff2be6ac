package dev.ticketlifecycle;

import dev.ticketlifecycle.Definition.Limits;
import dev.ticketlifecycle.escalation.Escalating;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.EscalationRoom;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a definition escalates: its ladder, declared once and checked for gaps, and what is said of single reasons. */
final class Ladder {

    private List<EscalationLevel> levels = List.of();
    private final Map<EscalationReason, List<Intent>> intents = new LinkedHashMap<>();

    void intend(EscalationReason reason, Intent... declared) {
        boolean climbs = reason == EscalationReason.UNACKNOWLEDGED
                && List.of(declared).stream().anyMatch(Intent.Escalate.class::isInstance);
        if (reason == EscalationReason.CLOCK || climbs) {
            throw new IllegalArgumentException("escalations because of " + reason + ": "
                    + (climbs
                            ? "the next level of the ladder is told, no other one"
                            : "what is to be done is said by the thresholds of each clock"));
        }
        List<Intent> earlier = intents.putIfAbsent(reason, List.of(declared));
        if (earlier != null) {
            throw new IllegalArgumentException("escalations because of " + reason + " are declared twice, with "
                    + earlier + " and with " + List.of(declared) + ": say all in one call");
        }
    }

    void declare(EscalationLevel... declared) {
        if (!levels.isEmpty()) {
            throw new IllegalArgumentException("an escalation ladder of " + names(List.of(declared)) + " after one of "
                    + names(levels) + ": declare all levels in one call");
        }
        if (declared.length == 0) {
            throw new IllegalArgumentException("an escalation ladder without a level: declare one, or no ladder");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < declared.length; i++) {
            EscalationLevel level = declared[i];
            if (!names.add(level.name())) {
                throw new IllegalArgumentException("escalation level '" + level.name() + "' is declared twice among "
                        + names(List.of(declared)) + ": give one another name");
            }
            if (level.within().isEmpty() && i < declared.length - 1) {
                throw new IllegalArgumentException(which(i, level) + "never passes an escalation on to '"
                        + declared[i + 1].name() + "': say within what time it acknowledges");
            }
        }
        levels = List.of(declared);
    }

    private static String which(int index, EscalationLevel level) {
        return "level " + (index + 1) + " '" + level.name() + "' of the escalation ladder ";
    }

    List<EscalationLevel> levels() {
        return levels;
    }

    Map<EscalationReason, List<Intent>> intents() {
        return intents;
    }

    private static List<String> names(List<EscalationLevel> levels) {
        return levels.stream().map(EscalationLevel::name).toList();
    }

    Escalating compile(String lifecycle, long on, Limits limits) {
        for (int i = 0; i < levels.size(); i++) {
            EscalationLevel level = levels.get(i);
            if ((EscalationRoom.refusing(level) & on) != 0) {
                throw new IllegalArgumentException("lifecycle '" + lifecycle + "': " + which(i, level)
                        + "has nobody in it (" + RuleId.LADDER_COMPLETE.id()
                        + "): name a role or a queue, or leave the level out");
            }
        }
        intents.forEach((reason, declared) -> declared.forEach(intent -> check(lifecycle, reason, intent)));
        return new Escalating(levels, limits.reopenings(), limits.coolDown().orElse(Duration.ZERO), intents);
    }

    private void check(String lifecycle, EscalationReason reason, Intent intent) {
        if (!levels.isEmpty() && intent instanceof Intent.Escalate to && to.level() > levels.size()) {
            throw new IllegalArgumentException("lifecycle '" + lifecycle + "' escalates to level " + to.level()
                    + " because of " + reason + ", and the ladder has " + levels.size()
                    + ": name one of them, or lengthen the ladder");
        }
    }
}
