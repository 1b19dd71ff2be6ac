package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.ticket.TicketEvent.Overridden;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class LawsTest {

    private static final Histories HISTORIES = Histories.of(Desks.SUPPORT).in(Desks.WORLD);

    @Test
    void theSameSeedGivesTheSameHistory() {
        History one = HISTORIES.play(7);
        History other = HISTORIES.play(7);

        assertThat(other.script()).isEqualTo(one.script());
        assertThat(other.journal()).isEqualTo(one.journal());
    }

    @Test
    void everyHistoryHasSixtyActsOfWhichMoreThanHalfAndAtMostNineInTenAreAccepted() {
        for (long seed = 1; seed <= 100; seed++) {
            Coverage coverage = new Coverage();
            coverage.count(HISTORIES.play(seed));

            assertThat(coverage.acts()).isEqualTo(60);
            assertThat(coverage.acceptance()).as("seed %d", seed).isBetween(0.5, 0.9);
        }
    }

    @Test
    void peopleQueuesAndAttributesOfAHostTakePart() {
        DirectoryFacts people = DirectoryFacts.of(
                Person.of("olga").withRole(Person.SUPERVISOR).withSkill("cards"),
                Person.of("petr").in("line").withSkill("cards"));
        World world = World.of(Desks.SUPPORT)
                .people(people, List.of("line", "desk"), List.of("cards"))
                .attributes(Map.of("tier", "gold"));
        Histories histories = HISTORIES.in(world).withOverrides().length(30);

        assertThat(Laws.all().verify(histories, 40).acts()).isEqualTo(40 * 30);
        assertThat(histories.play(1).steps())
                .extracting(step -> step.act().initiator())
                .filteredOn(actor -> actor.party() == Party.STAFF && actor.human())
                .extracting(Actor::id)
                .isSubsetOf("olga", "petr", "stranger");
    }

    @Test
    void aLifecycleIsNotHeldToALawThatRestsOnARuleItSwitchedOff() {
        Lifecycle lenient = Desks.support().without("owner-required").build();

        assertThat(Laws.of(lenient).list()).extracting(Law::number).doesNotContain(3);
        Laws.of(lenient).verify(Histories.of(lenient), 20);
    }

    @Test
    void aClockThatDepartsFromTheDefaultMetricsIsPassedOver() {
        Twin counting = Twins.all().stream()
                .filter(t -> t.breaks().equals("law 23"))
                .findFirst()
                .orElseThrow();
        Histories histories = Histories.of(counting.engine(), Desks.WORLD);

        assertThat(Laws.departing("standard/first-reply")
                        .only(23)
                        .verify(histories, 50)
                        .acts())
                .isPositive();
    }

    @Test
    void aBrokenLawIsReportedWithTheShortestScript() {
        Twin twin = Twins.all().get(0);
        Histories histories = Histories.of(twin.engine(), Desks.WORLD);

        assertThatThrownBy(() -> Laws.all().verify(histories, 200))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("law 1: no accepted or silent ending")
                .hasMessageContaining("seed ")
                .message()
                .satisfies(report -> assertThat(report.lines()
                                .filter(line -> line.contains(" -> "))
                                .toList())
                        .hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void aLawOfTheHostsOwnIsHeldToo() {
        Law own = new Law(
                "quiet",
                "nobody writes notes",
                Set.of(),
                (history, findings) -> history.steps().stream()
                        .filter(step -> step.decision().accepted())
                        .filter(step -> step.act().command().kind() == CommandKind.NOTE)
                        .forEach(
                                step -> findings.add(step, "note by", step.act().initiator())));

        assertThatThrownBy(() -> Laws.all().with(own).verify(HISTORIES, 20))
                .hasMessageContaining("quiet: nobody writes notes");
    }

    @Test
    void aViolationIsCoveredOnlyByAnOverrideOfARuleThatItsLawRestsOn() {
        Law nothingAside = new Law("none", "no rule is set aside", Set.of(), LawsTest::overrides);
        Law ownersAside =
                new Law("owners", "owner-required is set aside", Set.of(RuleId.OWNER_REQUIRED), LawsTest::overrides);
        History history = HISTORIES.withOverrides().play(1);
        List<Finding> findings = ownersAside.in(history);

        assertThat(findings).isNotEmpty();
        assertThat(Laws.all().only().with(nothingAside).broken(history)).hasSameSizeAs(findings);
        assertThat(findings)
                .filteredOn(finding -> Laws.covering(finding, history).isPresent())
                .allSatisfy(finding -> assertThat(
                                Laws.covering(finding, history).orElseThrow().rules())
                        .contains("owner-required"));
    }

    private static void overrides(History history, Findings findings) {
        for (Step step : history.steps()) {
            step.overridden().map(Overridden::rules).ifPresent(rules -> findings.add(step, "aside", rules));
        }
    }

    /** The long form: {@code mvn -pl lifecycle-testkit -am test -Dtest=LawsTest -Dlaws.histories=100000}. */
    @Test
    @EnabledIfSystemProperty(named = "laws.histories", matches = "\\d+")
    void everyLawHoldsOverAsManyHistoriesAsAskedFor() {
        int count = Integer.getInteger("laws.histories");
        Laws laws = Laws.all().withStore(Desks.SUPPORT, InMemoryStore::new);

        assertThat(laws.verify(HISTORIES, count).acceptance()).isBetween(0.5, 0.9);
        laws.verify(HISTORIES.withOverrides(), count);
        Laws.all().verify(Histories.of(Desks.BOTH, Desks.WORLD), count);
    }
}
