package dev.ticketlifecycle.testkit;

import static dev.ticketlifecycle.vocabulary.EventKind.ANSWER_ACCEPTED;
import static dev.ticketlifecycle.vocabulary.EventKind.DELIVERY_FAILED;
import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.HANDED_OVER;
import static dev.ticketlifecycle.vocabulary.EventKind.MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFER_ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.OVERRIDDEN;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.PERFORMED;
import static dev.ticketlifecycle.vocabulary.EventKind.PROPOSAL_REJECTED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.EventKind.WINDOW_CANCELLED;
import static dev.ticketlifecycle.vocabulary.RuleId.ACTOR_ATTRIBUTION;
import static dev.ticketlifecycle.vocabulary.RuleId.CODED_ENDING;
import static dev.ticketlifecycle.vocabulary.RuleId.COMPETENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.CONTRADICTING_FINDING;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.OPEN_OBLIGATION;
import static dev.ticketlifecycle.vocabulary.RuleId.PROMISE_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static dev.ticketlifecycle.vocabulary.RuleId.WAIVED_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.escalation.EscalationCommand.Acknowledge;
import dev.ticketlifecycle.escalation.EscalationCommand.Deescalate;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.stage.StageEvent.Opened;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of the page of concepts, compiled and run; a test holds the page to them. */
class ConceptsTest {

    // show
    static final Lifecycle DESK =
            Lifecycle.preset("helpdesk").homeQueue("front-line").build();
    static final Actor RITA = Actor.requester("rita");
    static final Actor ANNA = Actor.agent("anna");
    static final Actor BORIS = Actor.agent("boris");
    static final Actor CHIEF = Actor.agent("chief");
    static final Actor ROBO = Actor.bot("robo");
    static final DirectoryFacts PEOPLE = DirectoryFacts.of(
            Person.of("anna").in("front-line"),
            Person.of("boris").in("front-line"),
            Person.of("chief").withRole(Person.SUPERVISOR),
            Person.of("robo"));
    static final Story ASKED = Scenario.of(DESK)
            .directory(PEOPLE)
            .given(RITA, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?"))); // act-1
    static final Story HELD = ASKED.given(ANNA, new Claim()); // act-2
    // end

    private static final Directory DIRECTORY = (people, category) -> PEOPLE;

    @Test
    void anActSaysWhoseWillItIsAndWhoCarriesItOut() {
        // show
        Actor gateway = Actor.automatic("mail-gateway");
        ASKED.when(Act.by(RITA).through(gateway).id("mail-771").does(Receive.question("Any news?")))
                .accepted()
                .by(RECEIVED, RITA);
        ASKED.when(ANNA, new Withdraw()).refused(ACTOR_ATTRIBUTION);
        // end
    }

    @Test
    void theBallIsDerived() {
        // show
        ASKED.status("new")
                .ball(Party.STAFF)
                .given(ANNA, Reply.question("What is the number of the order?"))
                .status("open")
                .ball(Party.REQUESTER)
                .openQuestions("act-1"); // asking back answers nothing
        // end
    }

    @Test
    void aTicketWaitsForAReason() {
        // show
        Story atCarrier = HELD.given(ANNA, Reply.answer("We have it traced.").then(new Wait(PauseReason.CARRIER)))
                .status("on-hold")
                .ball(Party.THIRD_PARTY);
        assertThat(atCarrier.ticket().stage().pauseReason()).contains(PauseReason.CARRIER);
        HELD.given(ANNA, new Wait()).status("waiting").ball(Party.REQUESTER); // for an answer
        // end
    }

    @Test
    void aQuestionIsAnsweredByAnAnswerOfAPerson() {
        // show
        HELD.given(RITA, Receive.question("And who pays for the delay?"))
                .openQuestions("act-1", "act-3")
                .given(ANNA, Reply.answer("It left the depot at noon today.").to("act-1"))
                .openQuestions("act-3")
                .when(ANNA, Reply.answer("It left the depot at noon today.").to("act-3"))
                .accepted()
                .recording(REPEATED_REPLY)
                .openQuestions("act-3");
        // end
    }

    @Test
    void aMarkATalkByPhoneAndABounceChangeWhatIsOpen() {
        // show
        HELD.given(ANNA, Reply.answer("It arrives tomorrow."))
                .given(RITA, Receive.question("Thank you so much!")) // so the mailbox took it
                .openQuestions("act-4")
                .given(ANNA, new AsksNothing("act-4", "says thank you"))
                .openQuestions();
        ASKED.when(ANNA, Interaction.of("phone", "Me again!").with(Reply.answer("It arrives tomorrow.")))
                .accepted()
                .by(RECEIVED, RITA)
                .openQuestions();
        Story mailed = ASKED.given(ANNA, Reply.answer("It arrives tomorrow.")).openQuestions();
        mailed.when(Actor.automatic("mailer"), new Receipt("act-2", false, mailed.now()))
                .then(DELIVERY_FAILED)
                .openQuestions("act-1");
        // end
    }

    @Test
    void anOfferLeavesTheOwnerAccountableUntilItIsAccepted() {
        // show
        HELD.given(ANNA, new Offer(Owner.agent("boris")))
                .owner(Owner.agent("anna"))
                .when(BORIS, new AcceptOffer())
                .accepted()
                .owner(Owner.agent("boris"));
        // end
        ASKED.owner(Owner.queue("front-line"));
        HELD.given(ANNA, new Offer(Owner.agent("boris")))
                .at("+4 h")
                .whenNobodyActs()
                .then(OFFER_ENDED)
                .owner(Owner.agent("anna"));
    }

    @Test
    void aProposalEndsInAcceptanceOrSilenceOrIsRejected() {
        // show
        Story proposed =
                HELD.given(ANNA, Propose.answering("It arrives tomorrow.")).status("resolved");
        proposed.when(RITA, new Accept()).accepted().outcome(Outcome.ACCEPTED);
        proposed.wakeAt("+40 min") // 10 for a bounce of the mail, 30 of silence
                .after(Duration.ofDays(3))
                .whenNobodyActs()
                .then(ENDED, MOVED)
                .stamped(ENDED, "+40 min")
                .outcome(Outcome.SILENT);
        proposed.when(RITA, Receive.question("Tomorrow when?")).then(RECEIVED, PROPOSAL_REJECTED, MOVED);
        proposed.when(RITA, Receive.of(Message.text("Let me see."), Expects.NOTHING))
                .then(RECEIVED, WINDOW_CANCELLED)
                .status("resolved");
        // end
    }

    @Test
    void anEndingByACodeBringsItsProof() {
        // show
        Reply no = Reply.answer("We can't pay for delays by weather.");
        HELD.when(ANNA, no.then(new Close())).refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE);
        HELD.when(ANNA, Close.declined("weather")).refused(CODED_ENDING);
        HELD.when(ANNA, no.then(Close.declined("weather"))).accepted().outcome(Outcome.DECLINED);
        HELD.when(RITA, new Withdraw()).accepted().outcome(Outcome.WITHDRAWN);
        // end
    }

    @Test
    void anEndedTicketComesBackUntilItIsSealedAndThenIsFollowed() {
        TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
        Helpdesk desk = Helpdesk.of(DESK, new InMemoryStore(clock), DIRECTORY, Notifier.nobody());
        TicketId first = TicketId.of("T-1");
        // show
        desk.handle(first, Act.of("a", RITA, Open.by("rita").in("front-line").on("order-77")));
        desk.handle(first, Act.of("b", RITA, new Withdraw()));
        clock.advanceBy(Duration.ofDays(13));
        desk.receive(first, Act.of("c", RITA, Receive.question("It broke after all.")));
        assertThat(desk.ticket(first).orElseThrow().phase()).isEqualTo(Phase.ACTIVE);

        desk.handle(first, Act.of("d", RITA, new Withdraw()));
        clock.advanceBy(Duration.ofDays(14));
        Ticket next = desk.receive(first, Act.of("e", RITA, Receive.question("It broke again.")))
                .ticket();
        assertThat(next.id()).isEqualTo(TicketId.of("T-1/1"));
        assertThat(next.stage().links()).containsExactly(new Link(LinkKind.FOLLOWS, first));
        assertThat(next.stage().matter()).contains("order-77");
        // end
    }

    @Test
    void aContactJoinsItsTicketAndTicketsSplitAndMerge() {
        InMemoryStore store = new InMemoryStore(TestClock.at("2026-03-02T09:00:00Z"));
        Helpdesk desk = Helpdesk.of(DESK, store, DIRECTORY, Notifier.nobody()).findingBy(store);
        TicketId chat = TicketId.of("T-1");
        TicketId mail = TicketId.of("T-2");
        Receive parcel = Receive.question("Where is my parcel?");
        Receive refund = new Receive(Message.text("And my refund?").id("refund"), Expects.ANSWER, List.of());
        // show
        desk.contact(
                chat,
                Act.of(
                        "a",
                        RITA,
                        Open.by("rita").in("front-line").on("order-77").then(parcel)));
        desk.contact(
                mail,
                Act.of(
                        "b",
                        RITA,
                        Open.by("rita").in("front-line").on("order-77").then(refund)));
        assertThat(desk.ticket(mail)).isEmpty();

        desk.handle(chat, Act.of("c", ANNA, new Split(mail, List.of("refund"))));
        dispatch(desk);
        assertThat(desk.ticket(mail).orElseThrow().stage().links())
                .containsExactly(new Link(LinkKind.SPLIT_FROM, chat));

        desk.handle(chat, Act.of("d", ANNA, new Merge(mail)));
        dispatch(desk);
        Decision answered = desk.handle(chat, Act.of("e", ANNA, Reply.answer("Both were sent today.")));
        assertThat(answered.ticket().id()).isEqualTo(mail);
        // end
    }

    private static void dispatch(Helpdesk desk) {
        for (int rounds = 1; desk.dispatch(10) > 0; rounds++) {
            assertThat(rounds).isLessThan(10);
        }
    }

    @Test
    void aBotAnswersOnlyWhatTheRequesterAcceptsAndGivesWayToAPerson() {
        // show
        ASKED.given(ROBO, Reply.answer("It is on its way."))
                .openQuestions("act-1")
                .when(RITA, new Accept())
                .then(ANSWER_ACCEPTED, ENDED, MOVED)
                .outcome(Outcome.ACCEPTED);
        ASKED.when(RITA, new AskForPerson(Message.text("A person, please!")))
                .then(RECEIVED, HANDED_OVER)
                .openQuestions("act-1", "act-2");
        // end
    }

    @Test
    void whatIsOwedBlocksTheEndAndIsMissedInPublic() {
        // show
        HELD.when(ANNA, Promise.of("promise")).refused(PROMISE_NEEDS_DUE);
        Story owed = HELD.given(ANNA, Promise.of("promise").due(HELD.moment("+1 d")));
        owed.when(ANNA, Reply.answer("You get it tomorrow.").then(Close.declined("weather")))
                .refused(OPEN_OBLIGATION);
        owed.at("+2 d").whenNobodyActs().then(MISSED);
        // end
    }

    @Test
    void whatWasWaivedIsNotDemandedAndAnExceptionCanBeRequested() {
        // show
        Story waived = HELD.given(ANNA, new Waive("packing-video"));
        waived.when(
                        BORIS,
                        Demand.of("packing-video", "the parcel held a pram", "Please send the video of the packing."))
                .refused(WAIVED_EVIDENCE);
        waived.when(BORIS, Request.of("exception")).accepted();
        // end
    }

    @Test
    void anOperationRestsOnAConsentAndItsCause() {
        // show
        Lifecycle orders = Lifecycle.preset("helpdesk")
                .operation(Operation.named("cancel-order").irreversible().needsConsent())
                .build();
        Story ordered = Scenario.of(orders)
                .directory(PEOPLE)
                .given(RITA, Open.by("rita").in("front-line"))
                .given(ANNA, new Claim())
                .given(ANNA, new Find("cause", "warehouse"));
        ordered.when(ANNA, new Perform("cancel-order")).refused(CONSENT_REQUIRED);
        ordered.given(RITA, Give.to("cancel-order"))
                .when(ANNA, new Perform("cancel-order"))
                .accepted()
                .by(PERFORMED, ANNA);
        ordered.when(BORIS, new Find("cause", "customs")).refused(CONTRADICTING_FINDING);
        // end
    }

    @Test
    void aPromisedWordThatDoesNotComeEscalates() {
        // show
        HELD.given(ANNA, Reply.holding("We ask the carrier.", HELD.moment("+2 h")))
                .openQuestions("act-1")
                .after(Duration.ofDays(1))
                .whenNobodyActs()
                .then(NEXT_UPDATE_MISSED, ESCALATION_DUE)
                .stamped(ESCALATION_DUE, "+2 h");
        // end
    }

    @Test
    void anEscalationClimbsUntilSomebodyAcknowledges() {
        // show
        Lifecycle laddered = Lifecycle.preset("helpdesk")
                .ladder(
                        EscalationLevel.named("desk").queue("front-line").within(Duration.ofMinutes(30)),
                        EscalationLevel.named("chief").role(Person.SUPERVISOR))
                .build();
        Story promised = Scenario.of(laddered)
                .directory(PEOPLE)
                .given(RITA, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
                .given(ANNA, new Claim());
        Story missed = promised.given(ANNA, Reply.holding("We ask.", promised.moment("+1 h")));
        missed.at("+80 min").when(BORIS, new Acknowledge()).accepted();
        missed.at("+2 h").when(BORIS, new Acknowledge()).refused(NOT_PERMITTED); // the chief was told at +90 min
        missed.at("+2 h")
                .given(CHIEF, new Deescalate("the carrier has answered"))
                .whenNobodyActs()
                .thenNothing();
        // end
    }

    @Test
    void aRefusalNamesEveryRuleAndWhatWouldBeAccepted() {
        // show
        Refusal refusal = HELD.when(ANNA, new Close())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE)
                .refusal();
        Remedy remedy = refusal.reasons().get(0).remedies().get(0);
        assertThat(remedy.command()).isEqualTo(Reply.answer("..."));
        assertThat(remedy.missing()).containsExactly("text"); // for the person to write
        // end
    }

    @Test
    void whatNowIsDataFromWhichActsAreMade() {
        // show
        WhatNow now = DESK.whatNow(HELD.ticket(), BORIS, new Given(HELD.now(), PEOPLE));
        for (Choice choice : now.choices(CommandKind.REPLY)) {
            HELD.when(BORIS, choice.command()).accepted(); // as it stands; choice.missing() names the fields to fill
        }
        assertThat(now.kinds()).contains(CommandKind.CLAIM).doesNotContain(CommandKind.CLOSE);
        assertThat(now.blocked().get(CommandKind.OFFER).rules()).containsExactly("not-owner");
        // end
    }

    @Test
    void aViewHides() {
        // show
        Story noted = HELD.given(ANNA, new Note(Message.text("Third time this month.")));
        TicketView view = noted.ticket().viewFor(Party.REQUESTER);
        assertThat(view.owner()).contains(Owner.agent("anna"));
        assertThat(view.of(noted.journal())).isEqualTo(HELD.journal()); // all but the note
        // end
    }

    @Test
    void anOverrideSetsNamedRulesAsideOnTheRecord() {
        // show
        Story skilled = Scenario.of(DESK)
                .directory(PEOPLE)
                .given(RITA, Open.by("rita").about("refunds").in("front-line"));
        RuleOverride allIll =
                new RuleOverride(Person.SUPERVISOR, "all are ill", skilled.moment("+1 h"), Set.of("competence"));
        skilled.when(CHIEF, new Claim()).refused(COMPETENCE);
        skilled.when(Act.of("c-9", CHIEF, new Claim()).overriding(allIll)).then(OVERRIDDEN, OWNER_CHANGED);
        // end
    }

    @Test
    void whatIsLearntLateTakesEffectWhenItHappened() {
        // show
        Act toldLate = Act.by(ANNA)
                .through(Actor.automatic("importer"))
                .id("i-1")
                .does(new Import(Reply.answer("It left the depot at noon today."), HELD.moment("+5 min")));
        HELD.after(Duration.ofHours(3))
                .when(toldLate)
                .accepted()
                .stamped(REPLIED, "+5 min")
                .openQuestions();
        // end
    }

    @Test
    void aTicketMovesToANewVersionOnTheRecord() {
        Map<String, String> names =
                DESK.statuses().stream().map(Status::name).collect(Collectors.toMap(name -> name, name -> name));
        InMemoryStore store = new InMemoryStore(TestClock.at("2026-03-02T09:00:00Z"));
        TicketId id = TicketId.of("T-1");
        Helpdesk.of(DESK, store, DIRECTORY, Notifier.nobody()).handle(id, Act.of("a", RITA, Open.by("rita")));
        // show
        Lifecycle second = Lifecycle.preset("helpdesk")
                .version(2)
                .botTurns(1)
                .migratesFrom(DESK, names)
                .build();
        Helpdesk desk = Helpdesk.of(second, store, DIRECTORY, Notifier.nobody()).serving(DESK);
        desk.handle(id, Act.of("b", Actor.automatic("roll-out"), new Migrate()));
        assertThat(desk.ticket(id).orElseThrow().lifecycleVersion()).isEqualTo(2);
        // end
    }

    @Test
    void theTicketIsTheFoldOfItsJournal() {
        // show
        List<Recorded> journal = HELD.journal();
        assertThat(journal.get(0).event()).isInstanceOf(Opened.class);
        assertThat(DESK.fold(TicketId.of("T-1"), journal)).isEqualTo(HELD.ticket());
        // end
    }

    @Test
    void thePageShowsWhatIsCompiledHere() throws IOException {
        Guide page = new Guide("docs/concepts.md", ConceptsTest.class);

        assertThat(page.shown()).isNotEmpty().isEqualTo(page.compiled());
    }
}
