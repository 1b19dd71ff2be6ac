package dev.ticketlifecycle.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.ClosureEvent.WindowStarted;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Texts;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is learnt late: it happened then, it is written now, and it slips past nothing. */
class ImportTest {

    private static final Lifecycle DESK = Lifecycle.preset("helpdesk").build();
    private static final Actor IMPORTER = Actor.automatic("importer");

    private int imports;

    private static Instant at(int minutes) {
        return Life.START.plus(Duration.ofMinutes(minutes));
    }

    private static Life asked() {
        return new Life(DESK)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
                .does(Life.ANNA, new Claim());
    }

    private Decision imported(Life life, Actor whose, Command what, Instant when) {
        return life.act(Act.by(whose).through(IMPORTER).id("i" + ++imports).does(new Import(what, when)));
    }

    private static List<String> refusing(Decision decision) {
        return ((Refused) decision).refusal().rules();
    }

    @Test
    void itTookEffectThenAndIsWrittenNow() {
        Life life = asked().at(at(60));

        assertThat(imported(life, Life.ANNA, Reply.answer("It was sent again."), at(10))
                        .accepted())
                .isTrue();

        Recorded replied = life.events(EventKind.REPLIED).get(0);
        assertThat(replied.effectiveAt()).isEqualTo(at(10));
        assertThat(replied.recordedAt()).isEqualTo(at(60));
        assertThat(replied.initiator()).isEqualTo(Life.ANNA);
        assertThat(replied.executor()).isEqualTo(IMPORTER);
        assertThat(life.ticket().recordedAt()).isEqualTo(at(60));
        assertThat(life.ticket().conversation().open().isEmpty()).isTrue();
        assertThat(DESK.fold(life.ticket().id(), life.journal())).isEqualTo(life.ticket());
    }

    @Test
    void aWholeTicketComesInWithItsOwnInstants() {
        Life life = new Life(DESK).at(at(600));
        imported(life, Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is it?")), at(5));
        imported(life, Life.ANNA, new Claim(), at(7));

        assertThat(life.ticket().stage().openedAt()).contains(at(5));
        assertThat(life.ticket().conversation().open().detail())
                .extracting(Question::askedAt)
                .containsExactly(at(5));
        assertThat(life.ticket().ownership().since()).isEqualTo(at(7));
        assertThat(life.journal()).extracting(Recorded::recordedAt).containsOnly(at(600));
    }

    @Test
    void machineryAndWhoeverHasTheRoleMayEnterItAndNobodyElse() {
        Import note = new Import(new Note(Message.text("called back")), at(10));
        Life life = asked().knowing(Person.of("ida").withRole(Person.IMPORTER)).at(at(60));
        Refused refused = (Refused) life.act(Life.ANNA, note);

        assertThat(refused.refusal().rules()).containsExactly("not-permitted");
        assertThat(refused.refusal().reasons().get(0).remedies())
                .extracting(remedy -> remedy.who().role())
                .contains(Optional.of(Person.IMPORTER));
        assertThat(Texts.in(Locale.ENGLISH).refusal(refused.refusal()))
                .contains(
                        "anybody with role importer may enter what happened earlier and write a note in the same act");
        assertThat(Texts.in(Locale.forLanguageTag("ru")).refusal(refused.refusal()))
                .contains(
                        "любой с ролью importer может внести то, что было раньше и тем же действием оставить заметку");
        assertThat(refusing(life.act(Life.CHIEF, note))).containsExactly("not-permitted");
        assertThat(refusing(life.act(Life.REQUESTER, new Import(Receive.question("And?"), at(10)))))
                .containsExactly("not-permitted");
        assertThat(life.act(Act.by(Life.ANNA)
                                .through(Actor.agent("ida"))
                                .id("x")
                                .does(note))
                        .accepted())
                .isTrue();
        assertThat(life.act(IMPORTER, note).accepted()).isTrue();
    }

    @Test
    void noRuleGivesWayToIt() {
        Life life = asked().at(at(60));

        assertThat(refusing(imported(life, Life.ANNA, new Propose(), at(10)))).containsExactly("unanswered-question");
        assertThat(refusing(imported(life, Life.ANNA, new Close(), at(10))))
                .containsExactly("unanswered-question", "reply-before-close", "consent-or-silence");
        assertThat(refusing(imported(life, Life.BORIS, new Wait(), at(10)))).containsExactly("not-owner");
        assertThat(refusing(imported(life, IMPORTER, Receive.question("And?"), at(10))))
                .containsExactly("actor-attribution");
    }

    @Test
    void anOverrideSetsTheSameRulesAsideAsOfTheActItself() {
        Life life = asked().at(at(60));
        RuleOverride override =
                new RuleOverride(Person.SUPERVISOR, "closed in the old system", at(120), Set.of("unanswered-question"));
        Act act = Act.by(Life.CHIEF).through(IMPORTER).id("x").does(new Import(new Propose(), at(10)));

        assertThat(life.act(act.overriding(override)).accepted()).isTrue();
        assertThat(life.events(EventKind.OVERRIDDEN)).hasSize(1);
        assertThat(life.events(EventKind.PROPOSED).get(0).effectiveAt()).isEqualTo(at(10));
    }

    @Test
    void anInstantToComeIsNow() {
        Life life = asked().at(at(60));
        imported(life, Life.ANNA, Reply.answer("It was sent again."), at(90));

        assertThat(life.events(EventKind.REPLIED).get(0).effectiveAt()).isEqualTo(at(60));
    }

    @Test
    void nothingHappenedBeforeTheTicketWasOpened() {
        Life life = asked().at(at(60));
        Refused refused = (Refused) imported(life, Life.ANNA, Reply.answer("It was sent again."), at(-1));

        assertThat(refused.refusal().rules()).containsExactly("not-permitted");
        assertThat(refused.refusal().reasons().get(0).facts()).containsEntry("opened", Life.START);
        assertThat(Texts.in(Locale.ENGLISH).refusal(refused.refusal()))
                .contains("; it was opened on 2026-03-02 09:00 UTC, and nothing happened on it before (not-permitted)");
    }

    @Test
    void whatIsOfThePresentIsNoImport() {
        for (Command present : List.of(new Advance(), new Migrate(), new Import(new Claim(), at(1)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Import(present, at(1)))
                    .withMessageStartingWith("an import of " + present.kind());
        }
    }

    @Test
    void aHoldLearntLateBeganThen() {
        Life life = asked().at(at(30))
                .does(Life.ANNA, new Note(Message.text("asked the carrier")))
                .at(at(60));
        imported(life, Life.ANNA, new Wait(PauseReason.CARRIER), at(20));

        assertThat(life.ticket().stage().since()).isEqualTo(at(20));
        assertThat(life.ticket().ball()).contains(Party.THIRD_PARTY);
    }

    @Test
    void aMessageFromBeforeAHoldEndsTheHoldAtItsBeginning() {
        Life life = asked().at(at(30)).does(Life.ANNA, new Wait()).at(at(60));
        imported(life, Life.REQUESTER, Receive.question("And when?"), at(20));

        assertThat(life.events(EventKind.RECEIVED).get(1).effectiveAt()).isEqualTo(at(20));
        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);
        assertThat(life.ticket().stage().since()).isEqualTo(at(30));
    }

    @Test
    void aReplyLearntLateAnswersOnlyWhatWasAskedBeforeIt() {
        Life life = asked().at(at(30))
                .does(Life.REQUESTER, Receive.question("And who pays?"))
                .at(at(60));
        imported(life, Life.ANNA, Reply.answer("It was sent again."), at(10));

        assertThat(life.ticket().conversation().open().detail())
                .extracting(Question::message)
                .containsExactly("c3");
        assertThat(refusing(life.act(Life.ANNA, new Propose()))).containsExactly("unanswered-question");
    }

    @Test
    void aReplyLearntLateTakesNothingBackThatWasSaidSince() {
        Life life = asked().at(at(30))
                .does(Life.ANNA, Reply.holding("We ask the carrier.", at(90)))
                .at(at(60));
        imported(life, Life.ANNA, Reply.of(ReplyKind.SUGGESTION, Message.text("Look at the neighbours.")), at(10));

        assertThat(life.ticket().conversation().nextUpdate().orElseThrow().at()).isEqualTo(at(90));
        assertThat(life.ticket().conversation().holdingInRow()).isEqualTo(1);
        assertThat(life.ticket().conversation().latestReply().orElseThrow().at())
                .isEqualTo(at(30));
    }

    @Test
    void aQuestionBackLearntAfterItsAnswerWaitsForNobody() {
        Life life = asked().at(at(30))
                .does(Life.REQUESTER, Receive.question("And?"))
                .at(at(60));
        imported(life, Life.ANNA, Reply.question("Which number?"), at(10));

        assertThat(life.ticket().conversation().asksRequester()).isEmpty();
        assertThat(life.ticket().ball()).contains(Party.STAFF);
    }

    @Test
    void aPromiseLearntLateIsMissedWhenItWasDue() {
        Life life = asked().at(at(60));
        imported(life, Life.ANNA, Reply.holding("We ask the carrier.", at(20)), at(10));

        assertThat(life.events(EventKind.NEXT_UPDATE_MISSED))
                .extracting(Recorded::effectiveAt)
                .containsExactly(at(20));
    }

    private static Life chatted() {
        Lifecycle chat = Lifecycle.named("chat")
                .status("new", Phase.NEW)
                .status("open", Phase.ACTIVE)
                .status("resolved", Phase.RESOLVED)
                .status("closed", Phase.CLOSED)
                .channel(Channel.of("chat", Channel.Delivery.RECEIPT))
                .build();
        return new Life(chat)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
                .does(Life.ANNA, new Claim())
                .does(Life.ANNA, Propose.answering("It was sent again."));
    }

    @Test
    void aSilenceWindowStartsAtTheDeliveryLearntLate() {
        Life life = chatted().at(at(20));
        imported(life, IMPORTER, new Receipt("c3", true, at(5)), at(5));

        WindowStarted started =
                (WindowStarted) life.events(EventKind.WINDOW_STARTED).get(0).event();
        assertThat(started.startsAt()).isEqualTo(at(5));
        assertThat(started.endsAt()).isEqualTo(at(35));
        assertThat(life.at(at(40)).look().ticket().closure().ended(Outcome.SILENT))
                .isTrue();
        assertThat(life.events(EventKind.ENDED).get(0).effectiveAt()).isEqualTo(at(35));
    }

    @Test
    void aSilenceWindowThatWouldBeOverDoesNotEndTheTicketBeforeItIsLearnt() {
        Life life = chatted().at(at(120));
        imported(life, IMPORTER, new Receipt("c3", true, at(5)), at(5));

        assertThat(life.ticket().closure().ended(Outcome.SILENT)).isTrue();
        assertThat(life.events(EventKind.ENDED).get(0).effectiveAt()).isEqualTo(at(120));
    }

    @Test
    void aMessageLearntInBetweenCancelsTheWindow() {
        Life life = chatted().at(at(20));
        imported(life, IMPORTER, new Receipt("c3", true, at(5)), at(5));
        imported(life.at(at(30)), Life.REQUESTER, Receive.question("Sent where?"), at(2));

        assertThat(life.ticket().closure().window()).isEmpty();
        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);
        assertThat(life.at(at(120)).look().ticket().phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void anEndingLearntLateEndedThen() {
        Life life = asked().at(at(60));
        imported(life, Life.REQUESTER, new Withdraw(), at(15));

        assertThat(life.ticket().closure().ending().orElseThrow().at()).isEqualTo(at(15));
        assertThat(refusing(imported(life, Life.ANNA, new Wait(), at(10)))).contains("terminal");
        assertThat(imported(life, IMPORTER, new Receipt("unknown", true, at(10)), at(10))
                        .accepted())
                .isTrue();
    }

    @Test
    void whatNowShowsItToMachineryOnceWithWhatItLacks() {
        Life life = asked().at(at(60));

        assertThat(DESK.whatNow(life.ticket(), IMPORTER, life.given()).choices(CommandKind.IMPORT))
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice.missing()).startsWith("command", "at"));
        assertThat(DESK.whatNow(life.ticket(), Life.ANNA, life.given()).blocked())
                .containsKey(CommandKind.IMPORT);
    }
}
