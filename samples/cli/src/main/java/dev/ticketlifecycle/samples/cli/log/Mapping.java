package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.samples.cli.table.Dialect;
import dev.ticketlifecycle.samples.cli.table.Times;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a log is to be read: documented in {@code docs/replay.md}.
 *
 * @param file the mapping's own file, for messages
 * @param dialect how the table is written
 * @param columns what the columns are called
 * @param times how times are written
 * @param blanks what stands where nothing is known, besides an empty field
 * @param statuses the log's statuses, in the order of the file
 * @param moves moves between statuses that are usual at this desk, beyond those of the phases
 * @param promises calendar, targets and the log's own verdict
 * @param notObservable what the log can't show and why, by subject, rule or figure
 */
record Mapping(
        String file,
        Dialect dialect,
        Columns columns,
        Times times,
        Set<String> blanks,
        Map<String, Meaning> statuses,
        Map<String, List<String>> moves,
        Promises promises,
        Map<String, String> notObservable) {

    Mapping {
        blanks = Set.copyOf(blanks);
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
        notObservable = Collections.unmodifiableMap(new LinkedHashMap<>(notObservable));
    }

    /**
     * The names of the columns in the header.
     *
     * @param ticket the ticket's number
     * @param time when the row happened
     * @param status the status after it
     * @param opened when the ticket was opened, if that isn't the time of its first row
     * @param owner the person who has the ticket after it
     * @param group the group that has it
     * @param priority its priority
     * @param tieBreak what orders rows of one instant
     */
    record Columns(
            String ticket,
            String time,
            String status,
            Optional<String> opened,
            Optional<String> owner,
            Optional<String> group,
            Optional<String> priority,
            Optional<String> tieBreak) {}

    /**
     * What a status means.
     *
     * @param phase its phase
     * @param awaits in a waiting status the one who is waited for
     */
    record Meaning(Phase phase, Optional<Party> awaits) {}

    /** The rules that can't be judged on such a log, each with the reason. */
    Map<RuleId, String> unjudgeable() {
        Map<RuleId, String> reasons = new LinkedHashMap<>();
        for (RuleId rule : RuleId.values()) {
            reason(rule).ifPresent(reason -> reasons.put(rule, reason));
        }
        return reasons;
    }

    private Optional<String> reason(RuleId rule) {
        if (notObservable.containsKey(rule.id())) {
            return Optional.ofNullable(notObservable.get(rule.id()));
        }
        StringBuilder reasons = new StringBuilder();
        for (Subject subject : Subject.values()) {
            boolean shown = subject == Subject.OWNERS
                    && (columns.owner().isPresent() || columns.group().isPresent())
                    && !notObservable.containsKey(subject.word());
            if (subject.covers(rule) && !shown) {
                reasons.append(reasons.isEmpty() ? "" : "; ").append(reason(subject));
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons.toString());
    }

    String reason(Subject subject) {
        return notObservable.getOrDefault(subject.word(), subject.reason());
    }
}
