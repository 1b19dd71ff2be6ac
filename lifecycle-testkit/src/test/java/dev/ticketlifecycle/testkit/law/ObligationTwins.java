package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Let;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.obligation.ObligationEvent.Released;
import dev.ticketlifecycle.obligation.ObligationEvent.Unblocked;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** For each law of what is owed and found an engine that breaks it. */
final class ObligationTwins {

    private ObligationTwins() {}

    static List<Twin> all() {
        return List.of(
                Twin.of(30, "what was waived is demanded all the same", Desks.without("waived-evidence")),
                Twin.of(31, "a deadline runs whatever the desk owes first", new Unheld())
                        .andSo("due again", "what was held up is due as if it hadn't been"),
                Twin.of("due again", "a minute is lost with each question that holds somebody up", new Doctored() {
                    @Override
                    List<Recorded> events(Step step) {
                        return step.events().stream()
                                .map(ObligationTwins::aMinuteShort)
                                .toList();
                    }
                }),
                Twin.of("missed once", "a broken promise counts twice", new Doctored() {
                    @Override
                    Ticket folded(Ticket before, Recorded event, Ticket after) {
                        boolean more = after.obligations().broken()
                                > before.obligations().broken();
                        return more ? Tickets.brokenPromises(after, 1) : after;
                    }
                }),
                Twin.of("settled openly", "what is missed is quietly dropped", new Doctored() {
                            @Override
                            Recorded passed(Recorded event) {
                                return event.event() instanceof Missed missed
                                        ? Twins.like(
                                                event,
                                                new Released(
                                                        missed.obligation(),
                                                        missed.between(),
                                                        Let.CANCELLED,
                                                        Optional.empty()))
                                        : event;
                            }
                        })
                        .andSo("escalations", "what it brought about has no reason left")
                        .andPerhaps("due again", "what it held up goes on, and nobody writes that down"),
                Twin.of("settled openly", "silence is a verdict", Desks.without("verdict-owed")),
                Twin.of(
                        "nothing owed at the end",
                        "a ticket is accepted while its promises are open",
                        Desks.without("open-obligation", "admission-needs-remedy")),
                Twin.of(
                        "handed over",
                        "the new owner replies without a look at the notes",
                        Desks.without("handover-unacknowledged")),
                Twin.of("one finding", "whoever finds last is right", Desks.without("contradicting-finding")));
    }

    private static Recorded aMinuteShort(Recorded recorded) {
        return recorded.event() instanceof Unblocked freed && freed.due().isPresent()
                ? Twins.like(
                        recorded,
                        new Unblocked(
                                freed.obligation(),
                                freed.between(),
                                freed.by(),
                                freed.heldUp(),
                                freed.due().map(due -> due.minus(Duration.ofMinutes(1))),
                                freed.remindAt()))
                : recorded;
    }

    /** Whatever holds a debtor up isn't written down. */
    private static final class Unheld extends Doctored {
        @Override
        List<Recorded> events(Step step) {
            return step.events().stream()
                    .filter(recorded -> recorded.event().kind() != EventKind.BLOCKED)
                    .map(recorded -> recorded.event() instanceof Imposed imposed
                            ? Twins.like(recorded, unheld(imposed))
                            : recorded)
                    .toList();
        }

        private static Imposed unheld(Imposed one) {
            return new Imposed(
                    one.obligation(),
                    one.of(),
                    one.settling(),
                    one.onClose(),
                    one.fixed(),
                    one.debtor(),
                    one.person(),
                    one.creditor(),
                    one.due(),
                    one.remindAt(),
                    one.about(),
                    one.fact(),
                    one.operation(),
                    one.follows(),
                    one.barred(),
                    one.blockedBy(),
                    List.of());
        }
    }
}
