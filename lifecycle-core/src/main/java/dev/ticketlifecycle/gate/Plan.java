package dev.ticketlifecycle.gate;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.Escalating;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.Obliging;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.room.Terms;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A definition compiled for deciding: a row a status, a column a command.
 *
 * @param name the lifecycle's name
 * @param version its version
 * @param initial the status in which tickets are opened
 * @param rows what each status has a place for, by name
 * @param usual for a command, the status it leads to where the row names none and an override carries it out
 * @param on the bits of the built-in rules that are on
 * @param own the host's rules, at most 64
 * @param channels how messages travel, by name
 * @param usualChannel the channel of messages that name none
 * @param meters what is measured
 * @param homeQueue where tickets fall back to
 * @param silenceWindow how long a proposal stands in silence
 * @param offerExpiry how long an offer stands
 * @param returns how often a ticket may be given back to somebody who has held it
 * @param reopeningWindow how long an ended ticket can come back
 * @param approvers the roles that approve endings by a code
 * @param origins the definitions from which tickets can be migrated to this one
 * @param holdingReplies how many holding replies may follow each other
 * @param botTurns how many public replies bots have
 * @param escalating whom it tells of escalations, and when
 * @param obliging the kinds of obligations
 * @param findings the kinds of findings
 * @param operations the operations by name
 * @param unsafe the names of those that silence must not choose
 * @param inherited the names of the metrics whose clocks go on where another ticket takes over
 */
public record Plan(
        String name,
        int version,
        Status initial,
        Map<String, Row> rows,
        Map<CommandKind, Status> usual,
        long on,
        List<Rule> own,
        Map<String, Channel> channels,
        Channel usualChannel,
        Meters meters,
        String homeQueue,
        Duration silenceWindow,
        Duration offerExpiry,
        int returns,
        Duration reopeningWindow,
        Map<Outcome, String> approvers,
        List<Origin> origins,
        int holdingReplies,
        int botTurns,
        Escalating escalating,
        Obliging obliging,
        Map<String, FindingKind> findings,
        Map<String, Operation> operations,
        Set<String> unsafe,
        Set<String> inherited)
        implements Terms {

    /** Copies what is declared about findings and operations. */
    public Plan {
        findings = ImmutableMap.copyOf(findings);
        operations = ImmutableMap.copyOf(operations);
        unsafe = Set.copyOf(unsafe);
        inherited = Set.copyOf(inherited);
    }

    /**
     * One status.
     *
     * @param status the status
     * @param targets by command, the status it leads to
     * @param moves the statuses it may be left for by name
     */
    public record Row(Status status, Map<CommandKind, Status> targets, Collection<Status> moves) {

        /**
         * Whether the status has a place for a command. A move by name has its own, whatever it amounts to: its target may
         * be one that no command leads to. A wait for another party than the usual one leads to where such a move may.
         */
        boolean permits(Command command, CommandKind kind, @Nullable Status target) {
            if (command instanceof Move) {
                return moves.contains(target);
            }
            if (command instanceof Wait wait && wait.reason().isPresent()) {
                @Nullable Status usually = targets.get(kind);
                return usually != null && (usually.equals(target) || moves.contains(target));
            }
            return switch (kind) {
                case WAIT, PROPOSE, ACCEPT, WITHDRAW, CLOSE -> targets.containsKey(kind);
                default -> true;
            };
        }
    }

    /**
     * Where tickets can come from.
     *
     * @param older the definition they were under
     * @param statuses what each of its statuses is called here
     */
    public record Origin(Plan older, Map<String, Status> statuses) {}

    /**
     * Whether a ticket is under this definition.
     *
     * @param ticket the ticket
     * @return true if it was opened under it or migrated to it
     */
    public boolean binds(Ticket ticket) {
        return ticket.lifecycle().isPresent() && is(ticket.lifecycle().get(), ticket.lifecycleVersion());
    }

    private boolean is(String lifecycle, int number) {
        return version == number && name.equals(lifecycle);
    }

    /**
     * The definition a ticket can be migrated from.
     *
     * @param ticket the ticket
     * @return the one it is under, if this one says what becomes of its statuses
     */
    public Optional<Plan> origin(Ticket ticket) {
        return origins.stream()
                .map(Origin::older)
                .filter(older -> older.binds(ticket))
                .findFirst();
    }

    /** What a status of another definition is called here. */
    Status statusFor(Status status, Plan from) {
        return origins.stream()
                .filter(origin -> origin.older().equals(from))
                .map(origin -> Objects.requireNonNull(origin.statuses().get(status.name())))
                .findFirst()
                .orElseThrow();
    }

    /** Where a ticket waits for a party: where a wait usually leads, if that does, or where a move by name may lead. */
    @Nullable
    Status waitingFor(Party party, Row from) {
        @Nullable Status usually = from.targets().get(CommandKind.WAIT);
        if (usually != null && awaits(usually, party)) {
            return usually;
        }
        return Stream.concat(
                        from.moves().stream(), rows.values().stream().map(Row::status)) // the latter by an override
                .filter(status -> awaits(status, party) && !status.equals(from.status()))
                .findFirst()
                .orElse(null);
    }

    private static boolean awaits(Status status, Party party) {
        return status.awaits().isPresent() && status.awaits().get() == party;
    }

    /** The definition of a name and version: this one, one it migrates from, one that migrates from in turn. */
    Optional<Plan> known(String lifecycle, int number) {
        if (is(lifecycle, number)) {
            return Optional.of(this);
        }
        return origins.stream()
                .flatMap(origin -> origin.older().known(lifecycle, number).stream())
                .findFirst();
    }

    @Override
    public boolean on(RuleId rule) {
        return (on & rule.bit()) != 0;
    }

    @Override
    public Channel channel(Optional<String> given) {
        if (given.isEmpty()) {
            return usualChannel;
        }
        @Nullable Channel channel = channels.get(given.get());
        if (channel == null) {
            throw new IllegalArgumentException("lifecycle '" + name + "' has no channel '" + given.get()
                    + "': declare it with Builder.channel, or use one of " + channels.keySet());
        }
        return channel;
    }

    Row row(String status) {
        @Nullable Row row = rows.get(status);
        if (row == null) {
            throw new IllegalArgumentException(
                    "lifecycle '" + name + "' has no status '" + status + "': use one of " + rows.keySet());
        }
        return row;
    }
}
