package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.List;

/** Desks that do what nobody agreed to, and say that somebody else did. */
final class AgreementTwins {

    private AgreementTwins() {}

    static List<Twin> all() {
        return List.of(
                Twin.of(29, "an order is cancelled though nobody agreed", Desks.without("consent-required")),
                Twin.of(29, "a consent for one use is used again and again", new Doctored() {
                    @Override
                    Ticket folded(Ticket before, Recorded event, Ticket after) {
                        return event.event().kind() == EventKind.PERFORMED
                                ? Tickets.consents(after, before.consents())
                                : after;
                    }
                }),
                Twin.of("quotas", "what may be done once is promised to everybody", Desks.without("quota-used")),
                Twin.of("options", "who says nothing has his order cancelled", Desks.without("unsafe-default")),
                Twin.of(
                        "notices",
                        "a parcel goes back and nobody was told",
                        Desks.without("notice-before-adverse-act")),
                Twin.of(
                        "cause first",
                        "an order is cancelled and nobody knows why",
                        Desks.without("cause-before-irreversible")),
                Twin.of("own share", "who was held up is fined for being late", Desks.without("opposing-clock")),
                Twin.of("capable", "whoever is asked promises everything", Desks.without("not-capable")),
                Twin.of("capable", "somebody grants what nobody grants", Desks.without("not-grantable")),
                Twin.of("one fact", "the requester reads that he did it himself", new Doctored() {
                            @Override
                            public List<Recorded> journal(Ticket ticket, Party party, List<Recorded> journal) {
                                List<Recorded> shown = super.journal(ticket, party, journal);
                                return party == Party.REQUESTER
                                        ? shown.stream()
                                                .map(line -> byTheRequester(line, ticket))
                                                .toList()
                                        : shown;
                            }
                        })
                        .andSo("views hide", "the view alters what happened"));
    }

    private static Recorded byTheRequester(Recorded line, Ticket ticket) {
        Actor requester = Actor.requester(ticket.stage().requester().orElse("nobody"));
        return line.event().kind() == EventKind.PERFORMED
                ? new Recorded(
                        line.event(), requester, requester, line.effectiveAt(), line.recordedAt(), line.onBehalf())
                : line;
    }
}
