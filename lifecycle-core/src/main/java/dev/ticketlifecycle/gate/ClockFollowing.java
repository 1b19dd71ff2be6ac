package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.util.List;

/** What clocks have to say about an event they have just heard: cancellations, withdrawn breaches, other goals. */
final class ClockFollowing {

    private ClockFollowing() {}

    /** Lets them say it, on a draft whose ticket has heard the event. */
    @SuppressWarnings("ReferenceEquality") // unchanged clocks are the same object
    static void of(Ticket ticket, EventKind heard, Draft draft) {
        Clocks before = ticket.clocks();
        Clocks clocks = draft.ticket().clocks();
        if (clocks.tracks().isEmpty() || heard == EventKind.MIGRATED) {
            return;
        }
        if (clocks != before) {
            clocks.following(
                            before,
                            Folding.traits(draft.ticket()),
                            heard,
                            draft.ticket().version())
                    .forEach(draft::emit);
            goingOn(before, draft);
        }
        if (heard == EventKind.DESCRIBED || heard == EventKind.OWNER_CHANGED) {
            Traits now = Folding.traits(draft.ticket());
            if (!now.equals(Folding.traits(ticket))) {
                draft.ticket()
                        .clocks()
                        .retargeted(now, draft.plan().meters(), draft.effectiveAt())
                        .forEach(event -> AsIfFromTheStart.emit(event, draft));
            }
        }
    }

    /** Lets them say it on a draft that has just been migrated. */
    static void migration(Clocks before, List<ClockEvent> retargeted, Draft draft) {
        draft.ticket()
                .clocks()
                .following(
                        before,
                        Folding.traits(draft.ticket()),
                        EventKind.MIGRATED,
                        draft.ticket().version())
                .forEach(draft::emit);
        goingOn(before, draft);
        for (ClockEvent event : retargeted) {
            if (draft.ticket().clocks().tracks().stream().anyMatch(now -> goesOn(now, event, before))) {
                AsIfFromTheStart.emit(event, draft);
            }
        }
    }

    private static void goingOn(Clocks before, Draft draft) {
        draft.ticket()
                .clocks()
                .goingOn(before, Folding.traits(draft.ticket()), draft.plan().meters(), draft.effectiveAt())
                .forEach(event -> AsIfFromTheStart.emit(event, draft));
    }

    // What the migration itself ended needs no goal, and what it started has its own.
    private static boolean goesOn(Clock now, ClockEvent event, Clocks before) {
        return now.id().equals(event.clock())
                && now.underWay()
                && before.tracks().stream().anyMatch(was -> was.id().equals(now.id()) && was.cycle() == now.cycle());
    }
}
