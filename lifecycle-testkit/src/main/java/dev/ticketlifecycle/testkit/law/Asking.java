package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks on the way what everybody could do, and tries it: what is said to be open, and what isn't.
 *
 * <p>Which steps it asks at, and what it makes up, hangs on the ids of the acts, so that it stays when others are left
 * out. Counts what it tried; not thread-safe.
 */
final class Asking {

    private static final int ONE_STEP_IN = 12;
    private static final int TRIES = 3;

    private final World world;
    private final Map<CommandKind, Integer> choices = new EnumMap<>(CommandKind.class);
    private final Map<CommandKind, Integer> accepted = new EnumMap<>(CommandKind.class);
    private final Map<CommandKind, Integer> refused = new EnumMap<>(CommandKind.class);

    Asking(World world) {
        this.world = world;
        for (CommandKind kind : CommandKind.values()) {
            choices.put(kind, 0);
            accepted.put(kind, 0);
            refused.put(kind, 0);
        }
    }

    Law law() {
        return new Law(
                "open is accepted",
                "a command is said to be open if and only if some instance of it is accepted",
                Set.of(),
                this::look);
    }

    /** How many choices were offered, and tried. */
    Map<CommandKind, Integer> choices() {
        return choices;
    }

    /** How many acts made up at random were accepted. */
    Map<CommandKind, Integer> accepted() {
        return accepted;
    }

    /** How many acts made up at random were refused. */
    Map<CommandKind, Integer> refused() {
        return refused;
    }

    private void look(History history, Findings findings) {
        Scene scene = new Scene(
                world,
                new Chance(history.script().ticket().hashCode()),
                Ticket.unopened(history.script().ticket()));
        for (Step step : history.steps()) {
            String id = step.act().id();
            if (step.number() == 1 || Math.floorMod(id.hashCode(), ONE_STEP_IN) == 0) {
                Scene here = scene.at(step, new Chance(id.hashCode()));
                for (Actor actor : world.everybody()) {
                    ask(history, step, here, actor, findings);
                }
            }
            scene.happened(step);
        }
    }

    private void ask(History history, Step step, Scene here, Actor actor, Findings findings) {
        WhatNow now = history.engine().whatNow(step.before(), actor, step.given());
        for (CommandKind kind : CommandKind.values()) {
            for (Choice choice : now.choices(kind)) {
                choices.merge(kind, 1, Integer::sum);
                sound(history, step, actor, choice, findings);
                named(step, choice, findings);
            }
            for (int i = 0; i < TRIES; i++) {
                Command command = Acts.command(kind, here);
                boolean accepts = accepts(history, step, actor, command);
                (accepts ? accepted : refused).merge(command.kind(), 1, Integer::sum);
                if (accepts && !now.kinds().contains(command.kind())) {
                    findings.add(step, "to", actor, "accepted", command, "said to be open", now.kinds());
                }
            }
        }
    }

    private static void sound(History history, Step step, Actor actor, Choice choice, Findings findings) {
        if (history.engine().decide(step.before(), act(actor, choice.command()), step.given()) instanceof Refused no) {
            findings.add(
                    step,
                    "to",
                    actor,
                    "open",
                    choice,
                    "refused by",
                    no.refusal().rules());
        }
    }

    private static void named(Step step, Choice choice, Findings findings) {
        Set<String> unnamed = Placeholders.unnamed(choice.command(), choice.missing());
        if (!unnamed.isEmpty()) {
            findings.add(step, "open", choice, "doesn't say that it lacks", unnamed);
        }
    }

    private static boolean accepts(History history, Step step, Actor actor, Command command) {
        Given given = step.given();
        return history.engine()
                .decide(step.before(), act(actor, command), given)
                .accepted();
    }

    private static Act act(Actor actor, Command command) {
        return Act.of("what-if", actor, command);
    }

    static List<Law> in(World world) {
        return List.of(new Asking(world).law());
    }
}
