package dev.ticketlifecycle.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A state machine library, living the life with the {@link Facts} that its host has to keep itself. */
@State(Scope.Thread)
public abstract class Peer {

    /** A ticket whose status is kept by the library. */
    interface Machine {

        /**
         * Tries a step.
         *
         * @param step the step
         * @param actor who takes it
         * @param to for an offer, to whom
         * @return whether it was accepted
         */
        boolean does(Step step, String actor, @Nullable String to);

        /**
         * Where the ticket stands.
         *
         * @return the status
         */
        Status status();
    }

    private final String name;

    // Not final: names come with requests, no compiler shall take them for constants.
    private String bob = Life.BOB;
    private String anna = Life.ANNA;
    private String ben = Life.BEN;
    private final Machine unanswered;

    Peer(String name) {
        this.name = name;
        this.unanswered = opened(bob);
        next(unanswered, Step.CLAIM, anna, null);
        next(unanswered, Step.REPLY, anna, null);
        next(unanswered, Step.MESSAGE, bob, null);
    }

    String name() {
        return name;
    }

    /**
     * Opens a ticket.
     *
     * @param requester the one who asks
     * @return the ticket, new
     */
    abstract Machine opened(String requester);

    /** Nobody is measured who lets something pass. */
    @Setup
    public void enforcesTheGuards() {
        Guards.check(name, Player::new);
    }

    Machine life() {
        Machine ticket = opened(bob);
        next(ticket, Step.MESSAGE, bob, null);
        next(ticket, Step.CLAIM, anna, null);
        next(ticket, Step.REPLY, anna, null);
        next(ticket, Step.OFFER, anna, ben);
        next(ticket, Step.TAKE, ben, null);
        next(ticket, Step.WAIT, ben, null);
        next(ticket, Step.MESSAGE, bob, null);
        next(ticket, Step.HOLD, ben, null);
        next(ticket, Step.REPLY, ben, null);
        next(ticket, Step.RESOLVE, ben, null);
        next(ticket, Step.CLOSE, bob, null);
        return ticket;
    }

    // One call site for all commands, as in a host; unrolled into the life, half of it would be folded away.
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void next(Machine ticket, Step step, String actor, @Nullable String to) {
        if (!ticket.does(step, actor, to)) {
            throw new IllegalStateException(step + " by " + actor + " is refused in " + ticket.status());
        }
    }

    boolean refusal() {
        return unanswered.does(Step.RESOLVE, anna, null);
    }

    /**
     * A ticket for weighing.
     *
     * @return one in the middle of its life
     */
    Object idle() {
        return unanswered;
    }

    /**
     * What all tickets share, which is not weighed.
     *
     * @return the definition
     */
    abstract Object shared();

    private final class Player implements Guards.Player {
        private final Machine ticket = opened(Life.BOB);

        @Override
        public boolean does(Step step, String actor) {
            return step == Step.OPEN || ticket.does(step, actor, Life.BEN);
        }

        @Override
        public String status() {
            return ticket.status().word();
        }
    }
}
