package dev.ticketlifecycle.vocabulary;

/** The one that is accountable for a ticket: an agent, or a queue until somebody takes it. */
public sealed interface Owner {

    /**
     * The id of the agent or the name of the queue.
     *
     * @return the id
     */
    String id();

    /**
     * An agent by id.
     *
     * @param id the agent's id
     * @return the owner
     */
    static Owner agent(String id) {
        return new Agent(id);
    }

    /**
     * A queue by name.
     *
     * @param name the queue's name
     * @return the owner
     */
    static Owner queue(String name) {
        return new Queue(name);
    }

    /**
     * A person.
     *
     * @param id the agent's id, see {@link Ids}
     */
    record Agent(String id) implements Owner {
        /** Checks the id. */
        public Agent {
            Ids.check("agent", id);
        }

        // By hand, as those of Actor: each change of owner compares owners.
        @Override
        public boolean equals(Object other) {
            return this == other || (other instanceof Agent that && id.equals(that.id));
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * A queue: its members may take the ticket, and its time to own runs until one does.
     *
     * @param id the queue's name, see {@link Ids}
     */
    record Queue(String id) implements Owner {
        /** Checks the name. */
        public Queue {
            Ids.check("queue", id);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || (other instanceof Queue that && id.equals(that.id));
        }

        @Override
        public int hashCode() {
            return ~id.hashCode(); // an agent and a queue of one name are two owners
        }
    }
}
