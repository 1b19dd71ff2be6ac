package dev.ticketlifecycle.json.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.testkit.law.Histories;
import dev.ticketlifecycle.testkit.law.History;
import dev.ticketlifecycle.testkit.law.Laws;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A desk whose store keeps nothing but bytes has the same life as one that keeps tickets in memory. */
class ByteStoreLaws {

    private static final int HISTORIES = 12;

    /** A desk on a store of its own: clock and directory as a script says. */
    private static final class Desk<S extends TicketStore & WakeUps & Outbox> {
        private Given given = Given.at(Instant.EPOCH);
        private final List<Notification> told = new ArrayList<>();
        private final S store;
        private Helpdesk helpdesk;

        Desk(Function<InstantSource, S> stores) {
            store = stores.apply(() -> given.now());
            helpdesk = Helpdesk.of(StoredDesk.FIRST, store, (people, category) -> given.directory(), told::add);
        }

        // Tickets are opened under the older definition; the node that migrates one has both.
        private void upgrade() {
            helpdesk = Helpdesk.of(StoredDesk.SECOND, store, (people, category) -> given.directory(), told::add)
                    .serving(StoredDesk.FIRST);
        }

        /** What anybody can tell of what became of a line. */
        private record Outcome(
                boolean accepted,
                Object answer,
                Ticket ticket,
                List<Recorded> journal,
                int woken,
                int delivered,
                List<Notification> told) {}

        Outcome play(TicketId ticket, Line line) {
            given = line.given();
            if (line.act().command().kind() == CommandKind.MIGRATE) {
                upgrade();
            }
            Decision decision = helpdesk.handle(ticket, line.act());
            int woken = helpdesk.wake(10);
            int delivered = helpdesk.dispatch(10);
            return new Outcome(
                    decision.accepted(),
                    answer(decision),
                    ticket(this, ticket),
                    helpdesk.journal(ticket),
                    woken,
                    delivered,
                    List.copyOf(told));
        }

        private static Object answer(Decision decision) {
            return decision instanceof Decision.Accepted accepted
                    ? accepted.events()
                    : ((Decision.Refused) decision).refusal().reasons();
        }
    }

    @Test
    void aDeskOnBytesHasTheSameOutcomesTicketsJournalsAndNotificationsAsOneInMemory() {
        int accepted = 0;
        int migrated = 0;
        int woken = 0;
        int told = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            History history = histories().play(seed);
            TicketId ticket = history.script().ticket();
            Desk<InMemoryStore> memory = new Desk<>(InMemoryStore::new);
            Desk<ByteStore> two = onBytes(StoredDesk.TWO);
            Desk<ByteStore> three = onBytes(StoredDesk.THREE);
            for (Line line : history.script().lines()) {
                Desk.Outcome expected = memory.play(ticket, line);
                same(two.play(ticket, line), expected, line);
                same(three.play(ticket, line), expected, line);
                accepted += expected.accepted() ? 1 : 0;
                woken += expected.woken();
            }
            // Each act once more: it is answered from its receipt, which is bytes too
            for (Line line : history.script().lines()) {
                assertThat(again(two, ticket, line)).isEqualTo(again(memory, ticket, line));
            }
            assertThat(two.helpdesk.verify(ticket)).isTrue();
            told += memory.told.size();
            migrated += ticket(memory, ticket).lifecycleVersion() == 12 ? 1 : 0;
        }
        assertThat(migrated).isPositive();
        assertThat(accepted).isGreaterThan(20 * HISTORIES);
        assertThat(woken).isGreaterThan(HISTORIES);
        assertThat(told).isGreaterThan(5 * HISTORIES);
    }

    // Part by part, so that a failure names the part
    private static void same(Desk.Outcome got, Desk.Outcome expected, Line line) {
        assertThat(got.answer()).as("answer to %s", line.act()).isEqualTo(expected.answer());
        assertThat(got.ticket()).as("ticket after %s", line.act()).isEqualTo(expected.ticket());
        assertThat(got.journal()).as("journal after %s", line.act()).isEqualTo(expected.journal());
        assertThat(got.told()).as("told after %s", line.act()).isEqualTo(expected.told());
        assertThat(got).as("%s", line.act()).isEqualTo(expected);
    }

    private static Ticket ticket(Desk<?> desk, TicketId ticket) {
        return desk.store.load(ticket, "-").snapshot().orElseGet(() -> Ticket.unopened(ticket));
    }

    private static Object again(Desk<?> desk, TicketId ticket, Line line) {
        return Desk.answer(desk.helpdesk.handle(ticket, line.act()));
    }

    @Test
    void aDeskOnBytesKeepsTheLawsOfWriting() {
        Lifecycle desk = StoredDesk.FIRST;
        Histories histories = Histories.of(desk);
        for (long seed = 1; seed <= 8; seed++) {
            StoredForm form = seed % 2 == 0 ? StoredDesk.TWO : StoredDesk.THREE;
            Laws laws = Laws.of(desk)
                    .withStore(desk, clock -> new ByteStore(new ByteStore.Disk(), form, clock))
                    .only(20, 35);
            assertThat(laws.list()).hasSize(2);
            assertThat(laws.broken(histories.play(seed))).isEmpty();
        }
    }

    private static Histories histories() {
        return StoredDesk.histories();
    }

    private static Desk<ByteStore> onBytes(StoredForm form) {
        return new Desk<>(clock -> new ByteStore(new ByteStore.Disk(), form, clock));
    }
}
