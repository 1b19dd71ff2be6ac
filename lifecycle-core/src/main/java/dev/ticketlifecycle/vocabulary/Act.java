package dev.ticketlifecycle.vocabulary;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One command of one actor, with the id that makes it take effect once.
 *
 * <pre>{@code
 * Act.by(Actor.agent("anna")).id("c-42").does(Reply.answer("parcel found, sent again"))
 * }</pre>
 *
 * @param id the command id, see {@link Ids}; the same id takes effect once
 * @param command what is asked
 * @param initiator whose will it is
 * @param executor who carries it out: a mail gateway for its sender, an agent who logs a call; mostly the initiator
 * @param seen the version of the ticket that the actor looked at; empty skips {@code stale-command}
 * @param override the rules to set aside for this act, on the record
 * @param onBehalf of whom and on what basis, where the initiator acts for somebody else
 */
public record Act(
        String id,
        Command command,
        Actor initiator,
        Actor executor,
        OptionalLong seen,
        Optional<RuleOverride> override,
        Optional<OnBehalf> onBehalf) {

    /** Checks that nothing is missing, the id and the version. */
    public Act {
        Ids.check("act", id);
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(initiator, "initiator");
        Objects.requireNonNull(executor, "executor");
        if (seen.isPresent()) {
            Versions.check(seen.getAsLong());
        }
        Objects.requireNonNull(override, "override");
        Objects.requireNonNull(onBehalf, "onBehalf");
    }

    /**
     * An act on nobody else's behalf.
     *
     * @param id the command id
     * @param command what is asked
     * @param initiator whose will it is
     * @param executor who carries it out
     * @param seen the version of the ticket that the actor looked at
     * @param override the rules to set aside
     */
    public Act(
            String id,
            Command command,
            Actor initiator,
            Actor executor,
            OptionalLong seen,
            Optional<RuleOverride> override) {
        this(id, command, initiator, executor, seen, override, Optional.empty());
    }

    /**
     * Begins an act of somebody's own.
     *
     * @param actor initiator and executor
     * @return the draft
     */
    public static Draft by(Actor actor) {
        return new Draft(actor);
    }

    /**
     * An act of somebody's own that skips {@code stale-command} and overrides nothing.
     *
     * @param id the command id
     * @param actor initiator and executor
     * @param command what is asked
     * @return the act
     */
    public static Act of(String id, Actor actor, Command command) {
        return new Act(id, command, actor, actor, OptionalLong.empty(), Optional.empty());
    }

    /**
     * The same act with another command.
     *
     * @param other the command
     * @return a copy
     */
    public Act doing(Command other) {
        return new Act(id, other, initiator, executor, seen, override, onBehalf);
    }

    /**
     * The same act with permission to set rules aside.
     *
     * @param permission the override
     * @return a copy
     */
    public Act overriding(RuleOverride permission) {
        return new Act(id, command, initiator, executor, seen, Optional.of(permission), onBehalf);
    }

    /**
     * The same act, decided on a version of the ticket.
     *
     * @param version the version the actor looked at
     * @return a copy
     */
    public Act seeing(long version) {
        return new Act(id, command, initiator, executor, OptionalLong.of(version), override, onBehalf);
    }

    /** An act without its command yet. Not thread-safe. */
    public static final class Draft {
        private final Actor initiator;
        private Actor executor;
        private String id = "";
        private OptionalLong seen = OptionalLong.empty();
        private Optional<RuleOverride> override = Optional.empty();
        private Optional<OnBehalf> onBehalf = Optional.empty();

        private Draft(Actor initiator) {
            this.initiator = initiator;
            this.executor = initiator;
        }

        /**
         * Names the act.
         *
         * @param commandId the command id
         * @return this draft
         */
        public Draft id(String commandId) {
            this.id = commandId;
            return this;
        }

        /**
         * Says who carries it out, if that isn't the initiator.
         *
         * @param actor the executor
         * @return this draft
         */
        public Draft through(Actor actor) {
            this.executor = actor;
            return this;
        }

        /**
         * Says which version the actor looked at.
         *
         * @param version the ticket's version
         * @return this draft
         */
        public Draft seeing(long version) {
            this.seen = OptionalLong.of(version);
            return this;
        }

        /**
         * Sets rules aside.
         *
         * @param permission the override
         * @return this draft
         */
        public Draft overriding(RuleOverride permission) {
            this.override = Optional.of(permission);
            return this;
        }

        /**
         * Says for whom, and on what basis.
         *
         * @param whom the requester's id, see {@link OnBehalf}
         * @param basis the id of the consent that stands behind it
         * @return this draft
         */
        public Draft onBehalfOf(String whom, String basis) {
            this.onBehalf = Optional.of(new OnBehalf(whom, basis));
            return this;
        }

        /**
         * Completes the act.
         *
         * @param command what is asked
         * @return the act
         * @throws IllegalArgumentException if the act has no id
         */
        public Act does(Command command) {
            return new Act(id, command, initiator, executor, seen, override, onBehalf);
        }
    }
}
