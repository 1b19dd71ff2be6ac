package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.testkit.law.Turns.Turn;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.PerProperty;

/** The laws of clocks, held against random histories of a desk that measures everything in every way. */
class ClockHistoryLaws {

    /** What has to happen to clocks often enough for their laws to say something. */
    private enum Happening {
        PAUSED,
        RESUMED,
        STOPPED,
        UNDONE,
        CONTINUED_AFTER_REOPENING,
        NEW_CYCLE,
        CHANGED_BY_CARRY_ELAPSED,
        CHANGED_BY_RETROACTIVE,
        CHANGED_BY_CARRY_RATIO,
        CHANGED_BY_FROM_CHANGE,
        MIGRATED,
        BREACHED,
        WITHDRAWN,
        CANCELLED,
        PAUSED_FOR_NOTHING,
        PAUSED_THROUGH_A_NIGHT
    }

    private static final Laws LAWS = Laws.all();
    private static final Map<Happening, Integer> HAPPENED = new EnumMap<>(Happening.class);

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.of(ClockDesk.histories());
    }

    @Provide
    Arbitrary<History> weeks() {
        return RandomHistories.of(ClockDesk.histories().on(ClockDesk.WEEKLY));
    }

    @Property(tries = 60, seed = "11", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @PerProperty(FarEnough.class)
    void everyLawHoldsWhateverIsMeasured(@ForAll("histories") History history) {
        Turns.of(history, ClockHistoryLaws::count);
        Findings none = new Findings(LAWS.list().get(0));
        happened(Happening.PAUSED_FOR_NOTHING, PauseLaws.compared(history, none, PauseLaws::forNoTime));
        happened(Happening.PAUSED_THROUGH_A_NIGHT, PauseLaws.compared(history, none, PauseLaws::throughTheNight));

        assertThat(LAWS.broken(history)).as(history::text).isEmpty();
    }

    @Property(tries = 40, seed = "12", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void law34AWeekLaterEveryDueInstantIsAWeekLater(@ForAll("weeks") History history) {
        assertThat(LAWS.only(34).broken(history)).as(history::text).isEmpty();
    }

    private static void happened(Happening what, int times) {
        HAPPENED.merge(what, times, Integer::sum);
    }

    private static void count(Turn turn) {
        if (turn.about(EventKind.DUE_SET)) {
            switch (turn.now().target().changes()) {
                case CARRY_ELAPSED -> happened(Happening.CHANGED_BY_CARRY_ELAPSED, 1);
                case RETROACTIVE -> happened(Happening.CHANGED_BY_RETROACTIVE, 1);
                case CARRY_RATIO -> happened(Happening.CHANGED_BY_CARRY_RATIO, 1);
                case FROM_CHANGE -> happened(Happening.CHANGED_BY_FROM_CHANGE, 1);
                case KEEP -> {}
            }
        } else if (turn.about(EventKind.BREACHED)) {
            happened(Happening.BREACHED, 1);
        } else if (turn.about(EventKind.BREACH_WITHDRAWN)) {
            happened(Happening.WITHDRAWN, 1);
        } else if (turn.about(EventKind.CLOCK_CANCELLED)) {
            happened(Happening.CANCELLED, 1);
        } else if (turn.event().kind() == EventKind.MIGRATED) {
            happened(Happening.MIGRATED, 1);
        }
        if (!turn.within()) {
            happened(Happening.NEW_CYCLE, 1);
        } else {
            moved(turn, turn.was().orElseThrow(), turn.now());
        }
    }

    private static void moved(Turn turn, Clock was, Clock now) {
        if (was.underWay() && now.mode() == Mode.STOPPED) {
            happened(Happening.STOPPED, 1);
        } else if (was.mode() == Mode.RUNNING && now.mode() == Mode.PAUSED) {
            happened(Happening.PAUSED, 1);
        } else if (was.mode() == Mode.PAUSED && now.mode() == Mode.RUNNING) {
            happened(Happening.RESUMED, 1);
        } else if (!was.underWay() && now.underWay()) {
            boolean reopened = turn.event().kind() == EventKind.REOPENED;
            happened(reopened ? Happening.CONTINUED_AFTER_REOPENING : Happening.UNDONE, 1);
        }
    }

    /** Everything happened often: what never happens breaks no law. */
    static final class FarEnough implements PerProperty.Lifecycle {
        private static final int OFTEN_ENOUGH = 20;

        @Override
        public void onSuccess() {
            for (Happening happening : Happening.values()) {
                assertThat(HAPPENED.getOrDefault(happening, 0))
                        .as("%s", happening)
                        // What withdraws a breach has to come late, and from before it.
                        .isGreaterThanOrEqualTo(happening == Happening.WITHDRAWN ? 1 : OFTEN_ENOUGH);
            }
        }
    }
}
