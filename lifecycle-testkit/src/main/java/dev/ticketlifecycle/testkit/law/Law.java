package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Set;

/**
 * A sentence that holds of every history of a lifecycle, and how to see whether it does.
 *
 * @param number its number in the list of laws; 0 for one that isn't on the list
 * @param name what reports call it, and what it is found by: {@code law 7} for one with a number
 * @param sentence what holds
 * @param restsOn the rules that make it hold: a lifecycle that switches one of them off isn't held to it, and an act that
 *     sets one of them aside may break it
 * @param check finds where it doesn't hold
 */
public record Law(int number, String name, String sentence, Set<RuleId> restsOn, Check check) {

    /** Copies the set. */
    public Law {
        restsOn = Set.copyOf(restsOn);
    }

    /**
     * A law without a number, such as one of a host's own.
     *
     * @param name what it is found by, and called in reports
     * @param sentence what holds
     * @param restsOn the rules that make it hold
     * @param check finds where it doesn't hold
     */
    public Law(String name, String sentence, Set<RuleId> restsOn, Check check) {
        this(0, name, sentence, restsOn, check);
    }

    Law(int number, String sentence, Set<RuleId> restsOn, Check check) {
        this(number, "law " + number, sentence, restsOn, check);
    }

    /** Looks at a history. */
    @FunctionalInterface
    public interface Check {
        /**
         * Looks for places where the law doesn't hold.
         *
         * @param history the history
         * @param findings where to write them down
         */
        void look(History history, Findings findings);
    }

    /** Looks at one step. */
    @FunctionalInterface
    interface OfStep {
        void look(History history, Step step, Findings findings);
    }

    /** A law about accepted acts, each by itself. */
    static Law ofAccepted(int number, String sentence, Set<RuleId> restsOn, OfStep check) {
        return new Law(number, sentence, restsOn, ofAccepted(check));
    }

    /** A law without a number about accepted acts, each by itself. */
    static Law ofAccepted(String name, String sentence, Set<RuleId> restsOn, OfStep check) {
        return new Law(name, sentence, restsOn, ofAccepted(check));
    }

    private static Check ofAccepted(OfStep check) {
        return (history, findings) -> {
            for (Step step : history.steps()) {
                if (step.decision().accepted()) {
                    check.look(history, step, findings);
                }
            }
        };
    }

    /**
     * Holds the law against a history, overrides not considered.
     *
     * @param history the history
     * @return where it doesn't hold
     */
    public List<Finding> in(History history) {
        Findings findings = new Findings(this);
        check.look(history, findings);
        return findings.all();
    }

    @Override
    public String toString() {
        return name + ": " + sentence;
    }
}
