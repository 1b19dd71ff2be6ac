package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up random histories: acts of everybody who could have to do with a ticket, sensible and senseless ones, at
 * ordinary instants and right where something is about to happen.
 *
 * <p>The same seed gives the same history on the same engine. Steered so that more than half and at most nine in ten
 * acts are accepted, as far as the lifecycle allows. Immutable.
 */
public final class Histories {

    private static final int USUAL_LENGTH = 60;
    private static final int TRIES = 12;

    private final Engine engine;
    private final World world;
    private final int length;
    private final boolean overrides;

    private Histories(Engine engine, World world, int length, boolean overrides) {
        this.engine = engine;
        this.world = world;
        this.length = length;
        this.overrides = overrides;
    }

    /**
     * Histories of 60 acts, without overrides, in the usual world.
     *
     * @param lifecycle the lifecycle to play them on
     * @return the histories
     */
    public static Histories of(Lifecycle lifecycle) {
        return of(Engine.of(lifecycle), World.of(lifecycle));
    }

    /**
     * Histories of 60 acts, without overrides.
     *
     * @param engine the engine to play them on
     * @param world who and what takes part
     * @return the histories
     */
    public static Histories of(Engine engine, World world) {
        return new Histories(engine, world, USUAL_LENGTH, false);
    }

    /**
     * The same histories with other people and things.
     *
     * @param other who and what takes part
     * @return a copy
     */
    public Histories in(World other) {
        return new Histories(engine, other, length, overrides);
    }

    /**
     * The same histories on another engine.
     *
     * @param other the engine to play them on
     * @return a copy
     */
    public Histories on(Engine other) {
        return new Histories(other, world, length, overrides);
    }

    /**
     * The same histories, longer or shorter.
     *
     * @param acts how many acts each has
     * @return a copy
     */
    public Histories length(int acts) {
        return new Histories(engine, world, acts, overrides);
    }

    /**
     * The same histories in which a supervisor sets rules aside now and then.
     *
     * @return a copy
     */
    public Histories withOverrides() {
        return new Histories(engine, world, length, true);
    }

    /**
     * Makes up one history.
     *
     * @param seed which one
     * @return the history
     */
    public History play(long seed) {
        TicketId id = TicketId.of("T-" + seed);
        Scene scene = new Scene(world, new Chance(seed), Ticket.unopened(id));
        List<Line> lines = new ArrayList<>(length);
        List<Step> steps = new ArrayList<>(length);
        int accepted = 0;
        while (steps.size() < length) {
            scene.peopleComeAndGo();
            scene.moveTo(Moments.next(scene, steps.size() > length - 6));
            Step step = next(scene, accepted);
            accepted += step.decision().accepted() ? 1 : 0;
            lines.add(new Line(step.act(), step.given()));
            steps.add(step);
            scene.happened(step);
        }
        return new History(engine, new Script(id, lines), steps);
    }

    /** Draws acts until one comes out as wanted, or patience is over. */
    private Step next(Scene scene, int accepted) {
        boolean wanted = wanted(scene, accepted);
        Step step = drawn(scene);
        for (int i = 1; i < TRIES && step.decision().accepted() != wanted; i++) {
            step = drawn(scene);
        }
        return step;
    }

    private boolean wanted(Scene scene, int accepted) {
        int share = scene.acts() == 0 ? 70 : 100 * accepted / scene.acts();
        return share < 60 || (share < 85 && scene.chance.percent(72));
    }

    private Step drawn(Scene scene) {
        Act act = Acts.any(scene);
        Decision decision = decided(scene, act);
        if (overrides && !decision.accepted() && scene.chance.percent(25)) {
            Act overriding = Overrides.of(scene, act, (Decision.Refused) decision);
            return step(scene, overriding, decided(scene, overriding));
        }
        return step(scene, act, decision);
    }

    private Decision decided(Scene scene, Act act) {
        return engine.decide(scene.ticket(), act, scene.given(), scene.journal());
    }

    private static Step step(Scene scene, Act act, Decision decision) {
        return new Step(scene.acts() + 1, scene.ticket(), act, scene.given(), decision);
    }
}
