package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.store.DeadLetters.Letter;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HelpdeskTest {

    private static final TicketId T1 = TicketId.of("T-1");
    private static final Actor RITA = Life.REQUESTER;
    private static final Actor ANNA = Life.ANNA;
    private static final Map<String, Person> PEOPLE = Map.of(
            "anna",
            Person.of("anna").in("front-line"),
            "chief",
            Person.of("chief").withRole(Person.SUPERVISOR));
    private static final Directory DIRECTORY = (people, category) -> new DirectoryFacts(PEOPLE, Map.of());
    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)))
            .build();

    private Instant now = Life.START;
    private Map<String, Set<String>> listed = Map.of();
    private final Deque<Instant> readings = new ArrayDeque<>();
    private final InMemoryStore store = new InMemoryStore(() -> readings.isEmpty() ? now : readings.remove());
    private final List<Notification> told = new ArrayList<>();
    private final Helpdesk desk =
            Helpdesk.of(SUPPORT, store, (people, category) -> new DirectoryFacts(PEOPLE, listed), told::add);

    private void opened() {
        Open open = Open.by("rita").in("front-line").then(Receive.question("where is my parcel"));
        assertThat(desk.handle(T1, Act.of("open", RITA, open)).accepted()).isTrue();
        assertThat(desk.handle(T1, Act.of("claim", ANNA, new Claim())).accepted())
                .isTrue();
    }

    private void closedInSilence() {
        opened();
        Reply answer = Reply.of(
                        ReplyKind.ANSWER, Message.text("it is at the counter").via("phone"))
                .then(new Propose());
        assertThat(desk.handle(T1, Act.of("answer", ANNA, answer)).accepted()).isTrue();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(desk.wake(10)).isEqualTo(1);
    }

    private Ticket ticket() {
        return desk.ticket(T1).orElseThrow();
    }

    @Test
    void anActSentAgainHasOneEffectAndTheOriginalAnswer() {
        opened();
        Act reply = Act.of("c-1", ANNA, Reply.answer("it is at the counter"));

        Accepted first = (Accepted) desk.handle(T1, reply);
        Accepted second = (Accepted) desk.handle(T1, reply);

        assertThat(second.events()).isEqualTo(first.events());
        assertThat(ticket().conversation().replies()).isEqualTo(1);
    }

    @Test
    void anIdUsedForAnotherContentIsTheCallersBug() {
        opened();
        desk.handle(T1, Act.of("c-1", ANNA, Reply.answer("it is at the counter")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.handle(T1, Act.of("c-1", ANNA, Reply.answer("it is lost"))))
                .withMessageContaining("c-1")
                .withMessageContaining("another content");
    }

    @Test
    void aRefusedActWritesNothing() {
        opened();
        long before = ticket().version();

        Decision refused = desk.handle(T1, Act.of("c-1", ANNA, new Close()));

        assertThat(refused.accepted()).isFalse();
        assertThat(ticket().version()).isEqualTo(before);
        assertThat(desk.journal(T1)).hasSize((int) before);
        assertThat(store.load(T1, "c-1").receipt()).isEmpty();
    }

    @Test
    void ofManyWritersEachActTakesEffectOnceAndNoEventIsLost() throws Exception {
        opened();
        long before = ticket().version();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Decision>> notes = IntStream.range(0, 64)
                    .<Callable<Decision>>mapToObj(i ->
                            () -> retried(Act.of("n" + i % 32, ANNA, new Note(Message.text("note " + i % 32)))))
                    .toList();
            for (Future<Decision> done : pool.invokeAll(notes)) {
                assertThat(done.get().accepted()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(ticket().version()).isEqualTo(before + 32);
        assertThat(desk.verify(T1)).isTrue();
    }

    private Decision retried(Act act) {
        while (true) {
            try {
                return desk.handle(T1, act);
            } catch (ContendedException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void nothingFiresAMillisecondEarlyAndALatePollerChangesNoInstant() {
        opened();
        Instant due = Life.START.plus(Duration.ofHours(4));
        now = due;
        assertThat(desk.wake(10)).isZero();

        now = due.plus(Duration.ofDays(2));
        assertThat(desk.wake(10)).isEqualTo(1);

        assertThat(desk.journal(T1))
                .filteredOn(r -> r.event().kind() == EventKind.BREACHED)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.effectiveAt()).isEqualTo(due);
                    assertThat(r.recordedAt()).isEqualTo(now);
                });
        assertThat(desk.wake(10)).isZero();
    }

    @Test
    void whoLooksSeesWhatHasFallenDueBeforeItIsWritten() {
        opened();
        now = Life.START.plus(Duration.ofHours(5));

        assertThat(ticket().clocks().find("standard/first-reply").orElseThrow().breached())
                .isPresent();
        assertThat(desk.journal(T1)).extracting(r -> r.event().kind()).doesNotContain(EventKind.BREACHED);
    }

    @Test
    void notificationsComeInOrderAndOnce() {
        closedInSilence();

        while (desk.dispatch(1) > 0) {
            assertThat(told).isNotEmpty();
        }

        assertThat(told)
                .extracting(n -> n.event().event().kind())
                .containsExactly(EventKind.OWNER_CHANGED, EventKind.OWNER_CHANGED, EventKind.PROPOSED, EventKind.ENDED);
        assertThat(told).extracting(Notification::key).doesNotHaveDuplicates();
    }

    @Test
    void aNotificationThatFailsIsTriedAgainThenGoesDeadAndFreesTheNext() {
        List<Notification> delivered = new ArrayList<>();
        Notifier picky = n -> {
            if (n.version() == 2) {
                throw new IllegalStateException("no such address");
            }
            delivered.add(n);
        };
        Helpdesk failing = Helpdesk.of(SUPPORT, store, DIRECTORY, picky);
        opened();

        for (int i = 0; i < 5; i++) {
            failing.dispatch(10);
            assertThat(delivered).isEmpty();
            now = now.plus(Duration.ofHours(1));
        }
        failing.dispatch(10);

        assertThat(delivered).hasSize(1);
        assertThat(store.dead(10)).singleElement().satisfies(letter -> {
            assertThat(letter.notification().version()).isEqualTo(2);
            assertThat(letter.reason()).isEqualTo("no such address");
        });
        Letter letter = store.dead(10).get(0);
        assertThat(store.retry(letter.notification().key())).isTrue();
        assertThat(desk.dispatch(10)).isEqualTo(1);
        assertThat(store.dead(10)).isEmpty();
    }

    @Test
    void aMessageWithinTheReopeningWindowReopensTheTicket() {
        closedInSilence();

        Decision decision = desk.receive(T1, Act.of("m-2", RITA, Receive.question("the counter is closed")));

        assertThat(decision.ticket().id()).isEqualTo(T1);
        assertThat(decision.ticket().phase()).isEqualTo(Phase.ACTIVE);
        assertThat(decision.ticket().closure().reopenings()).isEqualTo(1);
    }

    @Test
    void aMessageToATicketThatEndedForGoodOpensOneLinkedFollowUp() {
        closedInSilence();
        now = now.plus(Duration.ofDays(14));
        Act message = Act.of("m-2", RITA, Receive.question("it happened again"));

        Decision decision = desk.receive(T1, message);
        Decision again = desk.receive(T1, message);

        assertThat(decision.ticket().id()).isEqualTo(TicketId.of("T-1/1"));
        assertThat(decision.ticket().stage().links()).containsExactly(new Link(LinkKind.FOLLOWS, T1));
        assertThat(decision.ticket().conversation().open().count()).isEqualTo(1);
        assertThat(again.ticket()).isEqualTo(decision.ticket());
        assertThat(ticket().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void automaticMailToATicketThatEndedForGoodOpensNothing() {
        closedInSilence();
        now = now.plus(Duration.ofDays(14));
        Actor outOfOffice = new Actor(RITA.party(), RITA.id(), ActorKind.AUTOMATIC);

        Decision decision = desk.receive(T1, Act.of("m-2", outOfOffice, Receive.question("I am away until Monday")));

        assertThat(decision.accepted()).isFalse();
        assertThat(desk.ticket(TicketId.of("T-1/1"))).isEmpty();
    }

    private Decision afterTheEndForGood(Act message) {
        now = now.plus(Duration.ofDays(15));
        return desk.receive(T1, message);
    }

    private void withdrawn(Open open) {
        assertThat(desk.handle(T1, Act.of("open", RITA, open)).accepted()).isTrue();
        assertThat(desk.handle(T1, Act.of("w", RITA, new Withdraw())).accepted())
                .isTrue();
    }

    @Test
    void aTicketWithALongKeyHasAFollowUpToo() {
        TicketId last = TicketId.of("T".repeat(128));
        Set<TicketId> all = new HashSet<>(Set.of(last));
        desk.handle(last, Act.of("open", RITA, Open.by("rita").in("front-line")));
        for (int i = 0; i < 3; i++) {
            desk.handle(last, Act.of("w", RITA, new Withdraw()));
            now = now.plus(Duration.ofDays(15));
            last = desk.receive(last, Act.of("m" + i, RITA, Receive.question("again")))
                    .ticket()
                    .id();
            all.add(last);
        }

        assertThat(all).hasSize(4).allMatch(id -> id.value().length() == 128);
    }

    @Test
    void messagesAfterTheEndMeetOnOneFollowUpWhereverTheyAreSentTo() {
        withdrawn(Open.by("rita").in("front-line"));
        TicketId first = afterTheEndForGood(Act.of("m1", RITA, Receive.question("again")))
                .ticket()
                .id();
        Decision thanks = desk.receive(T1, Act.of("m2", RITA, Receive.of(Message.text("thanks"), Expects.NOTHING)));
        assertThat(thanks.ticket().id()).isEqualTo(first);
        assertThat(thanks.ticket().conversation().received()).isEqualTo(2);

        desk.handle(first, Act.of("w", RITA, new Withdraw()));
        TicketId second = afterTheEndForGood(Act.of("m3", RITA, Receive.question("once more")))
                .ticket()
                .id();
        Decision third = desk.receive(first, Act.of("m4", RITA, Receive.question("anybody there?")));

        assertThat(second).isEqualTo(TicketId.of("T-1/2"));
        assertThat(third.ticket().id()).isEqualTo(second);
        assertThat(third.ticket().stage().links()).containsExactly(new Link(LinkKind.FOLLOWS, first));
        assertThat(desk.receive(T1, Act.of("m1", RITA, Receive.question("again")))
                        .ticket()
                        .id())
                .isEqualTo(first);
    }

    @Test
    void aKeyThatTheHostUsesForSomethingElseIsPassedOver() {
        TicketId taken = TicketId.of("T-1/1");
        desk.handle(taken, Act.of("open", RITA, Open.by("rita").in("front-line")));
        withdrawn(Open.by("rita").in("front-line"));

        Decision decision = afterTheEndForGood(Act.of("m", RITA, Receive.question("again")));

        assertThat(decision.ticket().id()).isEqualTo(TicketId.of("T-1/2"));
        assertThat(desk.receive(T1, Act.of("n", RITA, Receive.question("and again")))
                        .ticket()
                        .id())
                .isEqualTo(TicketId.of("T-1/2"));
        assertThat(desk.ticket(taken).orElseThrow().conversation().received()).isZero();
    }

    @Test
    void theSameInSomebodysNameIsAnotherContent() {
        opened();
        desk.handle(T1, Act.by(ANNA).id("c-1").does(Reply.answer("it is at the counter")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.handle(
                        T1,
                        Act.by(ANNA).id("c-1").onBehalfOf("rita", "yes").does(Reply.answer("it is at the counter"))))
                .withMessageContaining("another content");
    }

    @Test
    void aMessageThatCameAsAFollowUpMayBeSentAgain() {
        withdrawn(Open.by("rita").about("dispatch").in("front-line"));
        listed = Map.of("dispatch", Set.of("back-office"));
        Act message = Act.of("m", RITA, Receive.question("again"));

        TicketId first = afterTheEndForGood(message).ticket().id();
        listed = Map.of();

        assertThat(desk.receive(T1, message).ticket().id()).isEqualTo(first);
        assertThat(desk.ticket(first).orElseThrow().conversation().received()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.receive(T1, Act.of("m", RITA, Receive.question("something else"))))
                .withMessageContaining("another content");
    }

    @Test
    void aTicketIsToldOfItsFollowUpWhateverItIsCalled() {
        TicketId another = TicketId.of("another");
        desk.handle(another, Act.of("open", RITA, Open.by("rita").in("front-line")));
        desk.handle(another, Act.of("w", RITA, new Withdraw()));
        now = now.plus(Duration.ofDays(15));

        assertThat(desk.whyNot(another, Act.of("m", RITA, Receive.question("again")))
                        .orElseThrow()
                        .reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.remedies()).hasSize(1));
    }

    @Test
    void anOpeningFindsWhatWasSaidOnTheTicketItLinksTo() {
        Reply same = Reply.answer("your parcel is waiting for you at the counter");
        opened();
        desk.handle(T1, Act.of("a", ANNA, same));
        Open again = Open.by("rita")
                .in("front-line")
                .linked(new Link(LinkKind.FOLLOWS, T1))
                .then(Interaction.of("phone", "it is not there").with(same));

        Ticket second =
                desk.handle(TicketId.of("T-2"), Act.of("o", ANNA, again)).ticket();

        assertThat(second.conversation().repetitions()).isEqualTo(1);
        assertThat(second.conversation().open().count()).isEqualTo(1);
    }

    @Test
    void aFollowUpIsOpenedEvenWhereTheOldQueueNoLongerTakesItsCategory() {
        withdrawn(Open.by("rita").about("dispatch").in("front-line"));
        listed = Map.of("dispatch", Set.of("back-office"));

        Decision decision = afterTheEndForGood(Act.of("m", RITA, Receive.question("again")));
        assertThat(decision.accepted()).isTrue();
    }

    @Test
    void aFollowUpIsOpenedEvenIfTheRequesterHadNotSeenTheEnd() {
        opened();
        long seen = ticket().version();
        desk.handle(T1, Act.of("a", ANNA, new Note(Message.text("unseen"))));
        desk.handle(T1, Act.of("b", ANNA, Reply.answer("it is at the counter")));
        desk.handle(T1, Act.of("w", RITA, new Withdraw()));

        Decision decision =
                afterTheEndForGood(Act.of("m", RITA, Receive.question("again")).seeing(seen));
        assertThat(decision.accepted()).isTrue();
    }

    @Test
    void aFollowUpOfATicketThatNobodyOwnedHasAnOwner() {
        withdrawn(Open.by("rita"));

        Decision decision = afterTheEndForGood(Act.of("m", RITA, Receive.question("again")));
        assertThat(decision.ticket().owner()).contains(Owner.queue("desk"));
    }

    @Test
    void aStoreClockThatGoesBackBetweenClaimAndLoadLosesNoAlarm() {
        opened();
        now = Life.START.plus(Duration.ofHours(4)).plusMillis(1);
        readings.add(now);
        readings.add(now.minusSeconds(5));
        assertThat(desk.wake(1)).isEqualTo(1);
        readings.clear();

        now = now.plus(Duration.ofHours(1));
        assertThat(desk.wake(1)).isEqualTo(1);
        assertThat(desk.journal(T1)).extracting(r -> r.event().kind()).contains(EventKind.BREACHED);
    }

    @Test
    void onlyMessagesAreReceived() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.receive(T1, Act.of("x", ANNA, new Close())))
                .withMessageContaining("CLOSE");
    }

    @Test
    void aDryRunHasNoEffect() {
        opened();
        long before = ticket().version();

        assertThat(desk.whyNot(T1, Act.of("x", ANNA, new Close())).orElseThrow().by(RuleId.UNANSWERED_QUESTION))
                .isTrue();
        assertThat(desk.whyNot(T1, Act.of("x", ANNA, Reply.answer("yes")))).isEmpty();
        assertThat(desk.whatNow(T1, ANNA, Set.of()).kinds())
                .contains(CommandKind.REPLY)
                .doesNotContain(CommandKind.CLOSE);
        assertThat(ticket().version()).isEqualTo(before);
    }

    @Test
    void whatNowKnowsOfTheTicketsThatThisOneIsLinkedTo() {
        TicketId other = TicketId.of("T-2");
        opened();
        desk.handle(other, Act.of("open", RITA, Open.by("rita").then(Receive.question("and where is that"))));
        assertThat(desk.whatNow(T1, ANNA, Set.of()).kinds()).doesNotContain(CommandKind.CLOSE);

        desk.handle(T1, Act.of("link", ANNA, new Relate(new Link(LinkKind.RELATES_TO, other))));

        assertThat(desk.whatNow(T1, ANNA, Set.of()).choices(CommandKind.CLOSE))
                .extracting(Choice::command)
                .containsExactly(Close.duplicateOf(other));
    }

    @Test
    void aNameAndAVersionMeanOneDefinitionOnADesk() {
        Map<String, String> same = SUPPORT.statuses().stream().collect(Collectors.toMap(Status::name, Status::name));
        Lifecycle changed =
                SUPPORT.definition().toBuilder().homeQueue("elsewhere").build();
        Lifecycle next = Lifecycle.preset("helpdesk")
                .version(2)
                .migratesFrom(SUPPORT, same)
                .build();
        Helpdesk desk = Helpdesk.of(next, store, DIRECTORY, Notifier.nobody());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.serving(changed))
                .withMessageContaining(
                        "has two definitions, which differ in homeQueue: give the one that changed another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Helpdesk.of(changed, store, DIRECTORY, Notifier.nobody())
                        .serving(next));
        assertThat(desk.serving(SUPPORT)).isNotNull();
    }

    @Test
    void aMigrationIsOpenOnlyWhereTheLifecycleOfTheDeskSaysHow() {
        Actor chief = Actor.agent("chief");
        Map<String, String> same = SUPPORT.statuses().stream().collect(Collectors.toMap(Status::name, Status::name));
        LifecycleBuilder next = Lifecycle.preset("helpdesk").version(2);
        opened();

        Helpdesk without =
                Helpdesk.of(next.build(), store, DIRECTORY, Notifier.nobody()).serving(SUPPORT);
        assertThat(without.whatNow(T1, chief, Set.of()).kinds())
                .contains(CommandKind.REPLY)
                .doesNotContain(CommandKind.MIGRATE);
        Helpdesk with = Helpdesk.of(next.migratesFrom(SUPPORT, same).build(), store, DIRECTORY, Notifier.nobody())
                .serving(SUPPORT);
        assertThat(with.whatNow(T1, chief, Set.of()).kinds()).contains(CommandKind.MIGRATE);
        assertThat(with.whatNow(T1, ANNA, Set.of()).blocked()).containsKey(CommandKind.MIGRATE);
        assertThat(with.handle(T1, Act.of("migrate", chief, new Migrate())).accepted())
                .isTrue();
    }

    @Test
    void anActOnATicketThatNobodyOpenedIsRefusedAndMakesNone() {
        assertThat(desk.handle(T1, Act.of("x", ANNA, Reply.answer("yes"))).accepted())
                .isFalse();
        assertThat(desk.ticket(T1)).isEmpty();
    }

    @Test
    void aTicketOfAnotherVersionIsServedByThatVersionOrNotAtAll() {
        opened();
        Lifecycle next = Lifecycle.preset("helpdesk").version(2).build();
        Helpdesk newer = Helpdesk.of(next, store, DIRECTORY, Notifier.nobody());
        Act reply = Act.of("c-1", ANNA, Reply.answer("it is at the counter"));

        assertThatIllegalStateException()
                .isThrownBy(() -> newer.handle(T1, reply))
                .withMessageContaining("helpdesk v1")
                .withMessageContaining("serving");
        assertThat(newer.serving(SUPPORT).handle(T1, reply).accepted()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> newer.serving(SUPPORT).serving(SUPPORT))
                .withMessageContaining("helpdesk v1");
    }

    @Test
    void ticketsOfTwoTenantsNeverMeet() {
        opened();
        TicketId elsewhere = new TicketId("other", "T-1");

        assertThat(desk.ticket(elsewhere)).isEmpty();
        assertThat(desk.handle(elsewhere, Act.of("open", RITA, Open.by("rita"))).accepted())
                .isTrue();
        assertThat(ticket().owner()).isPresent();
        assertThat(desk.ticket(elsewhere).orElseThrow().owner()).isEmpty();
    }

    @Test
    void aDeskBringsATicketOfAnOlderVersionUnderItsOwn() {
        opened();
        Map<String, String> names = new HashMap<>();
        SUPPORT.statuses().forEach(status -> names.put(status.name(), status.name()));
        Lifecycle next = Lifecycle.preset("helpdesk")
                .version(2)
                .migratesFrom(SUPPORT, names)
                .build();
        Helpdesk newer = Helpdesk.of(next, store, DIRECTORY, Notifier.nobody()).serving(SUPPORT);
        Act migrate = Act.of("move", Actor.automatic("host"), new Migrate());

        assertThat(newer.whyNot(T1, migrate)).isEmpty();
        assertThat(newer.handle(T1, migrate).ticket().lifecycleVersion()).isEqualTo(2);
        assertThat(newer.handle(T1, migrate).ticket().lifecycleVersion()).isEqualTo(2);

        assertThat(newer.verify(T1)).isTrue();
        assertThat(newer.handle(T1, Act.of("c-1", ANNA, Reply.answer("it is at the counter")))
                        .accepted())
                .isTrue();
        assertThat(newer.verify(T1)).isTrue();
        assertThat(desk.journal(T1))
                .filteredOn(r -> r.event().kind() == EventKind.MIGRATED)
                .hasSize(1);
    }

    @Test
    void aDuplicateIsReadFromTheStore() {
        opened();
        TicketId other = TicketId.of("T-2");
        assertThat(desk.handle(T1, Act.of("d", ANNA, Close.duplicateOf(other))).accepted())
                .isFalse();
        desk.handle(other, Act.of("open", RITA, Open.by("rita").in("front-line")));
        assertThat(desk.handle(T1, Act.of("d", ANNA, Close.duplicateOf(other))).accepted())
                .isFalse();
        desk.handle(other, Act.of("m", RITA, Receive.question("where is it")));

        Decision ended = desk.handle(T1, Act.of("d", ANNA, Close.duplicateOf(other)));

        assertThat(ended.ticket().closure().ended(Outcome.DUPLICATE)).isTrue();
        assertThat(ended.ticket().stage().links()).containsExactly(new Link(LinkKind.DUPLICATE_OF, other));
        assertThat(desk.verify(T1)).isTrue();
    }

    @Test
    void aTicketThatHasEndedUnseenIsNoTicketToBeADuplicateOf() {
        closedInSilence();
        TicketId other = TicketId.of("T-2");
        desk.handle(other, Act.of("open", RITA, Open.by("rita").in("front-line")));

        assertThat(desk.handle(other, Act.of("d", ANNA, Close.duplicateOf(T1))).accepted())
                .isFalse();
    }

    @Test
    void aReplyRepeatsWhatWasSaidOnTheTicketThatThisOneFollows() {
        String answer = "your parcel is waiting for you at the counter";
        opened();
        desk.handle(T1, Act.of("a", ANNA, Reply.answer(answer)));
        desk.handle(T1, Act.of("w", RITA, new Withdraw()));
        TicketId next = afterTheEndForGood(Act.of("m", RITA, Receive.question("it is not there")))
                .ticket()
                .id();

        Accepted again = (Accepted) desk.handle(next, Act.of("r", ANNA, Reply.answer(answer)));

        assertThat(again.ticket().conversation().repetitions()).isEqualTo(1);
        assertThat(again.ticket().conversation().open().count()).isEqualTo(1);
        assertThat(desk.verify(next)).isTrue();
    }

    @Test
    void aFollowUpIsOnTheSameMatter() {
        withdrawn(Open.by("rita").in("front-line").on("order-4711"));

        Decision decision = afterTheEndForGood(Act.of("m", RITA, Receive.question("again")));

        assertThat(decision.ticket().stage().matter()).contains("order-4711");
    }

    @Test
    void aMessageToATicketThatEndedAsAbuseOpensALinkedAppealAtOnce() {
        opened();
        Actor chief = Actor.agent("chief");
        desk.handle(T1, Act.of("w", ANNA, new Warn(Message.text("please stop").via("phone"))));
        desk.handle(T1, Act.of("again", RITA, Receive.question("I know where you live")));
        assertThat(desk.handle(T1, Act.of("x", chief, Close.abuse("threats"))).accepted())
                .isTrue();

        Decision decision = desk.receive(T1, Act.of("m", RITA, Receive.question("I never threatened anybody")));

        assertThat(decision.ticket().id()).isEqualTo(TicketId.of("T-1/1"));
        assertThat(decision.ticket().stage().links()).containsExactly(new Link(LinkKind.APPEALS, T1));
        assertThat(ticket().phase()).isEqualTo(Phase.CLOSED);
        assertThat(desk.receive(T1, Act.of("n", RITA, Receive.question("do you read this?")))
                        .ticket()
                        .id())
                .isEqualTo(TicketId.of("T-1/1"));
    }
}
