package dev.ticketlifecycle.samples.cli.field;

import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.RuleId.EVIDENCE_NEEDS_FACT;
import static dev.ticketlifecycle.vocabulary.RuleId.HANDOVER_UNACKNOWLEDGED;
import static dev.ticketlifecycle.vocabulary.RuleId.HOLDING_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.INDEPENDENT_REVIEWER;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_BEFORE_MORE_EVIDENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.WAIVED_EVIDENCE;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.Optional;

/** Story A: a seller of surfboards is handed a pram, and the desk asks for a video again and again. */
final class VideoNobodyCouldOwe implements FieldStory {

    private static final Actor SELLER = Actor.requester("seller");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");
    private static final Actor AGENT_3 = Actor.agent("agent-3");
    private static final Actor AGENT_4 = Actor.agent("agent-4");
    private static final Actor AGENT_5 = Actor.agent("agent-5");
    private static final Actor LEAD = Actor.agent("lead");

    private static final TicketId SECOND = TicketId.of("T-2");

    private static final String FACT = "the returned parcel held a pram";
    private static final String REQUEST = "Please send the signed acceptance act and photos of the parcel.";

    @Override
    public Plot plot() {
        return new Plot(
                "A",
                "2022-08-22 12:10",
                new Words("The video nobody could owe", "Видео, которого никто не мог быть должен"),
                new Words(
                        "A seller of surfboards is handed a pram as \"his\" returned surfboard, and the desk asks for a video again"
                                + " and again.",
                        "Продавцу досок для сёрфинга выдают детскую коляску как «его» возврат, а поддержка снова и снова просит"
                                + " видео."));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("returns")
                        .calendar(FieldStory.daytime())
                        .firstReply(Duration.ofHours(4))
                        .nextReply(Duration.ofHours(8))
                        .resolution(Duration.ofHours(72)))
                .build();
    }

    @Override
    public Cast cast() {
        return Cast.of()
                .person(handler("agent-1"), "agent 1", "сотр. 1")
                .person(handler("agent-2"), "agent 2", "сотр. 2")
                .person(handler("agent-3"), "agent 3", "сотр. 3")
                .person(handler("agent-4"), "agent 4", "сотр. 4")
                .person(handler("agent-5"), "agent 5", "сотр. 5")
                .person(Person.of("lead").withRole(Person.SUPERVISOR), "team lead", "старший смены")
                .calls("seller", "seller", "продавец")
                .calls("returns", "returns", "возвраты")
                .calls("return/swapped", "swapped returns", "подмена возврата")
                .calls("call-1/1", "1", "1")
                .calls("call-2/1", "2", "2")
                .calls("act-and-photos", "acceptance act and photos", "акт и фотографии")
                .calls("act-and-photos/verdict", "verdict on them", "решение по ним")
                .calls("packing-video", "packing video", "видео упаковки")
                .calls("more-photos", "more photos", "ещё фотографии")
                .calls("note-1", "note of agent 3", "заметка сотр. 3")
                .calls("exception-1", "exception", "исключение")
                .calls("returns-script", "the script of returns", "сценарий возвратов")
                .calls("returns/first-reply", "first reply", "первый ответ")
                .calls("returns/next-reply", "next reply", "следующий ответ")
                .calls("returns/resolution", "resolution", "решение");
    }

    private static Person handler(String id) {
        return Person.of(id).in("returns").withSkill("return/swapped");
    }

    @Override
    public void tell(Telling story) {
        story.at(
                        "12:10",
                        "The seller phones; agent 1 logs the call as the seller's own.",
                        "Продавец звонит; сотрудник 1 записывает звонок как слова продавца.")
                .accepted(Act.by(AGENT_1)
                        .id("call-1")
                        .does(Open.by("seller")
                                .about("return/swapped")
                                .in("returns")
                                .then(Interaction.of("phone", "I was handed a pram instead of my surfboard."))));

        story.at(
                        "12:20",
                        "Agent 1 demands the signed acceptance act and photos, within five days, to settle: the returned"
                                + " parcel held a pram.",
                        "Сотрудник 1 требует подписанный акт и фотографии за пять дней; спорный факт: в возврате была"
                                + " коляска.")
                .accepted(
                        AGENT_1,
                        Demand.of("act-and-photos", FACT, REQUEST)
                                .id("act-and-photos")
                                .due(story.moment("2022-08-27 12:20")));

        story.at(
                        "12:21",
                        "Agent 1 waives the packing video, by phone.",
                        "Сотрудник 1 по телефону отказывается от видео упаковки.")
                .accepted(AGENT_1, new Waive("packing-video", Optional.of("phone")))
                .so(
                        "Every later owner sees it, and so does the seller.",
                        "Это видит каждый следующий ответственный, и продавец тоже.",
                        ticket -> ticket.obligations().waived().contains("packing-video"));

        story.at("16:00", "The seller supplies the scan and the photos.", "Продавец присылает скан и фотографии.")
                .accepted(SELLER, new Supply("act-and-photos", Message.text("Here are the scan and the photos.")))
                .so(
                        "The desk has to act: it owes a verdict on them.",
                        "Действовать поддержке: она должна решение по ним.",
                        ticket -> ticket.ball().equals(Optional.of(Party.STAFF))
                                && ticket.obligations().unjudged());

        story.at(
                        "18:46",
                        "Agent 2 replies \"we are checking\", without saying until when; then with a due instant.",
                        "Сотрудник 2 отвечает «мы проверяем», не называя срока; затем называет.")
                .refused(
                        AGENT_2,
                        Reply.of(ReplyKind.HOLDING, Message.text("We are checking your case.")),
                        HOLDING_NEEDS_DUE)
                .accepted(AGENT_2, Reply.holding("We are checking your case.", story.moment("20:00")));

        story.at(
                        "18:54",
                        "The seller phones again. Agent 3 leaves a note to colleagues that promises action: packing video"
                                + " not required, act on it.",
                        "Продавец звонит снова. Сотрудник 3 оставляет коллегам заметку, обещающую дело: видео упаковки не"
                                + " требуется, действуйте.")
                .accepted(Act.by(AGENT_3)
                        .id("call-2")
                        .does(Interaction.of("phone", "You told me that no video is needed. What now?")))
                .accepted(Act.by(AGENT_3)
                        .id("note-1")
                        .does(Note.handingOver("For colleagues: packing video not required, act on it.")));

        story.at(
                        "20:05",
                        "The word promised by 20:00 doesn't come. Nobody acts.",
                        "Сообщения, обещанного к 20:00, нет. Никто ничего не делает.")
                .nobodyActs(NEXT_UPDATE_MISSED, ESCALATION_DUE);

        story.at(
                        "2022-08-23 02:00",
                        "Agent 4 takes the ticket and demands the packing video.",
                        "Сотрудник 4 берёт заявку и требует видео упаковки.")
                .accepted(AGENT_4, new Claim())
                .refused(
                        AGENT_4,
                        Demand.of("packing-video", FACT, "Please send the video of the packing."),
                        HANDOVER_UNACKNOWLEDGED,
                        WAIVED_EVIDENCE,
                        VERDICT_BEFORE_MORE_EVIDENCE)
                .accepted(AGENT_4, new Fulfil("note-1"))
                .refused(
                        AGENT_4,
                        Demand.of("packing-video", FACT, "Please send the video of the packing."),
                        WAIVED_EVIDENCE,
                        VERDICT_BEFORE_MORE_EVIDENCE)
                .refused(AGENT_4, new RevokeWaiver("packing-video", "the script says so"), WAIVED_EVIDENCE)
                .so(
                        "Taking it back needs a supervisor and a reason, and tells the seller.",
                        "Вернуть требование может только руководитель, с причиной, и продавец об этом узнает.",
                        ticket -> ticket.obligations().waived().contains("packing-video"));

        story.at(
                        "02:05",
                        "Agent 4 demands more photos, while those that were sent have no verdict.",
                        "Сотрудник 4 требует ещё фотографий, хотя по присланным решения нет.")
                .refused(
                        AGENT_4,
                        Demand.of("more-photos", FACT, "Please send more photos."),
                        VERDICT_BEFORE_MORE_EVIDENCE);

        repeated(story, "10:00", AGENT_4);
        repeated(story, "15:00", AGENT_2);
        repeated(story, "2022-08-24 10:00", AGENT_4)
                .so(
                        "The third repetition has called somebody higher up, by itself.",
                        "Третье повторение само позвало кого-то старше.",
                        ticket -> ticket.conversation().repetitions() == 3
                                && ticket.escalation().times() == 2);

        story.at(
                        "2022-08-24 15:00",
                        "Agent 5: \"it makes no sense, but the script has no other case\". He requests an exception.",
                        "Сотрудник 5: «бессмысленно, но другого случая в сценарии нет». Он просит исключения.")
                .accepted(Act.by(AGENT_5).id("exception-1").does(Request.exceptionTo("returns-script")))
                .refused(AGENT_5, new Judge("exception-1", "granted", "I asked for it"), INDEPENDENT_REVIEWER);

        story.at(
                        "16:00",
                        "The team lead, who didn't ask for it, decides it.",
                        "Решает старший смены, который о нём не просил.")
                .accepted(LEAD, new Judge("exception-1", "granted", "a pram is not a surfboard, whoever packed it"));

        story.at(
                        "2022-08-26 10:00",
                        "The desk opens a second ticket to the seller: send the packing video of the pram.",
                        "Поддержка открывает продавцу вторую заявку: пришлите видео упаковки коляски.")
                .on(SECOND)
                .accepted(
                        AGENT_5, Open.by("seller").in("returns").linked(new Link(LinkKind.RELATES_TO, Telling.TICKET)))
                .refused(
                        AGENT_5,
                        Demand.of("packing-video", "", "Please send the video of the packing."),
                        WAIVED_EVIDENCE,
                        VERDICT_BEFORE_MORE_EVIDENCE,
                        EVIDENCE_NEEDS_FACT)
                .on(Telling.TICKET)
                .faultReport("2022-08-22 12:10", "2022-08-26 10:00")
                .explains("returns/next-reply");
    }

    private static Row repeated(Telling story, String moment, Actor agent) {
        return story.at(
                        moment,
                        "The text of the evidence request of 12:20 is sent once more. It stops no clock.",
                        "Текст запроса от 12:20 отправлен ещё раз. Никакие часы это не останавливает.")
                .accepted(agent, Reply.question(REQUEST))
                .recorded(REPEATED_REPLY);
    }
}
