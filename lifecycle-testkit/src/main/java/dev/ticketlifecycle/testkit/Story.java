package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A ticket's story so far: told on with {@link #given} and {@link #when}, asked about with the other methods.
 *
 * <p>Immutable: each method returns the next state of the story, and the earlier one can be told to another end.
 */
public sealed class Story permits AcceptedStep, RefusedStep {

    private final Situation situation;

    Story(Situation situation) {
        this.situation = situation;
    }

    Situation situation() {
        return situation;
    }

    /**
     * Moves the clock on.
     *
     * @param moment where it stands from now on, written as {@link Timeline} reads it
     * @return the story at that moment
     * @throws IllegalArgumentException if it can't be read, or the clock has passed it
     */
    public Story at(String moment) {
        Instant next = moment(moment);
        if (next.isBefore(situation.now())) {
            throw new IllegalArgumentException("'" + moment + "' has passed, the clock stands at "
                    + situation.timeline().tell(situation.now()) + ": tell the story in order, or branch off earlier");
        }
        return new Story(situation.at(next));
    }

    /**
     * Moves the clock on.
     *
     * @param elapsed by how much; a negative amount moves it back, as real clocks are
     * @return the story at that moment
     */
    public Story after(Duration elapsed) {
        return new Story(situation.at(situation.now().plus(elapsed)));
    }

    /**
     * Changes what the directory says about somebody from now on.
     *
     * @param person the person as the directory knows them now
     * @return the story with this directory
     */
    public Story knowing(Person person) {
        return knowing(situation.directory().with(person));
    }

    /**
     * Changes what the directory says from now on.
     *
     * @param facts all it knows
     * @return the story with this directory
     */
    public Story knowing(DirectoryFacts facts) {
        return new Story(situation.knowing(facts));
    }

    /**
     * Says what is known of another ticket from now on, so that acts can concern it.
     *
     * @param other the other ticket
     * @return the story with this ticket beside it
     */
    public Story besides(LinkedTicket other) {
        return new Story(situation.besides(other));
    }

    /**
     * Tells what happened next, where the clock stands; it has to be accepted.
     *
     * @param actor who did it
     * @param commands what was done, one act each
     * @return the story after it
     * @throws AssertionError if an act is refused
     */
    public Story given(Actor actor, Command... commands) {
        Story story = this;
        for (Command command : commands) {
            story = story.given(Act.of(story.situation.nextId(), actor, command));
        }
        return story;
    }

    /**
     * Tells what happened next, where the clock stands; it has to be accepted.
     *
     * @param act the act
     * @return the story after it
     * @throws AssertionError if it is refused
     */
    public Story given(Act act) {
        Decision decision = situation.decide(act);
        if (decision instanceof Refused refused) {
            throw Report.of(situation.line(act) + " is given, and was refused", situation.told())
                    .section("refused by", refused.refusal().rules())
                    .section("in words", Words.lines(refused.refusal(), situation))
                    .error();
        }
        return new Story(situation.after(act, (Decision.Accepted) decision));
    }

    /**
     * Does something, where the clock stands. The act's id is {@code act-1} for the first act of the story, and so on,
     * and so is the id of a message without one of its own.
     *
     * @param actor who does it
     * @param command what is done
     * @return the step to be judged
     */
    public Step when(Actor actor, Command command) {
        return when(Act.of(situation.nextId(), actor, command));
    }

    /**
     * Does something, where the clock stands.
     *
     * @param act the act
     * @return the step to be judged
     */
    public Step when(Act act) {
        return new Step(situation, act, situation.decide(act));
    }

    /**
     * Lets happen what has fallen due by now, as a wake-up does.
     *
     * @return the step to be judged
     */
    public Step whenNobodyActs() {
        return when(Actor.system(), new Advance());
    }

    /**
     * Looks at the ticket with the assertions of your choice.
     *
     * @param assertions called with the ticket after the last accepted act
     * @return this story
     */
    public Story thenTicket(Consumer<Ticket> assertions) {
        assertions.accept(ticket());
        return this;
    }

    /**
     * Expects the ticket in a status.
     *
     * @param expected the host's name of the status
     * @return this story
     * @throws AssertionError if it is in another
     */
    public Story status(String expected) {
        return expect("status", expected, ticket().status().name());
    }

    /**
     * Expects the ticket in a phase.
     *
     * @param expected the phase
     * @return this story
     * @throws AssertionError if it is in another
     */
    public Story phase(Phase expected) {
        return expect("phase", expected, ticket().phase());
    }

    /**
     * Expects somebody to be accountable.
     *
     * @param expected the agent or queue
     * @return this story
     * @throws AssertionError if it is somebody else, or nobody
     */
    public Story owner(Owner expected) {
        return expect("owner", Optional.of(expected), ticket().owner());
    }

    /**
     * Expects nobody to be accountable yet.
     *
     * @return this story
     * @throws AssertionError if somebody is
     */
    public Story nobodyOwnsIt() {
        return expect("owner", Optional.empty(), ticket().owner());
    }

    /**
     * Expects the ball to be with a party.
     *
     * @param expected the party that must act next
     * @return this story
     * @throws AssertionError if it is with another
     */
    public Story ball(Party expected) {
        return expect("ball", Optional.of(expected), ticket().ball());
    }

    /**
     * Expects exactly these questions to be open, oldest first.
     *
     * @param messages the ids of the messages that asked; none if nothing is open
     * @return this story
     * @throws AssertionError if others are
     */
    public Story openQuestions(String... messages) {
        List<String> open = ticket().conversation().open().detail().stream()
                .map(Question::message)
                .toList();
        return expect("open questions", List.of(messages), open);
    }

    /**
     * Expects the ticket to have ended.
     *
     * @param expected how
     * @return this story
     * @throws AssertionError if it hasn't, or otherwise
     */
    public Story outcome(Outcome expected) {
        Optional<Outcome> outcome = ticket().closure().ending().flatMap(Closure.Ending::outcome);
        return expect("outcome", Optional.of(expected), outcome);
    }

    /**
     * Expects a clock to stand somehow.
     *
     * @param id policy and metric, such as {@code standard/first-reply}
     * @param expected the state
     * @return this story
     * @throws AssertionError if it stands otherwise, or there is no such clock
     */
    public Story clock(String id, ClockState expected) {
        return expect("clock " + id, expected, clock(id).state());
    }

    /**
     * Expects a clock to be due at a moment.
     *
     * @param id policy and metric, such as {@code standard/first-reply}
     * @param moment written as {@link Timeline} reads it
     * @return this story
     * @throws AssertionError if it is due at another, or there is no such clock
     */
    public Story due(String id, String moment) {
        return expect(
                "clock " + id + " due",
                told(moment(moment)),
                clock(id).due().map(this::told).orElse("nothing"));
    }

    private Clock clock(String id) {
        return ticket().clocks()
                .find(id)
                .orElseThrow(() -> report("there is no such clock")
                        .compare(
                                List.of(id),
                                ticket().clocks().all().stream().map(Clock::id).toList())
                        .error());
    }

    /**
     * Expects the one alarm to be set to a moment.
     *
     * @param moment written as {@link Timeline} reads it
     * @return this story
     * @throws AssertionError if it is set to another, or not set
     */
    public Story wakeAt(String moment) {
        Optional<String> alarm = ticket().wakeAt().map(this::told);
        return expect("wakeAt", Optional.of(told(moment(moment))), alarm);
    }

    /**
     * Expects that nothing will happen by itself.
     *
     * @return this story
     * @throws AssertionError if the alarm is set
     */
    public Story sleeps() {
        return expect("wakeAt", Optional.empty(), ticket().wakeAt().map(this::told));
    }

    Story expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw report("the " + what + " differs")
                    .compare(List.of(plain(expected)), List.of(plain(actual)))
                    .error();
        }
        return this;
    }

    private static String plain(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(String::valueOf).orElse("none")
                : String.valueOf(value);
    }

    Report report(String what) {
        return Report.of(situation.timeline().tell(situation.now()) + ": " + what, situation.told());
    }

    private String told(Instant instant) {
        return situation.timeline().tell(instant);
    }

    /**
     * Reads a moment as {@link #at(String)} does, for an instant within a command.
     *
     * @param moment written as {@link Timeline} reads it; a time of day is the next one from now on
     * @return the instant
     * @throws IllegalArgumentException if it can't be read
     */
    public Instant moment(String moment) {
        return situation.timeline().at(moment, situation.now());
    }

    /**
     * Where the clock stands.
     *
     * @return the instant
     */
    public Instant now() {
        return situation.now();
    }

    /**
     * The ticket after the last accepted act.
     *
     * @return the ticket
     */
    public Ticket ticket() {
        return situation.ticket();
    }

    /**
     * Everything that was recorded.
     *
     * @return the journal, in order
     */
    public List<Recorded> journal() {
        return situation.journal();
    }

    /**
     * The story in words: one line an act, with what came of it.
     *
     * @return the lines, in order
     */
    public List<String> transcript() {
        return situation.told();
    }
}
