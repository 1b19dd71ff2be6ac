package dev.ticketlifecycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of the preset's statuses shows every way between them, and no other: all are walked. */
class StatePictureTest {

    private static final Lifecycle DESK = Lifecycle.preset("helpdesk").build();
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final DirectoryFacts PEOPLE = DirectoryFacts.of(
            Person.of("anna").in("desk"), Person.of("chief").withRole(Person.SUPERVISOR), Person.of("robo"));
    private static final List<Actor> ACTORS = List.of(
            Actor.requester("rita"),
            Actor.agent("anna"),
            Actor.agent("chief"),
            Actor.bot("robo"),
            Actor.thirdParty("carrier"));

    private static final String BY_NAME = "by name";
    private static final Pattern ARROW = Pattern.compile("(\\S+) --> (\\S+) : (.*)");
    private static final Pattern COMMA = Pattern.compile(", ");

    /** How a ticket gets from one status to another. */
    private record Way(String from, String by, String to) implements Comparable<Way> {
        boolean byName() {
            return by.equals(BY_NAME);
        }

        @Override
        public int compareTo(Way other) {
            return toString().compareTo(other.toString());
        }
    }

    @Test
    void thePictureShowsEveryWayOfThePreset() throws IOException {
        assertThat(otherwise(walked())).containsExactlyElementsOf(otherwise(drawn()));
    }

    @Test
    void byNameATicketGoesAnywhereButBackToNewAndToTheEnd() {
        List<String> names = DESK.statuses().stream().map(Status::name).toList();
        Set<Way> all = new TreeSet<>();
        for (String from : names.subList(0, names.size() - 1)) {
            names.subList(1, names.size() - 1).stream()
                    .filter(to -> !to.equals(from))
                    .forEach(to -> all.add(new Way(from, BY_NAME, to)));
        }

        assertThat(walked().stream().filter(Way::byName)).containsExactlyElementsOf(all);
    }

    private static List<Way> otherwise(Set<Way> ways) {
        return ways.stream().filter(way -> !way.byName()).toList();
    }

    private static Set<Way> drawn() throws IOException {
        Set<Way> drawn = new TreeSet<>();
        List<String> pictures = new Guide("docs/concepts.md", StatePictureTest.class).blocks("mermaid");
        assertThat(pictures).hasSize(1);
        for (MatchResult arrow :
                ARROW.matcher(pictures.get(0).replace('_', '-')).results().toList()) {
            COMMA.splitAsStream(arrow.group(3)).forEach(by -> drawn.add(new Way(arrow.group(1), by, arrow.group(2))));
        }
        return drawn;
    }

    private static Set<Way> walked() {
        Set<Way> walked = new TreeSet<>();
        Set<List<Object>> seen = new HashSet<>();
        Deque<Ticket> next = new ArrayDeque<>(opened());
        walked.add(new Way("[*]", "open", next.element().status().name()));
        while (!next.isEmpty()) {
            Ticket ticket = next.remove();
            if (!seen.add(likeness(ticket))) {
                continue;
            }
            for (Actor actor : ACTORS) {
                for (Choice choice : choices(ticket, actor)) {
                    Ticket after = does(ticket, actor, choice.command());
                    way(ticket, word(choice.command()), after).ifPresent(walked::add);
                    next.add(after);
                }
            }
            if (ticket.closure().window().isPresent()) {
                Ticket after = DESK.advance(ticket, ticket.recordedAt().plus(Duration.ofDays(1)))
                        .ticket();
                way(ticket, "silence", after).ifPresent(walked::add);
                next.add(after);
            }
        }
        return walked;
    }

    private static List<Ticket> opened() {
        Ticket unopened = Ticket.unopened(TicketId.of("T-1"));
        Open open = Open.by("rita").in("desk");
        return List.of(
                does(unopened, ACTORS.get(0), open.then(Receive.question("Where is my parcel?"))),
                does(unopened, ACTORS.get(0), open));
    }

    // Tickets that are alike in this can go the same ways.
    private static List<Object> likeness(Ticket ticket) {
        return List.of(
                ticket.status().name(),
                ticket.ball(),
                ticket.conversation().open().isEmpty(),
                ticket.conversation().answerStands(),
                ticket.conversation().bots().answer().isPresent(),
                ticket.conversation().asked() > 0,
                ticket.ownership().inQueue(),
                ticket.closure().window().isPresent(),
                ticket.closure().ending().flatMap(ending -> ending.outcome()));
    }

    // An act that does two things goes two ways; each is walked by itself.
    private static List<Choice> choices(Ticket ticket, Actor actor) {
        return DESK.whatNow(ticket, actor, given(ticket)).open().values().stream()
                .flatMap(List::stream)
                .filter(choice -> choice.command().then().isEmpty())
                .toList();
    }

    private static Ticket does(Ticket ticket, Actor actor, Command command) {
        Act act = Act.of("a" + ticket.version(), actor, command);
        return ((Accepted) DESK.decide(ticket, act, given(ticket))).ticket();
    }

    private static Given given(Ticket ticket) {
        Instant now = ticket.version() == 0 ? START : ticket.recordedAt().plusSeconds(1);
        return new Given(now, PEOPLE);
    }

    private static Optional<Way> way(Ticket before, String by, Ticket after) {
        return before.status().equals(after.status())
                ? Optional.empty()
                : Optional.of(new Way(before.status().name(), by, after.status().name()));
    }

    private static String word(Command command) {
        return switch (command.kind()) {
            case RECEIVE, INTERACTION, ASK_FOR_PERSON -> "message";
            case MOVE -> BY_NAME;
            case CLOSE -> "by a code";
            default -> command.kind().name().toLowerCase(Locale.ROOT);
        };
    }
}
