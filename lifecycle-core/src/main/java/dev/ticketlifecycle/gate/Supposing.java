package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.explain.WhatIf;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.stage.StageEvent.Described;
import dev.ticketlifecycle.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries a supposition out: its events are folded as real ones would be, and nothing of them is kept. */
final class Supposing {

    private Supposing() {}

    static List<Reading> of(WhatIf supposed, Draft draft) {
        Instant now = draft.now();
        if (supposed.category().isPresent() || !supposed.attributes().isEmpty()) {
            draft.emit(new Described(supposed.category(), supposed.attributes(), Optional.empty()));
        }
        if (supposed.owner().isPresent()
                && !supposed.owner().equals(draft.ticket().owner())) {
            draft.emit(new OwnerChanged(draft.ticket().owner(), supposed.owner().get(), Means.ASSIGNMENT));
        }
        Ticket ticket = draft.ticket();
        return supposed.calendars().isEmpty()
                ? ticket.clocks().at(now)
                : in(supposed.calendars(), ticket, draft.plan().meters(), now).at(now);
    }

    private static Clocks in(Map<String, BusinessCalendar> calendars, Ticket ticket, Meters meters, Instant now) {
        List<Target> targets = new ArrayList<>();
        for (Target target : meters.targets()) {
            @Nullable BusinessCalendar other = calendars.get(target.policy());
            targets.add(other == null ? target : target.in(other));
        }
        Meters supposed = Meters.of(targets);
        Traits traits = Folding.traits(ticket);
        List<ClockEvent> events = ticket.clocks().retargeted(traits, supposed, now);
        Clocks clocks = ticket.clocks().under(meters, supposed, now);
        for (ClockEvent event : events) {
            clocks = clocks.after(event, now, traits, supposed);
        }
        return clocks;
    }
}
