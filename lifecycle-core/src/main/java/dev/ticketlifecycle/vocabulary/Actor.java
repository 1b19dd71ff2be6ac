package dev.ticketlifecycle.vocabulary;

import java.util.Objects;

/**
 * Who does something: a side, an id and what stands behind the id.
 *
 * <p>An actor claims no roles and no skills; those come from the {@link Directory}.
 *
 * @param party the side the actor is on
 * @param id the host's id of the actor, see {@link Ids}
 * @param kind person, bot or automaton
 */
public record Actor(Party party, String id, ActorKind kind) {

    private static final Actor SYSTEM = new Actor(Party.SYSTEM, "system", ActorKind.AUTOMATIC);

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id can't be held by every store, or a person or bot is of the system
     */
    public Actor {
        Objects.requireNonNull(party, "party");
        Ids.check("actor", id);
        Objects.requireNonNull(kind, "kind");
        if (party == Party.SYSTEM && kind != ActorKind.AUTOMATIC) {
            throw new IllegalArgumentException("actor '" + id + "' of the system is " + kind
                    + ": machinery is AUTOMATIC; people and bots of the desk are of party STAFF");
        }
    }

    /**
     * A person of the desk.
     *
     * @param id the agent's id
     * @return the actor
     */
    public static Actor agent(String id) {
        return new Actor(Party.STAFF, id, ActorKind.HUMAN);
    }

    /**
     * The person who asks.
     *
     * @param id the requester's id
     * @return the actor
     */
    public static Actor requester(String id) {
        return new Actor(Party.REQUESTER, id, ActorKind.HUMAN);
    }

    /**
     * A person who is neither the requester nor the desk.
     *
     * @param id the third party's id
     * @return the actor
     */
    public static Actor thirdParty(String id) {
        return new Actor(Party.THIRD_PARTY, id, ActorKind.HUMAN);
    }

    /**
     * A bot that speaks for the desk.
     *
     * @param id the bot's id
     * @return the actor
     */
    public static Actor bot(String id) {
        return new Actor(Party.STAFF, id, ActorKind.BOT);
    }

    /**
     * An automaton of the host: an auto-responder, a rule of its workflow engine, an importer.
     *
     * @param id the automaton's id
     * @return the actor
     */
    public static Actor automatic(String id) {
        return new Actor(Party.SYSTEM, id, ActorKind.AUTOMATIC);
    }

    /**
     * The library's own timers.
     *
     * @return the actor that stands behind everything that happens by itself
     */
    public static Actor system() {
        return SYSTEM;
    }

    /**
     * Whether a person stands behind this actor.
     *
     * @return true for {@link ActorKind#HUMAN}
     */
    public boolean human() {
        return kind == ActorKind.HUMAN;
    }

    // By hand: each event compares actors, and what Java 17 makes for records isn't inlined.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Actor that && party == that.party && kind == that.kind && id.equals(that.id));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
