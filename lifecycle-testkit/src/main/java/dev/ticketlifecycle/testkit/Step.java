package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An act that was decided and is still to be judged: what came of it has to be said before the story goes on. */
public final class Step {

    private final Situation before;
    private final Act act;
    private final Decision decision;

    Step(Situation before, Act act, Decision decision) {
        this.before = before;
        this.act = act;
        this.decision = decision;
    }

    /**
     * The decision itself, for questions that this phase doesn't ask.
     *
     * @return what the lifecycle decided
     */
    public Decision decision() {
        return decision;
    }

    /**
     * Expects the act to be accepted, whatever happens then.
     *
     * @return the story after it
     * @throws AssertionError if it is refused
     */
    public AcceptedStep accepted() {
        return accepted(List.of("accepted"));
    }

    /**
     * Expects exactly these events, in this order.
     *
     * @param first the kind of the first event
     * @param more the kinds of those after it
     * @return the story after it
     * @throws AssertionError if the act is refused, or other events come of it
     */
    public AcceptedStep then(EventKind first, EventKind... more) {
        List<String> expected = Stream.concat(Stream.of(first), Arrays.stream(more))
                .map(Enum::name)
                .toList();
        AcceptedStep step = accepted(expected);
        return step.compare(expected, Situation.kinds((Accepted) decision));
    }

    /**
     * Expects exactly these events, in this order, equal in every component.
     *
     * @param first the first event
     * @param more those after it
     * @return the story after it
     * @throws AssertionError if the act is refused, or other events come of it
     */
    public AcceptedStep then(Event first, Event... more) {
        List<String> expected = Stream.concat(Stream.of(first), Arrays.stream(more))
                .map(String::valueOf)
                .toList();
        AcceptedStep step = accepted(expected);
        return step.compare(
                expected, step.events().stream().map(e -> e.event().toString()).toList());
    }

    /**
     * Expects the act to be accepted without any event.
     *
     * @return the story after it
     * @throws AssertionError if it is refused, or something happens
     */
    public AcceptedStep thenNothing() {
        return accepted(List.of()).compare(List.of(), Situation.kinds((Accepted) decision));
    }

    private AcceptedStep accepted(List<String> expected) {
        if (decision instanceof Refused refused) {
            throw Report.of(before.line(act) + " was refused", before.told())
                    .compare(expected, rules(refused))
                    .section("in words", Words.lines(refused.refusal(), before))
                    .error();
        }
        Accepted accepted = (Accepted) decision;
        return new AcceptedStep(before.after(act, accepted), before.line(act), accepted.events());
    }

    /**
     * Expects the act to be refused by exactly these rules, in this order.
     *
     * @param first the first built-in rule
     * @param more those after it
     * @return the story, which the act hasn't changed
     * @throws AssertionError if the act is accepted, or other rules refuse it
     */
    public RefusedStep refused(RuleId first, RuleId... more) {
        return refused(Stream.concat(Stream.of(first), Arrays.stream(more))
                .map(RuleId::id)
                .toList());
    }

    /**
     * Expects the act to be refused by exactly these rules, in this order; for a lifecycle with rules of its own.
     *
     * @param first the id of the first rule
     * @param more the ids of those after it
     * @return the story, which the act hasn't changed
     * @throws AssertionError if the act is accepted, or other rules refuse it
     */
    public RefusedStep refused(String first, String... more) {
        return refused(Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
    }

    private RefusedStep refused(List<String> expected) {
        List<String> actual =
                decision.fold(ok -> ok.events().isEmpty() ? List.of("accepted") : accepting(ok), Step::rules);
        if (!(decision instanceof Refused refused)) {
            throw differing("was accepted", expected, actual).error();
        }
        if (!expected.equals(refused.refusal().rules())) {
            throw differing("was refused by other rules", expected, actual)
                    .section("in words", Words.lines(refused.refusal(), before))
                    .error();
        }
        return new RefusedStep(before.refused(act, refused), before, before.line(act), refused);
    }

    private Report differing(String what, List<String> expected, List<String> actual) {
        return Report.of(before.line(act) + " " + what, before.told())
                .compare(expected.stream().map(id -> "refused by " + id).toList(), actual);
    }

    private static List<String> accepting(Accepted accepted) {
        List<String> all = new ArrayList<>();
        Situation.kinds(accepted).forEach(kind -> all.add("accepted: " + kind));
        return all;
    }

    private static List<String> rules(Refused refused) {
        return refused.refusal().rules().stream().map(id -> "refused by " + id).toList();
    }
}
