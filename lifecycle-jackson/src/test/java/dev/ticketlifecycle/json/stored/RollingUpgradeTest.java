package dev.ticketlifecycle.json.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.store.UnreadableException;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two nodes on one store, of which one knows less; and a store whose bytes were damaged. */
class RollingUpgradeTest {

    private static final TicketId T1 = TicketId.of("T-1");
    private static final TicketId T2 = TicketId.of("T-2");
    private static final Actor RITA = Actor.requester("rita");
    private static final Actor ANNA = Actor.agent("anna");

    /** What a version of the library writes that has another word for a new owner, which this one doesn't know. */
    private record Foreseen(StoredForm known) implements StoredForm {

        private static final String OURS = "\"kind\":\"owner-changed\"";
        private static final String THEIRS = "\"kind\":\"owner-foreseen\"";

        @Override
        public byte[] write(Ticket ticket) {
            return known.write(ticket);
        }

        @Override
        public byte[] write(Recorded entry) {
            return bytes(text(known.write(entry)).replace(OURS, THEIRS));
        }

        @Override
        public Ticket readTicket(byte[] stored) {
            return known.readTicket(stored);
        }

        @Override
        public Recorded readEntry(byte[] stored) {
            return known.readEntry(bytes(text(stored).replace(THEIRS, OURS)));
        }
    }

    private final ByteStore.Disk disk = new ByteStore.Disk();
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");
    private final List<Notification> oldTold = new ArrayList<>();
    private final List<Notification> newTold = new ArrayList<>();

    private final StoredForm oldForm =
            Jackson2.of(Json.plain().knowing(StoredDesk.FIRST)).storedForm();
    private final Helpdesk old = Helpdesk.of(StoredDesk.FIRST, store(oldForm), this::people, oldTold::add);

    private ByteStore store(StoredForm form) {
        return new ByteStore(disk, form, () -> now);
    }

    private DirectoryFacts people(Object people, Object category) {
        return DirectoryFacts.of(Person.of("anna").in("front-line"));
    }

    private Helpdesk newer(StoredForm form) {
        return Helpdesk.of(StoredDesk.SECOND, store(form), this::people, newTold::add)
                .serving(StoredDesk.FIRST);
    }

    /** Both tickets are opened on the old node; the newer one brings the first under its own definition. */
    private Helpdesk onItsWay() {
        Helpdesk newer = newer(StoredDesk.THREE);
        open(old, T1);
        open(old, T2);
        assertThat(newer.handle(T1, Act.of("move", Actor.automatic("host"), new Migrate()))
                        .accepted())
                .isTrue();
        return newer;
    }

    private static void open(Helpdesk desk, TicketId ticket) {
        Open open = Open.by("rita").in("front-line").then(Receive.question("where is my parcel"));
        assertThat(desk.handle(ticket, Act.of("open-" + ticket.value(), RITA, open))
                        .accepted())
                .isTrue();
    }

    private static void work(Helpdesk... desks) {
        for (Helpdesk desk : desks) {
            while (desk.dispatch(10) > 0) {
                // until nothing is left
            }
            desk.wake(10);
        }
    }

    private static List<TicketId> tickets(List<Notification> told) {
        return told.stream().map(Notification::ticket).distinct().toList();
    }

    @Test
    void aTicketUnderADefinitionThatANodeDoesNotKnowIsLeftToOthersAndReadOnceItIsKnown() {
        Helpdesk newer = onItsWay();

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> old.handle(T1, Act.of("c-1", ANNA, new Claim())))
                .withMessageContaining("ticket main/T-1, snapshot: ")
                .withMessageContaining("lifecycle 'helpdesk' v12 isn't known here")
                .satisfies(e -> assertThat(e.laterMaybe()).isTrue());

        List<Recorded> written = newer.journal(T1);

        // Hours of an old node alone: it goes on with what it can read, and loses nothing of what it can't
        for (int hour = 1; hour <= 12; hour++) {
            now = now.plus(Duration.ofHours(1));
            work(old);
        }
        assertThat(tickets(oldTold)).contains(T2);
        assertThat(disk.dead()).isEmpty();
        assertThat(newer.journal(T1)).isEqualTo(written);

        now = now.plus(Duration.ofMinutes(1));
        work(newer);
        assertThat(newer.journal(T1)).extracting(entry -> entry.event().kind()).contains(EventKind.THRESHOLD_REACHED);
        assertThat(newer.verify(T1)).isTrue();

        Helpdesk taught = Helpdesk.of(
                        StoredDesk.FIRST, store(Jackson2.of(StoredDesk.JSON).storedForm()), this::people, oldTold::add)
                .serving(StoredDesk.SECOND);
        assertThat(taught.handle(T1, Act.of("c-1", ANNA, new Claim())).accepted())
                .isTrue();
    }

    @Test
    void whatIsToBeDoneOnATicketThatANodeCannotReadIsNoDeadLetterHoweverLongThatTakes() {
        Helpdesk newer = onItsWay();
        assertThat(newer.handle(T2, Act.of("merge", ANNA, new Merge(T1))).accepted())
                .isTrue();

        for (int hour = 1; hour <= 48; hour++) {
            now = now.plus(Duration.ofHours(1));
            work(old);
        }
        assertThat(disk.dead()).isEmpty();
        assertThat(newer.ticket(T2).orElseThrow().closure().ending()).isEmpty();

        now = now.plus(Duration.ofHours(1));
        work(newer, newer);
        assertThat(newer.ticket(T2).orElseThrow().closure().ending()).isPresent();
        assertThat(disk.dead()).isEmpty();
    }

    @Test
    void aLineOfAKindThatANodeDoesNotKnowWaitsForOneThatDoesAndIsInNobodysWay() {
        Helpdesk newer = newer(new Foreseen(StoredDesk.THREE));
        Helpdesk same =
                Helpdesk.of(StoredDesk.FIRST, store(new Foreseen(StoredDesk.THREE)), this::people, newTold::add);
        open(same, T1); // its first owner is a line of the unknown kind, of which somebody is to be told
        open(old, T2);

        for (int hour = 1; hour <= 48; hour++) {
            now = now.plus(Duration.ofHours(1));
            work(old);
        }
        assertThat(tickets(oldTold)).containsExactly(T2);
        assertThat(disk.dead()).isEmpty();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> old.journal(T1))
                .withMessageContaining("ticket main/T-1, line ")
                .withMessageContaining("owner-foreseen")
                .satisfies(e -> assertThat(e.laterMaybe()).isTrue());

        now = now.plus(Duration.ofHours(1));
        work(newer);
        assertThat(newTold).extracting(one -> one.event().event().kind()).startsWith(EventKind.OWNER_CHANGED);
        assertThat(tickets(newTold)).contains(T1);
        assertThat(newer.verify(T1)).isTrue();
    }

    @Test
    void aDamagedLineAndADamagedSnapshotAreNamedWithTheirTicketAndDisturbNoOther() {
        open(old, T1);
        open(old, T2);
        byte[] line = disk.row(T1).lines.get(1);
        disk.row(T1).lines.set(1, bytes(text(line).substring(0, line.length / 2)));

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> old.journal(T1))
                .withMessageContaining("ticket main/T-1, line 2: ")
                .satisfies(e -> assertThat(e.laterMaybe()).isFalse());

        disk.row(T1).snapshot = bytes("{\"v\":1}");
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> old.ticket(T1))
                .withMessageContaining("ticket main/T-1, snapshot: ")
                .satisfies(e -> assertThat(e.laterMaybe()).isFalse());

        now = now.plus(Duration.ofHours(1));
        work(old);
        assertThat(tickets(oldTold)).contains(T2);
        assertThat(old.handle(T2, Act.of("r-1", ANNA, Reply.answer("at the counter")))
                        .accepted())
                .isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
