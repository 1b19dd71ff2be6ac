package dev.ticketlifecycle.json.version;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The versions of the stored form, and how each is made the next one. Immutable.
 *
 * <p>A chain: what was written in version 1 goes through every step, so a step is written once and never again. Nobody can
 * take one away, or change what an older version meant; a host has no steps of its own, because what it names itself
 * (attributes, kinds, statuses) changes by a migration of the ticket, which is on the record.
 *
 * @param steps the step from version 1 to 2, then the one from 2 to 3, and so on
 */
public record Upcasters(List<Step> steps) {

    /** Those of this library. */
    public static final Upcasters OURS = new Upcasters(List.of());

    /** Copies the list. */
    public Upcasters {
        steps = List.copyOf(steps);
    }

    /**
     * What changed from one version to the next. Functions of their parameters only.
     *
     * @param entry makes an older line of a journal one of the next version
     * @param ticket makes an older ticket one of the next version
     */
    public record Step(UnaryOperator<Node.Fields> entry, UnaryOperator<Node.Fields> ticket) {}

    /** What can be stored. */
    public enum Subject {
        /** A line of a journal. */
        ENTRY,
        /** A ticket. */
        TICKET
    }

    /**
     * The version in which everything is written.
     *
     * @return one more than there are steps
     */
    public int version() {
        return steps.size() + 1;
    }

    /**
     * Brings something up to date.
     *
     * @param subject what it is
     * @param from the version it was written in, from 1 to the current one
     * @param fields its fields then
     * @return its fields now
     */
    public Node.Fields upToDate(Subject subject, int from, Node.Fields fields) {
        Node.Fields now = fields;
        for (Step step : steps.subList(from - 1, steps.size())) {
            now = (subject == Subject.ENTRY ? step.entry() : step.ticket()).apply(now);
        }
        return now;
    }
}
