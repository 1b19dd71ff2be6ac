package dev.ticketlifecycle;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import dev.ticketlifecycle.gate.Plan;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The moves of a definition: what is declared, what is usual, and whether every status has a way in and a way out. */
final class Moves {

    private static final Set<CommandKind> LEADING = EnumSet.of(
            CommandKind.REPLY,
            CommandKind.RECEIVE,
            CommandKind.WAIT,
            CommandKind.PROPOSE,
            CommandKind.ACCEPT,
            CommandKind.WITHDRAW,
            CommandKind.CLOSE);

    /** The most statuses: from each a move may lead to each. */
    private static final int MOST = 500;

    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final List<Definition.Move> declared = new ArrayList<>();
    private final Map<String, Map<CommandKind, String>> commands = new LinkedHashMap<>();
    private final SetMultimap<String, String> byName = LinkedHashMultimap.create();

    void add(Status status) {
        if (statuses.size() == MOST) {
            throw new IllegalArgumentException("more than " + MOST + " statuses, '" + status.name()
                    + "' is one more: a desk has a dozen, and attributes or queues for the rest");
        }
        @Nullable Status earlier = statuses.putIfAbsent(status.name(), status);
        if (earlier != null) {
            throw new IllegalArgumentException("status '" + status.name() + "' is declared twice, as " + earlier.phase()
                    + " and as " + status.phase() + ": keep one");
        }
    }

    Map<String, Status> statuses() {
        return statuses;
    }

    void declare(String from, CommandKind command, String to) {
        if (!LEADING.contains(command)) {
            throw new IllegalArgumentException("a move from '" + from + "' to '" + to + "' by " + command
                    + ", which never changes a status: use one of " + LEADING);
        }
        @Nullable
        String earlier = commands.computeIfAbsent(from, k -> new EnumMap<>(CommandKind.class))
                .putIfAbsent(command, to);
        if (earlier != null) {
            throw new IllegalArgumentException("duplicate move: " + command + " leads from '" + from + "' to '"
                    + earlier + "' and to '" + to + "'; keep one");
        }
        declared.add(new Definition.Move(from, Optional.of(command), to));
    }

    void declare(String from, String to) {
        if (!byName.put(from, to)) {
            throw new IllegalArgumentException(
                    "duplicate move: '" + from + "' is left for '" + to + "' by name twice; keep one");
        }
        declared.add(new Definition.Move(from, Optional.empty(), to));
    }

    List<Definition.Move> declared() {
        return declared;
    }

    Map<Phase, Status> usualStatuses(String lifecycle) {
        Map<Phase, Status> usual = new EnumMap<>(Phase.class);
        statuses.values().forEach(status -> usual.putIfAbsent(status.phase(), status));
        for (Phase phase : Phase.values()) {
            if (phase != Phase.WAITING && !usual.containsKey(phase)) {
                throw new IllegalArgumentException("lifecycle '" + lifecycle + "' has no status of phase " + phase
                        + " among " + statuses.keySet() + ": add one");
            }
        }
        return usual;
    }

    static Status of(Map<Phase, Status> usual, Phase phase) {
        return Objects.requireNonNull(usual.get(phase), phase::name);
    }

    /** Where a command leads from a status that declares nothing for it: a message back to work, an override to an end. */
    static Map<CommandKind, Status> fallbacks(Map<Phase, Status> usual) {
        Map<CommandKind, Status> fallbacks = new EnumMap<>(CommandKind.class);
        fallbacks.put(CommandKind.RECEIVE, of(usual, Phase.ACTIVE));
        fallbacks.put(CommandKind.PROPOSE, of(usual, Phase.RESOLVED));
        fallbacks.put(CommandKind.ACCEPT, of(usual, Phase.CLOSED));
        fallbacks.put(CommandKind.WITHDRAW, of(usual, Phase.CLOSED));
        fallbacks.put(CommandKind.CLOSE, of(usual, Phase.CLOSED));
        if (usual.containsKey(Phase.WAITING)) {
            fallbacks.put(CommandKind.WAIT, of(usual, Phase.WAITING));
        }
        return Maps.immutableEnumMap(fallbacks);
    }

    Map<String, Plan.Row> compile(String lifecycle, Map<Phase, Status> usual, boolean usualMoves) {
        commands.forEach((from, targets) -> {
            known(lifecycle, from);
            targets.forEach((command, to) -> leads(lifecycle, from, command, known(lifecycle, to)));
        });
        byName.forEach((from, to) -> {
            known(lifecycle, from);
            known(lifecycle, to);
        });
        Map<String, Plan.Row> rows = new LinkedHashMap<>();
        for (Status status : statuses.values()) {
            Map<CommandKind, Status> targets =
                    usualMoves ? usualTargets(status, usual) : new EnumMap<>(CommandKind.class);
            commands.getOrDefault(status.name(), Map.of())
                    .forEach((kind, to) -> targets.put(kind, known(lifecycle, to)));
            Set<Status> moves = new LinkedHashSet<>();
            if (usualMoves) {
                statuses.values().stream().filter(to -> usualMove(status, to)).forEach(moves::add);
            }
            byName.get(status.name()).forEach(to -> moves.add(known(lifecycle, to)));
            rows.put(
                    status.name(),
                    new Plan.Row(status, Maps.immutableEnumMap(targets), Collections.unmodifiableSet(moves)));
        }
        reachable(lifecycle, rows, of(usual, Phase.NEW));
        ends(lifecycle, rows);
        return Collections.unmodifiableMap(rows);
    }

    /** Rules judge a command by its kind, so a kind can lead only to where its rules hold. */
    private static void leads(String lifecycle, String from, CommandKind command, Status to) {
        Set<Phase> allowed = switch (command) {
            case PROPOSE -> EnumSet.of(Phase.RESOLVED);
            case ACCEPT, WITHDRAW, CLOSE -> EnumSet.of(Phase.CLOSED);
            case WAIT -> EnumSet.of(Phase.WAITING);
            case REPLY -> EnumSet.of(Phase.ACTIVE, Phase.WAITING);
            default -> EnumSet.of(Phase.ACTIVE);
        };
        if (!allowed.contains(to.phase())) {
            throw new IllegalArgumentException("lifecycle '" + lifecycle + "': " + command + " leads from '" + from
                    + "' to '" + to.name() + "' of phase " + to.phase() + "; it can lead only to phase " + allowed);
        }
    }

    private Status known(String lifecycle, String name) {
        @Nullable Status status = statuses.get(name);
        if (status == null) {
            throw new IllegalArgumentException("lifecycle '" + lifecycle + "' has a move of status '" + name
                    + "', which is not among " + statuses.keySet() + ": declare that status");
        }
        return status;
    }

    private static Map<CommandKind, Status> usualTargets(Status from, Map<Phase, Status> usual) {
        Map<CommandKind, Status> targets = new EnumMap<>(CommandKind.class);
        Phase phase = from.phase();
        if (phase == Phase.CLOSED) {
            targets.put(CommandKind.RECEIVE, of(usual, Phase.ACTIVE));
            return targets;
        }
        targets.put(CommandKind.WITHDRAW, of(usual, Phase.CLOSED));
        targets.put(CommandKind.CLOSE, of(usual, Phase.CLOSED)); // by a code; the rules of closing refuse it without
        targets.put(CommandKind.ACCEPT, of(usual, Phase.CLOSED));
        targets.put(CommandKind.PROPOSE, phase == Phase.RESOLVED ? from : of(usual, Phase.RESOLVED));
        if (phase == Phase.NEW) {
            targets.put(CommandKind.REPLY, of(usual, Phase.ACTIVE));
        }
        if (phase == Phase.WAITING || phase == Phase.RESOLVED) {
            targets.put(CommandKind.RECEIVE, of(usual, Phase.ACTIVE));
        }
        if ((phase == Phase.NEW || phase == Phase.ACTIVE) && usual.containsKey(Phase.WAITING)) {
            targets.put(CommandKind.WAIT, of(usual, Phase.WAITING));
        }
        return targets;
    }

    private static boolean usualMove(Status from, Status to) {
        return switch (from.phase()) {
            case CLOSED -> false;
            case RESOLVED -> to.phase() != Phase.NEW && !to.equals(from);
            case NEW, ACTIVE, WAITING -> to.phase() != Phase.NEW && to.phase() != Phase.CLOSED && !to.equals(from);
        };
    }

    private static Set<Status> from(Plan.Row row) {
        Set<Status> next = new LinkedHashSet<>(row.moves());
        next.addAll(row.targets().values());
        next.remove(row.status());
        return next;
    }

    private static Set<Status> reach(Map<String, Plan.Row> rows, Status start) {
        Set<Status> reached = new HashSet<>(Set.of(start));
        Deque<Status> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Status next :
                    from(Objects.requireNonNull(rows.get(open.remove().name())))) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static void reachable(String lifecycle, Map<String, Plan.Row> rows, Status initial) {
        Set<Status> reached = reach(rows, initial);
        for (Plan.Row row : rows.values()) {
            if (!reached.contains(row.status())) {
                throw new IllegalArgumentException("lifecycle '" + lifecycle + "': status '"
                        + row.status().name() + "' can't be reached from '" + initial.name()
                        + "': declare a move to it, or leave it out");
            }
        }
    }

    // Backwards from the ends, once for all statuses.
    private static void ends(String lifecycle, Map<String, Plan.Row> rows) {
        SetMultimap<Status, Status> before = LinkedHashMultimap.create();
        Deque<Status> open = new ArrayDeque<>();
        for (Plan.Row row : rows.values()) {
            from(row).forEach(next -> before.put(next, row.status()));
            if (row.status().phase() == Phase.CLOSED) {
                open.add(row.status());
            }
        }
        Set<Status> ending = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Status earlier : before.get(open.remove())) {
                if (ending.add(earlier)) {
                    open.add(earlier);
                }
            }
        }
        for (Plan.Row row : rows.values()) {
            if (!ending.contains(row.status())) {
                throw new IllegalArgumentException("lifecycle '" + lifecycle + "': status '"
                        + row.status().name() + "' of phase " + row.status().phase()
                        + " is a dead end, no status of phase CLOSED can be reached from it: declare a move, or give it"
                        + " phase CLOSED");
            }
        }
    }
}
