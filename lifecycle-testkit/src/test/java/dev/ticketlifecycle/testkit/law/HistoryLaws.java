package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.RuleId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.PerProperty;

/** The laws of the list, held against random histories on the real engine. */
class HistoryLaws {

    private static final Histories HISTORIES = Histories.of(Desks.SUPPORT).in(Desks.WORLD);
    private static final Coverage COVERAGE = new Coverage();
    private static final Asking ASKING = new Asking(Desks.WORLD);

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.of(HISTORIES);
    }

    @Provide
    Arbitrary<History> historiesWithOverrides() {
        return RandomHistories.of(HISTORIES.withOverrides());
    }

    @Property(tries = 2_000, seed = "1", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @PerProperty(FarEnough.class)
    void everyLawHolds(@ForAll("histories") History history) {
        COVERAGE.count(history);

        assertThat(history.steps()).hasSizeLessThanOrEqualTo(60);
        assertThat(Laws.all().broken(history)).as(history::text).isEmpty();
    }

    @Property(tries = 400, seed = "2", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void everyViolationIsCoveredByAnOverrideOfARuleThatTheLawRestsOn(
            @ForAll("historiesWithOverrides") History history) {
        assertThat(Laws.all().broken(history)).as(history::text).isEmpty();
    }

    @Property(tries = 200, seed = "3", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void aDeskOnItsStoreKeepsTheLawsOfWriting(@ForAll("histories") History history) {
        Laws laws = Laws.all().withStore(Desks.SUPPORT, InMemoryStore::new).only(20, 35);

        assertThat(laws.broken(history)).as(history::text).isEmpty();
    }

    @Property(tries = 300, seed = "4", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @PerProperty(AskedEnough.class)
    void whatIsSaidToBeOpenIsAcceptedAndNothingElseIs(@ForAll("histories") History history) {
        assertThat(ASKING.law().in(history)).isEmpty();
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
            COVERAGE.accepted()
                    .forEach((kind, times) ->
                            assertThat(times).as("accepted %s", kind).isGreaterThanOrEqualTo(OFTEN_ENOUGH));
            for (RuleId rule : RuleId.values()) {
                assertThat(COVERAGE.rules().get(rule.id()))
                        .as("effects of %s", rule.id())
                        .isGreaterThanOrEqualTo(OFTEN_ENOUGH);
            }
        }
    }
}
