package dev.ticketlifecycle;

import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One ticket in a test: acts at hand-moved instants, each decided on the ticket as the last one left it. */
public final class Life {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    public static final Actor REQUESTER = Actor.requester("rita");
    public static final Actor ANNA = Actor.agent("anna");
    public static final Actor BORIS = Actor.agent("boris");
    public static final Actor CHIEF = Actor.agent("chief");
    public static final Actor MAILER = Actor.automatic("mailer");

    private Lifecycle lifecycle;
    private DirectoryFacts directory = DirectoryFacts.of(
            Person.of("anna").in("front-line"),
            Person.of("boris").withSkill("dispatch").in("back-office"),
            Person.of("chief").withRole(Person.SUPERVISOR));
    private Ticket ticket = Ticket.unopened(TicketId.of("T-1"));
    private Instant now = START;
    private int acts;
    private final List<Recorded> journal = new ArrayList<>();

    public Life(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public Life knowing(Person person) {
        directory = directory.with(person);
        return this;
    }

    /** From now on another definition decides. */
    public Life under(Lifecycle other) {
        lifecycle = other;
        return this;
    }

    public Life at(Duration sinceStart) {
        return at(START.plus(sinceStart));
    }

    public Life at(Instant instant) {
        now = instant;
        return this;
    }

    public Decision act(Actor actor, Command command) {
        return act(Act.of("c" + ++acts, actor, command));
    }

    public Decision act(Act act) {
        Decision decision = lifecycle.decide(ticket, act, new Given(now, directory));
        if (decision instanceof Accepted accepted) {
            ticket = accepted.ticket();
            journal.addAll(accepted.events());
        }
        return decision;
    }

    public Life does(Actor actor, Command command) {
        Decision decision = act(actor, command);
        if (!decision.accepted()) {
            throw new AssertionError("refused: " + decision);
        }
        return this;
    }

    public Life look() {
        return does(Actor.system(), new Advance());
    }

    public Ticket ticket() {
        return ticket;
    }

    public Given given() {
        return new Given(now, directory);
    }

    public String lastAct() {
        return "c" + acts;
    }

    public List<Recorded> journal() {
        return journal;
    }

    public Account account() {
        return lifecycle.account(ticket.id(), journal);
    }

    public List<EventKind> kinds() {
        return journal.stream().map(r -> r.event().kind()).toList();
    }

    public List<Recorded> events(EventKind kind) {
        return journal.stream().filter(r -> r.event().kind() == kind).toList();
    }
}
