package dev.ticketlifecycle.testkit.vector;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How the source of a timeline counts, declared key by key; its name is no key. */
record Semantics(
        Set<String> pauseStates,
        Set<Clock> pauseAffects,
        Basis updateBasis,
        boolean dueNullWhenMet,
        boolean duesNullWhilePaused,
        boolean duesNullWhenClosed,
        ExactClose exactClose,
        Optional<Boolean> stateSetsClosed,
        Set<String> statesCountAsFirstResponse,
        boolean wholeMinutes,
        Hold hold,
        boolean slideWhilePaused) {

    /** What the update clock runs from. */
    enum Basis {
        FIRST_UNANSWERED_CUSTOMER,
        LAST_CONTACT_ANY,
        NONE
    }

    /** Where a due instant lies that falls exactly at closing. */
    enum ExactClose {
        CLOSE,
        NEXT_OPEN,
        UNSPECIFIED
    }

    /** How the time of a pause is counted. */
    enum Hold {
        WORKING,
        ELAPSED
    }

    private enum Minutes {
        WHOLE
    }

    static Semantics read(Fields fields) {
        fields.optionalText("system");
        fields.optionalText("text");
        Set<Clock> affected = EnumSet.noneOf(Clock.class);
        for (String name : fields.texts("pause_affects")) {
            affected.add(fields.word("clock", name, Clock.class));
        }
        Semantics semantics = new Semantics(
                Set.copyOf(fields.texts("pause_states")),
                affected,
                fields.word("update_basis", Basis.class),
                fields.optionalFlag("due_null_when_met").orElse(false),
                fields.optionalFlag("dues_null_while_paused").orElse(false),
                fields.optionalFlag("dues_null_when_closed").orElse(false),
                fields.word("exact_close", ExactClose.class),
                fields.optionalFlag("state_sets_closed"),
                Set.copyOf(fields.texts("states_count_as_first_response")),
                fields.has("minutes") && fields.word("minutes", Minutes.class) == Minutes.WHOLE,
                fields.has("hold") ? fields.word("hold", Hold.class) : Hold.WORKING,
                fields.optionalFlag("slide_while_paused").orElse(false));
        fields.nothingElse();
        return semantics;
    }
}
