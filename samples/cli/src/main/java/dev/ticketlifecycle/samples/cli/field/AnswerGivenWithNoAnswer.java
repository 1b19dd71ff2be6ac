package dev.ticketlifecycle.samples.cli.field;

import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.RuleId.AUTOMATIC_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.COMPETENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TRANSFER_IN_PROGRESS;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.util.Map;

/** Story D: a seller stands at the dispatch counter and asks; the desk counts the question as answered. */
final class AnswerGivenWithNoAnswer implements FieldStory {

    private static final Match AT_THE_COUNTER = Match.category("dispatch").and(Match.situation("on site until 19:00"));

    private static final Actor SELLER = Actor.requester("seller");
    private static final Actor KNOWLEDGE_BASE = Actor.automatic("knowledge-base");
    private static final Actor CHAT = Actor.automatic("chat");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");
    private static final Owner TO_AGENT_2 = Owner.agent("agent-2");

    @Override
    public Plot plot() {
        return new Plot(
                "D",
                "2026-03-02 12:00",
                new Words("\"Answer given\", with no answer", "«Ответ дан», а ответа нет"),
                new Words(
                        "A seller stands at the dispatch counter and asks, and the desk counts the question as answered.",
                        "Продавец стоит у стойки отгрузки и спрашивает, а поддержка считает вопрос отвеченным."));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("dispatch")
                        .calendar(FieldStory.daytime())
                        .timeToOwn(Duration.ofMinutes(30))
                        .firstReply(
                                Goals.first(AT_THE_COUNTER, Duration.ofHours(1)).otherwise(Duration.ofHours(8)))
                        .resolution(Duration.ofHours(24)))
                .sla(SlaPolicy.named("counter")
                        .appliesTo(AT_THE_COUNTER)
                        .resolution(Goals.always(Goal.byAttribute("leaves-at"))))
                .build();
    }

    @Override
    public Cast cast() {
        return Cast.of()
                .person(Person.of("agent-1").in("front-line"), "agent 1", "сотр. 1")
                .person(Person.of("agent-2").withSkill("dispatch"), "agent 2", "сотр. 2")
                .calls("seller", "seller", "продавец")
                .calls("knowledge-base", "knowledge base", "база знаний")
                .calls("chat", "chat", "чат")
                .calls("front-line", "front line", "первая линия")
                .calls("back-office", "back office", "вторая линия")
                .calls("dispatch", "dispatch", "отгрузка")
                .calls("question-1", "1", "1")
                .calls("question-2", "2", "2")
                .calls("question-3", "3", "3")
                .calls("dispatch/time-to-own", "time to own", "взятие в работу")
                .calls("dispatch/first-reply", "first reply", "первый ответ")
                .calls("dispatch/resolution", "resolution", "решение")
                .calls("counter/resolution", "resolution before the seller leaves", "решение до ухода продавца");
    }

    private static Receive asks(String id, String channel, String text) {
        return Receive.of(Message.text(text).id(id).via(channel), Expects.ANSWER);
    }

    private static Reply answers(String id, String channel, String text) {
        return Reply.of(ReplyKind.ANSWER, Message.text(text).id(id).via(channel))
                .then(new Propose());
    }

    @Override
    public void tell(Telling story) {
        story.at(
                        "12:00",
                        "The seller asks at the counter; he is on site until 19:00.",
                        "Продавец спрашивает у стойки; он на месте до 19:00.")
                .accepted(
                        SELLER,
                        Open.by("seller")
                                .about("dispatch")
                                .in("front-line")
                                .with(Map.of(
                                        Traits.SITUATION,
                                        "on site until 19:00",
                                        "leaves-at",
                                        "2026-03-02T19:00:00+03:00"))
                                .then(asks("question-1", "counter", "The gate is shut. Where do I hand them over?")));

        story.at(
                        "+2 min",
                        "The knowledge base replies by itself. That satisfies nothing.",
                        "База знаний отвечает сама. Это ничему не засчитывается.")
                .accepted(KNOWLEDGE_BASE, Reply.answer("Please read how to pack a parcel in five steps."))
                .recorded(AUTOMATIC_IS_NOT_A_REPLY);

        story.at("+10 min", "Agent 1 sets the status \"answer given\".", "Сотрудник 1 ставит статус «ответ дан».")
                .impossible(
                        "There is no such status: whether it is answered follows from the messages, and nobody sets it.",
                        "Такого статуса нет: есть ли ответ, следует из сообщений, и никто этого не ставит.",
                        "has no status 'answer-given'",
                        () -> story.desk().handle(Telling.TICKET, story.act(AGENT_1, new Move("answer-given"))))
                .so(
                        "The question is not answered.",
                        "На вопрос ответа нет.",
                        ticket -> !ticket.conversation().answered());

        story.at("+11 min", "Agent 1 closes the ticket.", "Сотрудник 1 закрывает заявку.")
                .refused(AGENT_1, new Close(), UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE);

        story.at(
                        "+12 min",
                        "Agent 1, who doesn't know dispatch, takes the ticket.",
                        "Сотрудник 1, который не разбирается в отгрузке, берёт заявку.")
                .refused(AGENT_1, new Claim(), COMPETENCE);

        story.at(
                        "+13 min",
                        "Agent 1 offers it for the queue to agent 2, who can. The queue stays accountable.",
                        "Сотрудник 1 от имени очереди предлагает её сотруднику 2, который может. Отвечает пока очередь.")
                .accepted(AGENT_1, new Offer(TO_AGENT_2))
                .so(
                        "The requester sees who holds it: the front line.",
                        "Заявитель видит, у кого заявка: у первой линии.",
                        ticket -> ticket.viewFor(Party.REQUESTER)
                                .owner()
                                .filter(Owner.queue("front-line")::equals)
                                .isPresent())
                .refused(AGENT_1, new Offer(Owner.queue("back-office")), TRANSFER_IN_PROGRESS);

        story.at("+15 min", "Agent 2 accepts, and says: ten minutes.", "Сотрудник 2 принимает и говорит: десять минут.")
                .accepted(AGENT_2, new AcceptOffer())
                .accepted(AGENT_2, Reply.holding("Ten minutes, I am looking for the key.", story.moment("+25 min")));

        story.at(
                        "+24 min",
                        "Agent 2 answers in the chat and proposes that as the solution, in one act.",
                        "Сотрудник 2 отвечает в чате и тем же действием предлагает это как решение.")
                .accepted(AGENT_2, answers("answer-1", "chat", "Gate 3 is open, drive around."))
                .so(
                        "No window runs yet: the answer isn't delivered.",
                        "Окно молчания ещё не открыто: ответ не доставлен.",
                        ticket -> ticket.closure().window().isEmpty());

        story.at(
                        "+26 min",
                        "The chat reports that the answer was read at 12:25. The silence counts from then.",
                        "Чат сообщает, что ответ прочитан в 12:25. Тишина отсчитывается с этого момента.")
                .accepted(CHAT, new Receipt("answer-1", true, story.moment("2026-03-02 12:25")));

        story.at("+50 min", "The seller writes again.", "Продавец пишет снова.")
                .accepted(SELLER, asks("question-2", "chat", "Gate 3 is shut as well. What now?"))
                .so(
                        "The proposal counts as rejected, not as a reopening; the owner is the same.",
                        "Решение считается отвергнутым, а заявка не переоткрытой; ответственный тот же.",
                        ticket -> ticket.closure().rejections() == 1
                                && ticket.closure().reopenings() == 0
                                && ticket.owner().filter(TO_AGENT_2::equals).isPresent());

        story.at(
                        "+60 min",
                        "Agent 2 goes there, says so and proposes again. At the counter that is delivered at once.",
                        "Сотрудник 2 идёт туда, говорит это и предлагает снова. У стойки это доставлено сразу.")
                .accepted(AGENT_2, answers("answer-2", "counter", "I am at gate 3 now and have opened it."));

        story.at("+89:59", "Agent 2 closes, one second early.", "Сотрудник 2 закрывает на секунду раньше.")
                .refused(AGENT_2, new Close(), CONSENT_OR_SILENCE);

        story.at(
                        "+97 min",
                        "Nobody did anything for 30 minutes. The poller comes seven minutes late.",
                        "30 минут никто ничего не делал. Опросчик приходит на семь минут позже.")
                .nobodyActs(ENDED, MOVED)
                .so(
                        "It ended at 13:30, as silent.",
                        "Она завершена в 13:30 по молчанию.",
                        ticket -> ticket.closure()
                                .ending()
                                .filter(end -> end.at().equals(story.moment("2026-03-02 13:30")))
                                .isPresent());

        story.at("+5 h", "The seller writes: the parcels were not taken in.", "Продавец пишет: посылки не приняли.")
                .accepted(SELLER, asks("question-3", "chat", "The parcels were not taken in. Where are they?"))
                .so(
                        "It is back with agent 2, reopened once.",
                        "Она снова у сотрудника 2, переоткрыта один раз.",
                        ticket -> ticket.closure().reopenings() == 1
                                && ticket.owner().filter(TO_AGENT_2::equals).isPresent())
                .faultReport("2026-03-02 12:00", "2026-03-02 17:00");
    }
}
