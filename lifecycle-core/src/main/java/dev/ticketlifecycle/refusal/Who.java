package dev.ticketlifecycle.refusal;

import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may carry out a remedy: a known actor, or anybody of the desk with a role, a skill or a queue.
 *
 * @param party the side
 * @param kind person, bot or automaton
 * @param id the one actor it has to be, if it has to be one
 * @param role the role it takes
 * @param skill the skill it takes
 * @param queue the queue the actor has to be a member of
 */
public record Who(
        Party party,
        ActorKind kind,
        Optional<String> id,
        Optional<String> role,
        Optional<String> skill,
        Optional<String> queue) {

    /** Checks that nothing is missing. */
    public Who {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(kind, "kind");
        id.ifPresent(given -> Ids.check("actor", given));
    }

    /**
     * One actor.
     *
     * @param actor the actor
     * @return exactly this one
     */
    public static Who exactly(Actor actor) {
        return new Who(
                actor.party(),
                actor.kind(),
                Optional.of(actor.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The agent with this id.
     *
     * @param id the agent
     * @return exactly this agent
     */
    public static Who agent(String id) {
        return exactly(Actor.agent(id));
    }

    /**
     * The requester.
     *
     * @param id the requester of the ticket
     * @return exactly this requester
     */
    public static Who requester(String id) {
        return exactly(Actor.requester(id));
    }

    /**
     * Anybody with a role.
     *
     * @param role the role
     * @return any such person of the desk
     */
    public static Who withRole(String role) {
        return new Who(
                Party.STAFF, ActorKind.HUMAN, Optional.empty(), Optional.of(role), Optional.empty(), Optional.empty());
    }

    /**
     * Any agent of a queue.
     *
     * @param queue the queue
     * @return any member
     */
    public static Who memberOf(String queue) {
        return new Who(
                Party.STAFF, ActorKind.HUMAN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(queue));
    }

    /**
     * Any agent with a skill.
     *
     * @param category the category, empty for no particular one
     * @return any such agent
     */
    public static Who skilledIn(Optional<String> category) {
        return new Who(Party.STAFF, ActorKind.HUMAN, Optional.empty(), Optional.empty(), category, Optional.empty());
    }

    /**
     * An actor that fits: the one named, or a stand-in called {@code somebody}.
     *
     * @return the actor
     */
    public Actor actor() {
        return new Actor(party, id.orElse("somebody"), kind);
    }

    /**
     * What a directory would say about an actor that fits.
     *
     * @return a present person with what is asked for, and nothing else
     */
    public Person person() {
        Person person = Person.of(id.orElse("somebody"));
        if (role.isPresent()) {
            person = person.withRole(role.get());
        }
        if (skill.isPresent()) {
            person = person.withSkill(skill.get());
        }
        return queue.isPresent() ? person.in(queue.get()) : person;
    }
}
