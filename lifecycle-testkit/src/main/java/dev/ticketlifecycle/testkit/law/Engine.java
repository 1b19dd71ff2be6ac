package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a law looks at: something that decides acts, lets time pass and folds events.
 *
 * <p>Every {@link Lifecycle} is one. The seam exists for engines that are broken on purpose: a law that no broken engine
 * turns red proves nothing. Pure, like the lifecycle behind it.
 */
public interface Engine {

    /**
     * Decides an act.
     *
     * @param ticket the ticket
     * @param act the act
     * @param given the instant and what the directory says
     * @return the decision
     */
    Decision decide(Ticket ticket, Act act, Given given);

    /**
     * Whether a decision is exact only with the journal, see {@link Lifecycle#needsJournal}.
     *
     * @param accepted the decision
     * @return true if it has to be made once more, with the journal
     */
    boolean needsJournal(Decision.Accepted accepted);

    /**
     * Decides an act as a desk does: with the journal where the decision needs it.
     *
     * @param ticket the ticket
     * @param act the act
     * @param given the instant and what the directory says
     * @param journal the ticket's journal so far
     * @return the decision
     */
    default Decision decide(Ticket ticket, Act act, Given given, List<Recorded> journal) {
        Decision decision = decide(ticket, act, given);
        return decision instanceof Decision.Accepted accepted && !journal.isEmpty() && needsJournal(accepted)
                ? decide(ticket, act, given.knowing(journal))
                : decision;
    }

    /**
     * Lets what is due happen.
     *
     * @param ticket the ticket
     * @param now the instant
     * @return what happened, possibly nothing
     */
    Decision.Accepted advance(Ticket ticket, Instant now);

    /**
     * Folds one event.
     *
     * @param ticket the ticket
     * @param event what happened
     * @return the next ticket
     */
    Ticket evolve(Ticket ticket, Recorded event);

    /**
     * The alarm of a ticket.
     *
     * @param ticket the ticket
     * @return the instant at which it wants to be looked at again
     */
    Optional<Instant> wakeAt(Ticket ticket);

    /**
     * What a party may see of a ticket.
     *
     * @param ticket the ticket
     * @param party the party
     * @return its view
     */
    TicketView view(Ticket ticket, Party party);

    /**
     * What a party may see of a journal.
     *
     * @param ticket the ticket
     * @param party the party
     * @param journal the ticket's journal
     * @return the lines it may see
     */
    List<Recorded> journal(Ticket ticket, Party party, List<Recorded> journal);

    /**
     * Says which commands are open to an actor.
     *
     * @param ticket the ticket
     * @param actor the actor
     * @param given the instant and what the directory says
     * @return the open and the blocked kinds
     */
    WhatNow whatNow(Ticket ticket, Actor actor, Given given);

    /**
     * An account of a ticket, from its journal.
     *
     * @param id the ticket
     * @param journal its journal from the first entry on
     * @return the account
     */
    Account account(TicketId id, List<Recorded> journal);

    /**
     * When the time of an obligation counts.
     *
     * @param ticket the ticket on which it is owed
     * @param obligation the name of its kind
     * @return the calendar
     */
    BusinessCalendar calendar(Ticket ticket, String obligation);

    /**
     * A lifecycle as an engine.
     *
     * @param lifecycle the lifecycle
     * @return the engine
     */
    static Engine of(Lifecycle lifecycle) {
        return of(lifecycle, lifecycle);
    }

    /**
     * Two versions of a lifecycle as an engine: tickets are opened under the older one, and a {@code Migrate} moves them
     * to the newer one.
     *
     * @param newer the version that migrates from the older one
     * @param older the version that tickets are opened under
     * @return the engine
     */
    static Engine of(Lifecycle newer, Lifecycle older) {
        return new Engine() {
            private Lifecycle under(Ticket ticket) {
                return ticket.lifecycle().equals(Optional.of(newer.name()))
                                && ticket.lifecycleVersion() == newer.version()
                        ? newer
                        : older;
            }

            @Override
            public Decision decide(Ticket ticket, Act act, Given given) {
                Lifecycle by = act.command().kind() == CommandKind.MIGRATE ? newer : under(ticket);
                return by.decide(ticket, act, given);
            }

            @Override
            public boolean needsJournal(Decision.Accepted accepted) {
                return newer.needsJournal(accepted) || older.needsJournal(accepted);
            }

            @Override
            public Decision.Accepted advance(Ticket ticket, Instant now) {
                return under(ticket).advance(ticket, now);
            }

            @Override
            public Ticket evolve(Ticket ticket, Recorded event) {
                return newer.evolve(ticket, event);
            }

            @Override
            public Optional<Instant> wakeAt(Ticket ticket) {
                return ticket.wakeAt();
            }

            @Override
            public TicketView view(Ticket ticket, Party party) {
                return ticket.viewFor(party);
            }

            @Override
            public List<Recorded> journal(Ticket ticket, Party party, List<Recorded> journal) {
                return ticket.viewFor(party).of(journal);
            }

            @Override
            public BusinessCalendar calendar(Ticket ticket, String obligation) {
                return under(ticket).hours(obligation);
            }

            @Override
            public Account account(TicketId id, List<Recorded> journal) {
                return newer.account(id, journal);
            }

            @Override
            public WhatNow whatNow(Ticket ticket, Actor actor, Given given) {
                return under(ticket).whatNow(ticket, actor, given);
            }
        };
    }
}
