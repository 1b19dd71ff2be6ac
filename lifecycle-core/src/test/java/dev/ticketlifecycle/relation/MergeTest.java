package dev.ticketlifecycle.relation;

import static dev.ticketlifecycle.relation.TwoTickets.ANNA;
import static dev.ticketlifecycle.relation.TwoTickets.RITA;
import static dev.ticketlifecycle.relation.TwoTickets.SOURCE;
import static dev.ticketlifecycle.relation.TwoTickets.SURVIVOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationEvent.MergeFailed;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Instant NINE = Life.START;
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final TwoTickets two = TwoTickets.opened();

    @Test
    void theSurvivorHasTheOldestQuestionWithItsInstant() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).later(Duration.ofMinutes(5)).dispatched();

        assertThat(two.survivor().conversation().open().detail())
                .containsExactly(new Question("q1", NINE), new Question("q2", TEN));
        assertThat(two.survivor().relations().absorbed()).isEqualTo(1);
        assertThat(two.survivor().stage().links()).containsExactly(new Link(LinkKind.ABSORBED, SOURCE));
    }

    @Test
    void theSourceEndsAsADuplicateAndNothingRunsOnIt() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();

        assertThat(two.source().phase()).isEqualTo(Phase.CLOSED);
        assertThat(two.source().closure().ended(Outcome.DUPLICATE)).isTrue();
        assertThat(two.source().relations().merged()).isTrue();
        assertThat(two.source().timers()).isEmpty();
        assertThat(two.source().stage().links()).containsExactly(new Link(LinkKind.MERGED_INTO, SURVIVOR));
    }

    @Test
    void bothHistoriesStayAndBothFold() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();

        assertThat(two.kinds(SOURCE)).contains(EventKind.RECEIVED, EventKind.MERGE_STARTED, EventKind.MERGED);
        assertThat(two.kinds(SURVIVOR)).contains(EventKind.RECEIVED, EventKind.ABSORBED);
        assertThat(two.desk.verify(SOURCE)).isTrue();
        assertThat(two.desk.verify(SURVIVOR)).isTrue();
    }

    @Test
    void whatTheTicketsTellEachOtherHasTheInstantOfTheMergeAndItsInitiator() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).later(Duration.ofMinutes(7)).dispatched();

        for (TicketId ticket : List.of(SOURCE, SURVIVOR)) {
            EventKind kind = ticket.equals(SOURCE) ? EventKind.MERGED : EventKind.ABSORBED;
            Recorded recorded = two.desk.journal(ticket).stream()
                    .filter(one -> one.event().kind() == kind)
                    .findFirst()
                    .orElseThrow();
            assertThat(recorded.effectiveAt()).isEqualTo(TEN);
            assertThat(recorded.recordedAt()).isEqualTo(TEN.plus(Duration.ofMinutes(7)));
            assertThat(recorded.initiator()).isEqualTo(ANNA);
            assertThat(recorded.executor()).isEqualTo(Actor.system());
        }
    }

    @Test
    void nobodyIsNotifiedOfWhatOneTicketTellsAnother() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();

        assertThat(two.told)
                .extracting(one -> one.event().event().kind())
                .contains(EventKind.MERGED)
                .doesNotContain(EventKind.MERGE_STARTED, EventKind.ABSORBED);
    }

    @Test
    void untilTheSurvivorHasTakenOverTheSourceStaysAccountable() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR));

        assertThat(two.source().phase()).isNotEqualTo(Phase.CLOSED);
        assertThat(two.source().owner()).isPresent();
        assertThat(two.source().timers()).isNotEmpty();
        assertThat(two.source().relations().merged()).isFalse();
    }

    @Test
    void whatTheRequesterSaysMeanwhileIsHandedOverToo() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).later(Duration.ofMinutes(2));
        two.does(SOURCE, RITA, new Receive(Message.text("and who pays for it").id("q3"), Expects.ANSWER, List.of()));
        two.later(Duration.ofMinutes(1)).dispatched();

        assertThat(two.survivor().conversation().open().detail())
                .containsExactly(
                        new Question("q1", NINE),
                        new Question("q2", TEN),
                        new Question("q3", TEN.plus(Duration.ofMinutes(2))));
        assertThat(two.source().relations().merged()).isTrue();
        assertThat(two.kinds(SOURCE).stream().filter(EventKind.MERGE_STARTED::equals))
                .hasSize(2);
    }

    @Test
    void whatTheDeskDoesMeanwhileIsDoneOnTheSurvivor() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR));

        Decision noted = two.act(SOURCE, ANNA, new Note(Message.text("the carrier called")));

        assertThat(noted.accepted()).isTrue();
        assertThat(noted.ticket().id()).isEqualTo(SURVIVOR);
    }

    @Test
    void anActOnAMergedTicketIsCarriedOutOnTheSurvivorOnce() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();
        Act asks = Act.of("again", RITA, new Receive(Message.text("any news").id("q3"), Expects.ANSWER, List.of()));

        Decision first = two.desk.handle(SOURCE, asks);
        Decision second = two.desk.handle(SOURCE, asks);

        assertThat(first.ticket().id()).isEqualTo(SURVIVOR);
        assertThat(second.ticket()).isEqualTo(first.ticket());
        assertThat(two.survivor().conversation().open().count()).isEqualTo(3);
        assertThat(two.kinds(SOURCE)).endsWith(EventKind.MOVED);
    }

    @Test
    void anActFindsItsWayThroughSeveralMerges() {
        TicketId third = TicketId.of("T-3");
        two.open(third, "one more thing", "q3");
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();
        two.does(SURVIVOR, ANNA, new Merge(third)).dispatched();

        Decision answered = two.act(SOURCE, ANNA, Reply.answer("all of it is on its way to you"));

        assertThat(answered.ticket().id()).isEqualTo(third);
        assertThat(answered.ticket().conversation().open().isEmpty()).isTrue();
        assertThat(answered.ticket().stage().links())
                .contains(new Link(LinkKind.ABSORBED, SOURCE), new Link(LinkKind.ABSORBED, SURVIVOR));
    }

    @Test
    void aMessageToAMergedTicketIsNotLostWhenTheSurvivorHasEndedForGood() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();
        two.does(SURVIVOR, RITA, new Withdraw()).later(Duration.ofDays(20));

        Decision received = two.desk.receive(SOURCE, Act.of("late", RITA, Receive.question("it is broken after all")));

        assertThat(received.accepted()).isTrue();
        assertThat(received.ticket().id()).isEqualTo(TicketId.of("T-2/1"));
    }

    @Test
    void toldTwiceTheSurvivorTakesOverOnce() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR));
        Recorded started = two.desk.journal(SOURCE).get((int) two.source().version() - 1);
        Notification again = new Notification(SOURCE, two.source().version(), started);
        two.dispatched();
        long version = two.survivor().version();

        TwoTickets.on(ShakyLine.telling(again, two.store), two.told::add).dispatch(1);
        two.dispatched();

        assertThat(two.survivor().version()).isEqualTo(version);
        assertThat(two.survivor().relations().absorbed()).isEqualTo(1);
        assertThat(two.store.dead(10)).isEmpty();
    }

    @Test
    void whatFailsHalfWayIsDoneLater() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR));
        two.dispatchedWithout(SURVIVOR);
        assertThat(two.survivor().relations().absorbed()).isZero();

        two.later(Duration.ofHours(1)).dispatchedWithout(SOURCE);
        assertThat(two.survivor().relations().absorbed()).isEqualTo(1);
        assertThat(two.source().relations().merged()).isFalse();

        two.later(Duration.ofHours(1)).dispatched();

        assertThat(two.source().relations().merged()).isTrue();
        assertThat(two.survivor().relations().absorbed()).isEqualTo(1);
    }

    @Test
    void aSurvivorThatHasEndedMeanwhileLetsTheMergeFailOnTheRecord() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR));
        two.does(SURVIVOR, RITA, new Withdraw()).dispatched();

        assertThat(two.source().relations().survivor()).isEmpty();
        assertThat(two.source().phase()).isNotEqualTo(Phase.CLOSED);
        assertThat(two.desk.journal(SOURCE))
                .extracting(Recorded::event)
                .contains(new MergeFailed(SURVIVOR, List.of("terminal")));
        two.does(SOURCE, ANNA, Reply.answer("it comes tomorrow before noon"));
    }

    @Test
    void twoTicketsThatAreMergedIntoEachOtherAtOnceBothGoOn() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).does(SURVIVOR, ANNA, new Merge(SOURCE));
        two.dispatched();

        assertThat(two.source().relations().merged()
                        && two.survivor().relations().merged())
                .isFalse();
        assertThat(two.source().phase() == Phase.CLOSED && two.survivor().phase() == Phase.CLOSED)
                .isFalse();
        assertThat(two.store.dead(10)).isEmpty();
    }

    @Test
    void whatNeverArrivesStandsAmongTheDeadLettersAndIsToldFromThere() {
        two.does(SOURCE, ANNA, new Merge(SURVIVOR));
        for (int attempt = 0; attempt < 5; attempt++) {
            two.dispatchedWithout(SURVIVOR).later(Duration.ofHours(1));
        }
        assertThat(two.store.dead(10))
                .singleElement()
                .satisfies(letter -> two.store.retry(letter.notification().key()));

        two.dispatched();

        assertThat(two.source().relations().merged()).isTrue();
        assertThat(two.store.dead(10)).isEmpty();
    }

    @Test
    void noTicketIsMergedIntoItselfIntoAnUnknownOneOrIntoSomebodyElses() {
        TicketId foreign = TicketId.of("T-9");
        two.does(foreign, ANNA, Open.by("mallory").in("front-line"));

        assertThat(two.refused(SOURCE, ANNA, new Merge(SOURCE))).contains("not-permitted");
        assertThat(two.refused(SOURCE, ANNA, new Merge(new TicketId("other", "T-2"))))
                .contains("not-permitted");
        assertThat(two.refused(SOURCE, ANNA, new Merge(TicketId.of("T-404")))).containsExactly("merged");
        assertThat(two.refused(SOURCE, ANNA, new Merge(foreign))).containsExactly("merged");
        assertThat(two.refused(SOURCE, Actor.agent("boris"), new Merge(SURVIVOR)))
                .containsExactly("not-owner");
    }

    @Test
    void onlyTheMachineryTakesOver() {
        Handed handed = new Handed(
                SOURCE, "rita", two.source().conversation().open(), false, List.of(), List.of(), Set.of(), List.of());

        assertThat(two.refused(SURVIVOR, ANNA, new Absorb(handed, true, two.now)))
                .containsExactly("not-permitted");
    }

    @Test
    void theSurvivorsClocksAreDueNoLaterThanTheSourcesWere() {
        Instant due = two.source()
                .clocks()
                .find("standard/first-reply")
                .orElseThrow()
                .due()
                .orElseThrow();
        two.later(Duration.ofMinutes(30))
                .does(SOURCE, ANNA, new Merge(SURVIVOR))
                .dispatched();

        assertThat(two.survivor()
                        .clocks()
                        .find("standard/first-reply")
                        .orElseThrow()
                        .due())
                .contains(due);
        assertThat(two.survivor()
                        .clocks()
                        .find("standard/resolution")
                        .orElseThrow()
                        .due())
                .contains(NINE.plus(Duration.ofDays(3)));
        assertThat(two.desk.account(SURVIVOR).readings(two.now))
                .isEqualTo(two.survivor().clocks().at(two.now));
        assertThat(two.desk.explain(SURVIVOR, "standard/first-reply").text(Locale.ENGLISH))
                .contains("another ticket");
    }

    @Test
    void aProposalOnTheSurvivorIsRejectedByAQuestionThatComesAlong() {
        two.does(SURVIVOR, ANNA, Reply.answer("the carrier had a strike").then(new Propose()));
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();

        assertThat(two.survivor().phase()).isEqualTo(Phase.ACTIVE);
        assertThat(two.survivor().closure().proposal()).isEmpty();
        assertThat(two.survivor().conversation().answerStands()).isFalse();
    }

    @Test
    void linksWaiversAndDebtsComeAlong() {
        TicketId third = TicketId.of("T-3");
        two.open(third, "one more thing", "q3");
        two.does(SOURCE, ANNA, new Relate(new Link(LinkKind.RELATES_TO, third)));
        two.does(SOURCE, ANNA, new Waive("video", Optional.empty()));
        two.does(SOURCE, ANNA, Promise.by(two.now.plus(Duration.ofDays(1))));
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();

        assertThat(two.survivor().stage().links()).contains(new Link(LinkKind.RELATES_TO, third));
        assertThat(two.survivor().obligations().waived()).containsExactly("video");
        assertThat(two.survivor().obligations().open())
                .singleElement()
                .satisfies(one -> assertThat(one.imposedBy()).isEqualTo(ANNA))
                .satisfies(one -> assertThat(one.due()).contains(TEN.plus(Duration.ofDays(1))));
        assertThat(two.source().obligations().open()).isEmpty();
    }

    @Test
    void aBounceOnAMergedTicketBringsTheQuestionBackOnTheSurvivor() {
        two.does(
                SOURCE,
                ANNA,
                Reply.of(
                        ReplyKind.ANSWER,
                        Message.text("it comes tomorrow before noon").id("a1").via("messenger")));
        two.does(SOURCE, ANNA, new Merge(SURVIVOR)).dispatched();
        assertThat(two.survivor().conversation().open().count()).isEqualTo(1);

        two.later(Duration.ofMinutes(1))
                .does(SOURCE, Actor.system(), new Receipt("a1", false, two.now))
                .dispatched();

        assertThat(two.survivor().conversation().open().detail())
                .containsExactly(new Question("q1", NINE), new Question("q2", TEN));
        assertThat(two.source().relations().merged()).isTrue();
    }

    @Test
    void questionsOfOneNameStayTwoQuestions() {
        TicketId third = TicketId.of("T-3");
        two.open(third, "where is the other parcel", "q2");
        two.does(third, ANNA, new Merge(SURVIVOR)).dispatched();

        assertThat(two.survivor().conversation().open().detail())
                .extracting(Question::message)
                .containsExactly("q2", "T-3/q2");
    }
}
