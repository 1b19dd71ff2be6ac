package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real engine with one thing changed. What it decides it also folds, and what it folds falls due, so that it breaks
 * what it is meant to break and nothing by being inconsistent.
 */
class Doctored implements Engine {

    private static final Engine SUPPORT = Engine.of(Desks.SUPPORT);

    private final Engine real;

    Doctored() {
        this(SUPPORT);
    }

    Doctored(Engine real) {
        this.real = real;
    }

    /** Other events than the real ones of an accepted act, those before it not included. */
    List<Recorded> events(Step step) {
        return step.events();
    }

    /** Another event than the real one of something that happens by itself. */
    Recorded passed(Recorded event) {
        return event;
    }

    /** Another ticket than the real one after an event. */
    Ticket folded(Ticket before, Recorded event, Ticket after) {
        return after;
    }

    /** Another decision than the real one to refuse. */
    Decision refused(Step step, Refused refused) {
        return refused;
    }

    @Override
    public Decision decide(Ticket ticket, Act act, Given given) {
        Instant now = new Step(1, ticket, act, given, new Accepted(ticket, List.of())).now();
        Accepted due = advance(ticket, now);
        Decision decision = real.decide(due.ticket(), act, given);
        Step step = new Step(1, due.ticket(), act, given, decision);
        if (decision instanceof Refused refused) {
            return refused(step, refused);
        }
        List<Recorded> events = new ArrayList<>(events(step));
        Accepted after = advance(fold(due.ticket(), events), now);
        events.addAll(0, due.events());
        events.addAll(after.events());
        return new Accepted(after.ticket(), events);
    }

    // One instant after the other, since each thing that happens may be followed by something else than in the
    // original.
    @Override
    public Accepted advance(Ticket ticket, Instant given) {
        Instant now = given.truncatedTo(ChronoUnit.MILLIS);
        Ticket after = ticket;
        List<Recorded> all = new ArrayList<>();
        Optional<Instant> next = after.wakeAt();
        while (next.isPresent() && !next.get().isAfter(now)) {
            List<Recorded> events = real.advance(after, next.get()).events().stream()
                    .map(e -> passed(new Recorded(e.event(), e.initiator(), e.executor(), e.effectiveAt(), now)))
                    .toList();
            all.addAll(events);
            after = fold(after, events);
            next = after.wakeAt();
        }
        return new Accepted(after, all);
    }

    private Ticket fold(Ticket ticket, List<Recorded> events) {
        Ticket after = ticket;
        for (Recorded event : events) {
            after = evolve(after, event);
        }
        return after;
    }

    @Override
    public Ticket evolve(Ticket ticket, Recorded event) {
        return folded(ticket, event, real.evolve(ticket, event));
    }

    @Override
    public boolean needsJournal(Accepted accepted) {
        return real.needsJournal(accepted);
    }

    @Override
    public Optional<Instant> wakeAt(Ticket ticket) {
        return real.wakeAt(ticket);
    }

    @Override
    public TicketView view(Ticket ticket, Party party) {
        return real.view(ticket, party);
    }

    @Override
    public List<Recorded> journal(Ticket ticket, Party party, List<Recorded> journal) {
        return real.journal(ticket, party, journal);
    }

    @Override
    public BusinessCalendar calendar(Ticket ticket, String obligation) {
        return real.calendar(ticket, obligation);
    }

    @Override
    public Account account(TicketId id, List<Recorded> journal) {
        return real.account(id, journal);
    }

    @Override
    public WhatNow whatNow(Ticket ticket, Actor actor, Given given) {
        return real.whatNow(ticket, actor, given);
    }

    /** The events of a step and more of the same act. */
    static List<Recorded> and(Step step, Event... more) {
        List<Recorded> all = new ArrayList<>(step.events());
        for (Event event : more) {
            all.add(new Recorded(event, step.act().initiator(), step.act().executor(), step.now(), step.now()));
        }
        return all;
    }
}
