package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.sla.Hold;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How the source of a timeline counts, declared key by key; its name is no key. */
record Semantics(
        Set<String> pauseStates,
        Set<TimelineClock> pauseAffects,
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

    private enum Minutes {
        WHOLE
    }

    private static final Set<String> ENDINGS = Set.of("closed", "resolved", "solved");

    static Semantics read(Fields fields) {
        fields.optionalText("system");
        fields.optionalText("text");
        Set<TimelineClock> affected = EnumSet.noneOf(TimelineClock.class);
        for (String name : fields.texts("pause_affects")) {
            affected.add(fields.word("clock", name, TimelineClock.class));
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

    /**
     * Whether pauses move what a clock is due. A hold in elapsed time is one that is added to the resolution's due instant,
     * even if no measured time is affected.
     */
    boolean pauses(TimelineClock clock) {
        return pauseAffects.contains(clock) || (clock == TimelineClock.RESOLUTION && hold == Hold.ELAPSED);
    }

    /**
     * Whether entering a state resolves the ticket. If nothing is said, {@code closed}, {@code resolved} and {@code solved}
     * do, unless the source counts them as a pause; leaving them for another state takes the resolution back.
     */
    boolean ends(String state) {
        return over(state) && stateSetsClosed.orElse(!pauseStates.contains(state));
    }

    /** Whether nothing is asked of the desk in a state any more. */
    static boolean over(String state) {
        return ENDINGS.contains(state);
    }
}
