package dev.ticketlifecycle.room;

import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One command of an act on its way through the rooms. */
public interface Call {

    /**
     * Who ended the ticket.
     *
     * @return whose act the end was, the system's if it ended by itself; empty while it has not ended
     */
    Optional<Actor> endedBy();

    /**
     * The act.
     *
     * @return the act; its command is the first of possibly several
     */
    Act act();

    /**
     * The command that is judged or carried out now.
     *
     * @return the command
     */
    Command command();

    /**
     * What the command amounts to: moving by name to a resolved status is a proposal, to a closed one an ending, to a
     * waiting one a hold.
     *
     * @return the kind by which rules judge
     */
    CommandKind kind();

    /**
     * Whose will it is.
     *
     * @return the act's initiator, or the system for what happens by itself
     */
    Actor initiator();

    /**
     * What the directory says about the initiator.
     *
     * @return the person, or null if the directory doesn't know the initiator
     */
    @Nullable
    Person initiatorFacts();

    /**
     * Whether the initiator stands in for any owner.
     *
     * @return true if the directory gives the initiator that role
     */
    default boolean bySupervisor() {
        @Nullable Person facts = initiatorFacts();
        return facts != null && facts.supervises();
    }

    /**
     * What the directory says.
     *
     * @return the facts
     */
    DirectoryFacts directory();

    /**
     * The ticket's key.
     *
     * @return the key
     */
    TicketId id();

    /**
     * What is known of other tickets that the act concerns.
     *
     * @return the tickets, mostly none
     */
    List<LinkedTicket> linked();

    /**
     * The instant of the decision.
     *
     * @return whole milliseconds
     */
    Instant now();

    /**
     * The instant at which that happened which the command says: of an import an earlier one.
     *
     * @return the instant of the decision, or before it
     */
    Instant at();

    /**
     * What the lifecycle fixes.
     *
     * @return the terms
     */
    Terms terms();

    /**
     * Whether the command follows a reply in the same act.
     *
     * @return true for what comes after the reply
     */
    boolean afterReply();

    /**
     * Where the command leads.
     *
     * @return the target status, or null if the status stays
     */
    @Nullable
    Status target();

    /**
     * The one who asks.
     *
     * @return the requester of the ticket, which has been opened
     */
    Actor requester();

    /**
     * The id of the one who asks.
     *
     * @return the id; empty before the ticket is opened
     */
    Optional<String> asker();

    /**
     * Makes something happen at the instant of the command.
     *
     * @param event what happens
     */
    void emit(Event event);

    /**
     * Makes something happen at the instant of the command by the will of somebody else than the initiator, who carries it
     * out.
     *
     * @param by whose will it is
     * @param event what happens
     */
    void emitBy(Actor by, Event event);
}
