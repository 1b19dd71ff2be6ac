package dev.ticketlifecycle.samples.quickstart;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
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
import dev.ticketlifecycle.refusal.Texts;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A desk that counted questions as answered without answering them, and how it can no longer do so.
 *
 * <p>{@code java -jar quickstart.jar [--lang en|ru]} tells the story, step by step. Read on from {@link #SUPPORT}, the
 * definition, to {@link #tell()}, the story; what prints stands below.
 */
public final class StoryD {

    // ---- Define, once: what the desk is, beyond the rules that every desk has. A contradiction fails at build().

    static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .homeQueue("front-line")
            .status("checking", Phase.ACTIVE)
            .silenceWindow(Duration.ofMinutes(30))
            .reopeningWindow(Duration.ofDays(14))
            .rule(Rule.named("refund-approved")
                    .on(CommandKind.PROPOSE)
                    .unless(ticket -> ticket.attribute("refund").isEmpty()
                            || ticket.attribute("approved").isPresent())
                    .because("a refund needs approval"))
            .sla(SlaPolicy.named("dispatch")
                    .timeToOwn(Duration.ofMinutes(30))
                    .firstReply(Duration.ofHours(1))
                    .resolution(Duration.ofHours(7)))
            .build();

    // ---- What the host knows anyway: its people, its ticket numbers, its clock.

    private static final Directory PEOPLE = (asked, category) -> DirectoryFacts.of(
            Person.of("agent-1").in("front-line"), Person.of("agent-2").withSkill("dispatch"));

    private static final Actor SELLER = Actor.requester("seller");
    private static final Actor KNOWLEDGE_BASE = Actor.automatic("knowledge-base");
    private static final Actor CHAT = Actor.automatic("chat");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");

    private static final TicketId TICKET = TicketId.of("T-1");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Instant now = time("12:00");
    private final Helpdesk desk = Helpdesk.of(SUPPORT, new InMemoryStore(() -> now), PEOPLE, Notifier.nobody());

    // ---- Handle, everywhere: one call for everybody, person or machine.

    private void handle(String id, Actor actor, Command command) {
        Decision decision = desk.handle(TICKET, Act.by(actor).id(id).does(command));
        String answer = decision.fold(ok -> told(ok.ticket()) + recorded(ok.events()), this::refused);
        print(answer);
    }

    // ---- The story. Times are Moscow's.

    void tell() {
        at("12:00", "The seller asks at the dispatch counter.", "Продавец спрашивает у стойки отгрузки.");
        Receive ask = question("q-1", "counter", "The gate is shut. Where do I hand over my forty parcels?");
        handle(
                "c-1",
                SELLER,
                Open.by("seller").about("dispatch").in("front-line").then(ask));

        at("12:02", "The knowledge base replies by itself.", "База знаний отвечает автоматически.");
        handle("c-2", KNOWLEDGE_BASE, Reply.answer("Please read how to pack a parcel in five steps."));

        at("12:10", "Agent 1 looks for a status \"answer given\".", "Сотрудник 1 ищет статус «ответ дан».");
        print(say(
                        "There is none to set; whether it is answered follows from the messages: ",
                        "Такого не поставить; есть ли ответ, видно из сообщений: ")
                + (desk.ticket(TICKET).orElseThrow().conversation().answered() ? say("yes", "да") : say("no", "нет")));

        at("12:11", "Agent 1 closes: the answer was given, wasn't it?", "Сотрудник 1 закрывает: ответ ведь дан?");
        handle("c-3", AGENT_1, new Close());

        at("12:12", "Agent 1 takes the ticket.", "Сотрудник 1 берёт заявку себе.");
        handle("c-4", AGENT_1, new Claim());

        at("12:13", "Agent 1 offers it to agent 2, who can.", "Сотрудник 1 предлагает её сотруднику 2, который может.");
        handle("c-5", AGENT_1, new Offer(Owner.agent("agent-2")));

        at("12:15", "Agent 2 accepts, and says until when.", "Сотрудник 2 принимает и называет срок.");
        handle("c-6", AGENT_2, new AcceptOffer());
        handle("c-7", AGENT_2, Reply.holding("Ten minutes, I am looking for the key.", time("12:25")));

        at(
                "12:24",
                "Agent 2 answers in the chat and proposes that as the solution.",
                "Сотрудник 2 отвечает в чате и предлагает это как решение.");
        Reply drive = answer("a-1", "chat", "Gate 3 is open, drive around.");
        handle("c-8", AGENT_2, drive.then(new Propose()));

        at(
                "12:26",
                "The chat reports: read at 12:25. The silence counts from then.",
                "Чат сообщает: прочитано в 12:25. Тишина считается с этого момента.");
        handle("c-9", CHAT, new Receipt("a-1", true, time("12:25")));

        at("12:50", "The seller writes again: that was no solution.", "Продавец пишет снова: это не решение.");
        handle("c-10", SELLER, question("q-2", "chat", "Gate 3 is shut as well. What now?"));

        at(
                "13:00",
                "Agent 2 goes there, says so and proposes again.",
                "Сотрудник 2 идёт туда, говорит это и предлагает снова.");
        Reply opened = answer("a-2", "counter", "I am at gate 3 now and have opened it.");
        handle("c-11", AGENT_2, opened.then(new Propose()));

        at("13:29:59", "Agent 2 closes, one second early.", "Сотрудник 2 закрывает, на секунду раньше срока.");
        handle("c-12", AGENT_2, new Close());

        at("13:37", "The poller comes, seven minutes late.", "Опросчик приходит с опозданием на семь минут.");
        desk.wake(100);
        print(told(desk.ticket(TICKET).orElseThrow()));
        List<Recorded> journal = desk.journal(TICKET);
        journal.subList(journal.size() - 2, journal.size()).forEach(event -> print(stamp(event)));

        at("17:00", "The seller writes: the parcels were not taken in.", "Продавец пишет: посылки не приняли.");
        handle("c-13", SELLER, question("q-3", "chat", "The parcels were not taken in. Where are they?"));
        print(say("The journal folds to the ticket: ", "Журнал сворачивается в заявку: ") + desk.verify(TICKET));
    }

    private static Receive question(String id, String channel, String text) {
        return Receive.of(Message.text(text).id(id).via(channel), Expects.ANSWER);
    }

    private static Reply answer(String id, String channel, String text) {
        return Reply.of(ReplyKind.ANSWER, Message.text(text).id(id).via(channel));
    }

    // ---- What prints. The texts of refusals come with the library, in both languages.

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(MOSCOW);
    private static final String MARGIN = "       ";
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final Locale language;

    StoryD(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /**
     * Tells the story.
     *
     * @param args nothing, or {@code --lang} and {@code en} or {@code ru}
     */
    public static void main(String... args) {
        String language = args.length == 0 ? "en" : args.length == 2 && args[0].equals("--lang") ? args[1] : "";
        if (!language.equals("en") && !language.equals("ru")) {
            System.err.println("usage: java -jar quickstart.jar [--lang en|ru]");
            System.exit(2);
        }
        PrintStream utf8 = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        new StoryD(utf8, Locale.forLanguageTag(language)).tell();
    }

    private static Instant time(String clock) {
        return DAY.atTime(LocalTime.parse(clock)).atZone(MOSCOW).toInstant();
    }

    private String say(String english, String russian) {
        return language.getLanguage().equals("ru") ? russian : english;
    }

    private void at(String clock, String english, String russian) {
        now = time(clock);
        out.println();
        out.println((clock + MARGIN).substring(0, Math.max(MARGIN.length(), clock.length() + 1))
                + say(english, russian));
    }

    private void print(String paragraphs) {
        for (String paragraph : paragraphs.split("\n", -1)) {
            StringBuilder line = new StringBuilder(MARGIN);
            for (String word : paragraph.split(" ", -1)) {
                if (line.length() + word.length() > WIDTH) {
                    out.println(line.toString().stripTrailing());
                    line = new StringBuilder(MARGIN).append("  ");
                }
                line.append(word).append(' ');
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private String told(Ticket ticket) {
        StringBuilder line = new StringBuilder("-> ").append(ticket.status().name());
        ticket.owner()
                .ifPresent(owner ->
                        line.append(say(", owner ", ", ответственный ")).append(owner.id()));
        ticket.ownership()
                .offer()
                .ifPresent(offer -> line.append(say(", offered to ", ", предложена: "))
                        .append(offer.to().id()));
        line.append(say(", open questions: ", ", открытых вопросов: "))
                .append(ticket.conversation().open().count());
        Optional<Timer> window = ticket.closure().window();
        Optional<Instant> alarm = window.isPresent() ? Optional.empty() : ticket.wakeAt();
        window.ifPresent(
                w -> line.append(say(", silence until ", ", тишина до ")).append(CLOCK.format(w.at())));
        alarm.ifPresent(
                at -> line.append(say(", next alarm ", ", будильник в ")).append(CLOCK.format(at)));
        ticket.closure()
                .ending()
                .flatMap(Closure.Ending::outcome)
                .ifPresent(outcome -> line.append(say(", outcome ", ", исход ")).append(outcome));
        if (ticket.closure().reopenings() > 0) {
            line.append(say(", reopened: ", ", возвращалась: "))
                    .append(ticket.closure().reopenings());
        }
        return line.toString();
    }

    /** What a reply was recorded as, where it wasn't refused and yet doesn't count. */
    private static String recorded(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(Replied.class::isInstance)
                .flatMap(event -> ((Replied) event).recorded().stream())
                .map(rule -> " (" + rule.id() + ")")
                .collect(Collectors.joining());
    }

    private String refused(Decision.Refused no) {
        return say("REFUSED", "ОТКАЗАНО") + "\n"
                + no.refusal().text(Texts.in(language).at(MOSCOW));
    }

    private String stamp(Recorded event) {
        return say("   %s happened at %s, was written down at %s", "   %s: произошло в %s, записано в %s")
                .formatted(event.event().kind(), CLOCK.format(event.effectiveAt()), CLOCK.format(event.recordedAt()));
    }
}
