package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ACKNOWLEDGED;
import static dev.ticketlifecycle.vocabulary.EventKind.DEESCALATED;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.RuleId.LADDER_COMPLETE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.escalation.EscalationCommand.Acknowledge;
import dev.ticketlifecycle.escalation.EscalationCommand.Deescalate;
import dev.ticketlifecycle.escalation.EscalationEvent.Deescalated;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.Raised;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Rate;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.testkit.TestClock;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The escalation ladder: who is told, who acknowledges, and who is told next. */
class EscalationRulesTest {

    private static final EscalationLevel LEAD =
            EscalationLevel.named("lead").role("lead").within(Duration.ofMinutes(30));
    private static final EscalationLevel MANAGERS =
            EscalationLevel.named("managers").queue("management").within(Duration.ofHours(2));
    private static final EscalationLevel DIRECTOR =
            EscalationLevel.named("director").role("director");
    private static final Actor ANNA = Actor.agent("anna");
    private static final Actor LEA = Actor.agent("lea");
    private static final Actor MARC = Actor.agent("marc");
    private static final Actor CHIEF = Actor.agent("chief");

    private static LifecycleBuilder laddered() {
        return Lifecycle.preset("helpdesk").ladder(LEAD, MANAGERS, DIRECTOR);
    }

    private static Story held(Lifecycle lifecycle) {
        return Scenario.of(lifecycle)
                .people(
                        Person.of("anna").in("desk"),
                        Person.of("lea").withRole("lead"),
                        Person.of("marc").in("management"),
                        Person.of("chief").withRole(Person.SUPERVISOR))
                .given(RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")))
                .given(ANNA, new Claim());
    }

    /** An update promised for +1 h didn't come; the lead has until +1:30, the managers until +3:30. */
    private static Story missed(Lifecycle lifecycle) {
        Story held = held(lifecycle);
        return held.given(ANNA, Reply.holding("We ask the carrier.", held.moment("+1 h")));
    }

    private static List<Optional<Integer>> levels(Story story) {
        return story.journal().stream()
                .filter(line -> line.event() instanceof EscalationDue)
                .map(line -> ((EscalationDue) line.event()).raised().map(Raised::level))
                .toList();
    }

    @Nested
    class LadderComplete extends DefinitionContract {

        LadderComplete() {
            super(LADDER_COMPLETE);
        }

        @Override
        LifecycleBuilder refused(LifecycleBuilder definition) {
            return definition.ladder(LEAD, EscalationLevel.named("nobody").within(Duration.ofHours(1)), DIRECTOR);
        }

        @Override
        LifecycleBuilder built(LifecycleBuilder definition) {
            return definition.ladder(LEAD, MANAGERS, DIRECTOR);
        }

        @Test
        void theLevelIsNamed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(refused(Lifecycle.preset("helpdesk"))::build)
                    .withMessage("lifecycle 'helpdesk': level 2 'nobody' of the escalation ladder has nobody in it"
                            + " (ladder-complete): name a role or a queue, or leave the level out");
        }
    }

    @Test
    void aLadderSaysWhenEachLevelIsFollowedByTheNext() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.preset("helpdesk").ladder(DIRECTOR, LEAD))
                .withMessageContaining(
                        "level 1 'director' of the escalation ladder never passes an escalation on to" + " 'lead'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.preset("helpdesk").ladder(LEAD, LEAD))
                .withMessageContaining("escalation level 'lead' is declared twice among [lead, lead]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laddered().ladder(LEAD))
                .withMessageContaining("an escalation ladder of [lead] after one of [lead, managers, director]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.preset("helpdesk").ladder())
                .withMessageContaining("without a level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEAD.within(Duration.ZERO))
                .withMessageContaining("'lead' to be acknowledged within PT0S");
        assertThat(laddered().build().escalating().ladder()).containsExactly(LEAD, MANAGERS, DIRECTOR);
    }

    @Test
    void anUnacknowledgedEscalationClimbsByItselfToTheLastLevel() {
        Story missed = missed(laddered().build());

        missed.after(Duration.ofDays(2))
                .whenNobodyActs()
                .then(NEXT_UPDATE_MISSED, ESCALATION_DUE, ESCALATION_DUE, ESCALATION_DUE);
        Story seen = missed.after(Duration.ofDays(2)).given(Actor.system(), new Advance());
        assertThat(levels(seen)).containsExactly(Optional.of(1), Optional.of(2), Optional.of(3));
        assertThat(seen.journal().stream()
                        .filter(line -> line.event() instanceof EscalationDue)
                        .map(line -> line.effectiveAt()))
                .containsExactly(missed.moment("+1 h"), missed.moment("+90 min"), missed.moment("+210 min"));
        assertThat(seen.ticket().wakeAt()).isEmpty();
        assertThat(seen.ticket().escalation().unacknowledged()).isTrue();
    }

    @Test
    void whoAcknowledgesInTimeStopsTheClimb() {
        Story missed = missed(laddered().build());

        missed.at("+90 min").when(LEA, new Acknowledge()).then(NEXT_UPDATE_MISSED, ESCALATION_DUE, ACKNOWLEDGED);
        assertThat(levels(missed.at("+90 min").given(LEA, new Acknowledge()).after(Duration.ofDays(2))))
                .hasSize(1);
        assertThat(missed.at("+90 min").given(LEA, new Acknowledge()).ticket().wakeAt())
                .isEmpty();
    }

    @Test
    void aMillisecondLaterTheNextLevelIsTold() {
        Story missed = missed(laddered().build());
        Instant late = missed.moment("+90 min").plusMillis(1);
        Story told = missed.after(Duration.between(missed.now(), late)).given(MARC, new Acknowledge());

        assertThat(levels(told)).containsExactly(Optional.of(1), Optional.of(2));
    }

    @Test
    void onlyWhoWasToldAndSupervisorsAcknowledge() {
        Story told = missed(laddered().build()).at("+61 min");

        for (Actor actor : List.of(ANNA, MARC, Actor.automatic("shop"), RuleContract.BUYER)) {
            told.when(actor, new Acknowledge())
                    .refused(NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RuleContract.RUSSIAN)
                    .eachRemedyIsAccepted();
        }
        told.when(CHIEF, new Acknowledge()).accepted();
        told.when(LEA, new Acknowledge()).accepted();
    }

    @Test
    void whatNobodyEscalatedNobodyAcknowledges() {
        held(laddered().build()).when(CHIEF, new Acknowledge()).refused(NOT_PERMITTED);
        Story told = missed(laddered().build()).at("+61 min");
        told.given(LEA, new Acknowledge()).when(LEA, new Acknowledge()).refused(NOT_PERMITTED);
    }

    @Test
    void aFurtherReasonTellsNoLevelTwice() {
        Story told = missed(laddered().build()).at("+61 min");
        Story again = told.given(ANNA, Reply.holding("We ask them once more.", told.moment("+80 min")))
                .at("+82 min")
                .given(ANNA, Reply.answer("It was sent again."));

        assertThat(levels(again)).containsExactly(Optional.of(1), Optional.empty());
    }

    @Test
    void afterAnAcknowledgementTheNextEscalationBeginsAtTheFirstLevel() {
        Story told = missed(laddered().build()).at("+100 min").given(MARC, new Acknowledge());
        Story again = told.given(ANNA, Reply.holding("We ask them once more.", told.moment("+110 min")))
                .at("+112 min")
                .given(ANNA, Reply.answer("It was sent again."));

        assertThat(levels(again)).containsExactly(Optional.of(1), Optional.of(2), Optional.of(1));
    }

    @Test
    void theEndOfTheTicketEndsTheWait() {
        Story ended = missed(laddered().build()).at("+61 min").given(RuleContract.BUYER, new Withdraw());

        assertThat(ended.ticket().escalation().raised()).isEmpty();
        assertThat(ended.ticket().wakeAt()).isEmpty();
        ended.when(LEA, new Acknowledge()).refused(TERMINAL, NOT_PERMITTED);
    }

    @Test
    void withoutALadderAnEscalationIsToldOnce() {
        Story missed = missed(Lifecycle.preset("helpdesk").build());

        missed.after(Duration.ofDays(2)).whenNobodyActs().then(NEXT_UPDATE_MISSED, ESCALATION_DUE);
        assertThat(levels(missed.at("+61 min").given(ANNA, Reply.answer("It was sent again."))))
                .containsExactly(Optional.empty());
    }

    @Test
    void aThresholdOfAClockEscalatesToItsLevel() {
        SlaPolicy policy = SlaPolicy.named("standard")
                .firstReply(Duration.ofHours(4))
                .threshold(Threshold.at(0.5).then(Intent.escalate(2)));
        Story held = held(laddered().sla(policy).build()).at("+2 h");

        Story told = held.given(Actor.system(), new Advance());
        assertThat(told.ticket().escalation().latest()).contains(EscalationReason.CLOCK);
        assertThat(told.ticket().escalation().raised())
                .contains(new Raised(2, "managers", Optional.of(held.moment("+4 h"))));
    }

    @Test
    void onlyWhoWasToldAndSupervisorsTakeAnEscalationBackAndSayWhy() {
        Story told = missed(laddered().build()).at("+61 min");

        for (Actor actor : List.of(ANNA, MARC, Actor.automatic("shop"), RuleContract.BUYER)) {
            told.when(actor, new Deescalate("a false alarm"))
                    .refused(NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RuleContract.RUSSIAN)
                    .eachRemedyIsAccepted();
        }
        told.when(LEA, new Deescalate(" ")).refused(NOT_PERMITTED).eachRemedyIsAccepted();
        told.when(CHIEF, new Deescalate("a false alarm"))
                .then(NEXT_UPDATE_MISSED, ESCALATION_DUE, DEESCALATED)
                .event(Deescalated.class, back -> assertThat(back).isEqualTo(new Deescalated(1, "a false alarm")));
        held(laddered().build()).when(CHIEF, new Deescalate("none")).refused(NOT_PERMITTED);
    }

    @Test
    void anEscalationTakenBackClimbsNoFurtherAndTheNextBeginsAtTheBottom() {
        Story told = missed(laddered().build()).at("+100 min").given(MARC, new Deescalate("they answered"));
        Story later = told.after(Duration.ofDays(1));

        assertThat(told.ticket().escalation().raised()).isEmpty();
        assertThat(levels(later)).containsExactly(Optional.of(1), Optional.of(2));
        Story again = told.given(ANNA, Reply.holding("We ask them once more.", told.moment("+110 min")))
                .at("+112 min")
                .given(ANNA, Reply.answer("It was sent again."));
        assertThat(levels(again)).containsExactly(Optional.of(1), Optional.of(2), Optional.of(1));
    }

    @Test
    void whatWasAcknowledgedCanStillBeTakenBack() {
        Story seen = missed(laddered().build()).at("+61 min").given(LEA, new Acknowledge());

        seen.when(LEA, new Deescalate("it arrived")).accepted();
        assertThat(seen.given(LEA, new Deescalate("it arrived"))
                        .ticket()
                        .escalation()
                        .unacknowledged())
                .isFalse();
    }

    /** Updates promised for +1 h, +2 h and +3 h that didn't come; somebody saw to the first two. */
    private static Story missedOften(Lifecycle lifecycle) {
        Story once = missed(lifecycle).at("+61 min").given(LEA, new Acknowledge());
        Story twice = once.given(ANNA, Reply.holding("We ask once more.", once.moment("+2 h")))
                .at("+121 min");
        return twice.given(ANNA, Reply.question("Is the address right?"))
                .given(ANNA, Reply.holding("We ask a last time.", twice.moment("+3 h")))
                .at("+181 min")
                .given(Actor.system(), new Advance());
    }

    @Test
    void whileAReasonCoolsDownItIsRecordedAndNobodyIsToldAnew() {
        Story missed = missedOften(laddered().coolDown(Duration.ofHours(2)).build());

        assertThat(levels(missed)).containsExactly(Optional.of(1), Optional.empty(), Optional.of(1));
        assertThat(dues(missed).stream().map(EscalationDue::told))
                .containsExactly(
                        Optional.of(missed.moment("+1 h")), Optional.empty(), Optional.of(missed.moment("+3 h")));
        assertThat(missed.ticket().escalation().times()).isEqualTo(3);
        assertThat(levels(missedOften(laddered().build()))).startsWith(Optional.of(1), Optional.of(1));
    }

    @Test
    void aReasonThatCoolsDownGoesToAHigherLevelAllTheSame() {
        SlaPolicy policy = SlaPolicy.named("standard")
                .resolution(Duration.ofHours(4))
                .threshold(Threshold.at(0.25).then(Intent.escalate(1)))
                .threshold(Threshold.at(0.5).then(Intent.escalate(1)))
                .threshold(Threshold.at(0.75).then(Intent.escalate(3)));
        Story held = held(laddered().sla(policy).coolDown(Duration.ofDays(1)).build());
        Story told = held.at("+61 min").given(LEA, new Acknowledge()).at("+4 h").given(Actor.system(), new Advance());

        assertThat(levels(told)).containsExactly(Optional.of(1), Optional.empty(), Optional.of(3));
    }

    @Test
    void nobodyHearsOfWhatCoolsDown() {
        Lifecycle cool = Lifecycle.preset("helpdesk")
                .homeQueue("desk")
                .coolDown(Duration.ofHours(2))
                .build();
        TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
        InMemoryStore store = new InMemoryStore(clock);
        List<EscalationDue> told = new ArrayList<>();
        Helpdesk desk = Helpdesk.of(
                cool,
                store,
                (people, category) -> DirectoryFacts.of(Person.of("anna").in("desk")),
                note -> {
                    if (note.event().event() instanceof EscalationDue due) {
                        told.add(due);
                    }
                });
        TicketId id = TicketId.of("T-1");
        desk.handle(
                id, Act.of("a", RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where?"))));
        desk.handle(id, Act.of("b", ANNA, new Claim()));
        for (int i = 1; i <= 2; i++) {
            desk.handle(
                    id,
                    Act.of(
                            "c" + i,
                            ANNA,
                            Reply.holding(
                                    "Once more " + i + " ...", clock.instant().plusSeconds(60))));
            clock.advanceBy(Duration.ofMinutes(2));
        }
        desk.handle(id, Act.of("d", Actor.system(), new Advance()));
        int dispatched = desk.dispatch(100);
        while (dispatched > 0) {
            dispatched = desk.dispatch(100);
        }

        assertThat(desk.ticket(id).orElseThrow().escalation().times()).isEqualTo(2);
        assertThat(told).hasSize(1);
    }

    @Test
    void eachReopeningBeyondTheLimitEscalates() {
        assertThat(reasons(reopened(2, laddered().build()))).isEmpty();
        assertThat(reasons(reopened(4, laddered().build())))
                .filteredOn(EscalationReason.REOPENINGS::equals)
                .hasSize(2);
        assertThat(reasons(reopened(1, laddered().reopenings(0).build()))).containsExactly(EscalationReason.REOPENINGS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laddered().reopenings(-1))
                .withMessageContaining("-1 reopenings");
    }

    private static Story reopened(int times, Lifecycle lifecycle) {
        Story story = held(lifecycle);
        for (int i = 1; i <= times; i++) {
            story = story.given(RuleContract.BUYER, new Withdraw())
                    .given(RuleContract.BUYER, Receive.question("And yet, for the time no. " + i));
        }
        return story;
    }

    @Test
    void aLowRatingEscalatesOnceAndNobodyHasToAcknowledgeItOnATicketThatHasEnded() {
        Story ended = held(laddered().build()).given(RuleContract.BUYER, new Withdraw());

        assertThat(reasons(ended.given(RuleContract.BUYER, new Rate(3)))).isEmpty();
        Story rated = ended.given(RuleContract.BUYER, new Rate(2));
        assertThat(dues(rated))
                .containsExactly(new EscalationDue(
                        EscalationReason.LOW_RATING,
                        Optional.of(new Raised(1, "lead", Optional.empty())),
                        List.of(),
                        Optional.of(rated.now())));
        assertThat(rated.ticket().escalation().unacknowledged()).isFalse();
        assertThat(reasons(held(laddered().lowRating(0).build())
                        .given(RuleContract.BUYER, new Withdraw())
                        .given(RuleContract.BUYER, new Rate(1))))
                .isEmpty();
    }

    @Test
    void aFindingThatTakesThePlaceOfAnotherEscalates() {
        Story found = held(laddered().build()).given(ANNA, new Find("cause", "warehouse"));

        assertThat(reasons(found)).isEmpty();
        assertThat(reasons(found.given(ANNA, new Find("cause", "warehouse")))).isEmpty();
        assertThat(reasons(found.given(ANNA, Find.superseding("cause", "customs", "the seal was theirs"))))
                .containsExactly(EscalationReason.CONTRADICTION);
    }

    @Test
    void aDebtOfTheDeskEscalatesWhenItIsMissedIfItsKindSaysSo() {
        Story held = held(laddered()
                .obligation(ObligationKind.promise("call-back").onClose(OnClose.ESCALATE))
                .build());
        Instant due = held.moment("+1 h");

        assertThat(reasons(held.given(ANNA, Promise.of("call-back").due(due))
                        .at("+2 h")
                        .given(Actor.system(), new Advance())))
                .startsWith(EscalationReason.OBLIGATION_MISSED);
        assertThat(reasons(held.given(ANNA, Promise.of("promise").due(due))
                        .at("+2 h")
                        .given(Actor.system(), new Advance())))
                .isEmpty();
    }

    @Test
    void whatTheHostIsToDoStandsOnTheEscalationAndItsLevelIsTheOneThatIsTold() {
        Lifecycle lifecycle = laddered()
                .escalation(EscalationReason.UPDATE_MISSED, Intent.escalate(2), Intent.raisePriority("high"))
                .build();
        Story told = missed(lifecycle).at("+61 min").given(Actor.system(), new Advance());

        assertThat(dues(told))
                .containsExactly(new EscalationDue(
                        EscalationReason.UPDATE_MISSED,
                        Optional.of(new Raised(2, "managers", Optional.of(told.moment("+3 h")))),
                        List.of(Intent.raisePriority("high")),
                        Optional.of(told.moment("+1 h"))));
    }

    @Test
    void intentsThatContradictTheLadderAreRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laddered().escalation(EscalationReason.CLOCK, Intent.requireSupervisor()))
                .withMessage(
                        "escalations because of CLOCK: what is to be done is said by the thresholds of each clock");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laddered().escalation(EscalationReason.UNACKNOWLEDGED, Intent.escalate(3)))
                .withMessageContaining("the next level of the ladder is told, no other one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laddered()
                        .escalation(EscalationReason.LOOP, Intent.notify("quality"))
                        .escalation(EscalationReason.LOOP, Intent.requireSupervisor()))
                .withMessageContaining("because of LOOP are declared twice");
        assertThatIllegalArgumentException()
                .isThrownBy(laddered().escalation(EscalationReason.LOOP, Intent.escalate(4))::build)
                .withMessageContaining("escalates to level 4 because of LOOP, and the ladder has 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laddered().coolDown(Duration.ZERO))
                .withMessageContaining("cool-down of escalations of PT0S");
    }

    private static List<EscalationDue> dues(Story story) {
        return story.journal().stream()
                .filter(line -> line.event() instanceof EscalationDue)
                .map(line -> (EscalationDue) line.event())
                .toList();
    }

    private static List<EscalationReason> reasons(Story story) {
        return dues(story).stream().map(EscalationDue::reason).toList();
    }
}
