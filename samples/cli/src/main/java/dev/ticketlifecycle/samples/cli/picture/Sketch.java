package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.explain.Scene;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Lane;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Mark;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Span;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds out from a ticket's journal what is to be drawn. */
final class Sketch {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** What a lane shows for a while. */
    private record Piece(Look look, String text) {}

    private final List<Scene> scenes;
    private final List<Instant> instants = new ArrayList<>();
    private final Map<String, ClockLane> clocks = new LinkedHashMap<>();
    private final Names names;
    private final Instant end;

    /**
     * Watches a ticket to its end, or to the end of the log.
     *
     * @param lifecycle what it runs under
     * @param id the ticket
     * @param journal what happened to it
     * @param logEnd when the log ends: what would have happened by itself until then has happened
     * @param names the log's own words
     */
    Sketch(Lifecycle lifecycle, TicketId id, List<Recorded> journal, Instant logEnd, Names names) {
        this.names = names;
        Ticket last = lifecycle.fold(id, journal);
        List<Recorded> all = new ArrayList<>(journal);
        if (last.phase() != Phase.CLOSED) {
            all.addAll(lifecycle.advance(last, logEnd).events());
        }
        this.scenes = lifecycle.account(id, all).scenes();
        Ticket ticket = Ticket.unopened(id);
        for (Scene scene : scenes) {
            ticket = lifecycle.evolve(ticket, scene.recorded());
            watch(scene, ticket);
        }
        Instant lastInstant = instants.get(instants.size() - 1);
        Instant until = last.phase() == Phase.CLOSED || logEnd.isBefore(lastInstant) ? lastInstant : logEnd;
        Instant earliest = instants.get(0).plus(SHORTEST);
        this.end = until.isBefore(earliest) ? earliest : until;
    }

    private void watch(Scene scene, Ticket ticket) {
        // What is learnt late counts from what was known before it, as clocks count it
        Instant before = instants.isEmpty() ? scene.at() : instants.get(instants.size() - 1);
        instants.add(scene.at().isBefore(before) ? before : scene.at());
        for (Clock clock : ticket.clocks().tracks()) {
            clocks.computeIfAbsent(clock.id(), name -> new ClockLane()).is(clock);
        }
        if (scene.recorded().event() instanceof ClockEvent event && clocks.containsKey(event.clock())) {
            clocks.get(event.clock()).says(event, scene.at());
        }
    }

    /**
     * What is to be drawn.
     *
     * @param ticket the ticket, in the log's own word
     * @param logZone the zone of the log; a calendar that all clocks share has one of its own, which beats it
     * @param language the language of the words
     */
    Timeline timeline(String ticket, ZoneId logZone, Locale language) {
        BusinessCalendar hours = sharedHours();
        ZoneId zone = hours.equals(BusinessCalendar.ALWAYS) ? logZone : hours.zone();
        Phrases phrases = new Phrases(language, zone);
        List<Lane> lanes = new ArrayList<>();
        lanes.add(lane("status", hours, phrases, scene -> Optional.of(status(scene)), ends(phrases)));
        lanes.add(lane("owner", hours, phrases, scene -> scene.owner().map(this::owner), List.of()));
        if (scenes.stream().anyMatch(Sketch::ofTeam)) {
            lanes.add(lane(
                    "group",
                    hours,
                    phrases,
                    scene -> scene.group().map(group -> new Piece(Look.QUEUE, names.word(group))),
                    List.of()));
        }
        lanes.add(lane(
                "ball",
                hours,
                phrases,
                scene -> scene.ball().map(Look::of).map(look -> new Piece(look, phrases.say(look.key()))),
                List.of()));
        clocks.values().stream().filter(ClockLane::asked).forEach(clock -> lanes.add(clock.lane(phrases, end)));
        return new Timeline(ticket, instants.get(0), end, zone, lanes);
    }

    /** The hours of the desk, if all its clocks agree on them; else it counts as always open. */
    private BusinessCalendar sharedHours() {
        List<BusinessCalendar> all = clocks.values().stream()
                .filter(ClockLane::asked)
                .map(ClockLane::hours)
                .filter(hours -> !hours.equals(BusinessCalendar.ALWAYS))
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : BusinessCalendar.ALWAYS;
    }

    private static boolean ofTeam(Scene scene) {
        return scene.group().isPresent()
                && scene.owner().filter(Owner.Agent.class::isInstance).isPresent();
    }

    private Piece status(Scene scene) {
        return new Piece(Look.of(scene.status()), names.word(scene.status().name()));
    }

    private Piece owner(Owner owner) {
        return new Piece(owner instanceof Owner.Agent ? Look.PERSON : Look.QUEUE, names.word(owner.id()));
    }

    private List<Mark> ends(Phrases phrases) {
        List<Mark> ends = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            boolean ended = scenes.get(i).status().phase() == Phase.CLOSED;
            if (ended && (i == 0 || scenes.get(i - 1).status().phase() != Phase.CLOSED)) {
                ends.add(new Mark(Sign.END, instants.get(i), phrases.say(Sign.END.key())));
            }
        }
        return ends;
    }

    private Lane lane(
            String name,
            BusinessCalendar hours,
            Phrases phrases,
            Function<Scene, Optional<Piece>> shown,
            List<Mark> marks) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            Instant from = instants.get(i);
            Instant to = i + 1 < scenes.size() ? instants.get(i + 1) : end;
            if (from.isBefore(to)) {
                shown.apply(scenes.get(i))
                        .ifPresent(piece -> spans.add(new Span(piece.look(), from, to, piece.text())));
            }
        }
        return new Lane(phrases.say("picture.lane." + name), "", hours, merged(spans), marks);
    }

    // Most entries change nothing in a lane, and what differed for an instant only can't be drawn
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            Span before = merged.isEmpty() ? span : merged.get(merged.size() - 1);
            boolean goesOn = !merged.isEmpty()
                    && before.to().equals(span.from())
                    && before.look() == span.look()
                    && before.text().equals(span.text());
            if (goesOn) {
                merged.set(merged.size() - 1, new Span(span.look(), before.from(), span.to(), span.text()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
