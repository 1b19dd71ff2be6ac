package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is declared of tickets beside what is derived. */
final class TicketFormat {

    private TicketFormat() {}

    static Shapes declare(Shapes shapes) {
        shapes.blank(SOME, "clock", "metric", "goals")
                .put(Target.class, new TargetShape(shapes.derived(Target.class)))
                .blank(FRESH, "target", "startedAt", "since")
                .same(Clock.class, "since", "startedAt")
                .put(
                        Clocks.class,
                        new As<>(
                                Many.list(shapes.of(Clock.class)),
                                Clocks::tracks,
                                tracks -> new Clocks(tracks, Clocks.UNKNOWN)))
                .blank(new Changes.Change(0, Actor.system(), 0), "version", "by")
                .put(
                        Changes.class,
                        new As<>(
                                new Pairs<>(Shapes.words(Changes.Subject.class), shapes.of(Changes.Change.class)),
                                Changes::bySubject,
                                Changes::of))
                .blank(Ticket.unopened(TicketId.of("blank")), "id");
        return shapes.put(Ticket.class, new TicketShape(shapes.derived(Ticket.class)));
    }

    /** What a target is of which nothing is said, but by when something has to be done. */
    private static final Target SOME =
            SlaPolicy.named("blank").firstReply(Duration.ofHours(1)).targets().get(0);

    /** What a clock is of which nothing is said, but what it measures since when. */
    private static final Clock FRESH = new Clock(
            SOME,
            1,
            Instant.EPOCH,
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Clock.Mode.RUNNING,
            Instant.EPOCH,
            0,
            0,
            Optional.empty(),
            0,
            Clock.Rest.UNDOABLE,
            Tally.NONE,
            Optional.empty());
}
