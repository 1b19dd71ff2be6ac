package dev.ticketlifecycle.benchmarks;

import dev.ticketlifecycle.ticket.Ticket;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What each command of the life costs by itself, to see where the time of the whole goes. Not in the report; run it with
 * {@code org.openjdk.jmh.Main SceneBenchmark -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SceneBenchmark {

    /** The number of the scene, from 0. */
    @Param({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"})
    public int scene;

    private Ours ours = new Ours.WithoutClocks();
    private Ticket before = ours.before(0);

    /** Lives up to the scene. */
    @Setup
    public void livesUpToIt() {
        before = ours.before(scene);
    }

    /** The command of the scene, made inside. */
    @Benchmark
    public Object decide() {
        return ours.play(before, scene);
    }
}
