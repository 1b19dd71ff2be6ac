package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Acts on one ticket with their instants, ready to be played on any engine.
 *
 * @param ticket the ticket's key
 * @param lines the acts in order
 */
public record Script(TicketId ticket, List<Line> lines) {

    /** Copies the list. */
    public Script {
        lines = List.copyOf(lines);
    }

    /**
     * One act.
     *
     * @param act the act
     * @param given the instant and what the directory says then
     */
    public record Line(Act act, Given given) {}

    /**
     * Simpler scripts: first with large pieces left out, then with single acts, later ones before earlier ones, then
     * with an act that doesn't say what its actor saw.
     *
     * @return the scripts, lazily
     */
    public Stream<Script> simpler() {
        Stream<Script> shorter = IntStream.iterate(lines.size() / 2, piece -> piece > 0, piece -> piece / 2)
                .boxed()
                .flatMap(piece -> IntStream.iterate(lines.size() - piece, from -> from > -piece, from -> from - piece)
                        .mapToObj(from -> without(Math.max(0, from), piece)));
        Stream<Script> blinder = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).act().seen().isPresent())
                .mapToObj(this::unseen);
        return Stream.concat(shorter, blinder);
    }

    private Script without(int from, int count) {
        List<Line> rest = new ArrayList<>(lines.subList(0, from));
        rest.addAll(lines.subList(from + count, lines.size()));
        return new Script(ticket, rest);
    }

    private Script unseen(int at) {
        List<Line> same = new ArrayList<>(lines);
        Line line = lines.get(at);
        Act act = line.act();
        Act blind = new Act(
                act.id(),
                act.command(),
                act.initiator(),
                act.executor(),
                OptionalLong.empty(),
                act.override(),
                act.onBehalf());
        same.set(at, new Line(blind, line.given()));
        return new Script(ticket, same);
    }

    /**
     * The simplest script to be found by leaving things out.
     *
     * @param stillFails whether a script still shows what is looked for; it holds of this one
     * @return a script of which no act can be left out
     */
    public Script shrunk(Predicate<Script> stillFails) {
        Optional<Script> next = Optional.of(this);
        Script simplest = this;
        while (next.isPresent()) {
            simplest = next.get();
            next = simplest.simpler().filter(stillFails).findFirst();
        }
        return simplest;
    }
}
