package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.room.Terms;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Meters;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Outcome, String> approvers)
        implements Terms {

    /**
     * One status.
     *
     * @param status the status
     * @param targets by command, the status it leads to
     * @param moves the statuses it may be left for by name
     */
    public record Row(Status status, Map<CommandKind, Status> targets, Collection<Status> moves) {

        boolean permits(CommandKind kind) {
            return switch (kind) {
                case WAIT, PROPOSE, ACCEPT, WITHDRAW, CLOSE -> targets.containsKey(kind);
                default -> true;
            };
        }
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
