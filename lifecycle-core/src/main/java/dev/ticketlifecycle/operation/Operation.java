package dev.ticketlifecycle.operation;

import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that a desk can do to the world, as data.
 *
 * <pre>{@code
 * Operation.named("cancel-order").ownedBy("orders").irreversible().needsConsent()
 * Operation.named("extend-storage").quota(1)
 * Operation.named("cancel-uncollected").irreversible().onTerm(Duration.ofDays(2))
 * Operation.named("personal-discount").grantedByNobody()
 * }</pre>
 *
 * <p>Unless said otherwise anybody of the desk may perform it, as often as he likes, and it can be undone.
 *
 * @param name its name, see {@link Ids}
 * @param department the queue whose members own it; empty for any
 * @param role the role that it takes; empty for none
 * @param skill the skill that it takes; empty for none
 * @param grantable whether anybody may promise or perform it at all
 * @param quota how often per ticket; empty for any number
 * @param reversible whether it can be undone
 * @param basis what it rests on
 * @param grace how long after the delivery of the notice it waits; zero unless it rests on a term
 * @param penalty whether it holds a missed deadline against its debtor
 */
public record Operation(
        String name,
        Optional<String> department,
        Optional<String> role,
        Optional<String> skill,
        boolean grantable,
        OptionalInt quota,
        boolean reversible,
        Basis basis,
        Duration grace,
        boolean penalty) {

    /** Checks the parts. */
    public Operation {
        Ids.check("operation", name);
        department.ifPresent(id -> Ids.check("queue", id));
        role.ifPresent(id -> Ids.check("role", id));
        skill.ifPresent(id -> Ids.check("category", id));
        Objects.requireNonNull(basis, "basis");
        if (quota.isPresent() && quota.getAsInt() < 1) {
            throw new IllegalArgumentException("operation '" + name + "' has a quota of " + quota.getAsInt()
                    + ": use at least 1, or let nobody grant it");
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException(
                    "operation '" + name + "' has a grace of " + grace + ": use zero or more");
        }
    }

    /**
     * An operation that anybody of the desk may perform.
     *
     * @param name its name
     * @return the operation
     * @throws IllegalArgumentException if the name can't be an id
     */
    public static Operation named(String name) {
        return new Operation(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                OptionalInt.empty(),
                true,
                Basis.NONE,
                Duration.ZERO,
                false);
    }

    /**
     * The same, owned by a department: only members of its queue may perform or promise it.
     *
     * @param queue the department's queue
     * @return a copy
     */
    public Operation ownedBy(String queue) {
        return new Operation(
                name, Optional.of(queue), role, skill, grantable, quota, reversible, basis, grace, penalty);
    }

    /**
     * The same, for people of a role.
     *
     * @param id the role
     * @return a copy
     */
    public Operation forRole(String id) {
        return new Operation(
                name, department, Optional.of(id), skill, grantable, quota, reversible, basis, grace, penalty);
    }

    /**
     * The same, for people of a skill.
     *
     * @param id the skill
     * @return a copy
     */
    public Operation forSkill(String id) {
        return new Operation(
                name, department, role, Optional.of(id), grantable, quota, reversible, basis, grace, penalty);
    }

    /**
     * The same, promised and performed by nobody: what can be asked for, and is declined.
     *
     * @return a copy
     */
    public Operation grantedByNobody() {
        return new Operation(name, department, role, skill, false, quota, reversible, basis, grace, penalty);
    }

    /**
     * The same, at most so often per ticket. A promise reserves one, performing it uses it, taking the promise back frees
     * it.
     *
     * @param times how often
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Operation quota(int times) {
        return new Operation(
                name, department, role, skill, grantable, OptionalInt.of(times), reversible, basis, grace, penalty);
    }

    /**
     * The same, which can't be undone. It needs a basis and a known cause.
     *
     * @return a copy
     */
    public Operation irreversible() {
        return new Operation(name, department, role, skill, grantable, quota, false, basis, grace, penalty);
    }

    /**
     * The same, resting on the requester's consent.
     *
     * @return a copy
     * @throws IllegalArgumentException if it rests on a term already
     */
    public Operation needsConsent() {
        restsOnNothingElse(Basis.CONSENT);
        return new Operation(
                name, department, role, skill, grantable, quota, reversible, Basis.CONSENT, Duration.ZERO, penalty);
    }

    /**
     * The same, resting on a rule stated beforehand.
     *
     * @param after how long after the delivery of the notice it waits, elapsed time
     * @return a copy
     * @throws IllegalArgumentException if it is negative, or the operation rests on a consent already
     */
    public Operation onTerm(Duration after) {
        restsOnNothingElse(Basis.TERM);
        return new Operation(name, department, role, skill, grantable, quota, reversible, Basis.TERM, after, penalty);
    }

    /**
     * The same, which holds a missed deadline against its debtor, such as a fine.
     *
     * @return a copy
     */
    public Operation forMissedDeadline() {
        return new Operation(name, department, role, skill, grantable, quota, reversible, basis, grace, true);
    }

    /**
     * Whether whoever acts for the desk has the right to it.
     *
     * @return false if it belongs to a department, a role or a skill
     */
    public boolean open() {
        return department.isEmpty() && role.isEmpty() && skill.isEmpty();
    }

    private void restsOnNothingElse(Basis other) {
        if (basis != Basis.NONE && basis != other) {
            throw new IllegalArgumentException("operation '" + name + "' rests on " + basis + " and on " + other
                    + ": declare one of needsConsent() and onTerm(...)");
        }
    }

    /**
     * Whether silence must not choose it.
     *
     * @return true for what can't be undone or needs a consent
     */
    public boolean unsafe() {
        return !reversible || basis == Basis.CONSENT;
    }
}
