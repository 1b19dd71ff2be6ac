package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.vocabulary.EventKind.CLOCK_CANCELLED;
import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.FULFILLED;
import static dev.ticketlifecycle.vocabulary.EventKind.HANDED_OVER;
import static dev.ticketlifecycle.vocabulary.EventKind.IMPOSED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.NOTICED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFERED;
import static dev.ticketlifecycle.vocabulary.EventKind.PERFORMED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.CAUSE_BEFORE_IRREVERSIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.CODED_ENDING;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.COURTESY_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.NOTICE_BEFORE_ADVERSE_ACT;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_CAPABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_GRANTABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.QUOTA_USED;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.closure.Proof;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Story E: the operator's own list. */
class WhatTheDeskCanAndCannotDoStory {

    private static final Reply APOLOGY =
            Reply.of(ReplyKind.COURTESY, Message.text("We are very sorry for the inconvenience this has caused you."));

    private static final Warn WARNING = new Warn(
            Message.text("If you go on insulting us we stop answering.").via("phone"));
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Actor BUYER = Actor.requester("buyer");
    private static final Actor BOT = Actor.bot("robo");
    private static final AskForPerson PERSON = new AskForPerson(Message.text("Operator!"));

    private final Actor agent = Actor.agent("agent-1");
    private final Actor supervisor = Actor.agent("supervisor-1");
    private final Story asked = Scenario.of(Lifecycle.preset("helpdesk")
                    .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)))
                    .build())
            .people(
                    Person.of("agent-1").in("front-line"),
                    Person.of("supervisor-1").withRole(Person.SUPERVISOR))
            .given(
                    Actor.requester("buyer"),
                    Open.by("buyer").in("front-line").then(Receive.question("Where is my order?")));

    private static Story operating() {
        return Scenario.of(Lifecycle.preset("helpdesk")
                        .operation(Operation.named("extend-storage")
                                .ownedBy("front-line")
                                .quota(1))
                        .operation(Operation.named("personal-discount").grantedByNobody())
                        .operation(Operation.named("cancel-abroad")
                                .ownedBy("cross-border")
                                .irreversible()
                                .needsConsent())
                        .operation(Operation.named("cancel-uncollected")
                                .irreversible()
                                .onTerm(Duration.ofDays(2)))
                        .build())
                .people(
                        Person.of("agent-1").in("front-line"),
                        Person.of("agent-2").in("cross-border"))
                .given(BUYER, Open.by("buyer").in("front-line").then(Receive.question("Where is my order?")));
    }

    private static Story withBot() {
        return Scenario.of(Lifecycle.preset("helpdesk")
                        .sla(SlaPolicy.named("standard").humanReply(Duration.ofHours(1)))
                        .build())
                .people(Person.of("agent-1").in("front-line"), Person.of("robo"))
                .given(BUYER, Open.by("buyer").in("front-line").then(Receive.question("Where is my order?")));
    }

    /** A bot asks the same question twice: the second time it hands over to a person. */
    @Test
    void aBotThatAsksTwiceHandsOverToAPerson() {
        Reply which = Reply.question("Please tell me the number of your order.");

        withBot()
                .when(BOT, which)
                .then(REPLIED)
                .ball(Party.STAFF)
                .when(BUYER, Receive.question("I have none, it was lost with the mail."))
                .then(RECEIVED)
                .when(BOT, which)
                .then(REPLIED, HANDED_OVER)
                .recording(REPEATED_REPLY)
                .ball(Party.STAFF)
                .clock("standard/human-reply", ClockState.RUNNING);
    }

    /** The requester asks for a person: accepted in every phase before closing. */
    @Test
    void askingForAPersonIsAcceptedInEveryPhaseBeforeClosing() {
        Story open = withBot().given(agent, new Claim());
        Story answered = open.given(agent, Reply.answer("It left our house this morning."));

        open.when(BUYER, PERSON).accepted().status("new");
        answered.when(BUYER, PERSON).accepted().status("open");
        answered.given(agent, new Wait()).when(BUYER, PERSON).accepted().status("open");
        answered.given(agent, new Move("on-hold"))
                .when(BUYER, PERSON)
                .accepted()
                .status("open");
        answered.given(agent, new Propose())
                .when(BUYER, PERSON)
                .accepted()
                .status("open")
                .ball(Party.STAFF);
    }

    /** The clock of persons runs from the first message, whatever the bot has said. */
    @Test
    void theClockOfPersonsRunsFromTheFirstMessage() {
        withBot()
                .at("+10 min")
                .given(BOT, Reply.answer("Most orders come within three days."))
                .at("+20 min")
                .given(BUYER, PERSON)
                .due("standard/human-reply", "+1 h")
                .at("+30 min")
                .given(agent, Reply.answer("It left our house this morning."))
                .clock("standard/human-reply", ClockState.MET);
    }

    /** An apology is recorded as courtesy: it is not a reply. */
    @Test
    void anApologyIsNotAReply() {
        asked.when(agent, APOLOGY)
                .then(REPLIED, MOVED)
                .recording(COURTESY_IS_NOT_A_REPLY)
                .openQuestions("act-1")
                .clock("standard/first-reply", ClockState.RUNNING);
    }

    /** An apology is no solution either. */
    @Test
    void anApologyIsNoSolution() {
        asked.when(agent, APOLOGY.then(new Propose()))
                .refused(UNANSWERED_QUESTION)
                .eachRemedyIsAccepted();
    }

    /** The storage time of a parcel is extended once a ticket. */
    @Test
    void theStorageTimeIsExtendedOnceATicket() {
        Perform extend = new Perform("extend-storage");

        operating()
                .when(agent, extend)
                .then(PERFORMED)
                .when(agent, extend)
                .refused(QUOTA_USED)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
    }

    /** A promise reserves what performing it uses. */
    @Test
    void aPromiseReservesWhatPerformingItUses() {
        Story story = operating();
        Promise promise = Promise.toPerform("extend-storage", story.moment("+2 d"));

        story.when(agent, promise)
                .then(IMPOSED)
                .when(agent, promise)
                .refused(QUOTA_USED)
                .eachRemedyIsAccepted()
                .when(agent, new Perform("extend-storage"))
                .then(PERFORMED, FULFILLED);
    }

    /** A personal discount is promised: nobody owns that operation. */
    @Test
    void aDiscountThatNobodyGrantsIsNotPromised() {
        Story story = operating();

        story.when(agent, Promise.toPerform("personal-discount", story.moment("+2 d")))
                .refused(NOT_GRANTABLE)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
    }

    /** Cancelling an order from abroad is promised by whom that operation doesn't belong to; offering the ticket is open. */
    @Test
    void whatBelongsToAnotherDepartmentIsNotPromisedButOffered() {
        Story claimed = operating().given(agent, new Claim());

        claimed.when(agent, Promise.toPerform("cancel-abroad", claimed.moment("+2 d")))
                .refused(NOT_CAPABLE)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(agent, new Offer(Owner.queue("cross-border")))
                .then(OFFERED);
    }

    /** What was not collected is cancelled after a delivered notice and its grace, by the system too. */
    @Test
    void nothingAdverseHappensWithoutADeliveredNoticeAndItsGrace() {
        Actor shop = Actor.automatic("shop");
        Perform cancel = new Perform("cancel-uncollected");
        Story found = operating()
                .when(shop, cancel)
                .refused(NOTICE_BEFORE_ADVERSE_ACT, CAUSE_BEFORE_IRREVERSIBLE)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .given(agent, new Find("cause", "not-collected"));

        Story noticed = found.when(shop, cancel)
                .refused(NOTICE_BEFORE_ADVERSE_ACT)
                .eachRemedyIsAccepted()
                .when(
                        shop,
                        new Notify(
                                "cancel-uncollected",
                                Message.text("We cancel your order if you don't collect it.")
                                        .id("notice-1")
                                        .via("chat")))
                .then(NOTICED);
        noticed.at("+5 d").when(shop, cancel).refused(NOTICE_BEFORE_ADVERSE_ACT).eachRemedyIsAccepted();

        Story delivered =
                noticed.at("+1 h").given(Actor.automatic("chat"), new Receipt("notice-1", true, noticed.now()));
        delivered
                .when(shop, cancel)
                .refused(NOTICE_BEFORE_ADVERSE_ACT)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .at("+2 d")
                .when(shop, cancel)
                .then(PERFORMED)
                .event(Performed.class, done -> assertThat(done.restsOn()).contains("notice-1"));
    }

    /** A discount that nobody may grant: closing on it is refused, the honest answer may end the ticket as declined. */
    @Test
    void decliningWithItsRuleIsAnHonestAnswer() {
        asked.given(agent, new Claim())
                .when(agent, Close.declined("no-personal-discounts"))
                .refused(CODED_ENDING)
                .fact(CODED_ENDING, "missing", List.of(Proof.ANSWER))
                .eachRemedyIsAccepted()
                .when(agent, APOLOGY.then(Close.declined("no-personal-discounts")))
                .refused(CODED_ENDING)
                .when(
                        agent,
                        Reply.answer("Prices are the same for everybody: nobody here grants personal discounts.")
                                .then(Close.declined("no-personal-discounts")))
                .then(REPLIED, MOVED, ENDED, MOVED)
                .event(Ended.class, ended -> assertThat(ended.reason()).contains("no-personal-discounts"))
                .outcome(Outcome.DECLINED)
                .clock("standard/first-reply", ClockState.MET);
    }

    /** Who was declined may come back with a new word: it is an end like any other. */
    @Test
    void whoWasDeclinedMayComeBack() {
        asked.given(agent, new Claim())
                .given(
                        agent,
                        Reply.answer("Prices are the same for everybody: nobody here grants personal discounts.")
                                .then(Close.declined("no-personal-discounts")))
                .when(Actor.requester("buyer"), Receive.question("The leaflet in my parcel says otherwise."))
                .accepted()
                .status("open")
                .owner(Owner.agent("agent-1"));
    }

    /** Who owns the operation gets the ticket: once that department accepts, its own clock runs, beside everybody's. */
    @Test
    void theDepartmentsOwnClockRunsOnceItAccepts() {
        SlaPolicy crossBorder = SlaPolicy.named("cross-border")
                .appliesTo(Match.group("cross-border"))
                .goal(Metric.GROUP_OWNERSHIP, Goal.within(Duration.ofHours(2)));
        Actor dispatcher = Actor.agent("agent-2");
        Story offered = Scenario.of(Lifecycle.preset("helpdesk")
                        .sla(SlaPolicy.named("standard").resolution(Duration.ofHours(24)))
                        .sla(crossBorder)
                        .build())
                .at("2026-03-02 12:00", ZoneId.of("Europe/Moscow"))
                .people(
                        Person.of("agent-1").in("front-line"),
                        Person.of("agent-2").in("cross-border"))
                .given(BUYER, Open.by("buyer").in("front-line").then(Receive.question("Please cancel my order.")))
                .given(agent, new Claim())
                .at("+30 min")
                .given(agent, new Offer(Owner.queue("cross-border")));

        offered.thenTicket(ticket -> assertThat(ticket.clocks().find("cross-border/group-ownership"))
                        .isEmpty())
                .at("+40 min")
                .when(dispatcher, new AcceptOffer())
                .accepted()
                .clock("cross-border/group-ownership", ClockState.RUNNING)
                .due("cross-border/group-ownership", "14:40")
                .due("standard/resolution", "2026-03-03 12:00");
    }

    /** Stopping to answer an abusive requester takes a warning before, a supervisor and a reason. */
    @Test
    void anAbusiveRequesterIsWarnedBeforeTheDeskStopsAnswering() {
        asked.given(agent, new Claim())
                .when(agent, new Close())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE)
                .when(supervisor, Close.abuse("insults"))
                .refused(CODED_ENDING)
                .fact(CODED_ENDING, "missing", List.of(Proof.WARNING))
                .eachRemedyIsAccepted()
                .given(agent, WARNING)
                .given(Actor.requester("buyer"), Receive.question("You are all thieves!"))
                .when(agent, Close.abuse("insults"))
                .refused(CODED_ENDING)
                .fact(CODED_ENDING, "missing", List.of(Proof.APPROVAL))
                .eachRemedyIsAccepted()
                .when(supervisor, Close.abuse("insults"))
                .then(ENDED, CLOCK_CANCELLED, MOVED)
                .outcome(Outcome.ABUSE);
    }

    /** It is contested by an appeal, a ticket of its own; a further message changes nothing here. */
    @Test
    void whoWasShutOutForAbuseAppeals() {
        asked.given(agent, new Claim())
                .given(agent, WARNING)
                .given(Actor.requester("buyer"), Receive.question("You are all thieves!"))
                .given(supervisor, Close.abuse("insults"))
                .when(Actor.requester("buyer"), Receive.question("I never insulted anybody."))
                .refused(TERMINAL)
                .remedies(TERMINAL, CommandKind.OPEN)
                .eachRemedyIsAccepted();
    }

    /** A level of the escalation ladder with nobody in it is refused when the lifecycle is built, not when it is reached. */
    @Test
    void aLevelWithNobodyInItIsRefusedAtBuild() {
        assertThatIllegalArgumentException()
                .isThrownBy(Lifecycle.preset("helpdesk")
                        .ladder(
                                EscalationLevel.named("team-lead").within(Duration.ofMinutes(30)),
                                EscalationLevel.named("director").role("director"))::build)
                .withMessageContaining(
                        "level 1 'team-lead' of the escalation ladder has nobody in it (ladder-complete)");
    }
}
