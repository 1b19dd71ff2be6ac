package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of the views of requester, desk and third party. */
final class ViewLaws {

    private static final Set<EventKind> OF_THE_DESK = EnumSet.of(
            EventKind.NOTED,
            EventKind.OFFERED,
            EventKind.OFFER_ENDED,
            EventKind.ESCALATION_DUE,
            EventKind.DEESCALATED,
            EventKind.MIGRATED,
            EventKind.THRESHOLD_REACHED,
            EventKind.BREACHED,
            EventKind.CLOCK_CANCELLED,
            EventKind.OVERRIDDEN);

    private ViewLaws() {}

    static List<Law> all() {
        return List.of(
                Law.ofAccepted(
                        "views hide",
                        "a view hides and never alters: whoever sees what happened sees by whom",
                        Set.of(),
                        ViewLaws::views),
                Law.ofAccepted(
                        "one fact",
                        "parties that see the same see it by the same initiator, on behalf of the same, at the same"
                                + " instant and with the same outcome",
                        Set.of(),
                        ViewLaws::agree));
    }

    private static void agree(History history, Step step, Findings findings) {
        List<Recorded> desk = history.engine().journal(step.after(), Party.STAFF, step.events());
        TicketView whole = history.engine().view(step.after(), Party.STAFF);
        for (Party party : Party.values()) {
            List<Recorded> apart = new ArrayList<>(history.engine().journal(step.after(), party, step.events()));
            apart.removeAll(desk);
            if (!apart.isEmpty()) {
                findings.add(step, party, apart, "the desk", desk);
            }
            TicketView view = history.engine().view(step.after(), party);
            if (!view.status().equals(whole.status())
                    || !view.endedAt().equals(whole.endedAt())
                    || !hiddenOr(view.ending(), whole.ending())) {
                findings.add(step, party, view, "the desk", whole);
            }
        }
    }

    private static void views(History history, Step step, Findings findings) {
        for (Party party : Party.values()) {
            Ticket ticket = step.after();
            TicketView view = history.engine().view(ticket, party);
            if (!ofThe(ticket, view)) {
                findings.add(step, "view of", party, "shows", view, "of", ticket);
            }
            List<Recorded> shown = history.engine().journal(ticket, party, step.events());
            if (!unaltered(shown, step.events())) {
                findings.add(step, "view of", party, "shows", shown, "of", step.events());
            }
            boolean desk = party == Party.STAFF || party == Party.SYSTEM;
            if (desk ? shown.size() < step.events().size() : shown.stream().anyMatch(r -> hidden(party, r))) {
                findings.add(step, "view of", party, "shows", shown);
            }
        }
    }

    private static boolean hidden(Party party, Recorded recorded) {
        return OF_THE_DESK.contains(recorded.event().kind())
                || (party == Party.THIRD_PARTY
                        && (recorded.initiator().party() == Party.REQUESTER
                                || recorded.event().kind() == EventKind.ASKED_NOTHING));
    }

    /** The same lines in the same order, not copies of them. */
    private static boolean unaltered(List<Recorded> shown, List<Recorded> journal) {
        int next = 0;
        for (Recorded recorded : journal) {
            if (next < shown.size() && same(shown.get(next), recorded)) {
                next++;
            }
        }
        return next == shown.size();
    }

    @SuppressWarnings("ReferenceEquality") // a copy could be another one tomorrow
    private static boolean same(Recorded one, Recorded other) {
        return one == other;
    }

    private static boolean ofThe(Ticket ticket, TicketView view) {
        return view.id().equals(ticket.id())
                && view.status().equals(ticket.status())
                && hiddenOr(view.ball(), ticket.ball())
                && hiddenOr(view.since(), Optional.of(ticket.stage().since()))
                && hiddenOr(view.opened(), ticket.stage().openedAt())
                && hiddenOr(view.category(), ticket.stage().category())
                && hiddenOr(view.matter(), ticket.stage().matter())
                && (view.links().isEmpty() || view.links().equals(ticket.stage().links()))
                && hiddenOr(view.owner(), ticket.owner())
                && hiddenOr(
                        view.openQuestions(), Optional.of(ticket.conversation().open()))
                && hiddenOr(
                        view.nextUpdate(), ticket.conversation().nextUpdate().map(Timer::at))
                && hiddenOr(view.endsInSilence(), ticket.closure().window().map(Timer::at))
                && hiddenOr(view.ending(), ticket.closure().ending())
                && view.endedAt().equals(ticket.closure().ending().map(ending -> ending.at()))
                && view.whole().equals(whole(ticket, view.party()));
    }

    private static boolean hiddenOr(Optional<?> shown, Optional<?> of) {
        return shown.isEmpty() || shown.equals(of);
    }

    private static Optional<Ticket> whole(Ticket ticket, Party party) {
        return party == Party.STAFF || party == Party.SYSTEM ? Optional.of(ticket) : Optional.empty();
    }
}
