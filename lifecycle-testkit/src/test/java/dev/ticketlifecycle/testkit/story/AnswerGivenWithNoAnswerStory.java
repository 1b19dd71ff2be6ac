package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.testkit.story.DeskHours.DAYTIME;
import static dev.ticketlifecycle.testkit.story.DeskHours.MOSCOW;
import static dev.ticketlifecycle.vocabulary.EventKind.BREACHED;
import static dev.ticketlifecycle.vocabulary.EventKind.DELIVERED;
import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFERED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.PROPOSAL_REJECTED;
import static dev.ticketlifecycle.vocabulary.EventKind.PROPOSED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REOPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.EventKind.THRESHOLD_REACHED;
import static dev.ticketlifecycle.vocabulary.EventKind.WINDOW_STARTED;
import static dev.ticketlifecycle.vocabulary.RuleId.AUTOMATIC_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.COMPETENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TRANSFER_IN_PROGRESS;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureEvent.WindowStarted;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Story D: a seller stands at the dispatch counter and asks; the desk counts the question as answered, and nobody has
 * answered it.
 */
class AnswerGivenWithNoAnswerStory {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Whoever stands at the counter can't wait as long as who asks from home. */
    private static final Match AT_THE_COUNTER = Match.category("dispatch").and(Match.situation("on site until 19:00"));

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("dispatch")
                    .calendar(DAYTIME)
                    .timeToOwn(Duration.ofMinutes(30))
                    .firstReply(Goals.first(AT_THE_COUNTER, Duration.ofHours(1))
                            .then(Match.category("dispatch"), Duration.ofHours(2))
                            .otherwise(Duration.ofHours(8)))
                    .resolution(Goals.first(AT_THE_COUNTER, Duration.ofHours(7)).otherwise(Duration.ofHours(24))))
            .sla(SlaPolicy.named("counter")
                    .appliesTo(AT_THE_COUNTER)
                    .resolution(Goals.always(Goal.byAttribute("leaves-at")))
                    .threshold(Threshold.before(Duration.ofMinutes(30)).then(Intent.requireSupervisor())))
            .build();

    private static final Actor SELLER = Actor.requester("seller");
    private static final Actor KNOWLEDGE_BASE = Actor.automatic("knowledge-base");
    private static final Actor CHAT = Actor.automatic("chat");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");
    private static final Owner FRONT_LINE = Owner.queue("front-line");

    private static final Scenario COUNTER = Scenario.of(SUPPORT)
            .at("2026-03-02 12:00", MOSCOW)
            .people(Person.of("agent-1").in("front-line"), Person.of("agent-2").withSkill("dispatch"));

    private static final Open ASKS = Open.by("seller")
            .about("dispatch")
            .in("front-line")
            .with(Map.of(Traits.SITUATION, "on site until 19:00", "leaves-at", "2026-03-02T19:00:00+03:00"))
            .then(Receive.of(
                    Message.text("The gate is shut and I have forty parcels. Where do I hand them over?")
                            .id("question-1")
                            .via("counter"),
                    Expects.ANSWER));

    private static final Open FROM_HOME = Open.by("seller")
            .about("dispatch")
            .in("front-line")
            .then(Receive.question("When do you take parcels in tomorrow?"));

    private static Reply answer(String id, String channel, String text) {
        return Reply.of(ReplyKind.ANSWER, Message.text(text).id(id).via(channel));
    }

    private static Story asked() {
        return COUNTER.given(SELLER, ASKS);
    }

    private static Story afterTheAutomaticReply() {
        return asked().at("+2 min")
                .given(KNOWLEDGE_BASE, Reply.answer("Please read how to pack a parcel in five steps."));
    }

    private static Story offered() {
        return afterTheAutomaticReply().at("+13 min").given(AGENT_1, new Offer(Owner.agent("agent-2")));
    }

    private static Story accepted() {
        Story accepted = offered().at("+15 min").given(AGENT_2, new AcceptOffer());
        return accepted.given(
                AGENT_2, Reply.holding("Ten minutes, I am looking for the key.", accepted.moment("+25 min")));
    }

    private static Story resolved() {
        return accepted()
                .at("+24 min")
                .given(
                        AGENT_2,
                        answer("answer-1", "chat", "Gate 3 is open, drive around.")
                                .then(new Propose()))
                .at("+26 min")
                .given(CHAT, new Receipt("answer-1", true, COUNTER.begin().moment("+25 min")));
    }

    private static Story askedAgain() {
        return resolved()
                .at("+50 min")
                .given(
                        SELLER,
                        Receive.of(
                                Message.text("Gate 3 is shut as well. What now?")
                                        .id("question-2")
                                        .via("chat"),
                                Expects.ANSWER));
    }

    private static Story resolvedAgain() {
        return askedAgain()
                .at("+60 min")
                .given(
                        AGENT_2,
                        answer("answer-2", "counter", "I am at gate 3 now and have opened it.")
                                .then(new Propose()));
    }

    private static Story silent() {
        return resolvedAgain().at("+97 min").whenNobodyActs().accepted();
    }

    /** t0: the urgency comes from category and situation, with an absolute deadline beside the usual targets. */
    @Test
    void whoStandsAtTheCounterUntilSevenHasTargetsOfHisOwnAndAnAbsoluteDeadline() {
        COUNTER.when(SELLER, ASKS)
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .due("dispatch/first-reply", "13:00")
                .due("dispatch/resolution", "19:00")
                .clock("counter/resolution", ClockState.RUNNING)
                .due("counter/resolution", "19:00");

        COUNTER.when(SELLER, FROM_HOME)
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .due("dispatch/first-reply", "14:00")
                .thenTicket(ticket ->
                        assertThat(ticket.clocks().find("counter/resolution")).isEmpty());
    }

    /** Half an hour before he has to leave a supervisor is asked for; at seven it is too late, however long they waited. */
    @Test
    void theDeadlineOfTheCounterStaysWhereItIs() {
        Story evening = askedAgain()
                .at("19:00")
                .whenNobodyActs()
                .then(THRESHOLD_REACHED)
                .status("open");

        evening.due("counter/resolution", "19:00").clock("counter/resolution", ClockState.RUNNING);
        evening.at("19:00:00.001").whenNobodyActs().then(BREACHED).stamped(BREACHED, "+420 min");
    }

    /** What is asked after closing time waits for the morning: the targets count the desk's hours. */
    @Test
    void theTargetsCountTheHoursOfTheDesk() {
        COUNTER.at("2026-03-02 20:30", MOSCOW)
                .when(SELLER, FROM_HOME)
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .due("dispatch/time-to-own", "21:00")
                .due("dispatch/first-reply", "2026-03-03 10:30")
                .due("dispatch/resolution", "2026-03-04 20:30");
    }

    /** t0: the requester writes; the queue owns the ticket, and its time to own runs. */
    @Test
    void aQuestionFromTheCounterIsOwnedByTheQueueFromTheFirstInstant() {
        COUNTER.when(SELLER, ASKS)
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .status("new")
                .owner(FRONT_LINE)
                .openQuestions("question-1")
                .ball(Party.STAFF)
                .clock("dispatch/time-to-own", ClockState.RUNNING)
                .due("dispatch/time-to-own", "12:30")
                .due("dispatch/first-reply", "13:00")
                .due("dispatch/resolution", "19:00")
                .wakeAt("12:30:00.001");
    }

    /** +2 min: a text of the knowledge base satisfies nothing. */
    @Test
    void anAutomaticReplySatisfiesNothing() {
        asked().at("+2 min")
                .when(KNOWLEDGE_BASE, Reply.answer("Please read how to pack a parcel in five steps."))
                .then(REPLIED)
                .recording(AUTOMATIC_IS_NOT_A_REPLY)
                .event(
                        Replied.class,
                        reply -> assertThat(reply.answering() || reply.counting())
                                .isFalse())
                .status("new")
                .openQuestions("question-1")
                .clock("dispatch/first-reply", ClockState.RUNNING)
                .due("dispatch/first-reply", "13:00");
    }

    /** +10 min: "answer given" can't be said; whatever a host calls its statuses, answered is derived. */
    @Test
    void answerGivenCannotBeSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> afterTheAutomaticReply().at("+10 min").when(AGENT_1, new Move("answer-given")))
                .withMessage("lifecycle 'helpdesk' has no status 'answer-given': use one of"
                        + " [new, open, waiting, on-hold, resolved, closed]");
        assertThat(CommandKind.values()).extracting(Enum::name).noneMatch(kind -> kind.contains("ANSWER"));

        Scenario.of(Lifecycle.preset("helpdesk")
                        .status("answer-given", Phase.ACTIVE)
                        .build())
                .people(Person.of("agent-1").in("front-line"))
                .given(SELLER, ASKS)
                .when(AGENT_1, new Move("answer-given"))
                .then(MOVED)
                .openQuestions("question-1")
                .thenTicket(
                        ticket -> assertThat(ticket.conversation().answered()).isFalse());
        Scenario.of(Lifecycle.preset("helpdesk")
                        .status("answer-given", Phase.RESOLVED)
                        .build())
                .people(Person.of("agent-1").in("front-line"))
                .given(SELLER, ASKS)
                .when(AGENT_1, new Move("answer-given"))
                .refused(UNANSWERED_QUESTION)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
    }

    /** +11 min: a close is refused by every rule that has something against it, each saying what would be allowed. */
    @Test
    void aCloseWithAnOpenQuestionIsRefused() {
        afterTheAutomaticReply()
                .at("+11 min")
                .when(AGENT_1, new Close())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE)
                .fact(UNANSWERED_QUESTION, "question", "question-1")
                .remedies(UNANSWERED_QUESTION, CommandKind.REPLY, CommandKind.REPLY, CommandKind.CLAIM)
                .eachRemedyIsAccepted()
                .inWords(Locale.ENGLISH, """
                        Question question-1 of 2026-03-02 12:00 has no answer; open questions: 1 (unanswered-question).\
                         Instead: a member of front-line or any agent may answer; an agent with skill dispatch may take the\
                         ticket.
                        No answer came after the requester's last question; questions: 1, replies: 1 (reply-before-close).\
                         Instead: a member of front-line or any agent may answer; an agent with skill dispatch may take the\
                         ticket.
                        The requester has not accepted a solution, and no silence window has run out: the status is new,\
                         no window runs (consent-or-silence). Instead: a member of front-line or any agent may answer and\
                         propose a solution in the same act; an agent with skill dispatch may take the ticket.""")
                .inWords(RUSSIAN, """
                        На вопрос question-1 от 2026-03-02 12:00 нет ответа; открытых вопросов: 1 (unanswered-question).\
                         Вместо этого: участник очереди front-line или любой сотрудник может ответить; сотрудник с\
                         компетенцией dispatch может взять заявку.
                        После последнего вопроса заявителя не было ответа; вопросов: 1, сообщений поддержки: 1\
                         (reply-before-close). Вместо этого: участник очереди front-line или любой сотрудник может\
                         ответить; сотрудник с компетенцией dispatch может взять заявку.
                        Нет ни согласия заявителя, ни истёкшего окна молчания: статус new, окно не открыто\
                         (consent-or-silence). Вместо этого: участник очереди front-line или любой сотрудник может\
                         ответить и тем же действием предложить решение; сотрудник с компетенцией dispatch может взять\
                         заявку.""");
    }

    /** +12 min: who lacks the competence can't take the ticket, but can offer it to someone who has it. */
    @Test
    void anAgentWithoutTheCompetenceCannotTakeItButCanOfferIt() {
        afterTheAutomaticReply()
                .at("+12 min")
                .when(AGENT_1, new Claim())
                .refused(COMPETENCE)
                .fact(COMPETENCE, "candidate", "agent-1")
                .fact(COMPETENCE, "category", "dispatch")
                .remedies(COMPETENCE, CommandKind.OFFER, CommandKind.CLAIM, CommandKind.ASSIGN)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_1, new Offer(Owner.agent("agent-2")))
                .then(OFFERED);
    }

    /** +13 min: agent 1 offers for the queue, which stays accountable until somebody accepts. */
    @Test
    void theQueueStaysAccountableUntilTheOfferIsAccepted() {
        afterTheAutomaticReply()
                .at("+13 min")
                .when(AGENT_1, new Offer(Owner.agent("agent-2")))
                .then(OFFERED)
                .owner(FRONT_LINE)
                .clock("dispatch/time-to-own", ClockState.RUNNING)
                .thenTicket(ticket -> assertThat(
                                ticket.ownership().offer().orElseThrow().to())
                        .isEqualTo(Owner.agent("agent-2")))
                .when(AGENT_1, new Offer(Owner.queue("back-office")))
                .refused(TRANSFER_IN_PROGRESS)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
    }

    /** +13 min: the requester sees who holds it, and that somebody else was asked is the desk's own affair. */
    @Test
    void theRequesterSeesWhoHoldsIt() {
        offered()
                .thenTicket(ticket ->
                        assertThat(ticket.viewFor(Party.REQUESTER).owner()).contains(FRONT_LINE));
        accepted()
                .thenTicket(ticket ->
                        assertThat(ticket.viewFor(Party.REQUESTER).owner()).contains(Owner.agent("agent-2")))
                .thenTicket(ticket ->
                        assertThat(ticket.viewFor(Party.THIRD_PARTY).owner()).isEmpty());
    }

    /** +15 min: agent 2 accepts and says until when; that is no answer. */
    @Test
    void aHoldingReplyWithADueInstantIsAcceptedAndAnswersNothing() {
        Story accepted = offered()
                .at("+15 min")
                .when(AGENT_2, new AcceptOffer())
                .then(OWNER_CHANGED)
                .owner(Owner.agent("agent-2"))
                .clock("dispatch/time-to-own", ClockState.MET);

        accepted.when(AGENT_2, Reply.holding("Ten minutes, I am looking for the key.", accepted.moment("+25 min")))
                .then(REPLIED, MOVED)
                .event(
                        Replied.class,
                        reply -> assertThat(reply.answering() || reply.counting())
                                .isFalse())
                .status("open")
                .openQuestions("question-1")
                .clock("dispatch/first-reply", ClockState.RUNNING)
                .wakeAt("12:25:00.001");
    }

    /** +24 min: answered and proposed in one act; the window waits for the delivery. */
    @Test
    void theSilenceWindowStartsWhenTheAnswerIsDelivered() {
        Story proposed = accepted()
                .at("+24 min")
                .when(
                        AGENT_2,
                        answer("answer-1", "chat", "Gate 3 is open, drive around.")
                                .then(new Propose()))
                .then(REPLIED, PROPOSED, MOVED)
                .status("resolved")
                .openQuestions()
                .ball(Party.REQUESTER)
                .clock("dispatch/first-reply", ClockState.MET)
                .thenTicket(ticket -> assertThat(ticket.closure().window()).isEmpty())
                .sleeps();

        proposed.at("+26 min")
                .when(CHAT, new Receipt("answer-1", true, proposed.moment("+25 min")))
                .then(DELIVERED, WINDOW_STARTED)
                .event(
                        WindowStarted.class,
                        window -> assertThat(window.startsAt()).isEqualTo(proposed.moment("+25 min")))
                .wakeAt("+55 min");
        proposed.at("+5 h").whenNobodyActs().thenNothing().status("resolved");
    }

    /** +50 min: the requester writes again; the proposal is rejected, and the ticket stays where it was. */
    @Test
    void aFurtherQuestionRejectsTheProposalAndIsNoReopening() {
        resolved()
                .wakeAt("+55 min")
                .at("+50 min")
                .when(SELLER, Receive.question("Gate 3 is shut as well. What now?"))
                .then(RECEIVED, PROPOSAL_REJECTED, MOVED)
                .status("open")
                .owner(Owner.agent("agent-2"))
                .ball(Party.STAFF)
                .clock("dispatch/resolution", ClockState.RUNNING)
                .due("dispatch/resolution", "19:26")
                .thenTicket(ticket -> {
                    assertThat(ticket.closure().window()).isEmpty();
                    assertThat(ticket.closure().rejections()).isEqualTo(1);
                    assertThat(ticket.closure().reopenings()).isZero();
                });
    }

    /** +60 min: answered again, delivered at once; the window starts anew. */
    @Test
    void aNewProposalStartsTheWindowAnew() {
        askedAgain()
                .at("+60 min")
                .when(
                        AGENT_2,
                        answer("answer-2", "counter", "I am at gate 3 now and have opened it.")
                                .then(new Propose()))
                .then(REPLIED, PROPOSED, MOVED, WINDOW_STARTED)
                .status("resolved")
                .wakeAt("+90 min");
    }

    /** +89:59: one second before the end of the window there is no silence yet. */
    @Test
    void aCloseOneSecondBeforeTheEndOfTheWindowIsRefused() {
        resolvedAgain()
                .at("+89:59")
                .when(AGENT_2, new Close())
                .refused(CONSENT_OR_SILENCE)
                .remedies(CONSENT_OR_SILENCE, CommandKind.ACCEPT, CommandKind.ADVANCE, CommandKind.PROPOSE)
                .eachRemedyIsAccepted()
                .inWords(
                        Locale.ENGLISH,
                        "The requester has not accepted a solution, and no silence window has run out: the status is"
                                + " resolved, the window runs until 2026-03-02 13:30 (consent-or-silence). Instead:"
                                + " seller may accept the solution; the ticket ends by itself at 2026-03-02 13:30;"
                                + " agent-2 may propose a solution.")
                .inWords(
                        RUSSIAN,
                        "Нет ни согласия заявителя, ни истёкшего окна молчания: статус resolved, окно открыто до"
                                + " 2026-03-02 13:30 (consent-or-silence). Вместо этого: seller может согласиться с решением;"
                                + " заявка завершится сама в 2026-03-02 13:30; agent-2 может предложить решение.");
    }

    /** +90 min: 30 minutes of silence are over, whenever somebody looks. */
    @Test
    void afterTheSilenceItEndsByItselfAtThatInstantHoweverLateThePollerComes() {
        resolvedAgain().at("+89:59").whenNobodyActs().thenNothing();
        resolvedAgain()
                .at("+90 min")
                .whenNobodyActs()
                .then(ENDED, MOVED)
                .stamped(ENDED, "+90 min")
                .outcome(Outcome.SILENT);
        resolvedAgain()
                .at("+97 min")
                .whenNobodyActs()
                .then(ENDED, MOVED)
                .stamped(ENDED, "+90 min")
                .stamped(MOVED, "+90 min")
                .status("closed")
                .outcome(Outcome.SILENT)
                .sleeps();
    }

    /** +5 h: a message within the reopening window brings it back to agent 2. */
    @Test
    void aMessageWithinTheReopeningWindowBringsItBackToItsLastOwner() {
        silent().at("+5 h")
                .when(SELLER, Receive.question("The parcels were not taken in. Where are they?"))
                .then(RECEIVED, REOPENED, MOVED)
                .status("open")
                .owner(Owner.agent("agent-2"))
                .clock("dispatch/first-reply", ClockState.RUNNING)
                .thenTicket(ticket -> {
                    assertThat(ticket.closure().reopenings()).isEqualTo(1);
                    assertThat(ticket.closure().rejections()).isEqualTo(1);
                });
    }
}
