package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.stage.StageEvent.Migrated;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ticket comes under another definition: in the open, with its place, its promises and its history. */
class MigrationTest {

    private static final Instant T0 = Life.START;
    private static final Actor IMPORTER = Actor.automatic("importer");

    private static final Lifecycle FIRST = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("standard")
                    .firstReply(Duration.ofHours(4))
                    .timeToOwn(Duration.ofHours(1))
                    .resolution(Duration.ofDays(3)))
            .build();

    private static final Map<String, String> NAMES = Map.of(
            "new", "fresh",
            "open", "working",
            "waiting", "asked",
            "on-hold", "carrier",
            "resolved", "proposed",
            "closed", "done");

    private static LifecycleBuilder second() {
        return Lifecycle.named("helpdesk")
                .version(2)
                .status("fresh", Phase.NEW)
                .status("working", Phase.ACTIVE)
                .status("asked", Phase.WAITING)
                .status(Status.waitingFor("carrier", Party.THIRD_PARTY))
                .status("proposed", Phase.RESOLVED)
                .status("done", Phase.CLOSED);
    }

    private static final Lifecycle SECOND = second().sla(
                    SlaPolicy.named("extra").timeToOwn(Duration.ofHours(2)))
            .sla(SlaPolicy.named("standard").resolution(Duration.ofDays(9)).firstReply(Duration.ofHours(1)))
            .migratesFrom(FIRST, NAMES)
            .build();

    private static final Lifecycle THIRD =
            second().version(3).migratesFrom(SECOND, identity(SECOND)).build();

    private static Map<String, String> identity(Lifecycle lifecycle) {
        Map<String, String> names = new HashMap<>();
        lifecycle.statuses().forEach(status -> names.put(status.name(), status.name()));
        return names;
    }

    private DirectoryFacts directory = DirectoryFacts.of(
            Person.of("anna").in("front-line"), Person.of("chief").withRole(Person.SUPERVISOR));
    private final List<Recorded> journal = new ArrayList<>();
    private Ticket ticket = Ticket.unopened(TicketId.of("T-1"));
    private Instant now = T0;
    private int acts;

    private Decision act(Lifecycle by, Actor actor, Command command) {
        return act(by, Act.of("c" + ++acts, actor, command));
    }

    private Decision act(Lifecycle by, Act act) {
        Decision decision = by.decide(ticket, act, new Given(now, directory));
        if (decision instanceof Accepted accepted) {
            ticket = accepted.ticket();
            journal.addAll(accepted.events());
        }
        return decision;
    }

    private MigrationTest does(Lifecycle by, Actor actor, Command command) {
        assertThat(act(by, actor, command).accepted()).isTrue();
        return this;
    }

    private MigrationTest opened() {
        return does(FIRST, Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is it?")));
    }

    private ClockState clock(String id) {
        return ticket.clocks().find(id).orElseThrow().state();
    }

    private void folds(Lifecycle by) {
        assertThat(by.fold(ticket.id(), journal)).isEqualTo(ticket);
    }

    @Test
    void whatIsPromisedAndAgreedToCanStillBeDone() {
        Lifecycle older = Lifecycle.preset("helpdesk")
                .operation(Operation.named("refund"))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.preset("helpdesk")
                        .version(2)
                        .migratesFrom(older, identity(older))
                        .build())
                .withMessageContaining(
                        "leaves out the operations [refund], which may be promised and agreed to on tickets");
    }

    @Test
    void theTicketKeepsItsPlaceUnderItsNewNameAndTheJournalSaysSo() {
        opened().does(FIRST, Life.ANNA, new Claim()).does(FIRST, Life.ANNA, new Wait());
        Instant since = ticket.stage().since();
        now = now.plus(Duration.ofMinutes(5));

        does(SECOND, IMPORTER, new Migrate());

        assertThat(ticket.status().name()).isEqualTo("asked");
        assertThat(ticket.stage().since()).isEqualTo(since);
        assertThat(ticket.lifecycleVersion()).isEqualTo(2);
        assertThat(journal)
                .anySatisfy(recorded -> assertThat(recorded.event())
                        .isEqualTo(new Migrated(
                                "helpdesk", 1, "helpdesk", 2, Status.of("waiting", Phase.WAITING), ticket.status())));
        folds(SECOND);
        does(SECOND, Life.ANNA, Reply.answer("it is at the counter"));
        folds(SECOND);
    }

    @Test
    void clocksOfBothGoOnThoseOfTheOlderStopAndThoseOfTheNewerStart() {
        opened();
        Instant start = now;
        now = now.plus(Duration.ofMinutes(30));

        Accepted migrated = (Accepted) act(SECOND, IMPORTER, new Migrate());

        assertThat(migrated.events())
                .extracting(recorded -> recorded.event().kind())
                .containsExactly(EventKind.MIGRATED, EventKind.CLOCK_CANCELLED, EventKind.DUE_SET, EventKind.DUE_SET);
        assertThat(ticket.clocks().find("standard/first-reply").orElseThrow().due())
                .as("what has elapsed counts against the new goal")
                .hasValue(start.plus(Duration.ofHours(1)));
        assertThat(clock("standard/time-to-own")).isEqualTo(ClockState.CANCELLED);
        assertThat(clock("extra/time-to-own")).isEqualTo(ClockState.RUNNING);
        assertThat(ticket.clocks().find("extra/time-to-own").orElseThrow().due())
                .hasValue(now.plus(Duration.ofHours(2)));
        folds(SECOND);

        now = now.plus(Duration.ofMinutes(10));
        does(SECOND, Life.ANNA, new Claim()).does(SECOND, Life.ANNA, Reply.answer("it is at the counter"));
        assertThat(clock("extra/time-to-own")).isEqualTo(ClockState.MET);
        assertThat(clock("standard/first-reply")).isEqualTo(ClockState.MET);
        assertThat(clock("standard/time-to-own")).isEqualTo(ClockState.CANCELLED);
        folds(SECOND);
    }

    @Test
    void whatWasDueBeforeHappensUnderTheOlderDefinition() {
        opened().does(FIRST, Life.ANNA, new Claim());
        Reply answer = Reply.of(
                        ReplyKind.ANSWER, Message.text("it is at the counter").via("phone"))
                .then(new Propose());
        does(FIRST, Life.ANNA, answer);
        now = now.plus(Duration.ofDays(1));

        does(SECOND, IMPORTER, new Migrate());

        assertThat(ticket.status().name()).isEqualTo("done");
        assertThat(ticket.closure().ended(Outcome.SILENT)).isTrue();
        assertThat(journal.stream().map(r -> r.event().kind()).toList())
                .endsWith(EventKind.ENDED, EventKind.MOVED, EventKind.MIGRATED);
        folds(SECOND);
    }

    @Test
    void aTicketThatEndedForGoodIsMigratedToo() {
        opened().does(FIRST, Life.REQUESTER, new Withdraw());
        now = now.plus(Duration.ofDays(100));

        does(SECOND, Life.CHIEF, new Migrate());

        assertThat(ticket.status().name()).isEqualTo("done");
        assertThat(SECOND.sealed(ticket, now)).isTrue();
        folds(SECOND);
    }

    @Test
    void anAgentDoesNotMigrateAndIsToldWhoDoes() {
        opened();

        Refused refused = (Refused) act(SECOND, Life.ANNA, new Migrate());

        assertThat(refused.refusal().rules()).containsExactly(RuleId.NOT_PERMITTED.id());
        Reason reason = refused.refusal().reasons().get(0);
        assertThat(reason.remedies()).first().satisfies(remedy -> {
            assertThat(remedy.kind()).isEqualTo(CommandKind.MIGRATE);
            assertThat(remedy.who().role()).contains(Person.SUPERVISOR);
        });
        assertThat(act(SECOND, Life.REQUESTER, new Migrate()).accepted()).isFalse();
    }

    @Test
    void anOverrideLetsAnybodyMigrateOnTheRecord() {
        directory = directory.with(Person.of("anna").withRole("lead"));
        opened();
        RuleOverride override =
                new RuleOverride("lead", "moving house", now.plusSeconds(60), Set.of(RuleId.NOT_PERMITTED.id()));

        act(SECOND, Act.of("o", Life.ANNA, new Migrate()).overriding(override));

        assertThat(ticket.lifecycleVersion()).isEqualTo(2);
        assertThat(ticket.overrides()).isEqualTo(1);
        folds(SECOND);
    }

    @Test
    void migratedTwiceIsMigratedOnce() {
        opened().does(SECOND, IMPORTER, new Migrate());
        int before = journal.size();

        does(SECOND, IMPORTER, new Migrate());

        assertThat(journal).hasSize(before);
    }

    @Test
    void anIneligibleOwnerIsSettledUnderTheDefinitionOfTheMoment() {
        opened().does(FIRST, Life.ANNA, new Claim());
        directory = DirectoryFacts.of(Person.of("anna").in("front-line").being(Presence.ABSENT));

        does(SECOND, IMPORTER, new Migrate());

        assertThat(ticket.ownership().inQueue()).isTrue();
        folds(SECOND);
    }

    @Test
    void aChainOfVersionsIsGoneStepByStep() {
        opened();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> act(THIRD, IMPORTER, new Migrate()))
                .withMessageContaining("helpdesk v1")
                .withMessageContaining("helpdesk v2")
                .withMessageContaining("first");

        does(SECOND, IMPORTER, new Migrate()).does(THIRD, IMPORTER, new Migrate());

        assertThat(ticket.lifecycleVersion()).isEqualTo(3);
        assertThat(ticket.clocks().all())
                .allMatch(clock -> clock.state() == ClockState.CANCELLED)
                .extracting(clock -> clock.id())
                .containsExactly("extra/time-to-own", "standard/resolution", "standard/first-reply");
        folds(THIRD);
        assertThat(ticket.wakeAt()).isEmpty();
    }

    @Test
    void whatHappenedUnderAnUnknownDefinitionIsNotFoldedByAnother() {
        opened();
        Lifecycle unrelated = Lifecycle.preset("helpdesk").version(7).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> unrelated.fold(ticket.id(), journal))
                .withMessageContaining("helpdesk v1")
                .withMessageContaining("migratesFrom");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unrelated.evolve(ticket, journal.get(0)))
                .withMessageContaining("helpdesk v1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unrelated.whatNow(ticket, IMPORTER, new Given(now, directory)))
                .withMessageContaining("helpdesk v1");
    }

    @Test
    void aMigrationNamesEachStatusOfTheOlderOneAndNoOther() {
        Map<String, String> names = new HashMap<>(NAMES);
        names.remove("open");
        names.put("opn", "working");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> second().migratesFrom(FIRST, names).build())
                .withMessageContaining("[open]")
                .withMessageContaining("[opn]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        second().migratesFrom(FIRST, with("open", "nowhere")).build())
                .withMessageContaining("'nowhere'");
    }

    @Test
    void aMigrationKeepsWhatAStatusMeans() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        second().migratesFrom(FIRST, with("resolved", "done")).build())
                .withMessageContaining("RESOLVED")
                .withMessageContaining("CLOSED");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        second().migratesFrom(FIRST, with("on-hold", "asked")).build())
                .withMessageContaining("THIRD_PARTY")
                .withMessageContaining("REQUESTER");
    }

    private static Map<String, String> with(String from, String to) {
        Map<String, String> names = new HashMap<>(NAMES);
        names.put(from, to);
        return names;
    }

    @Test
    void aDefinitionMigratesFromAnotherOneAndOnlyOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> second().migratesFrom(FIRST, NAMES).migratesFrom(FIRST, NAMES))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> second().version(1).migratesFrom(FIRST, NAMES).build())
                .withMessageContaining("itself");
    }

    @Test
    void noRuleOfAHostHoldsAMigrationBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.named("stay")
                        .on(CommandKind.MIGRATE)
                        .unless(t -> false)
                        .because("we stay"))
                .withMessageContaining("MIGRATE");
    }
}
