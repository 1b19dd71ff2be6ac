package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ACKNOWLEDGED;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.RuleId.LADDER_COMPLETE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.escalation.EscalationCommand.Acknowledge;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.Raised;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.time.Instant;
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
                .isThrownBy(Lifecycle.preset("helpdesk").ladder(DIRECTOR, LEAD)::build)
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
        assertThat(laddered().build().ladder()).containsExactly(LEAD, MANAGERS, DIRECTOR);
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
}
