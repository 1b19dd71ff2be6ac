package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OfferEnded;
import dev.ticketlifecycle.ownership.OwnershipEvent.Offered;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of the accountability for a ticket. */
final class OwnershipLaws {

    private OwnershipLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        3,
                        "exactly one owner after intake",
                        Set.of(RuleId.OWNER_REQUIRED, RuleId.TERMINAL, RuleId.ACTOR_ATTRIBUTION),
                        OwnershipLaws::oneOwner),
                Law.ofAccepted(
                        4,
                        "the owner changes only by intake, assignment, claim, accepted offer, override, return to the"
                                + " queue or reopening",
                        Set.of(),
                        OwnershipLaws::meansOfChange),
                Law.ofAccepted(
                        5,
                        "an ineligible owner implies a running time-to-own clock",
                        Set.of(RuleId.OWNER_INELIGIBLE),
                        OwnershipLaws::ineligibleOwners),
                new Law(
                        32,
                        "while an offer is open the old owner is accountable",
                        Set.of(RuleId.TRANSFER_IN_PROGRESS),
                        OwnershipLaws::accountableDuringOffer));
    }

    // A ticket withdrawn while it was new never passed intake.
    private static void oneOwner(History history, Findings findings) {
        boolean neverTakenIn = true;
        for (Step step : history.steps()) {
            Ticket after = step.after();
            neverTakenIn &= step.before().phase() == Phase.NEW || step.before().phase() == Phase.CLOSED;
            boolean withdrawnNew = neverTakenIn
                    && after.phase() == Phase.CLOSED
                    && after.closure().ending().flatMap(e -> e.outcome()).equals(Optional.of(Outcome.WITHDRAWN));
            boolean lost = step.before().owner().isPresent() && after.owner().isEmpty();
            boolean none =
                    after.phase() != Phase.NEW && !withdrawnNew && after.owner().isEmpty();
            if (lost || none) {
                findings.add(
                        step,
                        "status",
                        after.status().name(),
                        "owner",
                        "none",
                        "owner before",
                        step.before().owner());
            }
        }
    }

    private static void meansOfChange(History history, Step step, Findings findings) {
        Optional<Owner> owner = step.before().owner();
        boolean offered = step.before().ownership().offer().isPresent();
        boolean reopened = false;
        for (Recorded recorded : step.events()) {
            reopened |= recorded.event().kind() == EventKind.REOPENED;
            if (recorded.event() instanceof Offered) {
                offered = true;
            } else if (recorded.event() instanceof OfferEnded) {
                offered = false;
            } else if (recorded.event() instanceof OwnerChanged changed) {
                boolean means = step.overridden().isPresent()
                        || named(step, changed.to(), offered)
                        || returned(step, owner, changed.to())
                        || takenIn(step, owner, changed)
                        || (reopened && owner.isEmpty() && changed.to() instanceof Owner.Queue);
                if (!means) {
                    findings.add(step, "from", owner, "to", changed.to(), "by", step.act());
                }
                owner = Optional.of(changed.to());
                offered = false;
            }
        }
        if (!step.after().owner().equals(owner)) {
            findings.add(step, "owner", step.after().owner(), "by the journal", owner);
        }
    }

    /** Whether the act itself makes somebody the owner. */
    private static boolean named(Step step, Owner to, boolean offered) {
        Owner actor = Owner.agent(step.act().initiator().id());
        return (step.command(Claim.class).isPresent() && to.equals(actor))
                || (step.command(AcceptOffer.class).isPresent() && offered && to.equals(actor))
                || step.command(Assign.class).filter(a -> a.to().equals(to)).isPresent()
                || step.command(Open.class)
                        .flatMap(Open::queue)
                        .filter(queue -> to.equals(Owner.queue(queue)))
                        .isPresent();
    }

    private static boolean takenIn(Step step, Optional<Owner> from, OwnerChanged changed) {
        return changed.means() == Means.INTAKE
                && from.isEmpty()
                && changed.to() instanceof Owner.Queue
                && step.act().initiator().party() == Party.REQUESTER;
    }

    private static boolean returned(Step step, Optional<Owner> from, Owner to) {
        return to instanceof Owner.Queue && from.isPresent() && ineligible(step, from.get());
    }

    private static boolean ineligible(Step step, Owner owner) {
        return owner instanceof Owner.Agent agent
                && step.given()
                        .directory()
                        .person(agent.id())
                        .filter(p -> p.presence() != Presence.PRESENT)
                        .isPresent();
    }

    private static void ineligibleOwners(History history, Step step, Findings findings) {
        Ticket after = step.after();
        if (after.phase() == Phase.CLOSED || after.owner().isEmpty()) {
            return;
        }
        if (ineligible(step, after.owner().get())) {
            findings.add(step, "owner", after.owner().get(), "is", "absent or deactivated");
            return;
        }
        boolean wasIneligible =
                step.before().owner().filter(owner -> ineligible(step, owner)).isPresent();
        if (wasIneligible && after.owner().get() instanceof Owner.Queue) {
            for (Clock clock : after.clocks().all()) {
                if (clock.target().metric().starts().facts().contains(Fact.IN_QUEUE)
                        && clock.mode() != Clock.Mode.RUNNING) {
                    findings.add(step, "clock", clock.id(), "is", clock.mode());
                }
            }
        }
    }

    private static void accountableDuringOffer(History history, Findings findings) {
        boolean open = false;
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof Offered) {
                    open = true;
                } else if (recorded.event() instanceof OfferEnded || recorded.event() instanceof Ended) {
                    open = false;
                } else if (recorded.event() instanceof OwnerChanged changed) {
                    if (open && changed.means() != Means.OFFER) {
                        findings.add(step, "from", changed.from(), "to", changed.to(), "by", changed.means());
                    }
                    open = false;
                }
            }
        }
    }
}
