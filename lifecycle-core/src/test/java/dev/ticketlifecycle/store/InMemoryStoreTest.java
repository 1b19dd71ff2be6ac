package dev.ticketlifecycle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.Outbox.Claimed;
import dev.ticketlifecycle.store.Outbox.Settlement;
import dev.ticketlifecycle.store.TicketStore.Commit;
import dev.ticketlifecycle.store.TicketStore.CommitResult.AlreadyCommitted;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Committed;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Conflict;
import dev.ticketlifecycle.store.TicketStore.Receipt;
import dev.ticketlifecycle.store.WakeUps.Due;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryStoreTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("s").firstReply(Duration.ofHours(1)))
            .build();
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Instant ALARM = Life.START.plus(Duration.ofHours(1)).plusMillis(1);

    private Instant now = Life.START;
    private final InMemoryStore store = new InMemoryStore(() -> now);

    private Commit opening(String id, Optional<Instant> wakeAt) {
        Open open = Open.by("rita").in("front-line").then(Receive.question("where is my parcel"));
        Ticket ticket = Ticket.unopened(TicketId.of(id));
        Accepted accepted =
                (Accepted) SUPPORT.decide(ticket, Act.of("open", Life.REQUESTER, open), Given.at(Life.START));
        return new Commit(
                accepted.ticket(),
                0,
                new Receipt("open", 1, accepted.events()),
                wakeAt,
                List.of(
                        new Notification(ticket.id(), 1, accepted.events().get(0)),
                        new Notification(ticket.id(), 2, accepted.events().get(1))));
    }

    private void open(String id) {
        assertThat(store.commit(opening(id, Optional.of(ALARM)))).isEqualTo(new Committed());
    }

    @Test
    void aReceiptIsLookedForBeforeTheVersion() {
        open("T-1");
        Commit again = opening("T-1", Optional.empty());

        assertThat(store.commit(again)).isEqualTo(new AlreadyCommitted(again.receipt()));
        Commit other = new Commit(
                again.ticket(), 0, new Receipt("other", 1, again.receipt().events()), Optional.empty(), List.of());
        assertThat(store.commit(other)).isEqualTo(new Conflict(3));
        assertThat(store.journal(TicketId.of("T-1"), 0, 100)).hasSize(3);
    }

    @Test
    void aCommitWhoseSnapshotDoesNotFitItsEventsIsRefused() {
        Commit fine = opening("T-1", Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commit(fine.ticket(), 7, fine.receipt(), Optional.empty(), List.of()))
                .withMessageContaining("version 7")
                .withMessageContaining("3 events");
    }

    @Test
    void journalPagesAreStable() {
        open("T-1");
        TicketId id = TicketId.of("T-1");

        assertThat(store.journal(id, 0, 2)).hasSize(2);
        assertThat(store.journal(id, 2, 2)).hasSize(1);
        assertThat(store.journal(id, 3, 2)).isEmpty();
        assertThat(store.journal(TicketId.of("T-9"), 0, 2)).isEmpty();
    }

    @Test
    void anAlarmIsClaimedAtItsInstantAndHiddenForTheLease() {
        open("T-1");
        now = ALARM.minusMillis(1);
        assertThat(store.claimAlarms(10, LEASE)).isEmpty();

        now = ALARM;
        assertThat(store.claimAlarms(10, LEASE)).containsExactly(new Due(TicketId.of("T-1"), ALARM));
        assertThat(store.claimAlarms(10, LEASE)).isEmpty();

        now = ALARM.plus(LEASE);
        assertThat(store.claimAlarms(10, LEASE)).hasSize(1);
    }

    @Test
    void alarmsAreClaimedEarliestFirstAndTheLimitHolds() {
        for (int i = 9; i >= 0; i--) {
            store.commit(opening("T-" + i, Optional.of(ALARM.plusSeconds(i))));
        }
        now = ALARM.plusSeconds(60);

        assertThat(store.claimAlarms(3, LEASE))
                .extracting(due -> due.ticket().value())
                .containsExactly("T-0", "T-1", "T-2");
        assertThat(store.claimAlarms(100, LEASE)).hasSize(7);
    }

    @Test
    void aDeferredTicketDoesNotStarveTheOthers() {
        open("T-1");
        store.commit(opening("T-2", Optional.of(ALARM.plusMillis(1))));
        now = ALARM.plusSeconds(1);
        store.defer(store.claimAlarms(1, LEASE).get(0), Duration.ofHours(1));

        assertThat(store.claimAlarms(1, LEASE))
                .extracting(due -> due.ticket().value())
                .containsExactly("T-2");
    }

    @Test
    void deferringAnAlarmThatHasChangedDoesNothing() {
        open("T-1");
        store.defer(new Due(TicketId.of("T-1"), ALARM.minusSeconds(1)), Duration.ofDays(1));
        now = ALARM;

        assertThat(store.claimAlarms(1, LEASE)).hasSize(1);
    }

    @Test
    void aCommitWithoutAnAlarmRemovesTheEarlierOne() {
        open("T-1");
        Ticket ticket = store.load(TicketId.of("T-1"), "-").snapshot().orElseThrow();
        store.commit(new Commit(ticket, 3, new Receipt("c-2", 1, List.of()), Optional.empty(), List.of()));
        now = ALARM.plus(Duration.ofDays(1));

        assertThat(store.claimAlarms(1, LEASE)).isEmpty();
    }

    @Test
    void notificationsOfATicketComeOneByOneAndOfDifferentTicketsTogether() {
        open("T-1");
        open("T-2");

        List<Claimed> first = store.claimNotifications(10, LEASE);
        assertThat(first).extracting(c -> c.notification().key()).containsExactly("main|T-1|1", "main|T-2|1");
        assertThat(store.claimNotifications(10, LEASE)).isEmpty();

        store.settle(first.get(0), new Settlement.Delivered());
        assertThat(store.claimNotifications(10, LEASE))
                .extracting(c -> c.notification().key())
                .containsExactly("main|T-1|2");
    }

    @Test
    void aNotificationWhoseAcknowledgementIsLostComesAgainWithTheSameKey() {
        open("T-1");
        Claimed lost = store.claimNotifications(1, LEASE).get(0);
        now = now.plus(LEASE);

        Claimed again = store.claimNotifications(1, LEASE).get(0);
        assertThat(again.notification().key()).isEqualTo(lost.notification().key());
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void settlingTwiceChangesNothing() {
        open("T-1");
        Claimed first = store.claimNotifications(1, LEASE).get(0);
        store.settle(first, new Settlement.Delivered());
        store.settle(first, new Settlement.Delivered());

        assertThat(store.claimNotifications(1, LEASE))
                .extracting(c -> c.notification().version())
                .containsExactly(2L);
    }

    @Test
    void aLetterCanBeThrownAwayOnce() {
        open("T-1");
        Claimed first = store.claimNotifications(1, LEASE).get(0);
        store.settle(first, new Settlement.Dead("no such address"));

        assertThat(store.discard(first.notification().key())).isTrue();
        assertThat(store.discard(first.notification().key())).isFalse();
        assertThat(store.retry(first.notification().key())).isFalse();
        assertThat(store.info().durable()).isFalse();
    }
}
