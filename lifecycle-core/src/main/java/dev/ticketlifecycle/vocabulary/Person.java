package dev.ticketlifecycle.vocabulary;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import java.util.Set;

/**
 * What the host's directory says of a person.
 *
 * @param id the person's id, as in {@link Actor#id()}
 * @param presence whether the person can hold a ticket; present by default
 * @param roles what the person may do beyond an agent's everyday work, such as {@value #SUPERVISOR}
 * @param skills the categories the person can handle
 * @param queues the queues the person is a member of
 */
public record Person(String id, Presence presence, Set<String> roles, Set<String> skills, Set<String> queues) {

    /** The role that stands in for any owner. */
    public static final String SUPERVISOR = "supervisor";

    /** The role that enters what happened earlier. */
    public static final String IMPORTER = "importer";

    /** Checks the names and copies the sets, sorted, so that equal people read equally everywhere. */
    public Person {
        Ids.check("person", id);
        Objects.requireNonNull(presence, "presence");
        Ids.check("role", roles);
        Ids.check("category", skills);
        Ids.check("queue", queues);
        roles = ImmutableSortedSet.copyOf(roles);
        skills = ImmutableSortedSet.copyOf(skills);
        queues = ImmutableSortedSet.copyOf(queues);
    }

    /**
     * A present person without roles, skills or queues.
     *
     * @param id the person's id
     * @return the person, to be completed by the {@code with} methods
     */
    public static Person of(String id) {
        return new Person(id, Presence.PRESENT, Set.of(), Set.of(), Set.of());
    }

    /**
     * The same person with one more role.
     *
     * @param role the role
     * @return a copy
     */
    public Person withRole(String role) {
        return new Person(id, presence, plus(roles, role), skills, queues);
    }

    /**
     * The same person with one more skill.
     *
     * @param category the category the person can handle
     * @return a copy
     */
    public Person withSkill(String category) {
        return new Person(id, presence, roles, plus(skills, category), queues);
    }

    /**
     * The same person as a member of one more queue.
     *
     * @param queue the queue
     * @return a copy
     */
    public Person in(String queue) {
        return new Person(id, presence, roles, skills, plus(queues, queue));
    }

    /**
     * The same person, absent or deactivated or back.
     *
     * @param now the presence
     * @return a copy
     */
    public Person being(Presence now) {
        return new Person(id, now, roles, skills, queues);
    }

    /**
     * Whether the person stands in for any owner.
     *
     * @return true with the role {@value #SUPERVISOR}
     */
    public boolean supervises() {
        return roles.contains(SUPERVISOR);
    }

    private static Set<String> plus(Set<String> set, String one) {
        return ImmutableSortedSet.<String>naturalOrder().addAll(set).add(one).build();
    }
}
