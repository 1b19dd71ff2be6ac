package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.StoreFailure;
import dev.ticketlifecycle.store.StoreFailure.Outcome;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreFailuresTest {

    private static final TicketId T1 = TicketId.of("T-1");

    /** The real store behind a line that breaks as told, before or after the commit. */
    private static final class Unreliable implements TicketStore, WakeUps, Outbox {
        private enum Fault {
            BEFORE,
            AFTER,
            FOR_GOOD,
            OVERTAKEN
        }

        private final InMemoryStore store = new InMemoryStore(() -> Life.START);
        private final Deque<Fault> faults = new ArrayDeque<>();
        private int commits;

        @Override
        public Loaded load(TicketId ticket, String actId) {
            return store.load(ticket, actId);
        }

        @Override
        public CommitResult commit(Commit commit) {
            commits++;
            Fault fault = faults.poll();
            if (fault == Fault.BEFORE || fault == Fault.FOR_GOOD) {
                Outcome outcome = fault == Fault.BEFORE ? Outcome.NOT_APPLIED : Outcome.NOT_APPLIED_FOR_GOOD;
                throw new StoreFailure(outcome, T1, "commit", new IllegalStateException("line cut"));
            }
            if (fault == Fault.OVERTAKEN) {
                return new CommitResult.Conflict(commit.expectedVersion() + 1);
            }
            CommitResult result = store.commit(commit);
            if (fault == Fault.AFTER) {
                throw new StoreFailure(Outcome.UNKNOWN, T1, "commit", new IllegalStateException("line cut"));
            }
            return result;
        }

        @Override
        public List<Recorded> journal(TicketId ticket, long afterVersion, int limit) {
            return store.journal(ticket, afterVersion, limit);
        }

        @Override
        public Info info() {
            return store.info();
        }

        @Override
        public List<Due> claimAlarms(int limit, Duration lease) {
            return store.claimAlarms(limit, lease);
        }

        @Override
        public void defer(Due due, Duration pause) {
            store.defer(due, pause);
        }

        @Override
        public List<Claimed> claimNotifications(int limit, Duration lease) {
            return store.claimNotifications(limit, lease);
        }

        @Override
        public void settle(Claimed claimed, Settlement settlement) {
            store.settle(claimed, settlement);
        }
    }

    private final Unreliable store = new Unreliable();
    private final Helpdesk desk = Helpdesk.of(
            Lifecycle.preset("helpdesk").build(),
            store,
            (people, category) -> DirectoryFacts.of(Person.of("anna")),
            Notifier.nobody());

    private void open() {
        assertThat(desk.handle(T1, Act.of("open", Life.REQUESTER, Open.by("rita")))
                        .accepted())
                .isTrue();
    }

    private static Act note() {
        return Act.of("n-1", Life.ANNA, new Note(Message.text("called back")));
    }

    @Test
    void aCommitThatWasNotAppliedIsTriedAgain() {
        open();
        store.faults.add(Unreliable.Fault.BEFORE);

        assertThat(desk.handle(T1, note()).accepted()).isTrue();
        assertThat(desk.journal(T1)).hasSize(2);
    }

    @Test
    void aLostAcknowledgementIsAnsweredFromTheReceipt() {
        open();
        store.faults.add(Unreliable.Fault.AFTER);

        assertThat(desk.handle(T1, note()).accepted()).isTrue();
        assertThat(desk.journal(T1)).hasSize(2);
        assertThat(store.commits).isEqualTo(2);
    }

    @Test
    void aFailureForGoodReachesTheCallerAtOnce() {
        open();
        store.faults.add(Unreliable.Fault.FOR_GOOD);

        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> desk.handle(T1, note()))
                .withMessageContaining("T-1");
        assertThat(store.commits).isEqualTo(2);
    }

    @Test
    void triesAreBounded() {
        open();
        for (int i = 0; i < 100; i++) {
            store.faults.add(Unreliable.Fault.OVERTAKEN);
        }

        assertThatExceptionOfType(ContendedException.class)
                .isThrownBy(() -> desk.handle(T1, note()))
                .withMessageContaining("n-1")
                .withMessageContaining("T-1");
        assertThat(store.commits).isLessThan(20);
        assertThat(desk.journal(T1)).hasSize(1);
    }

    @Test
    void aStoreThatStaysBrokenIsReportedAsSuch() {
        open();
        for (int i = 0; i < 100; i++) {
            store.faults.add(Unreliable.Fault.BEFORE);
        }

        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> desk.handle(T1, note()));
        assertThat(desk.journal(T1)).hasSize(1);
    }
}
