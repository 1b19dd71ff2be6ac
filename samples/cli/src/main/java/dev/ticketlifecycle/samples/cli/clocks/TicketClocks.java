package dev.ticketlifecycle.samples.cli.clocks;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clocks of one ticket, every cycle of them, read from its journal. */
public final class TicketClocks {

    private final Lifecycle lifecycle;
    private final Map<String, Clock> now = new LinkedHashMap<>();
    private final List<Cycle> cycles = new ArrayList<>();
    private Ticket ticket;
    private List<Reading> readings = List.of();

    private TicketClocks(Lifecycle lifecycle, TicketId id) {
        this.lifecycle = lifecycle;
        this.ticket = Ticket.unopened(id);
    }

    /**
     * Reads the clocks of a ticket.
     *
     * @param lifecycle what it runs under
     * @param id the ticket
     * @param journal what happened to it
     * @param end when the log ends: what would have happened by itself until then has happened
     */
    public static TicketClocks read(Lifecycle lifecycle, TicketId id, List<Recorded> journal, Instant end) {
        TicketClocks clocks = new TicketClocks(lifecycle, id);
        journal.forEach(clocks::heard);
        lifecycle.advance(clocks.ticket, end).events().forEach(clocks::heard);
        clocks.over(end);
        return clocks;
    }

    @SuppressWarnings("ReferenceEquality") // unchanged clocks are the same object
    private void heard(Recorded recorded) {
        Clocks before = ticket.clocks();
        ticket = lifecycle.evolve(ticket, recorded);
        if (ticket.clocks() == before) {
            return;
        }
        for (Clock clock : ticket.clocks().tracks()) {
            @Nullable Clock was = now.put(clock.id(), clock);
            if (was != null && was.cycle() != clock.cycle() && was.asked()) {
                cycles.add(left(was, clock.tally()));
            }
        }
    }

    // What stops a renewing clock starts it anew at once: how the cycle went only the tally knows then
    private static Cycle left(Clock was, Tally tally) {
        if (!was.underWay()) {
            return cycle(was, was.state(), Duration.ofMillis(was.worked()));
        }
        ClockState state = tally.met() > was.tally().met()
                ? ClockState.MET
                : tally.late() > was.tally().late() ? ClockState.MET_LATE : ClockState.CANCELLED;
        return cycle(was, state, Duration.ofMillis(tally.worked() - was.tally().worked()));
    }

    private void over(Instant end) {
        for (Clock clock : now.values()) {
            if (clock.asked()) {
                Reading reading = clock.at(end);
                cycles.add(cycle(clock, reading.state(), reading.elapsed()));
            }
        }
        readings = ticket.clocks().at(end);
    }

    private static Cycle cycle(Clock clock, ClockState state, Duration elapsed) {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < clock.target().thresholds().size(); i++) {
            if ((clock.fired() & 1L << i) != 0) {
                reached.add(clock.target().thresholds().get(i).name());
            }
        }
        return new Cycle(clock.id(), state, elapsed, reached);
    }

    /** What each clock with a goal shows when the log ends, in its last cycle. */
    public List<Reading> readings() {
        return readings;
    }

    List<Cycle> cycles() {
        return Collections.unmodifiableList(cycles);
    }

    /** The ticket when the log ends. */
    Ticket ticket() {
        return ticket;
    }

    /** What a silent clock has measured; empty if what it waits for didn't happen. */
    Optional<Duration> measured(String clock) {
        @Nullable Clock silent = now.get(clock);
        return silent == null || silent.mode() != Mode.STOPPED
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(silent.worked()));
    }
}
