package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.obligation.ObligationEvent.Blocked;
import dev.ticketlifecycle.obligation.ObligationEvent.Extended;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Let;
import dev.ticketlifecycle.obligation.ObligationEvent.Released;
import dev.ticketlifecycle.obligation.ObligationEvent.Unblocked;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A second book on what is owed: when it is due follows from what was agreed, from what people said and settled, and from
 * the calendar, whatever the engine says about it. Not thread-safe.
 */
final class Debts {

    /** One obligation. */
    static final class Debt {
        final Imposed terms;
        final Instant since;
        private final Set<Blocker> elsewhere = new LinkedHashSet<>();
        private Optional<Instant> due;
        private Optional<Instant> heldSince = Optional.empty();
        private boolean missed;

        private Debt(Imposed terms, Instant since) {
            this.terms = terms;
            this.since = since;
            this.due = terms.due();
            terms.standing().stream().filter(one -> one.ticket().isPresent()).forEach(elsewhere::add);
        }

        Optional<Instant> due() {
            return due;
        }

        /** Whether the other side has to settle something first. */
        boolean held() {
            return heldSince.isPresent();
        }

        boolean missed() {
            return missed;
        }

        boolean blocksEnd() {
            return terms.onClose() == OnClose.BLOCK || (terms.onClose() == OnClose.REOPEN && missed);
        }

        private boolean promise() {
            return terms.debtor() == Party.STAFF && terms.settling() == Settling.KEPT;
        }
    }

    private final Dialogue dialogue = new Dialogue();
    private final Map<String, Debt> open = new LinkedHashMap<>();
    private int broken;

    /** What is owed, by id. */
    Map<String, Debt> open() {
        return open;
    }

    /** How many promises of the desk weren't kept. */
    int broken() {
        return broken;
    }

    /** Writes down what happened. */
    void hear(Recorded recorded, Step step, Engine engine) {
        dialogue.hear(recorded, step);
        Instant at = recorded.effectiveAt();
        if (recorded.event() instanceof ObligationEvent event) {
            event.concerns().ifPresent(id -> hear(id, event, recorded, at));
        }
        for (Debt debt : open.values()) {
            hold(debt, at, step, engine);
        }
    }

    private void hear(String id, ObligationEvent event, Recorded recorded, Instant at) {
        Optional<Debt> debt = Optional.ofNullable(open.get(id));
        Actor by = recorded.initiator();
        switch (event.kind()) {
            case IMPOSED -> open.put(id, new Debt((Imposed) event, at));
            case EXTENDED ->
                debt.ifPresent(one -> {
                    broken += one.promise() && by.party() != one.terms.creditor() ? 1 : 0;
                    one.due = Optional.of(((Extended) event).due());
                });
            case BLOCKED ->
                debt.filter(one -> ((Blocked) event).by().ticket().isPresent())
                        .ifPresent(one -> one.elsewhere.add(((Blocked) event).by()));
            case UNBLOCKED -> debt.ifPresent(one -> one.elsewhere.remove(((Unblocked) event).by()));
            case MISSED ->
                debt.ifPresent(one -> {
                    broken += one.promise() && !one.missed ? 1 : 0;
                    one.missed = true;
                });
            case MISS_WITHDRAWN -> {
                boolean inTime = debt.filter(one -> one.promise()
                                && one.missed
                                && (by.party() != one.terms.debtor()
                                        || recorded.executor().party() != one.terms.debtor())
                                && !at.isAfter(one.due.orElseThrow()))
                        .isPresent();
                broken -= inTime ? 1 : 0;
            }
            case RELEASED -> {
                boolean breaks = debt.filter(one -> one.promise() && !one.missed && breaks(one, (Released) event))
                        .isPresent();
                broken += breaks ? 1 : 0;
                open.remove(id);
            }
            case SUPPLIED, JUDGED, FULFILLED -> open.remove(id);
            default -> {}
        }
    }

    private boolean breaks(Debt debt, Released event) {
        return event.how() == Let.REVOKED
                || (event.how() == Let.REPLACED
                        && open.values().stream()
                                .filter(one -> one.terms.follows().equals(Optional.of(event.obligation())))
                                .anyMatch(one -> one.due.orElse(Instant.MIN).isAfter(debt.due.orElse(Instant.MAX))));
    }

    private void hold(Debt debt, Instant at, Step step, Engine engine) {
        boolean holds = !debt.elsewhere.isEmpty()
                || debt.terms.blockedBy().stream().anyMatch(one -> owed(one, debt))
                || open.values().stream().anyMatch(one -> contests(one, debt));
        if (holds && debt.heldSince.isEmpty()) {
            debt.heldSince = Optional.of(at);
        } else if (!holds && debt.heldSince.isPresent()) {
            if (!debt.terms.fixed() && !debt.missed) {
                debt.due = debt.due.map(due -> {
                    BusinessCalendar calendar = engine.calendar(step.before(), debt.terms.of());
                    return calendar.add(due, calendar.working(debt.heldSince.orElseThrow(), at));
                });
            }
            debt.heldSince = Optional.empty();
        }
    }

    // Only what somebody else owes, and what doesn't wait for the debtor in turn.
    private boolean owed(Blocker one, Debt debt) {
        if (one.ticket().isPresent()) {
            return false;
        }
        Debt first = open.get(one.id());
        return (debt.terms.debtor() != Party.STAFF && dialogue.open().contains(one.id()))
                || (first != null
                        && first.terms.debtor() != debt.terms.debtor()
                        && first.terms.settling() != Settling.READ
                        && !before(one.id()).contains(debt.terms.obligation()));
    }

    /** All that is named as to be settled before something, at first or second hand. */
    private Set<String> before(String id) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(id));
        while (!left.isEmpty()) {
            Debt debt = open.get(left.pop());
            if (debt != null) {
                debt.terms.blockedBy().stream()
                        .filter(one -> one.ticket().isEmpty() && all.add(one.id()))
                        .forEach(one -> left.push(one.id()));
            }
        }
        return all;
    }

    /** Whether it is open after the end of the ticket. */
    static boolean livesOn(Debt debt) {
        return debt.terms.onClose() == OnClose.ESCALATE || debt.terms.onClose() == OnClose.REOPEN;
    }

    private static boolean contests(Debt one, Debt debt) {
        return one.terms.of().equals(ObligationKind.RELEVANCE.name())
                && one.terms.follows().equals(Optional.of(debt.terms.obligation()));
    }
}
