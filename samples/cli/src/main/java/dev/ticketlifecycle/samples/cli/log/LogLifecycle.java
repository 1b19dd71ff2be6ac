package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lifecycle that a log is judged by: its own statuses with the phases that the mapping gives them.
 *
 * <p>Statuses have the usual moves of their phases, and those that the mapping adds. Nothing is delivered on the log's
 * only channel, so no silence window ends a ticket: only the log does.
 */
final class LogLifecycle {

    private static final Channel LOG = Channel.of("log", Channel.Delivery.NONE);

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

    /**
     * A lifecycle of the user's own, with the log's channel and the mapping's promises.
     *
     * @throws InputProblem if it lacks a status of the mapping, or means something else by one
     */
    static Lifecycle of(Definition own, Mapping mapping, Names names, Collection<RuleId> off) {
        return new LogLifecycle(mapping, names).lifecycle(own, off);
    }

    private Lifecycle lifecycle(Definition own, Collection<RuleId> off) {
        List<String> lacking = mapping.statuses().entrySet().stream()
                .map(status -> new Status(
                        names.id(status.getKey()),
                        status.getValue().phase(),
                        status.getValue().awaits()))
                .filter(status -> !own.statuses().contains(status))
                .map(status -> status.name() + " of phase "
                        + status.phase().name().toLowerCase(Locale.ROOT)
                        + status.awaits()
                                .map(party -> " awaiting " + party.name().toLowerCase(Locale.ROOT))
                                .orElse(""))
                .toList();
        if (!lacking.isEmpty()) {
            throw new InputProblem("lifecycle '" + own.name() + "' lacks statuses of this log: "
                    + String.join(", ", lacking) + "; declare them, or map the log's words to its own");
        }
        LifecycleBuilder lifecycle = heard(own).toBuilder();
        off.stream()
                .filter(rule -> rule != RuleId.NOT_PERMITTED && !own.rulesOff().contains(rule.id()))
                .forEach(rule -> lifecycle.without(rule.id()));
        mapping.promises().policies(mapping).stream()
                .filter(policy ->
                        own.policies().stream().noneMatch(known -> known.name().equals(policy.name())))
                .forEach(lifecycle::sla);
        return lifecycle.build();
    }

    // On the log's channel, whatever others there are: only the log ends a ticket.
    private static Definition heard(Definition own) {
        List<Channel> channels = new ArrayList<>();
        channels.add(LOG);
        own.channels().stream()
                .filter(channel -> !channel.name().equals(LOG.name()))
                .forEach(channels::add);
        return new Definition(
                own.name(),
                own.version(),
                own.statuses(),
                own.moves(),
                own.usualMoves(),
                channels,
                own.rules(),
                own.rulesOff(),
                own.policies(),
                own.approvers(),
                own.limits(),
                own.homeQueue(),
                own.ladder(),
                own.escalations(),
                own.obligations(),
                own.findings(),
                own.operations(),
                own.inheritedClocks(),
                List.of());
    }

    private Lifecycle lifecycle(Collection<RuleId> off) {
        LifecycleBuilder lifecycle = Lifecycle.named("log").channel(LOG);
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
