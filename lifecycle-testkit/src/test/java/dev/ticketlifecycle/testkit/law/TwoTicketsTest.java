package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two random histories of one requester on one desk, which are then split and merged while people go on writing. */
class TwoTicketsTest {

    private static final int ALL = 250;

    // Fewer where the tests run again under another zone and locale: the first of the same pairs.
    private static final int PAIRS = Integer.getInteger("laws.pairs", ALL);
    private static final int OFTEN_ENOUGH = 20 * PAIRS / ALL;
    private static final TicketId FIRST = TicketId.of("first");
    private static final TicketId SECOND = TicketId.of("second");
    private static final TicketId THIRD = TicketId.of("third");
    private static final Actor DORA = Actor.agent("dora");
    private static final Set<CommandKind> OF_TWO = EnumSet.of(
            CommandKind.MERGE,
            CommandKind.SPLIT,
            CommandKind.ABSORB,
            CommandKind.SETTLE,
            CommandKind.WATCH,
            CommandKind.HEAR,
            CommandKind.MIGRATE);

    private int merged;
    private int failed;
    private int split;
    private int late;

    /** One desk with its two tickets. */
    private static final class Pair {
        private Instant now = World.start();
        private final InMemoryStore store = new InMemoryStore(() -> now);
        private final Helpdesk desk =
                Helpdesk.of(Desks.SUPPORT, store, (people, category) -> Desks.WORLD.directory(), Notifier.nobody());
        private int acts;

        void play(long seed) {
            List<Line> first = lines(seed);
            List<Line> second = lines(seed + ALL);
            List<Line> both = new ArrayList<>(first);
            both.addAll(second);
            both.sort(Comparator.comparing((Line line) -> line.given().now()));
            for (Line line : both) {
                now = line.given().now();
                desk.handle(second.contains(line) ? SECOND : FIRST, line.act());
            }
        }

        private static List<Line> lines(long seed) {
            return Histories.of(Engine.of(Desks.SUPPORT), Desks.WORLD).play(seed).script().lines().stream()
                    .filter(line -> !OF_TWO.contains(line.act().command().kind()))
                    .toList();
        }

        boolean does(TicketId ticket, Actor actor, Command command) {
            now = now.plus(Duration.ofMinutes(3));
            return desk.handle(ticket, Act.of("two-" + ++acts, actor, command)).accepted();
        }

        void dispatch() {
            for (int rounds = 1; desk.dispatch(100) > 0; rounds++) {
                assertThat(rounds).as("rounds of dispatching").isLessThan(1_000);
            }
        }

        Ticket of(TicketId ticket) {
            return desk.ticket(ticket).orElseThrow();
        }

        List<Instant> asked(TicketId ticket) {
            return of(ticket).conversation().open().detail().stream()
                    .map(Question::askedAt)
                    .toList();
        }

        void consistent(TicketId ticket) {
            assertThat(desk.verify(ticket)).as("journal of %s", ticket).isTrue();
            desk.wake(100);
            Ticket found = of(ticket);
            assertThat(desk.account(ticket).readings(now))
                    .as("all at once of %s", ticket)
                    .isEqualTo(found.clocks().at(now));
        }
    }

    @Test
    void whateverHappenedBeforeNothingThatWasAskedIsLost() {
        for (long seed = 1; seed <= PAIRS; seed++) {
            Pair pair = new Pair();
            pair.play(seed);
            if (pair.desk.ticket(FIRST).isPresent() && pair.desk.ticket(SECOND).isPresent()) {
                splits(pair);
                merges(pair, seed % 2 == 0);
            }
        }

        assertThat(List.of(merged, failed, split, late))
                .as("merged, failed, split, asked meanwhile")
                .allMatch(times -> times >= OFTEN_ENOUGH);
    }

    private void splits(Pair pair) {
        List<Question> open = pair.of(SECOND).conversation().open().detail();
        if (open.size() < 2) {
            return;
        }
        Question moved = open.get(open.size() - 1);
        if (!pair.does(SECOND, DORA, new Split(THIRD, List.of(moved.message())))) {
            return;
        }
        pair.dispatch();
        if (pair.desk.ticket(THIRD).isPresent()) {
            split++;
            assertThat(pair.asked(THIRD)).containsExactly(moved.askedAt());
            assertThat(pair.asked(SECOND)).hasSize(open.size() - 1);
            pair.consistent(THIRD);
        }
        pair.consistent(SECOND);
    }

    private void merges(Pair pair, boolean ended) {
        List<Instant> asked = new ArrayList<>(pair.asked(SECOND));
        if (!pair.does(FIRST, DORA, new Merge(SECOND))) {
            return;
        }
        if (pair.does(FIRST, Desks.WORLD.requester(), Receive.question("And what about the other thing?"))) {
            late++;
        }
        if (ended) {
            pair.does(SECOND, Desks.WORLD.requester(), new Withdraw());
        }
        asked.addAll(pair.asked(FIRST));
        pair.dispatch();
        assertThat(pair.store.dead(1)).isEmpty();
        pair.consistent(FIRST);
        pair.consistent(SECOND);
        Ticket first = pair.of(FIRST);
        if (!first.relations().merged()) {
            failed++;
            assertThat(first.relations().survivor()).isEmpty();
            return;
        }
        merged++;
        assertThat(first.phase()).isEqualTo(Phase.CLOSED);
        assertThat(first.timers()).isEmpty();
        assertThat(pair.asked(SECOND)).containsExactlyInAnyOrderElementsOf(asked);
    }
}
