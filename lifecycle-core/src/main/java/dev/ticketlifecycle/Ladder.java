package dev.ticketlifecycle;

import dev.ticketlifecycle.escalation.EscalationRoom;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The escalation ladder of a definition: declared once, and checked for gaps. */
final class Ladder {

    private List<EscalationLevel> levels = List.of();

    void declare(EscalationLevel... declared) {
        if (!levels.isEmpty()) {
            throw new IllegalArgumentException("an escalation ladder of " + names(List.of(declared)) + " after one of "
                    + names(levels) + ": declare all levels in one call");
        }
        if (declared.length == 0) {
            throw new IllegalArgumentException("an escalation ladder without a level: declare one, or no ladder");
        }
        Set<String> names = new HashSet<>();
        for (EscalationLevel level : declared) {
            if (!names.add(level.name())) {
                throw new IllegalArgumentException("escalation level '" + level.name() + "' is declared twice among "
                        + names(List.of(declared)) + ": give one another name");
            }
        }
        levels = List.of(declared);
    }

    private static List<String> names(List<EscalationLevel> levels) {
        return levels.stream().map(EscalationLevel::name).toList();
    }

    List<EscalationLevel> compile(String lifecycle, long on) {
        for (int i = 0; i < levels.size(); i++) {
            EscalationLevel level = levels.get(i);
            String which = "lifecycle '" + lifecycle + "': level " + (i + 1) + " '" + level.name()
                    + "' of the escalation ladder ";
            if ((EscalationRoom.refusing(level) & on) != 0) {
                throw new IllegalArgumentException(which + "has nobody in it (" + RuleId.LADDER_COMPLETE.id()
                        + "): name a role or a queue, or leave the level out");
            }
            if (level.within().isEmpty() && i < levels.size() - 1) {
                throw new IllegalArgumentException(which + "never passes an escalation on to '"
                        + levels.get(i + 1).name() + "': say within what time it acknowledges");
            }
        }
        return levels;
    }
}
