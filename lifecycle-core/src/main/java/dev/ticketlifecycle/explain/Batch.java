package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.clock.ClockEvent.DueTakenOver;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole journal evaluated at once, apart from the clocks that are carried along with a ticket: in the order of the
 * journal, with effective instants.
 *
 * <p>Of what the journal says of clocks it takes three things only: that a breach was recorded, which then survives any
 * change of goal, which instant the host computed, and which one was taken over from another ticket. When a breach was,
 * it works out itself.
 */
final class Batch {

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private Meters meters = Meters.NONE;
    private Traits traits = Traits.NONE;
    private long heard;
    private long held;
    private boolean listening;

    /** The clocks that were ever asked for, in the order of their policies, then those that nobody asks for any more. */
    List<Course> courses() {
        Set<String> order = new LinkedHashSet<>();
        meters.targets().forEach(target -> order.add(target.clock()));
        order.addAll(tracks.keySet());
        List<Course> courses = new ArrayList<>();
        for (String clock : order) {
            @Nullable Track track = tracks.get(clock);
            if (track != null && track.started() && track.last().asked()) {
                courses.add(new Course(track.cycles));
            }
        }
        return courses;
    }

    void take(Scene scene) {
        Event event = scene.recorded().event();
        Map<Cycle, Aim> migrated = event.kind() == EventKind.MIGRATED ? migrated(scene) : Map.of();
        if (event.kind() == EventKind.OPENED) {
            listenTo(scene.meters());
        } else if (event instanceof Breached breached) {
            breached(breached, scene);
        } else if (event instanceof DueSet set) {
            computed(set, scene);
        } else if (event instanceof DueTakenOver taken) {
            takenOver(taken, scene);
        }
        hear(scene);
        boolean chosenAnew = event.kind() == EventKind.DESCRIBED || event.kind() == EventKind.OWNER_CHANGED;
        // What the migration itself ended needs no goal.
        migrated.forEach((cycle, aim) -> {
            if (cycle.underWay()) {
                cycle.aimAt(aim);
            }
        });
        if (chosenAnew && !scene.moment().traits().equals(traits)) {
            aims(scene, scene.moment().traits()).forEach(Cycle::aimAt);
        }
        traits = scene.moment().traits();
    }

    private void listenTo(Meters newer) {
        meters = newer;
        heard = 0;
        for (Target target : newer.targets()) {
            Metric metric = target.metric();
            heard |= Fact.ENDED.bit() | Fact.REOPENED.bit() | Fact.CLOSED.bit();
            for (Condition condition : List.of(
                    metric.starts(),
                    metric.pauses(),
                    metric.stops(),
                    metric.resets(),
                    metric.cancels(),
                    metric.undone())) {
                heard |= newer.bits(condition.facts());
            }
        }
    }

    private void hear(Scene scene) {
        long holds = scene.moment().holds() & heard;
        if (listening || (scene.moment().happened() & heard) != 0 || holds != held) {
            for (Target target : meters.targets()) {
                Track track = tracks.computeIfAbsent(target.clock(), clock -> new Track());
                @Nullable Cycle over = track.started() && !track.underWay() ? track.last() : null;
                track.hear(target, scene);
                if (over != null && over.underWay()) {
                    goesOn(over, target, scene);
                }
            }
        }
        held = holds;
        listening = false;
    }

    // While it was over its ticket may have come to ask for something else.
    private static void goesOn(Cycle cycle, Target asked, Scene scene) {
        @Nullable Aim aim = Aiming.of(cycle, asked, scene.moment().traits(), scene.at(), Cause.of(scene));
        if (aim != null) {
            cycle.aimAt(aim);
        }
    }

    private Map<Cycle, Aim> migrated(Scene scene) {
        Map<Cycle, Aim> aims = aims(scene, traits);
        under(scene);
        return aims;
    }

    private void breached(Breached event, Scene scene) {
        @Nullable Track track = tracks.get(event.clock());
        if (track != null && track.started()) {
            track.last().breach(scene.at());
        }
    }

    private void computed(DueSet event, Scene scene) {
        @Nullable Track track = tracks.get(event.clock());
        if (track == null || !track.underWay()) {
            return;
        }
        Cycle cycle = track.last();
        Target asked = meters.find(event.clock()).orElse(cycle.target);
        Traits by = scene.moment().traits();
        if (asked.goal(by).filter(Goal.Computed.class::isInstance).isPresent()) {
            cycle.aimAtComputed(Aiming.computed(cycle, asked, by, event, scene.at(), Cause.of(scene)));
        }
    }

    private void takenOver(DueTakenOver event, Scene scene) {
        @Nullable Track track = tracks.get(event.clock());
        if (track != null && track.underWay()) {
            Cycle cycle = track.last();
            cycle.aimAtComputed(Aiming.takenOver(cycle, event.due(), scene.at(), Cause.of(scene)));
        }
    }

    private void under(Scene scene) {
        Meters older = meters;
        listenTo(scene.meters());
        listening = true;
        Cause cause = Cause.of(scene);
        for (Map.Entry<String, Track> entry : List.copyOf(tracks.entrySet())) {
            Track track = entry.getValue();
            Optional<Target> asked = meters.find(entry.getKey());
            if (asked.isPresent()) {
                track.under(asked.get(), scene.at());
            } else if (older.find(entry.getKey()).isEmpty()) {
                tracks.remove(entry.getKey()); // it could be read until now
            } else if (track.underWay()) {
                track.last().turn(Mode.ENDED, scene.at(), cause);
            }
        }
    }

    /** What the cycles under way aim at by other traits, or other targets. */
    private Map<Cycle, Aim> aims(Scene scene, Traits by) {
        Map<Cycle, Aim> aims = new LinkedHashMap<>();
        for (Target target : scene.meters().targets()) {
            @Nullable Track track = tracks.get(target.clock());
            if (track != null && track.underWay()) {
                @Nullable Aim aim = Aiming.of(track.last(), target, by, scene.at(), Cause.of(scene));
                if (aim != null) {
                    aims.put(track.last(), aim);
                }
            }
        }
        return aims;
    }
}
