package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Hear;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketEvent.Overridden;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One act of a history and what came of it.
 *
 * @param number its place in the history, from 1
 * @param before the ticket before the act
 * @param act the act
 * @param given the instant and what the directory said
 * @param decision what came of it
 */
public record Step(int number, Ticket before, Act act, Given given, Decision decision) {

    /**
     * The ticket after the act: a refused act writes nothing.
     *
     * @return the ticket
     */
    public Ticket after() {
        return decision.accepted() ? decision.ticket() : before;
    }

    /**
     * What the act wrote.
     *
     * @return the events, none if it was refused
     */
    public List<Recorded> events() {
        return decision instanceof Accepted accepted ? accepted.events() : List.of();
    }

    /**
     * The instant at which the ticket was looked at: whole milliseconds, never before its last recorded instant.
     *
     * @return the instant
     */
    public Instant now() {
        Instant whole = given.now().truncatedTo(ChronoUnit.MILLIS);
        return whole.isBefore(before.recordedAt()) ? before.recordedAt() : whole;
    }

    /**
     * The instant at which that happened which the act says: of an import, or of what another ticket tells, an earlier
     * one.
     *
     * @return whole milliseconds, never after {@link #now()}
     */
    public Instant at() {
        return command(Import.class)
                .map(Import::at)
                .or(() -> command(Absorb.class).map(Absorb::at).map(this::sinceOpening))
                .or(() -> command(Settle.class).map(Settle::at).map(this::sinceOpening))
                .or(() -> command(Hear.class).map(Hear::at).map(this::sinceOpening))
                .filter(now()::isAfter)
                .orElseGet(this::now);
    }

    private Instant sinceOpening(Instant told) {
        return before.stage().openedAt().filter(told::isBefore).orElse(told);
    }

    /**
     * The commands of the act, in order: most acts have one.
     *
     * @return the commands
     */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(2);
        Optional<Command> next = Optional.of(act.command());
        while (next.isPresent()) {
            commands.add(next.get());
            next = next.get().then();
        }
        return commands;
    }

    /**
     * The first command of a class in the act.
     *
     * @param type the class
     * @param <C> the class
     * @return the command, or empty if the act has none of it
     */
    public <C extends Command> Optional<C> command(Class<C> type) {
        return commands().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * What the desk says in this act, if it says anything; a demand is a question back.
     *
     * @return the reply
     */
    public Optional<Reply> reply() {
        return command(Reply.class)
                .or(() -> command(Demand.class).map(demand -> Reply.of(ReplyKind.QUESTION, demand.message())));
    }

    /**
     * The rules the act set aside.
     *
     * @return the override on the record, empty if there is none
     */
    public Optional<Overridden> overridden() {
        return events().stream()
                .map(Recorded::event)
                .filter(Overridden.class::isInstance)
                .map(Overridden.class::cast)
                .findFirst();
    }
}
