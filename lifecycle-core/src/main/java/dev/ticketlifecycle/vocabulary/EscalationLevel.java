package dev.ticketlifecycle.vocabulary;

import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One level of the escalation ladder: who is told, and by when one of them has to say that they see to it.
 *
 * <pre>{@code
 * EscalationLevel.named("team-lead").role("lead").within(Duration.ofMinutes(30))
 * }</pre>
 *
 * @param name its name, see {@link Ids}
 * @param roles the roles of those who are on it; none by default
 * @param queue the queue whose members are on it; none by default
 * @param within how long it may stay unacknowledged before the next level is told, elapsed; the last level needs none
 */
public record EscalationLevel(String name, Set<String> roles, Optional<String> queue, Optional<Duration> within) {

    /**
     * Checks the names and sorts the roles.
     *
     * @throws IllegalArgumentException if the time isn't at least a millisecond
     */
    public EscalationLevel {
        Ids.check("escalation level", name);
        roles.forEach(role -> Ids.check("role", role));
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        queue.ifPresent(id -> Ids.check("queue", id));
        Objects.requireNonNull(within, "within");
        if (within.isPresent() && within.get().toMillis() <= 0) {
            throw new IllegalArgumentException("escalation level '" + name + "' to be acknowledged within "
                    + within.get() + ": it has to be at least a millisecond");
        }
    }

    /**
     * A level with nobody on it yet.
     *
     * @param name its name
     * @return the level, to be completed by the methods below
     */
    public static EscalationLevel named(String name) {
        return new EscalationLevel(name, Set.of(), Optional.empty(), Optional.empty());
    }

    /**
     * The same level with whoever has a role.
     *
     * @param role the role
     * @return a copy
     */
    public EscalationLevel role(String role) {
        Set<String> more = new TreeSet<>(roles);
        more.add(role);
        return new EscalationLevel(name, more, queue, within);
    }

    /**
     * The same level with the members of a queue.
     *
     * @param name the queue
     * @return a copy
     */
    public EscalationLevel queue(String name) {
        return new EscalationLevel(this.name, roles, Optional.of(name), within);
    }

    /**
     * The same level, to be acknowledged within a time.
     *
     * @param elapsed from the instant at which it is told
     * @return a copy
     */
    public EscalationLevel within(Duration elapsed) {
        return new EscalationLevel(name, roles, queue, Optional.of(elapsed));
    }

    /**
     * Whether nobody can be on it.
     *
     * @return true without a role and without a queue
     */
    public boolean empty() {
        return roles.isEmpty() && queue.isEmpty();
    }

    /**
     * Whether somebody is on it.
     *
     * @param person what the directory says
     * @return true if the person has one of its roles or is a member of its queue
     */
    public boolean includes(Person person) {
        return person.roles().stream().anyMatch(roles::contains)
                || (queue.isPresent() && person.queues().contains(queue.get()));
    }
}
