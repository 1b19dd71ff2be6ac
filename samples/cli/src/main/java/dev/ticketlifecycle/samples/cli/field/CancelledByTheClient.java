package dev.ticketlifecycle.samples.cli.field;

import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REOPENED;
import static dev.ticketlifecycle.vocabulary.RuleId.ACTOR_ATTRIBUTION;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.CONTRADICTING_FINDING;
import static dev.ticketlifecycle.vocabulary.RuleId.OPEN_OBLIGATION;
import static dev.ticketlifecycle.vocabulary.RuleId.PROMISE_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.UNSAFE_DEFAULT;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_OWED;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.consent.Option;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Duration;
import java.util.Optional;

/** Story B: an order doesn't come, the desk cancels it and tells everyone that the buyer did. */
final class CancelledByTheClient implements FieldStory {

    private static final Actor BUYER = Actor.requester("buyer");
    private static final Actor SHOP = Actor.automatic("shop");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");
    private static final Actor AGENT_3 = Actor.agent("agent-3");

    private static final String ORDER = "order-18-february";

    private static final Perform CANCEL = new Perform("cancel-order");
    private static final Reply TEMPLATE =
            Reply.answer("Please press the button \"choose another date\" in your order.");

    private static final Option WAIT = Option.of("wait");
    private static final Option REFUND = Option.of("refund", "refund-order");
    private static final Option ORDER_AGAIN = Option.of("order-again");

    @Override
    public Plot plot() {
        return new Plot(
                "B",
                "2023-02-18 12:00",
                new Words("\"Cancelled by the client\"", "«Отменён клиентом»"),
                new Words(
                        "An order of 18 February, promised for 4 March, does not come. The desk cancels it and tells everyone that"
                                + " the buyer did.",
                        "Заказ от 18 февраля, обещанный к 4 марта, не приходит. Поддержка отменяет его и всем говорит, что это"
                                + " сделал покупатель."));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("orders").calendar(FieldStory.daytime()).firstReply(Duration.ofHours(4)))
                .obligation(ObligationKind.promise("delivery").onClose(OnClose.REOPEN))
                .obligation(ObligationKind.verdict("question-moderation", "published", "rejected")
                        .within(Duration.ofDays(7))
                        .on(BusinessCalendar.ALWAYS))
                .operation(Operation.named("cancel-order")
                        .ownedBy("orders")
                        .irreversible()
                        .needsConsent())
                .operation(Operation.named("refund-order")
                        .ownedBy("orders")
                        .irreversible()
                        .needsConsent())
                .build();
    }

    @Override
    public Cast cast() {
        return Cast.of()
                .person(Person.of("agent-1").in("orders"), "agent 1", "сотр. 1")
                .person(Person.of("agent-2").in("orders"), "agent 2", "сотр. 2")
                .person(Person.of("agent-3").in("orders"), "agent 3", "сотр. 3")
                .calls("buyer", "buyer", "покупатель")
                .calls("shop", "shop", "магазин")
                .calls("orders", "orders", "заказы")
                .calls("chat-1", "1 (chat)", "1 (чат)")
                .calls("mail-1", "2 (mail)", "2 (почта)")
                .calls("chat", "chat", "чат")
                .calls("mail", "mail", "почта")
                .calls("delivery", "delivery", "доставка")
                .calls("delivery-1", "delivery by 4 March", "доставка до 4 марта")
                .calls("delivery-2", "delivery by 29 March", "доставка до 29 марта")
                .calls("question-moderation", "moderation", "модерация")
                .calls("moderation-1", "moderation of the question", "модерация вопроса")
                .calls("warehouse", "warehouse", "склад")
                .calls("customs", "customs", "таможня")
                .calls("cancel-order", "cancel the order", "отмена заказа")
                .calls("refund-order", "refund", "возврат денег")
                .calls("wait", "wait until 29 March", "ждать до 29 марта")
                .calls("refund", "refund", "возврат денег")
                .calls("order-again", "order again at the old price", "заказать снова по старой цене")
                .calls("consent-1", "consent 1", "согласие 1")
                .calls("options-1", "options", "варианты")
                .calls("orders/first-reply", "first reply", "первый ответ");
    }

    private static Receive message(String id, String channel, String text, Expects expects) {
        return Receive.of(Message.text(text).id(id).via(channel), expects);
    }

    private static Open contact(Receive message) {
        return Open.by("buyer").in("orders").on(ORDER).then(message);
    }

    @Override
    public void tell(Telling story) {
        story.at(
                        "12:00",
                        "The shop opens a ticket beside the order, and promises the delivery by 4 March 23:59.",
                        "Магазин открывает заявку к заказу и обещает доставку до 4 марта 23:59.")
                .accepted(
                        SHOP,
                        Open.by("buyer")
                                .in("orders")
                                .on(ORDER)
                                .then(Promise.of("delivery").id("delivery-1").due(story.moment("2023-03-04 23:59"))));

        story.at("2023-03-05 00:00", "The date passes; no parcel.", "Срок проходит, посылки нет.")
                .nobodyActs(MISSED)
                .so(
                        "One promise is broken, on the record.",
                        "Одно обещание нарушено, и это записано.",
                        ticket -> ticket.obligations().broken() == 1);

        story.at(
                        "2023-03-09 09:10",
                        "The buyer asks in the chat about the order, not naming any ticket. It joins the one beside the order.",
                        "Покупатель спрашивает в чате о заказе, не называя заявки. Обращение присоединено к заявке заказа.")
                .joined(
                        "T-2",
                        BUYER,
                        contact(message(
                                "chat-1", "chat", "My order was promised for 4 March. Where is it?", Expects.ANSWER)));
        story.at("09:15", "The mail joins the same ticket.", "Письмо присоединено к той же заявке.")
                .joined(
                        "T-3",
                        BUYER,
                        contact(message("mail-1", "mail", "I have had no word about my order.", Expects.ANSWER)))
                .so(
                        "Two contacts, two questions, one ticket.",
                        "Два обращения, два вопроса, одна заявка.",
                        ticket -> ticket.relations().contacts() == 2
                                && ticket.conversation().open().count() == 2);

        story.at("09:20", "Agent 1 records the cause: the warehouse.", "Сотрудник 1 записывает причину: склад.")
                .accepted(AGENT_1, new Find("cause", "warehouse"));

        story.at(
                        "09:25",
                        "Agent 2 records the cause: customs; then openly in the place of the first, with a reason.",
                        "Сотрудник 2 записывает причину: таможня; затем открыто вместо прежней, с обоснованием.")
                .refused(AGENT_2, new Find("cause", "customs"), CONTRADICTING_FINDING)
                .accepted(AGENT_2, Find.superseding("cause", "customs", "the parcel is held at the border"));

        story.at(
                        "09:30",
                        "The shop cancels the order by itself. Machinery has no exemption.",
                        "Магазин сам отменяет заказ. Для автоматов исключений нет.")
                .refused(SHOP, CANCEL, CONSENT_REQUIRED);

        story.at(
                        "09:31",
                        "Agent 1 cancels it \"on behalf of the buyer\", who never consented.",
                        "Сотрудник 1 отменяет его «от имени покупателя», который согласия не давал.")
                .refused(
                        Act.by(AGENT_1)
                                .id("cancel-1")
                                .onBehalfOf("buyer", "consent-1")
                                .does(CANCEL),
                        CONSENT_REQUIRED,
                        ACTOR_ATTRIBUTION);

        story.at(
                        "09:40",
                        "Agent 1 offers: wait until 29 March, a refund, or order again at the old price; for 48 hours. First"
                                + " silence would mean the refund, then waiting.",
                        "Сотрудник 1 предлагает: ждать до 29 марта, вернуть деньги или заказать снова по старой цене; на 48"
                                + " часов. Сначала молчание значило бы возврат денег, затем ожидание.")
                .refused(AGENT_1, options(story).otherwise("refund"), UNSAFE_DEFAULT)
                .accepted(Act.by(AGENT_1).id("options-1").does(options(story).otherwise("wait")));

        story.at(
                        "10:00",
                        "Agent 1 sends a template about a button that isn't there, and closes in the same act; then the"
                                + " template alone.",
                        "Сотрудник 1 шлёт шаблон о кнопке, которой нет, и тем же действием закрывает; затем только шаблон.")
                .refused(AGENT_1, TEMPLATE.then(new Close()), REPLY_AND_CLOSE, CONSENT_OR_SILENCE, OPEN_OBLIGATION)
                .accepted(AGENT_1, TEMPLATE);

        story.at(
                        "10:02",
                        "The buyer: not possible, there is no such button.",
                        "Покупатель: невозможно, такой кнопки нет.")
                .accepted(BUYER, message("chat-2", "chat", "There is no such button.", Expects.REJECTION));

        story.at(
                        "10:05",
                        "The buyer asks that a question to the seller be moderated; no answer is expected. It ends by a verdict"
                                + " with a reason, and agent 1 gives none.",
                        "Покупатель просит промодерировать вопрос продавцу; ответа он не ждёт. Нужно решение с"
                                + " обоснованием, а сотрудник 1 его не даёт.")
                .accepted(Act.by(BUYER)
                        .id("moderation-1")
                        .does(Request.of("question-moderation").about("question-77")))
                .refused(AGENT_1, new Judge("moderation-1", "rejected", ""), VERDICT_OWED);

        story.at(
                        "2023-03-10 11:00",
                        "Agent 3 promises to come back \"within several days\".",
                        "Сотрудник 3 обещает вернуться «в течение нескольких дней».")
                .refused(AGENT_3, Promise.of("promise"), PROMISE_NEEDS_DUE);

        story.at(
                        "11:10",
                        "Agent 3 takes the ticket, promises \"arrives 29 March 23:59\" in the place of the broken promise,"
                                + " answers everything (4,996 are credited) and proposes that as the solution, in one act.",
                        "Сотрудник 3 берёт заявку, вместо нарушенного обещает «придёт 29 марта 23:59», отвечает на всё"
                                + " (4 996 зачислены) и предлагает это как решение, одним действием.")
                .accepted(AGENT_3, new Claim())
                .accepted(
                        AGENT_3,
                        Promise.of("delivery")
                                .id("delivery-2")
                                .due(story.moment("2023-03-29 23:59"))
                                .insteadOf("delivery-1")
                                .then(Reply.answer("It arrives on 29 March; the difference of 4,996 is credited.")
                                        .then(new Propose())))
                .so(
                        "Resolved and waiting for the buyer, not closed.",
                        "Решена и ждёт покупателя, но не закрыта.",
                        ticket -> ticket.phase() == Phase.RESOLVED
                                && ticket.ball().equals(Optional.of(Party.REQUESTER)));

        story.at("11:20", "The buyer accepts.", "Покупатель согласен.")
                .accepted(BUYER, new Accept())
                .so(
                        "Delivery and moderation are still owed.",
                        "Доставка и модерация остаются в долгу.",
                        ticket -> ticket.closure().ended(Outcome.ACCEPTED)
                                && ticket.obligations().find("delivery-2").isPresent()
                                && ticket.obligations().find("moderation-1").isPresent());

        story.at(
                        "2023-03-16 10:06",
                        "Nobody has given a verdict on the question. Silence is not a verdict.",
                        "Решения по вопросу никто не дал. Молчание не решение.")
                .nobodyActs(MISSED, ESCALATION_DUE)
                .so("The ticket stays closed.", "Заявка остаётся закрытой.", ticket -> ticket.phase() == Phase.CLOSED);

        story.at(
                        "2023-03-30 00:00",
                        "The second date passes; the parcel came on 5 April.",
                        "Второй срок проходит; посылка пришла 5 апреля.")
                .nobodyActs(MISSED, REOPENED, MOVED)
                .so(
                        "Two promises are broken, and the ticket is back with its last owner.",
                        "Нарушены два обещания, и заявка снова у последнего ответственного.",
                        ticket -> ticket.obligations().broken() == 2
                                && ticket.owner()
                                        .filter(Owner.agent("agent-3")::equals)
                                        .isPresent())
                .faultReport("2023-03-09 09:10", "2023-03-30 00:00");
    }

    private static OfferOptions options(Telling story) {
        return OfferOptions.until(story.moment("2023-03-11 09:40"), WAIT, REFUND, ORDER_AGAIN);
    }
}
