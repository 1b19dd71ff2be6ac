package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a script on an engine: each step with the ticket before, the decision and the ticket after.
 *
 * @param engine the engine it was played on
 * @param script what was played
 * @param steps one step an act
 */
public record History(Engine engine, Script script, List<Step> steps) {

    /** Copies the list. */
    public History {
        steps = List.copyOf(steps);
    }

    /**
     * Plays a script from an unopened ticket on.
     *
     * @param engine the engine
     * @param script the script
     * @return its history
     */
    public static History of(Engine engine, Script script) {
        List<Step> steps = new ArrayList<>(script.lines().size());
        List<Recorded> journal = new ArrayList<>();
        Ticket ticket = Ticket.unopened(script.ticket());
        for (Line line : script.lines()) {
            Decision decision = engine.decide(ticket, line.act(), line.given(), journal);
            Step step = new Step(steps.size() + 1, ticket, line.act(), line.given(), decision);
            steps.add(step);
            journal.addAll(step.events());
            ticket = step.after();
        }
        return new History(engine, script, steps);
    }

    /**
     * Everything that was written.
     *
     * @return the journal
     */
    public List<Recorded> journal() {
        return steps.stream().flatMap(step -> step.events().stream()).toList();
    }

    /**
     * The ticket after the last act.
     *
     * @return the ticket
     */
    public Ticket ticket() {
        return steps.isEmpty()
                ? Ticket.unopened(script.ticket())
                : steps.get(steps.size() - 1).after();
    }

    /**
     * The history for people to read: one line an act, with what came of it.
     *
     * @return the lines, each ended by a line feed
     */
    public String text() {
        return Wording.of(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
