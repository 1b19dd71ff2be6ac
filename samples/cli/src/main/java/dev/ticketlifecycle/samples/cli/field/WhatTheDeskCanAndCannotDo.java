package dev.ticketlifecycle.samples.cli.field;

import static dev.ticketlifecycle.vocabulary.RuleId.CAUSE_BEFORE_IRREVERSIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.CODED_ENDING;
import static dev.ticketlifecycle.vocabulary.RuleId.COURTESY_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.NOTICE_BEFORE_ADVERSE_ACT;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_CAPABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_GRANTABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.QUOTA_USED;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;

/** Story E: the operator's own list, a ticket each. */
final class WhatTheDeskCanAndCannotDo implements FieldStory {

    private static final Actor BUYER = Actor.requester("buyer");
    private static final Actor BOT = Actor.bot("robo");
    private static final Actor SHOP = Actor.automatic("shop");
    private static final Actor CHAT = Actor.automatic("chat");
    private static final Actor AGENT = Actor.agent("agent-1");
    private static final Actor DISPATCHER = Actor.agent("agent-2");
    private static final Actor SUPERVISOR = Actor.agent("boss");

    private static final TicketId STORAGE = TicketId.of("T-1");
    private static final TicketId DISCOUNT = TicketId.of("T-2");
    private static final TicketId BORDER = TicketId.of("T-3");
    private static final TicketId TALK = TicketId.of("T-4");
    private static final TicketId INSULTS = TicketId.of("T-5");
    private static final TicketId APPEAL = TicketId.of("T-6");
    private static final TicketId UNCOLLECTED = TicketId.of("T-7");

    private static final Perform EXTEND = new Perform("extend-storage");
    private static final Perform CANCEL = new Perform("cancel-uncollected");

    @Override
    public Plot plot() {
        return new Plot(
                "E",
                "2026-03-02 12:00",
                new Words("What the desk can and cannot do", "Что поддержка может и чего не может"),
                new Words(
                        "The operator's own list, a ticket each.",
                        "Собственный список оператора, по заявке на пункт."));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.preset("helpdesk")
                .operation(
                        Operation.named("extend-storage").ownedBy("front-line").quota(1))
                .operation(Operation.named("personal-discount").grantedByNobody())
                .operation(Operation.named("cancel-abroad")
                        .ownedBy("cross-border")
                        .irreversible()
                        .needsConsent())
                .operation(Operation.named("cancel-uncollected").irreversible().onTerm(Duration.ofDays(2)))
                .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)).humanReply(Duration.ofHours(1)))
                .sla(SlaPolicy.named("cross-border")
                        .appliesTo(Match.group("cross-border"))
                        .goal(Metric.GROUP_OWNERSHIP, Goal.within(Duration.ofHours(2))))
                .build();
    }

    @Override
    public Cast cast() {
        return Cast.of()
                .person(Person.of("agent-1").in("front-line"), "agent", "сотрудник")
                .person(Person.of("agent-2").in("cross-border"), "dispatcher", "диспетчер")
                .person(Person.of("boss").withRole(Person.SUPERVISOR), "supervisor", "руководитель")
                .person(Person.of("robo"), "bot", "бот")
                .calls("buyer", "buyer", "покупатель")
                .calls("shop", "shop", "магазин")
                .calls("question-1", "1", "1")
                .calls("question-2", "2", "2")
                .calls("question-3", "3", "3")
                .calls("chat", "chat", "чат")
                .calls("phone", "phone", "телефон")
                .calls("front-line", "front line", "первая линия")
                .calls("cross-border", "cross-border department", "отдел доставки из-за границы")
                .calls("extend-storage", "extend the storage time", "продление хранения")
                .calls("personal-discount", "personal discount", "личная скидка")
                .calls("cancel-abroad", "cancel an order from abroad", "отмена заказа из-за границы")
                .calls("cancel-uncollected", "cancel what was not collected", "отмена невостребованного")
                .calls("not-collected", "not collected", "не забран")
                .calls("standard/first-reply", "first reply", "первый ответ")
                .calls("standard/human-reply", "reply of a person", "ответ человека")
                .calls("cross-border/group-ownership", "the department's own clock", "собственные часы отдела");
    }

    private static Receive asks(String id, String text) {
        return Receive.of(Message.text(text).id(id).via("chat"), Expects.ANSWER);
    }

    private static Open opens(String text) {
        return Open.by("buyer").in("front-line").then(asks("question-1", text));
    }

    @Override
    public void tell(Telling story) {
        story.at(
                        "12:00",
                        "The agent extends the storage time of a parcel; then once more.",
                        "Сотрудник продлевает хранение посылки; затем ещё раз.")
                .on(STORAGE)
                .accepted(BUYER, opens("Please keep my parcel for me a little longer."))
                .accepted(AGENT, EXTEND)
                .refused(AGENT, EXTEND, QUOTA_USED);

        story.at(
                        "12:10",
                        "The agent promises a personal discount; then declines it, with its rule.",
                        "Сотрудник обещает личную скидку; затем отказывает в ней, назвав правило.")
                .on(DISCOUNT)
                .accepted(BUYER, opens("Do I get a discount of my own, as a loyal customer?"))
                .accepted(AGENT, new Claim())
                .refused(AGENT, Promise.toPerform("personal-discount", story.moment("2026-03-03 12:00")), NOT_GRANTABLE)
                .accepted(
                        AGENT,
                        Reply.answer("Prices are the same for everybody: nobody here grants personal discounts.")
                                .then(Close.declined("no-personal-discounts")))
                .so(
                        "An honest answer, and it ended as declined.",
                        "Это честный ответ, и заявка завершена отказом.",
                        ticket -> ticket.closure().ended(Outcome.DECLINED));

        story.at(
                        "12:20",
                        "The agent promises to cancel an order from abroad; then offers the ticket to the department that can.",
                        "Сотрудник обещает отменить заказ из-за границы; затем предлагает заявку отделу, который может.")
                .on(BORDER)
                .accepted(BUYER, opens("Please cancel my order from abroad for me."))
                .accepted(AGENT, new Claim())
                .refused(AGENT, Promise.toPerform("cancel-abroad", story.moment("2026-03-03 12:00")), NOT_CAPABLE)
                .accepted(AGENT, new Offer(Owner.queue("cross-border")));

        story.at(
                        "12:30",
                        "The department accepts; its own clock runs from now.",
                        "Отдел принимает; с этого момента идут его собственные часы.")
                .on(BORDER)
                .accepted(DISPATCHER, new AcceptOffer())
                .so(
                        "It is due within the department's two hours.",
                        "Срок наступит через два часа отдела.",
                        ticket -> ticket.clocks()
                                .find("cross-border/group-ownership")
                                .filter(clock -> clock.state() == ClockState.RUNNING)
                                .isPresent());

        Reply number = Reply.question("Please tell me the number of your order.");
        story.at(
                        "12:40",
                        "A bot asks the same question twice. The second time a person has to take over.",
                        "Бот дважды задаёт один вопрос. На второй раз отвечать должен человек.")
                .on(TALK)
                .accepted(BUYER, opens("Where is my order that I paid for?"))
                .accepted(BOT, number)
                .accepted(BUYER, asks("question-2", "I have none, it was lost with the mail."))
                .accepted(BOT, number)
                .recorded(REPEATED_REPLY);

        story.at(
                        "12:50",
                        "The buyer asks for a person. The clock of persons runs from the first message.",
                        "Покупатель зовёт человека. Часы ответа человека идут с первого сообщения.")
                .on(TALK)
                .accepted(
                        BUYER,
                        new AskForPerson(
                                Message.text("Operator!").id("question-3").via("chat")))
                .so(
                        "A person's reply is due at 13:40, an hour after the first message.",
                        "Ответ человека нужен к 13:40, через час после первого сообщения.",
                        ticket -> ticket.clocks()
                                .find("standard/human-reply")
                                .flatMap(clock -> clock.due())
                                .filter(story.moment("2026-03-02 13:40")::equals)
                                .isPresent());

        story.at("13:00", "The agent apologises.", "Сотрудник извиняется.")
                .on(TALK)
                .accepted(
                        AGENT,
                        Reply.of(
                                ReplyKind.COURTESY,
                                Message.text("We are very sorry for the inconvenience this has caused you.")))
                .recorded(COURTESY_IS_NOT_A_REPLY)
                .so(
                        "No reply, and no solution: nothing is answered.",
                        "Это не ответ и не решение: вопросы открыты.",
                        ticket -> ticket.conversation().open().count() > 0);

        story.at(
                        "13:10",
                        "The agent stops answering an abusive buyer. It takes a warning before, a supervisor and a reason.",
                        "Сотрудник перестаёт отвечать покупателю, который оскорбляет. Для этого нужны предупреждение,"
                                + " руководитель и причина.")
                .on(INSULTS)
                .accepted(BUYER, opens("You are thieves, all of you in there!"))
                .accepted(AGENT, new Claim())
                .refused(SUPERVISOR, Close.abuse("insults"), CODED_ENDING)
                .accepted(
                        AGENT,
                        new Warn(Message.text("If you go on insulting us we stop answering.")
                                .via("phone")))
                .accepted(BUYER, asks("question-2", "Thieves and liars, that is what you are!"))
                .refused(AGENT, Close.abuse("insults"), CODED_ENDING)
                .accepted(SUPERVISOR, Close.abuse("insults"))
                .so(
                        "Closed as abuse.",
                        "Закрыта из-за оскорблений.",
                        ticket -> ticket.closure().ended(Outcome.ABUSE))
                .refused(BUYER, asks("question-3", "I never insulted anybody here."), TERMINAL)
                .on(APPEAL)
                .accepted(
                        BUYER,
                        Open.by("buyer")
                                .in("front-line")
                                .linked(new Link(LinkKind.APPEALS, INSULTS))
                                .then(asks("question-1", "I appeal: I never insulted anybody here.")));

        story.at(
                        "13:20",
                        "The shop cancels a parcel that lay there for five days, without a word before.",
                        "Магазин отменяет посылку, пролежавшую пять дней, ничего не сказав заранее.")
                .on(UNCOLLECTED)
                .accepted(SHOP, Open.by("buyer").in("front-line"))
                .refused(SHOP, CANCEL, NOTICE_BEFORE_ADVERSE_ACT, CAUSE_BEFORE_IRREVERSIBLE)
                .accepted(AGENT, new Find("cause", "not-collected"))
                .refused(SHOP, CANCEL, NOTICE_BEFORE_ADVERSE_ACT)
                .accepted(
                        SHOP,
                        new Notify(
                                "cancel-uncollected",
                                Message.text("We cancel your order if you don't collect it in two days.")
                                        .id("notice-1")
                                        .via("chat")))
                .refused(SHOP, CANCEL, NOTICE_BEFORE_ADVERSE_ACT);
        story.at(
                        "13:25",
                        "The chat reports that the notice was read. Its grace of two days runs.",
                        "Чат сообщает, что уведомление прочитано. Идут два дня отсрочки.")
                .on(UNCOLLECTED)
                .accepted(CHAT, new Receipt("notice-1", true, story.moment("2026-03-02 13:25")))
                .refused(SHOP, CANCEL, NOTICE_BEFORE_ADVERSE_ACT);
        story.at("2026-03-04 13:25", "The grace is over; the shop cancels it.", "Отсрочка прошла; магазин отменяет.")
                .on(UNCOLLECTED)
                .accepted(SHOP, CANCEL);

        LifecycleBuilder nobody = Lifecycle.preset("helpdesk")
                .ladder(
                        EscalationLevel.named("team-lead").within(Duration.ofMinutes(30)),
                        EscalationLevel.named("director").role("director"));
        story.at(
                        "13:30",
                        "The desk defines a ladder of escalation with a level that has nobody in it.",
                        "Поддержка задаёт лестницу эскалации со ступенью, на которой никого нет.")
                .impossible(
                        "Refused when the lifecycle is built, not when a ticket arrives there (ladder-complete).",
                        "Отказано при построении правил, а не когда туда попадёт заявка (ladder-complete).",
                        "has nobody in it (ladder-complete)",
                        nobody::build);
    }
}
