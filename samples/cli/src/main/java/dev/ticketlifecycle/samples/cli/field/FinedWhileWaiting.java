package dev.ticketlifecycle.samples.cli.field;

import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.RuleId.ADMISSION_NEEDS_REMEDY;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.INDEPENDENT_REVIEWER;
import static dev.ticketlifecycle.vocabulary.RuleId.OPPOSING_CLOCK;
import static dev.ticketlifecycle.vocabulary.RuleId.REFERRAL_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TOO_MANY_HOLDING_REPLIES;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_OWED;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Story C: the owner of a pick-up point asks, waits for the answer, and is fined for waiting. */
final class FinedWhileWaiting implements FieldStory {

    private static final Actor POINT = Actor.requester("point");
    private static final Actor INSPECTOR = Actor.agent("inspector");
    private static final Actor SYSTEM = Actor.automatic("robot");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_9 = Actor.agent("agent-9");
    private static final Actor BRAND_MANAGER = Actor.agent("brand-manager");
    private static final Actor TERRITORIAL_MANAGER = Actor.agent("territorial-manager");
    private static final Owner TO_BRAND_MANAGER = Owner.agent("brand-manager");

    private static final TicketId INSPECTION = TicketId.of("T-2");
    private static final Perform FINE = new Perform("fine").against("photos");

    @Override
    public Plot plot() {
        return new Plot(
                "C",
                "2024-05-10 10:00",
                new Words("Fined while waiting for the desk", "Оштрафован, пока ждал поддержку"),
                new Words(
                        "The owner of a pick-up point asks, waits for the answer, and is fined for waiting.",
                        "Владелец пункта выдачи спрашивает, ждёт ответа, и его штрафуют за ожидание."));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("points").calendar(FieldStory.daytime()).firstReply(Duration.ofHours(8)))
                .operation(Operation.named("fine").forMissedDeadline())
                .build();
    }

    @Override
    public Cast cast() {
        return Cast.of()
                .person(Person.of("agent-1").in("points"), "agent 1", "сотр. 1")
                .person(Person.of("agent-9").in("points"), "agent 9", "сотр. 9")
                .person(Person.of("brand-manager"), "brand manager", "бренд-менеджер")
                .person(Person.of("territorial-manager"), "territorial manager", "территориальный менеджер")
                .calls("point", "owner", "владелец")
                .person(Person.of("inspector").in("inspection"), "inspector", "инспектор")
                .calls("robot", "system", "система")
                .calls("inspection", "inspection", "инспекция")
                .calls("points", "points", "пункты выдачи")
                .calls("admission-1/remedy", "remedy", "возмещение")
                .calls("question-1", "1", "1")
                .calls("question-2", "2", "2")
                .calls("photos", "photos", "фотографии")
                .calls("complaint-1", "complaint", "жалоба")
                .calls("fine", "fine", "штраф")
                .calls("points/first-reply", "first reply", "первый ответ");
    }

    @Override
    public void tell(Telling story) {
        story.at(
                        "10:00",
                        "The owner asks whether wallpaper may replace a cardboard panel.",
                        "Владелец спрашивает, можно ли заменить картонную панель обоями.")
                .accepted(
                        POINT,
                        Open.by("point")
                                .in("points")
                                .then(asks("question-1", "May I put wallpaper instead of the cardboard panel?")));

        story.at(
                        "10:30",
                        "In a linked ticket the inspection demands photos of the finished work by 16 May; disputed: the panel"
                                + " is still cardboard. His time waits for the answer to question 1.",
                        "В связанной заявке инспекция требует до 16 мая фотографии готовой работы; спорно: панель ещё"
                                + " картонная. Его время ждёт ответа на вопрос 1.")
                .on(INSPECTION)
                .accepted(
                        INSPECTOR,
                        Open.by("point").in("inspection").linked(new Link(LinkKind.RELATES_TO, Telling.TICKET)))
                .accepted(
                        INSPECTOR,
                        Demand.of("photos", "the panel is still cardboard", "Send photos of the finished work.")
                                .id("photos")
                                .due(story.moment("2024-05-16 10:30"))
                                .after(Blocker.of(Telling.TICKET, "question-1")))
                .so(
                        "The owner's clock stands still.",
                        "Часы владельца стоят.",
                        ticket -> ticket.obligations()
                                .find("photos")
                                .orElseThrow()
                                .blocked());

        story.at(
                        "11:00",
                        "Agent 1 takes the question: \"please ask the brand manager\". First without offering them the ticket.",
                        "Сотрудник 1 берёт вопрос: «спросите бренд-менеджера». Сначала не предложив тому заявку.")
                .accepted(AGENT_1, new Claim())
                .refused(
                        AGENT_1,
                        Reply.referral("Please ask the brand manager.", TO_BRAND_MANAGER),
                        REFERRAL_IS_NOT_A_REPLY)
                .accepted(AGENT_1, new Offer(TO_BRAND_MANAGER))
                .accepted(
                        AGENT_1, Reply.referral("Please ask the brand manager, I have passed it on.", TO_BRAND_MANAGER))
                .recorded(REFERRAL_IS_NOT_A_REPLY)
                .so(
                        "It stays with agent 1 until the brand manager accepts.",
                        "Она у сотрудника 1, пока бренд-менеджер не примет.",
                        ticket -> ticket.owner()
                                .filter(Owner.agent("agent-1")::equals)
                                .isPresent());

        wait(story, "2024-05-11 10:00", "2024-05-12 10:00");
        wait(story, "2024-05-12 09:00", "2024-05-13 10:00");
        for (String moment : List.of("2024-05-13 09:00", "2024-05-14 09:00", "2024-05-15 09:00", "2024-05-16 09:00")) {
            story.at(moment, "\"Please wait\", once more.", "«Подождите», ещё раз.")
                    .refused(AGENT_1, holding(story.moment("23:00")), TOO_MANY_HOLDING_REPLIES);
        }
        story.at(
                        "2024-05-16 10:00",
                        "The word promised by 13 May 10:00 never came. Nobody acts.",
                        "Сообщения, обещанного к 13 мая 10:00, не было. Никто ничего не делает.")
                .nobodyActs(NEXT_UPDATE_MISSED, ESCALATION_DUE);

        story.at(
                        "2024-05-16 11:00",
                        "The system fines the owner for the missed deadline.",
                        "Система штрафует владельца за пропущенный срок.")
                .on(INSPECTION)
                .refused(SYSTEM, FINE, OPPOSING_CLOCK)
                .faultReport("2024-05-10 10:30", "2024-05-16 11:00")
                .so(
                        "None of the time was the owner's.",
                        "Из этого времени у владельца не было ничего.",
                        ticket -> !story.desk()
                                .account(INSPECTION)
                                .faultReport(story.moment("2024-05-10 10:30"), story.moment("2024-05-16 11:00"))
                                .byParty()
                                .containsKey(Party.REQUESTER));

        story.at(
                        "2024-05-17 09:30",
                        "Agent 1 offers the ticket once more; the brand manager accepts it and answers question 1.",
                        "Сотрудник 1 предлагает заявку ещё раз; бренд-менеджер принимает её и отвечает на вопрос 1.")
                .accepted(AGENT_1, new Offer(TO_BRAND_MANAGER))
                .accepted(BRAND_MANAGER, new AcceptOffer())
                .accepted(BRAND_MANAGER, Reply.answer("Yes, wallpaper is fine.").to("question-1"))
                .on(INSPECTION)
                .so(
                        "The photos are due as much later as the desk owed the answer.",
                        "Срок фотографий сдвинут на столько, сколько поддержка была должна ответ.",
                        ticket -> ticket.obligations()
                                .find("photos")
                                .orElseThrow()
                                .due()
                                .equals(Optional.of(story.moment("2024-05-23 09:30"))));

        story.at(
                        "2024-05-20 12:00",
                        "The owner asks about the territorial manager, and complains about him.",
                        "Владелец спрашивает о территориальном менеджере и жалуется на него.")
                .accepted(POINT, asks("question-2", "The territorial manager fined me while I waited. Why?"))
                .accepted(Act.by(POINT).id("complaint-1").does(Request.complaintAbout("territorial-manager")))
                .refused(
                        TERRITORIAL_MANAGER,
                        new Judge("complaint-1", "rejected", "I did nothing"),
                        INDEPENDENT_REVIEWER)
                .refused(AGENT_9, new Judge("complaint-1", "rejected", ""), VERDICT_OWED);

        story.at(
                        "2024-05-21 12:00",
                        "Agent 9 answers about the brand manager. A message; the question stays open.",
                        "Сотрудник 9 отвечает про бренд-менеджера. Это сообщение; вопрос остаётся открытым.")
                .accepted(
                        AGENT_9,
                        Reply.answer("The brand manager has answered you in time.")
                                .to("question-1"))
                .so(
                        "Question 2 is still open.",
                        "Вопрос 2 ещё открыт.",
                        ticket -> ticket.conversation().open().count() == 1);

        story.at(
                        "12:30",
                        "Agent 9: indeed our mistake, nothing can be done; and closes.",
                        "Сотрудник 9: да, это наша ошибка, ничего не сделать; и закрывает.")
                .accepted(Act.by(AGENT_9).id("admission-1").does(new Find("fault", "admitted")))
                .refused(
                        AGENT_9,
                        Reply.answer("Indeed our mistake, nothing can be done.").then(new Close()),
                        REPLY_AND_CLOSE,
                        CONSENT_OR_SILENCE,
                        RuleId.NOT_OWNER,
                        ADMISSION_NEEDS_REMEDY)
                .refused(
                        BRAND_MANAGER,
                        new Close(),
                        UNANSWERED_QUESTION,
                        REPLY_BEFORE_CLOSE,
                        CONSENT_OR_SILENCE,
                        ADMISSION_NEEDS_REMEDY);

        story.at(
                        "2024-05-22 12:00",
                        "Agent 9, whom it isn't about, decides the complaint.",
                        "Сотрудник 9, о котором речь не идёт, решает жалобу.")
                .accepted(AGENT_9, new Judge("complaint-1", "upheld", "the fine came while we owed the answer"));
    }

    private static Receive asks(String id, String text) {
        return Receive.of(Message.text(text).id(id), Expects.ANSWER);
    }

    private static Reply holding(Instant until) {
        return Reply.holding("Please wait.", until);
    }

    private static void wait(Telling story, String moment, String until) {
        story.at(moment, "\"Please wait\", saying until when.", "«Подождите», со сроком.")
                .accepted(AGENT_1, holding(story.moment(until)));
    }
}
