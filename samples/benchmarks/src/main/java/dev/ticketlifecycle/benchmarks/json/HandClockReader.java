package dev.ticketlifecycle.benchmarks.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.timer.Timer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of a ticket, for {@link HandTicketReader}. */
final class HandClockReader {

    private static final Word<Clock.Mode> MODES = Word.of(Clock.Mode.class);
    private static final Word<Clock.Rest> RESTS = Word.of(Clock.Rest.class);

    private final Map<String, Target> targets = new HashMap<>();

    HandClockReader(Lifecycle lifecycle) {
        for (SlaPolicy policy : lifecycle.definition().policies()) {
            for (Target target : policy.targets()) {
                targets.put(lifecycle.name() + "|" + lifecycle.version() + "|" + target.clock(), target);
            }
        }
    }

    Clocks read(JsonParser in) throws IOException {
        List<Clock> tracks = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            tracks.add(clock(in));
        }
        return new Clocks(tracks, Clocks.UNKNOWN);
    }

    private Clock clock(JsonParser in) throws IOException {
        @Nullable Target target = null;
        int cycle = 1;
        @Nullable Instant startedAt = null;
        Optional<Goal> goal = Optional.empty();
        long length = 0;
        Optional<Instant> firstDue = Optional.empty();
        Optional<Instant> due = Optional.empty();
        Clock.Mode mode = Clock.Mode.RUNNING;
        @Nullable Instant since = null;
        long worked = 0;
        long paused = 0;
        Optional<Instant> breached = Optional.empty();
        long fired = 0;
        Clock.Rest rest = Clock.Rest.UNDOABLE;
        Tally tally = Tally.NONE;
        Optional<Timer> next = Optional.empty();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "target" -> target = targets.get(in.getText());
                case "cycle" -> cycle = in.getIntValue();
                case "startedAt" -> startedAt = Stamp.of(in.getText());
                case "goal" -> goal = Optional.of(Goal.within(Duration.parse(in.getText())));
                case "length" -> length = in.getLongValue();
                case "firstDue" -> firstDue = HandTicketReader.at(in);
                case "due" -> due = HandTicketReader.at(in);
                case "mode" -> mode = MODES.of(in.getText());
                case "since" -> since = Stamp.of(in.getText());
                case "worked" -> worked = in.getLongValue();
                case "paused" -> paused = in.getLongValue();
                case "breached" -> breached = HandTicketReader.at(in);
                case "fired" -> fired = in.getLongValue();
                case "rest" -> rest = RESTS.of(in.getText());
                case "tally" -> tally = tally(in);
                case "next" -> next = Optional.of(HandTicketReader.timer(in));
                default -> HandTicketReader.known(false, field);
            }
        }
        Objects.requireNonNull(startedAt);
        return new Clock(
                Objects.requireNonNull(target),
                cycle,
                startedAt,
                goal,
                length,
                firstDue,
                due,
                mode,
                since == null ? startedAt : since,
                worked,
                paused,
                breached,
                fired,
                rest,
                tally,
                next);
    }

    private static Tally tally(JsonParser in) throws IOException {
        int met = 0;
        int late = 0;
        int cancelled = 0;
        long worked = 0;
        long longest = 0;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "met" -> met = in.getIntValue();
                case "late" -> late = in.getIntValue();
                case "cancelled" -> cancelled = in.getIntValue();
                case "worked" -> worked = in.getLongValue();
                case "longest" -> longest = in.getLongValue();
                default -> HandTicketReader.known(false, field);
            }
        }
        return new Tally(met, late, cancelled, worked, longest);
    }
}
