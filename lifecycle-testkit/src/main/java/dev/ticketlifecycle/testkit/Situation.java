package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How far a story has got: where the clock stands, who is known, what was recorded, what was told. Immutable. */
record Situation(
        Lifecycle lifecycle,
        Timeline timeline,
        Instant now,
        DirectoryFacts directory,
        List<LinkedTicket> others,
        Ticket ticket,
        List<Recorded> journal,
        List<String> told) {

    Situation {
        others = List.copyOf(others);
        journal = List.copyOf(journal);
        told = List.copyOf(told);
    }

    Situation at(Instant later) {
        return new Situation(lifecycle, timeline, later, directory, others, ticket, journal, told);
    }

    Situation knowing(DirectoryFacts facts) {
        return new Situation(lifecycle, timeline, now, facts, others, ticket, journal, told);
    }

    Situation besides(LinkedTicket other) {
        List<LinkedTicket> more = new ArrayList<>(others);
        more.add(other);
        return new Situation(lifecycle, timeline, now, directory, more, ticket, journal, told);
    }

    Given given() {
        return new Given(now, directory, others);
    }

    String nextId() {
        return "act-" + (told.size() + 1);
    }

    Decision decide(Act act) {
        return lifecycle.decide(ticket, act, given());
    }

    /** The situation after an accepted act; whatever is accepted has to be what its journal folds to. */
    Situation after(Act act, Decision.Accepted accepted) {
        List<Recorded> longer = new ArrayList<>(journal);
        longer.addAll(accepted.events());
        Situation next = new Situation(
                lifecycle, timeline, now, directory, others, accepted.ticket(), longer, telling(act, accepted));
        Ticket folded = lifecycle.fold(ticket.id(), longer);
        if (!folded.equals(accepted.ticket())) {
            throw Report.of(line(act) + ": the journal doesn't fold to the ticket", next.told)
                    .compare(Facets.differing(folded, accepted.ticket()), Facets.differing(accepted.ticket(), folded))
                    .error();
        }
        return next;
    }

    Situation refused(Act act, Decision.Refused refused) {
        return new Situation(lifecycle, timeline, now, directory, others, ticket, journal, telling(act, refused));
    }

    private List<String> telling(Act act, Decision decision) {
        List<String> more = new ArrayList<>(told);
        more.add(line(act) + " -> " + comes(decision));
        return more;
    }

    /** One act as reports tell it. */
    String line(Act act) {
        StringBuilder commands = new StringBuilder(act.command().kind().name());
        for (Command next = act.command().then().orElse(null);
                next != null;
                next = next.then().orElse(null)) {
            commands.append(" then ").append(next.kind());
        }
        return timeline.tell(now) + ", " + act.initiator().id() + " " + commands;
    }

    private static String comes(Decision decision) {
        return decision.fold(
                ok -> ok.events().isEmpty() ? "nothing" : String.join(", ", kinds(ok)),
                no -> "refused by " + String.join(", ", no.refusal().rules()));
    }

    static List<String> kinds(Decision.Accepted accepted) {
        return accepted.events().stream().map(e -> e.event().kind().name()).collect(Collectors.toList());
    }
}
