package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.PerProperty;

/** The laws of the list, held against random histories on the real engine. */
class HistoryLaws {

    private static final Histories HISTORIES = Histories.of(Desks.BOTH, Desks.WORLD);
    private static final Histories UNDER_ONE_VERSION = HISTORIES.on(Engine.of(Desks.SUPPORT));
    private static final Coverage COVERAGE = new Coverage();
    private static final Laws COOL = Laws.of(Desks.COOL);
    private static final Asking ASKING = new Asking(Desks.WORLD);

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.of(HISTORIES);
    }

    @Provide
    Arbitrary<History> historiesUnderOneVersion() {
        return RandomHistories.of(UNDER_ONE_VERSION);
    }

    @Provide
    Arbitrary<History> historiesThatCoolDown() {
        return RandomHistories.of(HISTORIES.on(Desks.COOLING));
    }

    @Provide
    Arbitrary<History> historiesWithOverrides() {
        return RandomHistories.of(HISTORIES.withOverrides());
    }

    @Property(tries = 2_400, seed = "1", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @PerProperty(FarEnough.class)
    void everyLawHolds(@ForAll("histories") History history) {
        COVERAGE.count(history);

        assertThat(history.steps()).hasSizeLessThanOrEqualTo(60);
        assertThat(Desks.LAWS.broken(history)).as(history::text).isEmpty();
    }

    @Property(tries = 400, seed = "2", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void everyViolationIsCoveredByAnOverrideOfARuleThatTheLawRestsOn(
            @ForAll("historiesWithOverrides") History history) {
        assertThat(Desks.LAWS.broken(history)).as(history::text).isEmpty();
    }

    @Property(tries = 200, seed = "3", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void aDeskOnItsStoreKeepsTheLawsOfWriting(@ForAll("historiesUnderOneVersion") History history) {
        Laws laws = Desks.LAWS.withStore(Desks.SUPPORT, InMemoryStore::new).only(20, 35);

        assertThat(laws.broken(history)).as(history::text).isEmpty();
    }

    @Property(tries = 300, seed = "4", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @PerProperty(AskedEnough.class)
    void whatIsSaidToBeOpenIsAcceptedAndNothingElseIs(@ForAll("histories") History history) {
        assertThat(ASKING.law().in(history)).isEmpty();
    }

    @Property(tries = 200, seed = "5", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void aDeskThatCoolsDownIsHeldToItsOwnBounds(@ForAll("historiesThatCoolDown") History history) {
        assertThat(COOL.broken(history)).as(history::text).isEmpty();
    }

    /** Everything was open to somebody, and acts made up at random were accepted and refused of each kind. */
    static final class AskedEnough implements PerProperty.Lifecycle {
        private static final int OFTEN_ENOUGH = 20;

        @Override
        public void onSuccess() {
            for (CommandKind kind : CommandKind.values()) {
                assertThat(ASKING.choices().get(kind)).as("choices %s", kind).isGreaterThanOrEqualTo(OFTEN_ENOUGH);
                assertThat(ASKING.accepted().get(kind)).as("accepted %s", kind).isGreaterThanOrEqualTo(OFTEN_ENOUGH);
                if (kind != CommandKind.ADVANCE) { // always open
                    assertThat(ASKING.refused().get(kind))
                            .as("refused %s", kind)
                            .isGreaterThanOrEqualTo(OFTEN_ENOUGH);
                }
            }
        }
    }

    /** The histories went everywhere: what never happens breaks no law. */
    static final class FarEnough implements PerProperty.Lifecycle {
        private static final int OFTEN_ENOUGH = 20;

        @Override
        public void onSuccess() {
            assertThat(COVERAGE.acceptance()).isBetween(0.5, 0.9);
            oftenEnough("accepted", COVERAGE.accepted());
            oftenEnough("effects of", COVERAGE.rules());
            Map<EventKind, Integer> events = COVERAGE.events();
            // These histories are without overrides; goals change and breaches are withdrawn in ClockHistoryLaws.
            events.keySet().removeAll(Set.of(EventKind.OVERRIDDEN, EventKind.BREACH_WITHDRAWN, EventKind.DUE_SET));
            oftenEnough("happened", events);
            oftenEnough("ended", COVERAGE.outcomes());
            Map<Outcome, Integer> unproven = COVERAGE.unproven();
            unproven.keySet().removeAll(Set.of(Outcome.ACCEPTED, Outcome.SILENT, Outcome.WITHDRAWN)); // have no code
            oftenEnough("unproven", unproven);
            oftenEnough("escalated for", COVERAGE.escalations());
            oftenEnough("handed over", COVERAGE.handOvers());
            oftenEnough("linked as", COVERAGE.links());
            oftenEnough("came about as", COVERAGE.agreements());
        }

        private static <K> void oftenEnough(String what, Map<K, Integer> counts) {
            assertThat(counts)
                    .isNotEmpty()
                    .allSatisfy((key, times) ->
                            assertThat(times).as("%s %s", what, key).isGreaterThanOrEqualTo(OFTEN_ENOUGH));
        }
    }
}
