package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.consent.ConsentRoom;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.ConversationEvent.NextUpdateMissed;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.obligation.Settlement;
import dev.ticketlifecycle.ownership.OwnershipEvent.Ending;
import dev.ticketlifecycle.ownership.OwnershipRoom;
import dev.ticketlifecycle.timer.Timer;
import java.time.Instant;
import java.util.Optional;

/** What happens by itself: timers in order, each stamped with its own instant, the rest looked at anew after each. */
final class Advance {

    private Advance() {}

    static void upTo(Instant now, Draft draft) {
        Optional<Timer> next = draft.ticket().nextTimer();
        while (next.isPresent() && !next.get().alarm().isAfter(now)) {
            Timer due = next.get();
            draft.bySystem(due.at(), () -> fire(due, draft));
            next = draft.ticket().nextTimer();
        }
    }

    private static void fire(Timer timer, Draft draft) {
        String subject = timer.subject();
        boolean due = timer.kind() == Timer.Kind.BREACH;
        if (subject.startsWith(Obligation.TIMER)) {
            Obligations owed = draft.ticket().obligations();
            Obligation one =
                    owed.find(subject.substring(Obligation.TIMER.length())).orElseThrow();
            Settlement.passed(draft, one, due, draft.plan().obliging());
        } else if (subject.startsWith(Consents.CONSENT) || subject.startsWith(Consents.OPTIONS)) {
            ConsentRoom.expire(draft, subject, draft.ticket().consents());
        } else {
            switch (timer.kind()) {
                case EXPIRY -> OwnershipRoom.endOffer(draft, draft.ownership(), Ending.EXPIRED, Optional.empty());
                case ENDING -> draft.endInSilence();
                case THRESHOLD -> draft.emit(draft.ticket().clocks().reached(subject));
                case BREACH -> breach(timer, draft);
            }
        }
    }

    private static void breach(Timer timer, Draft draft) {
        if (timer.subject().equals(Escalation.ACKNOWLEDGEMENT)) {
            Following.raising(draft).climb();
            return;
        }
        Optional<Clock> clock = draft.ticket().clocks().find(timer.subject());
        draft.emit(
                clock.isPresent()
                        ? new Breached(clock.get().id(), clock.get().cycle(), timer.at())
                        : new NextUpdateMissed(timer.at()));
    }
}
