package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lifecycle that a log is judged by: its own statuses with the phases that the mapping gives them.
 *
 * <p>Statuses have the usual moves of their phases, and those that the mapping adds. Nothing is delivered on the log's
 * only channel, so no silence window ends a ticket: only the log does.
 */
final class LogLifecycle {

    private final Mapping mapping;
    private final Names names;
    private final Set<List<String>> moves = new LinkedHashSet<>();

    private LogLifecycle(Mapping mapping, Names names) {
        this.mapping = mapping;
        this.names = names;
    }

    static Lifecycle of(Mapping mapping, Names names, Collection<RuleId> off) {
        return new LogLifecycle(mapping, names).lifecycle(off);
    }

    private Lifecycle lifecycle(Collection<RuleId> off) {
        LifecycleBuilder lifecycle = Lifecycle.named("log").channel(Channel.of("log", Channel.Delivery.NONE));
        mapping.statuses()
                .forEach((word, meaning) ->
                        lifecycle.status(new Status(names.id(word), meaning.phase(), meaning.awaits())));
        for (Phase phase : Phase.values()) {
            if (phase != Phase.WAITING && words(phase).isEmpty()) {
                // A word of a log is stripped, so none has this id
                lifecycle.status(names.id(" not in this log: " + phase), phase);
            }
        }
        usualHere(off);
        moves.forEach(move -> lifecycle.move(move.get(0), move.get(1)));
        off.stream().filter(rule -> rule != RuleId.NOT_PERMITTED).forEach(rule -> lifecycle.without(rule.id()));
        mapping.promises().policies(mapping).forEach(lifecycle::sla);
        return lifecycle.build();
    }

    private void usualHere(Collection<RuleId> off) {
        mapping.moves().forEach((from, targets) -> targets.forEach(to -> move(from, to)));
        // Several words for what is new are one desk's stages of intake
        words(Phase.NEW).forEach(from -> words(Phase.NEW).forEach(to -> move(from, to)));
        if (proposalsUnseen(mapping)) {
            for (Phase phase : List.of(Phase.NEW, Phase.ACTIVE, Phase.WAITING)) {
                words(phase).forEach(from -> words(Phase.CLOSED).forEach(to -> move(from, to)));
            }
        }
        if (off.contains(RuleId.NOT_PERMITTED)) {
            mapping.statuses()
                    .keySet()
                    .forEach(from -> mapping.statuses().keySet().forEach(to -> move(from, to)));
        }
    }

    /** Whether the log closes straight from work, because it has no word for a proposed solution. */
    static boolean proposalsUnseen(Mapping mapping) {
        return mapping.statuses().values().stream().noneMatch(m -> m.phase() == Phase.RESOLVED);
    }

    private void move(String from, String to) {
        if (!from.equals(to)) {
            moves.add(List.of(names.id(from), names.id(to)));
        }
    }

    private List<String> words(Phase phase) {
        return mapping.statuses().entrySet().stream()
                .filter(status -> status.getValue().phase() == phase)
                .map(Map.Entry::getKey)
                .toList();
    }
}
