package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.samples.cli.field.Answer.Change;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.testkit.TestClock;
import dev.ticketlifecycle.testkit.Timeline;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A story while it is told: a desk of its own on a store in memory, with a clock that only the story moves. So tickets
 * that are linked, acts that follow from others, wake-ups and notifications are real.
 */
public final class Telling {

    /** The ticket that most stories are about. */
    public static final TicketId TICKET = TicketId.of("T-1");

    /** What the ids of acts begin with that the story gives no name. */
    static final String ACT = "act-";

    private static final int ALL = 1_000;

    private final Timeline timeline;
    private final TestClock clock;
    private final InMemoryStore store;
    private final Helpdesk desk;
    private final List<Notification> told = new ArrayList<>();
    private final Map<TicketId, Ticket> shown = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private DirectoryFacts people;
    private int acts;

    private Telling(FieldStory story, Lifecycle lifecycle) {
        this.timeline = Timeline.from(story.plot().begins(), FieldStory.MOSCOW);
        this.clock = TestClock.at(timeline.start());
        this.people = story.cast().people();
        this.store = new InMemoryStore(clock);
        this.desk = Helpdesk.of(lifecycle, store, (asked, category) -> people, told::add)
                .findingBy(store);
    }

    /** Tells a story, and answers its steps. */
    static List<Step> of(FieldStory story) {
        return of(story, story.lifecycle());
    }

    /** Tells a story under a lifecycle from elsewhere, and answers its steps. */
    static List<Step> of(FieldStory story, Lifecycle lifecycle) {
        Telling telling = new Telling(story, lifecycle);
        story.tell(telling);
        return telling.rows.stream().map(Row::step).toList();
    }

    /** Tells a story under a lifecycle, and answers what is kept of its tickets in the end. */
    static List<Kept> kept(FieldStory story, Lifecycle lifecycle) {
        Telling telling = new Telling(story, lifecycle);
        story.tell(telling);
        return telling.shown.keySet().stream()
                .flatMap(ticket -> telling.store.load(ticket, "none").snapshot().stream())
                .map(ticket -> new Kept(ticket, telling.desk.journal(ticket.id())))
                .sorted(Comparator.comparing(kept -> kept.ticket().id().value()))
                .toList();
    }

    /**
     * The next step.
     *
     * @param moment when, as {@link Timeline} reads it
     * @param english what happens, in English
     * @param russian what happens, in Russian
     * @return the step, to be told on
     */
    public Row at(String moment, String english, String russian) {
        clock.set(moment(moment));
        Row row = new Row(this, clock.instant(), new Words(english, russian), TICKET);
        rows.add(row);
        return row;
    }

    /** A moment of the story, for an instant within a command; a time of day is the next one. */
    public Instant moment(String moment) {
        return timeline.at(moment, clock.instant());
    }

    /** The desk. */
    public Helpdesk desk() {
        return desk;
    }

    /** An act of somebody's own, with an id that no other act of the story has. */
    public Act act(Actor actor, Command command) {
        acts++;
        return Act.of(ACT + acts, actor, command);
    }

    /** Lets happen what is due, on all tickets, until nothing more is. */
    void wake() {
        while (desk.wake(ALL) > 0) {
            deliver();
        }
        deliver();
    }

    /** Tells people, and carries out what one ticket tells another, until there is nothing more. */
    void deliver() {
        while (desk.dispatch(ALL) > 0) {
            // each round tells the next notification of each ticket
        }
    }

    /** What has changed since the story showed the tickets last. */
    List<Change> changes(TicketId concerned) {
        shown.putIfAbsent(concerned, Ticket.unopened(concerned));
        told.forEach(one -> shown.putIfAbsent(one.ticket(), Ticket.unopened(one.ticket())));
        Map<TicketId, List<Recorded>> heard = told.stream()
                .collect(Collectors.groupingBy(
                        Notification::ticket, Collectors.mapping(Notification::event, Collectors.toList())));
        told.clear();
        List<Change> changes = new ArrayList<>();
        for (Ticket before : List.copyOf(shown.values())) {
            // As it is written: what is due and that nobody has woken comes with the act or the poller that writes it
            Ticket after = store.load(before.id(), "none").snapshot().orElse(before);
            List<Recorded> journal = desk.journal(before.id());
            if (after.version() > before.version()) {
                changes.add(new Change(
                        before,
                        after,
                        List.copyOf(journal.subList((int) before.version(), journal.size())),
                        heard.getOrDefault(before.id(), List.of())));
                shown.put(before.id(), after);
            }
        }
        return changes;
    }

    /** Tries each remedy of a refusal, without effect; answers those that would be refused. */
    List<String> untrue(TicketId ticket, Refusal refusal) {
        List<String> refused = new ArrayList<>();
        for (Reason reason : refusal.reasons()) {
            for (Remedy remedy : reason.remedies()) {
                tried(ticket, remedy)
                        .forEach(rule -> refused.add(
                                reason.rule() + ": " + remedy.who().actor().id() + " " + remedy.kind() + ": " + rule));
            }
        }
        return refused;
    }

    private List<String> tried(TicketId ticket, Remedy remedy) {
        Instant now = clock.instant();
        DirectoryFacts known = people;
        clock.set(remedy.at().orElse(now));
        if (people.person(remedy.who().actor().id()).isEmpty()) {
            people = people.with(remedy.who().person());
        }
        TicketId on = remedy.kind() == CommandKind.OPEN ? TicketId.of("remedy") : ticket;
        List<String> rules = desk.whyNot(on, Act.of("remedy", remedy.who().actor(), remedy.command()))
                .map(Refusal::rules)
                .orElse(List.of());
        people = known;
        clock.set(now);
        return rules;
    }
}
