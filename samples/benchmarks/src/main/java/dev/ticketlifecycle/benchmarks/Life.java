package dev.ticketlifecycle.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The life that all contenders live: twelve commands through six statuses, with one transfer. */
final class Life {

    static final String BOB = "bob";
    static final String ANNA = "anna";
    static final String BEN = "ben";

    /**
     * One command of the life.
     *
     * @param step what is done
     * @param actor by whom
     * @param status where the ticket stands after it
     */
    record Scene(Step step, String actor, String status) {}

    static final List<Scene> SCENES = List.of(
            new Scene(Step.OPEN, BOB, "new"),
            new Scene(Step.MESSAGE, BOB, "new"),
            new Scene(Step.CLAIM, ANNA, "new"),
            new Scene(Step.REPLY, ANNA, "open"),
            new Scene(Step.OFFER, ANNA, "open"),
            new Scene(Step.TAKE, BEN, "open"),
            new Scene(Step.WAIT, BEN, "waiting"),
            new Scene(Step.MESSAGE, BOB, "open"),
            new Scene(Step.HOLD, BEN, "on-hold"),
            new Scene(Step.REPLY, BEN, "on-hold"),
            new Scene(Step.RESOLVE, BEN, "resolved"),
            new Scene(Step.CLOSE, BOB, "closed"));

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private static final Instant[] INSTANTS = instants();

    private static final List<String> IDS =
            IntStream.rangeClosed(1, SCENES.size()).mapToObj(n -> "c-" + n).toList();

    private Life() {}

    /**
     * The id of the act in a scene.
     *
     * @param scene the number of the scene, from 0
     * @return the id
     */
    static String id(int scene) {
        return IDS.get(scene);
    }

    private static Instant[] instants() {
        Instant[] instants = new Instant[SCENES.size()];
        for (int i = 0; i < instants.length; i++) {
            instants[i] = BEGIN.plusSeconds(60L * i);
        }
        return instants;
    }

    /**
     * When a scene is played; the time is given to a desk, so no contender pays for it.
     *
     * @param scene the number of the scene, from 0
     * @return the instant
     */
    static Instant at(int scene) {
        return INSTANTS[scene];
    }
}
