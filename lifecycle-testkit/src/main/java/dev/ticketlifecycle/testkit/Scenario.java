package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.ZoneId;
import java.util.List;

/**
 * Begins the story of one ticket: a lifecycle, a start, the people who are known.
 *
 * <pre>{@code
 * Scenario.of(SUPPORT)
 *         .at("2026-03-02 12:00", ZoneId.of("Europe/Moscow"))
 *         .people(Person.of("anna").withSkill("dispatch"), Person.of("boris"))
 *         .given(
 *                 seller,
 *                 Open.by("seller").about("dispatch").in("front-line").then(Receive.question("Where do I park?")))
 *         .at("+12 min")
 *         .when(boris, new Claim())
 *         .refused(RuleId.COMPETENCE)
 *         .eachRemedyIsAccepted()
 *         .at("+13 min")
 *         .when(anna, Propose.answering("At gate 3, mind the ramp."))
 *         .accepted()
 *         .status("resolved")
 *         .at("+2 h")
 *         .whenNobodyActs()
 *         .then(EventKind.ENDED, EventKind.MOVED)
 *         .outcome(Outcome.SILENT);
 * }</pre>
 *
 * <p>The phases are types: a {@link Story} can be asked about its ticket and told on; after its {@code when} comes a
 * {@link Step}, which has to be judged by {@code then} or {@code refused} before the story goes on. It goes on from the
 * ticket after the last accepted act, as a refused one changes nothing. Every phase is immutable, so that a story can be
 * kept in a constant and told to different ends.
 *
 * <p>All acts are decided by {@link Lifecycle#decide}, and after each accepted one the journal has to fold to the ticket.
 */
public final class Scenario {

    private static final Timeline USUAL = Timeline.from("2026-03-02T09:00:00Z");

    private final Lifecycle lifecycle;
    private final Timeline timeline;
    private final DirectoryFacts directory;
    private final TicketId id;

    private Scenario(Lifecycle lifecycle, Timeline timeline, DirectoryFacts directory, TicketId id) {
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.directory = directory;
        this.id = id;
    }

    /**
     * A scenario under a lifecycle: ticket {@code T-1}, nobody known, from Monday 2 March 2026 at 09:00 UTC on.
     *
     * @param lifecycle what decides
     * @return the scenario
     */
    public static Scenario of(Lifecycle lifecycle) {
        return new Scenario(lifecycle, USUAL, DirectoryFacts.none(), TicketId.of("T-1"));
    }

    /**
     * Says when it starts.
     *
     * @param start an instant, such as {@code 2026-03-02T09:00:00Z}
     * @return a scenario from then on, on clocks of UTC
     * @throws IllegalArgumentException if it can't be read
     */
    public Scenario at(String start) {
        return at(Timeline.from(start));
    }

    /**
     * Says when it starts, on the clocks of a zone.
     *
     * @param start a local date and time, such as {@code 2026-03-02 12:00}
     * @param zone the zone
     * @return a scenario from then on
     * @throws IllegalArgumentException if it can't be read
     */
    public Scenario at(String start, ZoneId zone) {
        return at(Timeline.from(start, zone));
    }

    /**
     * Says when it starts, and how moments are written.
     *
     * @param moments the timeline, which is handy for instants within commands as well
     * @return a scenario from its start on
     */
    public Scenario at(Timeline moments) {
        return new Scenario(lifecycle, moments, directory, id);
    }

    /**
     * Says what the directory knows.
     *
     * @param facts all it knows
     * @return a scenario with this directory
     */
    public Scenario directory(DirectoryFacts facts) {
        return new Scenario(lifecycle, timeline, facts, id);
    }

    /**
     * Says whom the directory knows, besides those named earlier.
     *
     * @param people the people
     * @return a scenario in which they are known
     */
    public Scenario people(Person... people) {
        DirectoryFacts all = directory;
        for (Person person : people) {
            all = all.with(person);
        }
        return directory(all);
    }

    /**
     * Names the ticket.
     *
     * @param ticket its key
     * @return a scenario of this ticket
     */
    public Scenario ticket(TicketId ticket) {
        return new Scenario(lifecycle, timeline, directory, ticket);
    }

    /**
     * Begins before anything has happened.
     *
     * @return the story of a ticket that nobody has opened
     */
    public Story begin() {
        return new Story(new Situation(
                lifecycle,
                timeline,
                timeline.start(),
                directory,
                List.of(),
                Ticket.unopened(id),
                List.of(),
                List.of()));
    }

    /**
     * Begins with what happened at the start; it has to be accepted.
     *
     * @param actor who did it
     * @param commands what was done, one act each
     * @return the story so far
     * @throws AssertionError if an act is refused
     */
    public Story given(Actor actor, Command... commands) {
        return begin().given(actor, commands);
    }

    /**
     * Begins with the act that is to be judged.
     *
     * @param actor who does it
     * @param command what is done
     * @return the step to be judged
     */
    public Step when(Actor actor, Command command) {
        return begin().when(actor, command);
    }

    /**
     * Begins with the act that is to be judged.
     *
     * @param act the act
     * @return the step to be judged
     */
    public Step when(Act act) {
        return begin().when(act);
    }
}
