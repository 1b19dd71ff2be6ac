package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Digests;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an act allocates and what a ticket holds depend on how the ticket stands, not on how long its history is. */
final class AllocationTest {

    private static final Lifecycle SUPPORT = support().build();

    private static final int MOST_DIFFERENCE = 16;

    private static final Actor BOB = Actor.requester("bob");
    private static final Actor ANNA = Actor.agent("anna");
    private static final Actor SUE = Actor.agent("sue");

    private static final DirectoryFacts DESK = DirectoryFacts.of(
            Person.of("anna").in("desk"),
            Person.of("ben").in("desk"),
            Person.of("sue").withRole(Person.SUPERVISOR));

    /** Commands that none of the acts here is. */
    private static final List<CommandKind> ELSEWHERE = List.of(
            CommandKind.DESCRIBE,
            CommandKind.RELATE,
            CommandKind.INTERACTION,
            CommandKind.ASKS_NOTHING,
            CommandKind.WARN,
            CommandKind.CLAIM,
            CommandKind.ACCEPT_OFFER,
            CommandKind.DECLINE_OFFER,
            CommandKind.RECALL_OFFER,
            CommandKind.ACCEPT);

    private static final Lifecycle WITH_TEN_MORE_RULES = withRulesOn(ELSEWHERE);

    private static LifecycleBuilder support() {
        return Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("standard")
                        .firstReply(Duration.ofHours(4))
                        .timeToOwn(Duration.ofHours(2))
                        .resolution(Duration.ofDays(30))
                        .warnAt(0.75))
                .returns(1_000); // both tickets are to stand alike, not one of them at its limit
    }

    private static Lifecycle withRulesOn(List<CommandKind> kinds) {
        LifecycleBuilder builder = support();
        kinds.forEach(kind -> builder.rule(
                Rule.named("approved-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .on(kind)
                        .unless(ticket -> ticket.attribute("approved").isPresent())
                        .because("this needs approval")));
        return builder.build();
    }

    private static final History SHORT = History.ofTenEvents();
    private static final History LONG = History.ofTenThousandEvents();

    /** A ticket and the acts that made it what it is, each a minute after the one before. */
    private static final class History {
        private Ticket ticket = Ticket.unopened(TicketId.of("T-1"));
        private Instant now = Instant.parse("2026-03-02T09:00:00Z");
        private int acts;
        private int replies;

        static History ofTenEvents() {
            History history = new History();
            history.does(BOB, Open.by("bob"));
            history.does(BOB, question());
            history.isAssignedTo("ben");
            history.isAssignedTo("anna");
            history.answersAndIsRead();
            history.does(BOB, question());
            history.answersAndIsRead();
            return history;
        }

        /** 200 times ended in silence and reopened, 15 answers and 2 or 4 changes of owner each time. */
        static History ofTenThousandEvents() {
            History history = ofTenEvents();
            for (int cycle = 0; cycle < 200; cycle++) {
                history.does(SUE, new Propose());
                history.waits(SUPPORT.silenceWindow());
                history.does(BOB, question());
                for (int reply = 0; reply < 15; reply++) {
                    history.answersAndIsRead();
                    if (reply < 10) {
                        history.does(BOB, question());
                    }
                }
                for (int round = cycle % 2; round < 2; round++) {
                    history.isAssignedTo("ben");
                    history.isAssignedTo("anna");
                }
            }
            return history;
        }

        private static Command question() {
            return Receive.of(Message.text("Where is my parcel?").via("chat"), Expects.ANSWER);
        }

        private void answersAndIsRead() {
            answers();
            does(Actor.automatic("gateway"), new Receipt(answered(), true, now));
        }

        private void answers() {
            Message answer = Message.text("Your parcel is in the town of " + letters(replies++))
                    .via("chat");
            does(ANNA, Reply.of(ReplyKind.ANSWER, answer));
        }

        private String answered() {
            return ticket.conversation().latestReply().orElseThrow().message();
        }

        // Digits don't make a text another one.
        private static String letters(int number) {
            StringBuilder word = new StringBuilder();
            for (int rest = number + 26; rest > 0; rest /= 26) {
                word.append((char) ('a' + rest % 26));
            }
            return word.toString();
        }

        private void isAssignedTo(String agent) {
            does(SUE, new Assign(Owner.agent(agent)), DESK.with(Person.of(agent)));
        }

        private void waits(Duration time) {
            now = now.plus(time);
            ticket = SUPPORT.advance(ticket, now).ticket();
            assertThat(ticket.phase()).isEqualTo(Phase.CLOSED);
        }

        private void does(Actor actor, Command command) {
            does(actor, command, DESK);
        }

        private void does(Actor actor, Command command, DirectoryFacts directory) {
            now = now.plusSeconds(60);
            Decision decision =
                    SUPPORT.decide(ticket, Act.of("act-" + acts++, actor, command), new Given(now, directory));
            decision.fold(ok -> ok, no -> {
                throw new AssertionError(no.text(Locale.ENGLISH));
            });
            ticket = decision.ticket();
        }

        Given afterAMinute() {
            return new Given(now.plusSeconds(60), DESK);
        }

        Decision decides(Act act) {
            return SUPPORT.decide(ticket, act, afterAMinute());
        }
    }

    static List<Act> acceptedActs() {
        return List.of(
                Act.of("next", ANNA, new Note(Message.text("The carrier calls back."))),
                Act.of("next", ANNA, Reply.answer("Your parcel is at the door of your neighbour.")),
                Act.of(
                        "next",
                        ANNA,
                        Reply.answer("Your parcel is where I said.").then(new Propose())),
                Act.of("next", BOB, Receive.question("And the second one?")),
                Act.of("next", SUE, new Assign(Owner.agent("ben"))),
                Act.of("next", ANNA, new Offer(Owner.queue("desk"))),
                Act.of("next", ANNA, new Wait()),
                Act.of("next", ANNA, new Move("on-hold")),
                Act.of("next", ANNA, new Propose()),
                Act.of("next", BOB, new Withdraw()));
    }

    static List<Act> refusedActs() {
        return List.of(
                Act.of("next", ANNA, new Close()),
                Act.of("next", ANNA, Reply.answer("Your parcel is at home.").then(new Close())),
                Act.of("next", Actor.agent("ben"), new Offer(Owner.agent("ben"))),
                Act.of("next", SUE, new Propose()).seeing(3));
    }

    @Test
    void theHistoriesAreAsLongAsTheyClaim() {
        assertThat(SHORT.ticket.version()).isEqualTo(10);
        Ticket ticket = LONG.ticket;
        assertThat(ticket.version()).isBetween(10_000L, 10_500L);
        assertThat(ticket.conversation().replies()).isGreaterThanOrEqualTo(3_000);
        assertThat(ticket.conversation().repetitions()).isZero();
        assertThat(ticket.ownership().changes()).isGreaterThanOrEqualTo(500);
        assertThat(ticket.closure().reopenings()).isEqualTo(200);
    }

    @Test
    void bothTicketsAreSettledAlike() {
        for (Ticket ticket : List.of(SHORT.ticket, LONG.ticket)) {
            assertThat(ticket.status().name()).isEqualTo("open");
            assertThat(ticket.owner()).contains(Owner.agent("anna"));
            assertThat(ticket.conversation().answered()).isTrue();
            assertThat(ticket.conversation().awaitingReceipt()).isEmpty();
            assertThat(ticket.ownership().offer()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("acceptedActs")
    void anAcceptedActAllocatesTheSameAfterTenThousandEvents(Act act) {
        assertThat(SHORT.decides(act).accepted()).isTrue();
        assertThat(LONG.decides(act).accepted()).isTrue();
        assertThat(difference(history -> history.decides(act))).isLessThanOrEqualTo(MOST_DIFFERENCE);
    }

    @ParameterizedTest
    @MethodSource("refusedActs")
    void aRefusedActAllocatesTheSameAfterTenThousandEvents(Act act) {
        assertThat(SHORT.decides(act).accepted()).isFalse();
        assertThat(LONG.decides(act).accepted()).isFalse();
        assertThat(difference(history -> history.decides(act))).isLessThanOrEqualTo(MOST_DIFFERENCE);
    }

    @Test
    void askingWhatNowAllocatesTheSameAfterTenThousandEvents() {
        Given after = LONG.afterAMinute();
        assertThat(difference(history -> SUPPORT.whatNow(history.ticket, ANNA, after)))
                .isLessThanOrEqualTo(MOST_DIFFERENCE);
    }

    @ParameterizedTest
    @MethodSource({"acceptedActs", "refusedActs"})
    void tenRulesOnOtherCommandsDontChangeWhatAnActAllocates(Act act) {
        Given after = SHORT.afterAMinute();
        assertThat(ELSEWHERE).hasSize(10).doesNotContain(act.command().kind());
        assertThat(difference(
                        () -> WITH_TEN_MORE_RULES.decide(SHORT.ticket, act, after),
                        () -> SUPPORT.decide(SHORT.ticket, act, after)))
                .isLessThanOrEqualTo(MOST_DIFFERENCE);
    }

    @Test
    void anAllocationThatGrowsWithTheHistoryWouldBeFound() {
        assertThat(difference(history -> new byte[24 + (int) history.ticket.version()]))
                .isGreaterThan(MOST_DIFFERENCE);
    }

    @Test
    void aSettledTicketHoldsNoMoreAfterTenThousandEventsThanTheDigestsOfItsReplies() {
        assertThat(LONG.ticket.conversation().said().latestFirst()).hasSize(Digests.MAX);
        assertThat(objects(LONG.ticket)).isLessThanOrEqualTo(objects(SHORT.ticket) + 2 * Digests.MAX);
    }

    @Test
    void aTicketThatNobodySettlesStaysWithinItsCaps() {
        Ticket ticket = unsettled(100);
        assertThat(ticket.conversation().open().detail()).hasSize(Questions.MAX_DETAIL);
        assertThat(ticket.conversation().open().count()).isEqualTo(100);
        assertThat(ticket.conversation().undoable()).hasSize(Questions.MAX_DETAIL);
        assertThat(ticket.conversation().awaitingReceipt()).hasSize(Questions.MAX_DETAIL);
        assertThat(ticket.conversation().said().latestFirst()).hasSize(Digests.MAX);
        assertThat(objects(unsettled(1_000))).isCloseTo(objects(ticket), within(Digests.MAX));
    }

    @Test
    void aTicketThatGoesThroughManyHandsStaysWithinItsCaps() {
        Ticket ticket = throughHands(100);
        assertThat(ticket.ownership().held()).hasSize(Ownership.MAX_HELD);
        assertThat(ticket.ownership().changes()).isGreaterThanOrEqualTo(100);
        assertThat(objects(throughHands(1_000))).isEqualTo(objects(ticket));
    }

    private static Ticket throughHands(int owners) {
        History history = History.ofTenEvents();
        for (int i = 0; i < owners; i++) {
            history.isAssignedTo("agent-" + i);
        }
        return history.ticket;
    }

    /** Answers of which no receipt comes, then questions that nobody answers. */
    private static Ticket unsettled(int times) {
        History history = History.ofTenEvents();
        for (int i = 0; i < times; i++) {
            history.does(BOB, History.question());
            history.answers();
        }
        for (int i = 0; i < times; i++) {
            history.does(BOB, History.question());
        }
        return history.ticket;
    }

    private static long difference(Function<History, Object> work) {
        return difference(() -> work.apply(LONG), () -> work.apply(SHORT));
    }

    /**
     * How many bytes more or less one work allocates than another.
     *
     * <p>Compiled code allocates less than interpreted code, and it comes when it likes. So both are measured in turns
     * and the smallest difference counts: what one really allocates more shows in every turn.
     */
    private static long difference(Supplier<Object> one, Supplier<Object> other) {
        long smallest = Long.MAX_VALUE;
        for (int turn = 0; turn < 30 && smallest > 0; turn++) {
            smallest = Math.min(smallest, Math.abs(allocated(one) - allocated(other)));
        }
        return smallest;
    }

    private static long allocated(Supplier<Object> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int times = 50;
        Object last = "";
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            last = work.get();
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(last).isNotNull();
        return bytes / times;
    }

    /** How many objects hang on a ticket: the library's own by their fields, those of the JDK by what they hold. */
    private static int objects(Ticket ticket) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(ticket));
        while (!open.isEmpty()) {
            Object next = open.remove();
            if (!(next instanceof Enum<?>) && seen.add(next)) {
                open.addAll(parts(next));
            }
        }
        return seen.size();
    }

    private static Collection<?> parts(Object whole) {
        if (whole instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        if (whole instanceof Collection<?> collection) {
            return collection;
        }
        if (whole instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream()).toList();
        }
        return whole.getClass().getPackageName().startsWith("dev.ticketlifecycle") ? fields(whole) : List.of();
    }

    private static List<Object> fields(Object whole) {
        return Arrays.stream(whole.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive())
                .map(field -> value(field, whole))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Object value(Field field, Object whole) {
        try {
            field.setAccessible(true);
            return field.get(whole);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " can't be read", e);
        }
    }
}
