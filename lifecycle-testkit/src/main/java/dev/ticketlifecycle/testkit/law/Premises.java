package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A desk of its own for one script: an empty store, a clock moved by hand, a directory that says what the script says. */
final class Premises implements InstantSource, Directory {

    private volatile Given given = Given.at(Instant.EPOCH);
    private final TicketStore store;
    private final Helpdesk desk;

    private Premises(BiFunction<InstantSource, Directory, Opened> opening) {
        Opened opened = opening.apply(this, this);
        this.store = opened.store();
        this.desk = opened.desk();
    }

    private record Opened(TicketStore store, Helpdesk desk) {}

    /** Opens premises, as often as needed. */
    @FunctionalInterface
    interface Landlord {
        Premises open();
    }

    static <S extends TicketStore & WakeUps & Outbox> Landlord on(
            Lifecycle lifecycle, Function<InstantSource, S> stores) {
        return () -> new Premises((clock, directory) -> {
            S store = stores.apply(clock);
            return new Opened(store, Helpdesk.of(lifecycle, store, directory, Notifier.nobody()));
        });
    }

    @Override
    public Instant instant() {
        return given.now();
    }

    @Override
    public DirectoryFacts about(Set<String> people, Optional<String> category) {
        Map<String, Person> asked = given.directory().people().entrySet().stream()
                .filter(e -> people.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new DirectoryFacts(asked, given.directory().listings());
    }

    /** Moves clock and directory to a line of the script. */
    Given turnTo(Line line) {
        given = line.given();
        return given;
    }

    Decision handle(TicketId ticket, Act act) {
        return desk.handle(ticket, act);
    }

    TicketStore store() {
        return store;
    }

    List<Recorded> journal(TicketId ticket) {
        return desk.journal(ticket);
    }

    boolean verify(TicketId ticket) {
        return desk.verify(ticket);
    }
}
