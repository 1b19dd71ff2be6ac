package dev.ticketlifecycle.rule;

import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule of the host's own: refuses commands of some kinds unless a condition holds.
 *
 * <pre>{@code
 * Rule.named("refund-approved").on(PROPOSE).unless(t -> t.attribute("approved").isPresent()).because("a refund needs approval")
 * }</pre>
 *
 * <p>The condition is a pure function of the ticket as it stands before the command and of the act; it gets no clock.
 * It is called from any thread, and what it throws reaches the caller of the lifecycle.
 *
 * @param name the rule's id, see {@link Ids}
 * @param kinds the commands it looks at
 * @param condition holds if the rule has nothing against it
 * @param because the sentence people read when it refuses
 */
public record Rule(String name, Set<CommandKind> kinds, Condition condition, String because) {

    private static final Set<CommandKind> ALWAYS_OPEN = Collections.unmodifiableSet(
            EnumSet.of(CommandKind.RECEIPT, CommandKind.ASK_FOR_PERSON, CommandKind.MIGRATE, CommandKind.ADVANCE));

    /** What has to hold. */
    @FunctionalInterface
    public interface Condition {
        /**
         * Whether the rule has nothing against the act.
         *
         * @param ticket the ticket before the command
         * @param act the act
         * @return false to refuse
         */
        boolean holds(Ticket ticket, Act act);
    }

    /**
     * Checks the definition.
     *
     * @throws IllegalArgumentException if the name is empty or that of a built-in rule, if it looks at no command
     *     or at RECEIPT, ASK_FOR_PERSON, MIGRATE or ADVANCE, or if it doesn't say why or says more than a
     *     {@link FreeText}
     */
    public Rule {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "a rule on " + kinds + " has no name: every rule is named, its name stands in the refusal");
        }
        Ids.check("rule", name);
        kinds = Set.copyOf(kinds);
        Objects.requireNonNull(condition, "condition");
        if (RuleId.find(name).isPresent()) {
            throw new IllegalArgumentException("rule '" + name + "' has the name of a built-in rule: choose another");
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("rule '" + name + "' looks at no command: name at least one kind");
        }
        for (CommandKind kind : kinds) {
            if (ALWAYS_OPEN.contains(kind)) {
                throw new IllegalArgumentException("rule '" + name + "' looks at " + kind + ": " + ALWAYS_OPEN
                        + " are always open; what time and transport did can't be refused, nor asking for a person, and no"
                        + " ticket is held back under an older definition");
            }
        }
        FreeText.check("the sentence of rule '" + name + "'", because);
        if (because.isBlank()) {
            throw new IllegalArgumentException("rule '" + name + "' doesn't say why it refuses: give a sentence");
        }
    }

    /**
     * Begins a rule.
     *
     * @param name its id
     * @return the first step
     */
    public static Named named(String name) {
        return new Named(name);
    }

    /**
     * A rule that has a name.
     *
     * @param name its id
     */
    public record Named(String name) {
        /**
         * Says which commands the rule looks at.
         *
         * @param kinds the kinds
         * @return the next step
         */
        public On on(CommandKind... kinds) {
            return new On(name, Set.of(kinds));
        }
    }

    /**
     * A rule that knows its commands.
     *
     * @param name its id
     * @param kinds the commands it looks at
     */
    public record On(String name, Set<CommandKind> kinds) {
        /**
         * Refuses unless this holds of the ticket.
         *
         * @param holds the condition
         * @return the next step
         */
        public Unless unless(Predicate<Ticket> holds) {
            return new Unless(name, kinds, (ticket, act) -> holds.test(ticket));
        }

        /**
         * Refuses unless this holds of the ticket and the act.
         *
         * @param holds the condition
         * @return the next step
         */
        public Unless unless(Condition holds) {
            return new Unless(name, kinds, holds);
        }
    }

    /**
     * A rule that knows its condition.
     *
     * @param name its id
     * @param kinds the commands it looks at
     * @param condition what has to hold
     */
    public record Unless(String name, Set<CommandKind> kinds, Condition condition) {
        /**
         * Completes the rule.
         *
         * @param sentence what people read when it refuses
         * @return the rule
         */
        public Rule because(String sentence) {
            return new Rule(name, kinds, condition, sentence);
        }
    }
}
