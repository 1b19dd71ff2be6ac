package dev.ticketlifecycle.benchmarks;

import java.util.function.Supplier;

/**
 * Checks that a contender enforces the three guards and lives its life to the end.
 *
 * <p>A contender that answers "accepted" to everything would be the fastest; so nobody is measured before this check.
 */
final class Guards {

    /** A ticket of one contender, driven step by step; for this check only, never for measuring. */
    interface Player {

        /**
         * Tries a step.
         *
         * @param step the step; an offer goes to Ben
         * @param actor who takes it
         * @return whether it was accepted
         */
        boolean does(Step step, String actor);

        /**
         * Where the ticket stands.
         *
         * @return the name of its status
         */
        String status();
    }

    private final String contender;
    private final Player ticket;

    private Guards(String contender, Player ticket) {
        this.contender = contender;
        this.ticket = ticket;
    }

    /**
     * Checks a contender.
     *
     * @param contender its name
     * @param tickets makes a ticket that nobody has opened
     * @throws IllegalStateException if it lets something pass that it mustn't, or refuses a step of the life
     */
    static void check(String contender, Supplier<Player> tickets) {
        new Guards(contender, tickets.get()).life();
        new Guards(contender, tickets.get()).refusals();
    }

    private void life() {
        for (Life.Scene scene : Life.SCENES) {
            accepts(scene.step(), scene.actor());
            if (!ticket.status().equals(scene.status())) {
                throw new IllegalStateException(contender + ": after " + scene.step() + " it is '" + ticket.status()
                        + "' and not '" + scene.status() + "'");
            }
        }
    }

    private void refusals() {
        accepts(Step.OPEN, Life.BOB);
        accepts(Step.MESSAGE, Life.BOB);
        accepts(Step.CLAIM, Life.ANNA);
        refuses(Step.RESOLVE, Life.ANNA, "no public reply since the customer's message");
        refuses(Step.CLOSE, Life.BOB, "it isn't resolved");
        accepts(Step.REPLY, Life.ANNA);
        refuses(Step.CLOSE, Life.BOB, "it isn't resolved");
        refuses(Step.OFFER, Life.BEN, "only the owner transfers");
        accepts(Step.OFFER, Life.ANNA);
        accepts(Step.TAKE, Life.BEN);
        refuses(Step.OFFER, Life.ANNA, "she no longer owns it");
        accepts(Step.RESOLVE, Life.BEN);
        accepts(Step.MESSAGE, Life.BOB);
        refuses(Step.RESOLVE, Life.BEN, "no public reply since the customer's message");
        refuses(Step.CLOSE, Life.BOB, "the customer's message has rejected the solution");
    }

    private void accepts(Step step, String actor) {
        if (!ticket.does(step, actor)) {
            throw new IllegalStateException(contender + " refuses " + step + " by " + actor + " in '" + ticket.status()
                    + "', which is part of the life");
        }
    }

    private void refuses(Step step, String actor, String because) {
        if (ticket.does(step, actor)) {
            throw new IllegalStateException(contender + " accepts " + step + " by " + actor + ", although " + because);
        }
    }
}
