package dev.ticketlifecycle.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What is asked, and of whom: all work for an office in Berlin, and answer for a minute somewhere in ten years, never the
 * same twice in a row of a billion.
 */
@State(Scope.Thread)
public class Questions {

    static final long AMOUNT = Duration.ofHours(8).toMillis();
    static final long DISTANCE = Duration.ofDays(90).toMillis();

    private static final long FROM = Instant.parse("2021-01-01T00:00:00Z").toEpochMilli() / 60_000;
    private static final long MINUTES = Duration.ofDays(3_652).toMinutes();

    final Ours ours = new Ours(Desk.BERLIN_OFFICE);
    final HandIndex index = new HandIndex(Desk.BERLIN_OFFICE);
    final SumsSearched sums = new SumsSearched(Desk.BERLIN_OFFICE);
    final DayByDay days = new DayByDay(Desk.BERLIN_OFFICE);
    final MinuteByMinute minutes = new MinuteByMinute(Desk.BERLIN_OFFICE);
    final Jbpm jbpm = new Jbpm(Desk.BERLIN_OFFICE);
    final Mpxj mpxj = new Mpxj(Desk.BERLIN_OFFICE);

    // Not final: amounts come with goals, no compiler shall take them for constants.
    long amount = AMOUNT;
    long distance = DISTANCE;
    Duration asDuration = Duration.ofMillis(AMOUNT);

    private long seed = 42;

    /** Nobody is measured who gives other answers where it is simple: weekdays in UTC. */
    @Setup
    public void eachAnswersAsTheOracle() {
        Mistakes.refuseAny();
    }

    /** The next minute; the multiplication spreads a counter evenly, and costs two nanoseconds. */
    long next() {
        seed += 0x9E3779B97F4A7C15L;
        return (FROM + Math.multiplyHigh(seed >>> 1, 2 * MINUTES)) * 60_000;
    }
}
