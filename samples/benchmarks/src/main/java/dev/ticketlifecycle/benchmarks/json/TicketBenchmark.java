package dev.ticketlifecycle.benchmarks.json;

import dev.ticketlifecycle.benchmarks.Ours;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.ticket.Ticket;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A ticket before the last scene of its life, with three clocks, as it is stored: there and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TicketBenchmark {

    private static final int LAST = 11;

    private Ours desk = new Ours.WithClocks();
    private Ticket ticket = desk.before(LAST);
    private Json json = Json.plain().knowing(desk.lifecycle());
    private StoredForm two = Jackson2.of(json).storedForm();
    private StoredForm three = Jackson3.of(json).storedForm();
    private HandTicketWriter writer = new HandTicketWriter(desk.lifecycle());
    private HandTicketReader reader = new HandTicketReader(desk.lifecycle());
    private byte[] document = two.write(ticket);

    /**
     * Makes sure that all write the same bytes and read what was written.
     *
     * @throws IOException if one can't be written
     */
    @Setup
    public void check() throws IOException {
        if (!Arrays.equals(document, writer.write(ticket)) || !Arrays.equals(document, three.write(ticket))) {
            throw new IllegalStateException("not the same bytes");
        }
        for (Object read : List.of(ours2(), ours3(), hand2())) {
            if (!read.equals(ticket)) {
                throw new IllegalStateException("not the ticket that was written");
            }
        }
    }

    /** Ours, by Jackson 2. */
    @Benchmark
    public Ticket ours2() {
        return two.readTicket(two.write(ticket));
    }

    /** Ours, by Jackson 3. */
    @Benchmark
    public Ticket ours3() {
        return three.readTicket(three.write(ticket));
    }

    /** Each field by hand, by Jackson 2. */
    @Benchmark
    public Ticket hand2() throws IOException {
        return reader.read(writer.write(ticket));
    }
}
