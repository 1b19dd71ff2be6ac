package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.testkit.story.DeskHours.DAYTIME;
import static dev.ticketlifecycle.testkit.story.DeskHours.MOSCOW;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.FULFILLED;
import static dev.ticketlifecycle.vocabulary.EventKind.IMPOSED;
import static dev.ticketlifecycle.vocabulary.EventKind.JUDGED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.NOTED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.RELEASED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.EventKind.SUPPLIED;
import static dev.ticketlifecycle.vocabulary.EventKind.WAIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.WAIVER_REVOKED;
import static dev.ticketlifecycle.vocabulary.RuleId.EVIDENCE_NEEDS_FACT;
import static dev.ticketlifecycle.vocabulary.RuleId.HANDOVER_UNACKNOWLEDGED;
import static dev.ticketlifecycle.vocabulary.RuleId.HOLDING_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.INDEPENDENT_REVIEWER;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_BEFORE_MORE_EVIDENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.WAIVED_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.explain.Shares;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Story A: a seller of surfboards is handed a pram, and the desk asks for a video again and again. */
class VideoNobodyCouldOweStory {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("returns")
                    .calendar(DAYTIME)
                    .firstReply(Duration.ofHours(4))
                    .nextReply(Duration.ofHours(8))
                    .resolution(Duration.ofHours(72)))
            .build();

    private static final Actor SELLER = Actor.requester("seller");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");
    private static final Actor AGENT_3 = Actor.agent("agent-3");
    private static final Actor AGENT_4 = Actor.agent("agent-4");
    private static final Actor AGENT_5 = Actor.agent("agent-5");
    private static final Actor LEAD = Actor.agent("lead");

    private static final Scenario CALL = Scenario.of(SUPPORT)
            .at("2022-08-22 12:10", MOSCOW)
            .people(
                    handler("agent-1"),
                    handler("agent-2"),
                    handler("agent-3"),
                    handler("agent-4"),
                    handler("agent-5"),
                    Person.of("lead").withRole(Person.SUPERVISOR));

    private static final Act LOGGED = Act.by(AGENT_1)
            .id("call-1")
            .does(Open.by("seller")
                    .about("return/swapped")
                    .in("returns")
                    .then(Interaction.of("phone", "I was handed a pram instead of my surfboard.")));

    private static final String FACT = "the returned parcel held a pram";
    private static final String REQUEST = "Please send the signed acceptance act and photos of the parcel.";
    private static final Demand PHOTOS =
            Demand.of("act-and-photos", FACT, REQUEST).id("photos");
    private static final Demand VIDEO = Demand.of("packing-video", FACT, "Please send the video of the packing.");
    private static final Act NOTE = Act.by(AGENT_3)
            .id("note-1")
            .does(Note.handingOver("For colleagues: packing video not required, act on it."));

    private static Person handler(String id) {
        return Person.of(id).in("returns").withSkill("return/swapped");
    }

    private static Story demanded() {
        Story logged = CALL.begin().given(LOGGED).at("12:20");
        return logged.given(AGENT_1, PHOTOS.due(logged.moment("2022-08-27 12:20")));
    }

    private static Story waived() {
        return demanded().at("12:21").given(AGENT_1, new Waive("packing-video", Optional.of("phone")));
    }

    private static Story supplied() {
        return waived().at("16:00")
                .given(SELLER, new Supply("photos", Message.text("Here are the scan and the photos.")));
    }

    private static Story handedOver() {
        return supplied()
                .at("18:54")
                .given(AGENT_3, Interaction.of("phone", "You told me that no video is needed. What now?"))
                .given(NOTE);
    }

    private static Story takenOver() {
        return handedOver().at("2022-08-23 02:00").given(AGENT_4, new Claim(), new Fulfil("note-1"));
    }

    /** 12:10: the call is an interaction of a new ticket, and the first-reply clock runs from here. */
    @Test
    void aLoggedCallOpensTheTicketAsTheRequestersOwn() {
        CALL.when(LOGGED)
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .by(OPENED, AGENT_1)
                .by(RECEIVED, SELLER)
                .openQuestions("call-1/1")
                .owner(Owner.queue("returns"))
                .clock("returns/first-reply", ClockState.RUNNING)
                .due("returns/first-reply", "16:10")
                .thenTicket(ticket -> assertThat(ticket.stage().category()).contains("return/swapped"));
    }

    /** 12:20: the demand is the requester's debt, with a clock of its own; it is the first reply and answers nothing. */
    @Test
    void aDemandIsTheRequestersDebtWithAClockOfItsOwn() {
        Story logged = CALL.begin().given(LOGGED).at("12:20");

        logged.when(AGENT_1, PHOTOS.due(logged.moment("2022-08-27 12:20")))
                .then(REPLIED, IMPOSED)
                .clock("returns/first-reply", ClockState.MET)
                .clock("returns/next-reply", ClockState.PAUSED)
                .openQuestions("call-1/1")
                .ball(Party.REQUESTER)
                .thenTicket(ticket -> {
                    Obligation photos = ticket.obligations().find("photos").orElseThrow();
                    assertThat(photos.terms().debtor()).isEqualTo(Party.REQUESTER);
                    assertThat(photos.terms().fact()).contains(FACT);
                    assertThat(photos.due()).contains(logged.moment("2022-08-27 12:20"));
                    assertThat(ticket.timers())
                            .anyMatch(timer -> timer.subject().equals("obligation photos"));
                });
    }

    /** 12:21: what was waived is waived for whoever comes later, and the requester sees it. */
    @Test
    void aWaiverIsSeenByEveryLaterOwnerAndByTheRequester() {
        demanded()
                .at("12:21")
                .when(AGENT_1, new Waive("packing-video", Optional.of("phone")))
                .then(WAIVED)
                .thenTicket(ticket -> assertThat(ticket.obligations().waived()).containsExactly("packing-video"));

        Story waived = waived();
        assertThat(waived.ticket().viewFor(Party.REQUESTER).of(waived.journal()))
                .anyMatch(seen ->
                        seen.event().kind() == WAIVED && seen.initiator().equals(AGENT_1));
    }

    /** 12:21: a demand that is open already ends when its kind of evidence is waived. */
    @Test
    void whatIsDemandedAndThenWaivedIsOwedNoMore() {
        demanded()
                .when(AGENT_1, new Waive("act-and-photos"))
                .then(WAIVED, RELEASED)
                .ball(Party.STAFF);
    }

    /** 16:00: the debt is fulfilled, the ball is with the desk again, and the next-reply clock goes on. */
    @Test
    void aSupplyFulfilsTheDebtAndBringsTheBallBackToTheDesk() {
        waived().at("16:00")
                .when(SELLER, new Supply("photos", Message.text("Here are the scan and the photos.")))
                .then(RECEIVED, SUPPLIED, IMPOSED)
                .ball(Party.STAFF)
                .openQuestions("call-1/1")
                .clock("returns/next-reply", ClockState.RUNNING)
                .due("returns/next-reply", "2022-08-23 12:00")
                .thenTicket(ticket -> {
                    assertThat(ticket.obligations().find("photos")).isEmpty();
                    assertThat(ticket.obligations().open())
                            .extracting(Obligation::kind)
                            .containsExactly(ObligationKind.EVIDENCE_VERDICT.name());
                });
    }

    /** 18:46: "we are checking" without saying until when is refused. */
    @Test
    void aHoldingReplyHasToSayUntilWhen() {
        Story evening = supplied().at("18:46");
        String checking = "We are checking your case.";

        evening.when(AGENT_2, Reply.of(ReplyKind.HOLDING, Message.text(checking)))
                .refused(HOLDING_NEEDS_DUE)
                .remedies(HOLDING_NEEDS_DUE, CommandKind.REPLY, CommandKind.REPLY)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .inWords(
                        Locale.ENGLISH,
                        "A holding reply has to say when the next word comes (holding-needs-due)."
                                + " Instead: agent-2 or any agent may send a holding reply, saying until when.")
                .inWords(
                        RUSSIAN,
                        "Промежуточный ответ должен назвать срок следующего сообщения (holding-needs-due)."
                                + " Вместо этого: agent-2 или любой сотрудник может отправить промежуточный"
                                + " ответ, указав срок.");

        evening.when(AGENT_2, Reply.holding(checking, evening.moment("20:00")))
                .then(REPLIED, MOVED)
                .event(
                        Replied.class,
                        reply -> assertThat(reply.counting() || reply.answering())
                                .isFalse())
                .openQuestions("call-1/1")
                .clock("returns/next-reply", ClockState.RUNNING)
                .wakeAt("20:00:00.001");
    }

    /** 18:54: what a note promises is read by the next owner before he replies. */
    @Test
    void aNoteThatPromisesActionIsReadBeforeTheNextOwnerReplies() {
        supplied()
                .at("18:54")
                .when(NOTE)
                .then(NOTED, IMPOSED)
                .thenTicket(ticket -> assertThat(ticket.obligations()
                                .find("note-1")
                                .orElseThrow()
                                .kind())
                        .isEqualTo(ObligationKind.HAND_OVER.name()));

        handedOver()
                .at("2022-08-23 02:00")
                .given(AGENT_4, new Claim())
                .when(AGENT_4, Reply.answer("We still need the video of the packing, as the script says."))
                .refused(HANDOVER_UNACKNOWLEDGED)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_4, new Fulfil("note-1"))
                .then(FULFILLED)
                .when(AGENT_4, Reply.answer("Thank you, we have all we need from you now."))
                .accepted();
    }

    /** 02:00: agent 4 demands what agent 1 waived. */
    @Test
    void whatWasWaivedIsNotDemandedAgain() {
        handedOver()
                .at("2022-08-23 02:00")
                .given(AGENT_4, new Claim())
                .when(AGENT_4, VIDEO)
                .refused(HANDOVER_UNACKNOWLEDGED, WAIVED_EVIDENCE, VERDICT_BEFORE_MORE_EVIDENCE)
                .fact(WAIVED_EVIDENCE, "evidence", "packing-video")
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
        takenOver()
                .when(AGENT_4, VIDEO)
                .refused(WAIVED_EVIDENCE, VERDICT_BEFORE_MORE_EVIDENCE)
                .eachRemedyIsAccepted();
        waived().at("12:22").when(AGENT_1, VIDEO).refused(WAIVED_EVIDENCE).eachRemedyIsAccepted();
    }

    /** 02:00: a supervisor takes the waiver back, with a reason; the requester is told, and his time starts afresh. */
    @Test
    void takingAWaiverBackTakesASupervisorAndAReasonAndGivesTheRequesterHisTimeAfresh() {
        Story night = takenOver();

        night.when(AGENT_4, new RevokeWaiver("packing-video", "the script says so"))
                .refused(WAIVED_EVIDENCE)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(LEAD, new RevokeWaiver("packing-video", ""))
                .refused(WAIVED_EVIDENCE);

        Story revoked = night.given(LEAD, new RevokeWaiver("packing-video", "the photos show another parcel"));
        assertThat(revoked.ticket().viewFor(Party.REQUESTER).of(revoked.journal()))
                .anyMatch(seen -> seen.event().kind() == WAIVER_REVOKED);
        revoked.given(AGENT_4, new Judge("photos/verdict", "insufficient", "the label can't be read"))
                .when(AGENT_4, VIDEO.id("video").due(revoked.moment("2022-08-28 02:00")))
                .then(REPLIED, IMPOSED)
                .thenTicket(ticket -> {
                    Obligation video = ticket.obligations().find("video").orElseThrow();
                    assertThat(video.since()).isEqualTo(revoked.now());
                    assertThat(video.due()).contains(revoked.moment("2022-08-28 02:00"));
                });
    }

    /** 02:05: no more is demanded while what came has no verdict. */
    @Test
    void noMoreIsDemandedWhileWhatCameHasNoVerdict() {
        Demand more = Demand.of("more-photos", FACT, "Please send more photos of the parcel.");

        takenOver()
                .at("2022-08-23 02:05")
                .when(AGENT_4, more)
                .refused(VERDICT_BEFORE_MORE_EVIDENCE)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_4, new Judge("photos/verdict", "insufficient", "the label can't be read"))
                .then(JUDGED)
                .when(AGENT_4, more)
                .then(REPLIED, IMPOSED);
    }

    /** 08-23 and 24: the text of 12:20 three more times; none of them is a word that anything waits for. */
    @Test
    void theSameTextAgainStopsNoClock() {
        Story held = supplied().at("18:46");
        Story repeated = held.given(AGENT_2, Reply.holding("We are checking your case.", held.moment("20:00")));
        for (String moment : new String[] {"19:00", "19:20", "19:40"}) {
            repeated = repeated.at(moment)
                    .when(AGENT_4, Reply.question(REQUEST))
                    .accepted()
                    .recording(REPEATED_REPLY)
                    .event(
                            Replied.class,
                            reply -> assertThat(reply.counting() || reply.updates())
                                    .isFalse())
                    .openQuestions("call-1/1")
                    .ball(Party.STAFF)
                    .clock("returns/next-reply", ClockState.RUNNING)
                    .due("returns/next-reply", "2022-08-23 12:00")
                    .wakeAt("20:00:00.001");
        }
        repeated.thenTicket(ticket ->
                        assertThat(ticket.conversation().repetitions()).isEqualTo(3))
                .at("20:01")
                .whenNobodyActs()
                .then(NEXT_UPDATE_MISSED, ESCALATION_DUE)
                .stamped(NEXT_UPDATE_MISSED, "2022-08-22 20:00");
    }

    /** 08-24: at the third repetition somebody higher up has to look, by itself. */
    @Test
    void theThirdRepetitionEscalates() {
        Story once = takenOver().at("2022-08-23 09:00").given(AGENT_4, Reply.question(REQUEST));
        Story twice = once.at("2022-08-23 11:00").given(AGENT_4, Reply.question(REQUEST));

        twice.at("2022-08-23 11:30")
                .when(AGENT_2, Reply.question(REQUEST))
                .then(REPLIED, ESCALATION_DUE)
                .recording(REPEATED_REPLY)
                .event(
                        EscalationDue.class,
                        due -> assertThat(due.reason()).isEqualTo(EscalationReason.REPEATED_REPLIES));
    }

    /** 08-24 15:00: there is always a way out, with a clock of its own, decided by somebody else than who asks. */
    @Test
    void anExceptionHasAClockOfItsOwnAndIsDecidedBySomebodyElse() {
        Story requested = takenOver()
                .at("2022-08-24 15:00")
                .when(Act.by(AGENT_5).id("exception-1").does(Request.exceptionTo("returns-script")))
                .accepted()
                .thenTicket(ticket -> {
                    Obligation exception =
                            ticket.obligations().find("exception-1").orElseThrow();
                    assertThat(exception.terms().debtor()).isEqualTo(Party.STAFF);
                    assertThat(exception.due()).isPresent();
                });

        requested
                .when(AGENT_5, new Judge("exception-1", "granted", "I asked for it"))
                .refused(INDEPENDENT_REVIEWER)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(LEAD, new Judge("exception-1", "granted", "a pram is not a surfboard, whoever packed it"))
                .then(JUDGED);
    }

    /** 08-26 10:00: a linked ticket inherits what was waived and what came, and states no disputed fact. */
    @Test
    void aLinkedTicketInheritsWaiversAndEvidence() {
        TicketId first = TicketId.of("T-1");
        Scenario.of(SUPPORT)
                .ticket(TicketId.of("T-2"))
                .at("2022-08-26 10:00", MOSCOW)
                .people(handler("agent-5"))
                .begin()
                .besides(LinkedTicket.of(first, "seller", Phase.ACTIVE).evidence(Set.of("packing-video"), true))
                .given(AGENT_5, Open.by("seller").in("returns").linked(new Link(LinkKind.RELATES_TO, first)))
                .when(AGENT_5, Demand.of("packing-video", "", "Please send the video of the packing."))
                .refused(WAIVED_EVIDENCE, VERDICT_BEFORE_MORE_EVIDENCE, EVIDENCE_NEEDS_FACT)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
    }

    /** Any time: who had the ball, when and for how long; the parts add up. */
    @Test
    void theReportPartitionsTheWholeTimeByPartyAndOwner() {
        Story end = takenOver();
        Shares shares = SUPPORT.account(end.ticket().id(), end.journal())
                .faultReport(end.moment("2022-08-22 12:10"), end.moment("2022-08-23 12:10"), DAYTIME);

        assertThat(shares.elapsed()).isEqualTo(Duration.ofHours(24));
        assertThat(shares.working()).isEqualTo(Duration.ofHours(12));
        assertThat(shares.byParty())
                .containsOnlyKeys(Party.REQUESTER, Party.STAFF)
                .containsEntry(Party.REQUESTER, Duration.ofHours(3).plusMinutes(40));
        assertThat(shares.byOwner()).containsOnlyKeys(Owner.queue("returns"), Owner.agent("agent-4"));
    }
}
