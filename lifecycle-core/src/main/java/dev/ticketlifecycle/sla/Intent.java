package dev.ticketlifecycle.sla;

import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;

/** What should be done when a threshold is reached. The library says so in an event; the host carries it out. */
public sealed interface Intent {

    /**
     * Tell somebody.
     *
     * @param whom the host's name for them: {@code owner}, a role, an address
     */
    record Notify(String whom) implements Intent {
        /** Checks the name. */
        public Notify {
            Ids.check("notified", whom);
        }
    }

    /**
     * Offer the ticket to a queue.
     *
     * @param queue the queue
     */
    record OfferTo(String queue) implements Intent {
        /** Checks the name. */
        public OfferTo {
            Ids.check("queue", queue);
        }
    }

    /**
     * Raise the priority.
     *
     * @param to the priority, a value of {@value Traits#PRIORITY}
     */
    record RaisePriority(String to) implements Intent {
        /** Checks the value. */
        public RaisePriority {
            FreeText.check("a priority", to);
        }
    }

    /** Have a supervisor look at the ticket. */
    record RequireSupervisor() implements Intent {}

    /**
     * Escalate. This one the library carries out itself: the escalation is on the record in the same act.
     *
     * @param level the level, from 1
     */
    record Escalate(int level) implements Intent {
        /**
         * Checks the level.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Escalate {
            if (level < 1) {
                throw new IllegalArgumentException("an escalation to level " + level + ": levels count from 1");
            }
        }
    }

    /**
     * Tell somebody.
     *
     * @param whom the host's name for them
     * @return the intent
     */
    static Intent notify(String whom) {
        return new Notify(whom);
    }

    /**
     * Offer the ticket to a queue.
     *
     * @param queue the queue
     * @return the intent
     */
    static Intent offerTo(String queue) {
        return new OfferTo(queue);
    }

    /**
     * Raise the priority.
     *
     * @param to the priority
     * @return the intent
     */
    static Intent raisePriority(String to) {
        return new RaisePriority(to);
    }

    /**
     * Have a supervisor look at the ticket.
     *
     * @return the intent
     */
    static Intent requireSupervisor() {
        return new RequireSupervisor();
    }

    /**
     * Escalate.
     *
     * @param level the level, from 1
     * @return the intent
     */
    static Intent escalate(int level) {
        return new Escalate(level);
    }
}
