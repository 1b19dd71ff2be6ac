package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationRoom;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Rate;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.obligation.ObligationEvent.Blocked;
import dev.ticketlifecycle.obligation.ObligationEvent.Extended;
import dev.ticketlifecycle.obligation.ObligationEvent.Fulfilled;
import dev.ticketlifecycle.obligation.ObligationEvent.Judged;
import dev.ticketlifecycle.obligation.ObligationEvent.Let;
import dev.ticketlifecycle.obligation.ObligationEvent.MissWithdrawn;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.obligation.ObligationEvent.Rated;
import dev.ticketlifecycle.obligation.ObligationEvent.Read;
import dev.ticketlifecycle.obligation.ObligationEvent.Released;
import dev.ticketlifecycle.obligation.ObligationEvent.Reminded;
import dev.ticketlifecycle.obligation.ObligationEvent.Supplied;
import dev.ticketlifecycle.obligation.ObligationEvent.Unblocked;
import dev.ticketlifecycle.obligation.ObligationEvent.Waived;
import dev.ticketlifecycle.obligation.ObligationEvent.WaiverRevoked;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What acts and time do to what is owed. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class Settlement {

    private Settlement() {}

    /**
     * Carries a permitted command out.
     *
     * @param command the command
     * @param call where events go
     * @param conversation what was said
     * @param ownership who is accountable
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     * @param besideOwner whether somebody other than the owner acts
     */
    public static void carryOut(
            ObligationCommand command,
            Call call,
            Conversation conversation,
            Ownership ownership,
            Obligations obligations,
            Obliging obliging,
            boolean besideOwner) {
        if (command instanceof Promise promise) {
            Imposing.promise(promise, call, conversation, obligations, obliging);
        } else if (command instanceof Demand demand) {
            Imposing.demand(demand, call, conversation, obligations, obliging, besideOwner);
        } else if (command instanceof Request request) {
            Imposing.request(request, call, obligations, obliging);
        } else if (command instanceof Contest contest) {
            Imposing.contest(contest, call, obligations, obliging);
        } else if (command instanceof Supply supply) {
            Obligation demand = obligations.find(supply.obligation()).orElseThrow();
            String message = ConversationRoom.supply(supply.message(), call, conversation);
            call.emit(new Supplied(demand.id(), demand.between(), message));
            Imposing.verdictOn(demand, call, obliging);
        } else if (command instanceof Judge judge) {
            judge(judge, call, obligations);
        } else if (command instanceof Fulfil fulfil) {
            fulfil(fulfil, call, ownership, obligations);
        } else if (command instanceof Waive waive) {
            waive(waive, call, obligations);
        } else if (command instanceof RevokeWaiver revoke) {
            call.emit(new WaiverRevoked(revoke.evidence(), revoke.reason()));
        } else if (command instanceof Release release) {
            Obligation one = obligations.find(release.obligation()).orElseThrow();
            Let how = one.terms().creditor() == call.initiator().party() ? Let.OFF : Let.REVOKED;
            Optional<String> reason = release.reason().isBlank() ? Optional.empty() : Optional.of(release.reason());
            call.emit(new Released(one.id(), one.between(), how, reason));
        } else if (command instanceof Extend extend) {
            Obligation one = obligations.find(extend.obligation()).orElseThrow();
            Instant due = extend.due().truncatedTo(ChronoUnit.MILLIS);
            ObligationKind kind = obliging.kind(one.kind());
            call.emit(new Extended(
                    one.id(),
                    one.between(),
                    due,
                    Imposing.reminder(kind, obliging.calendar(kind.name()), due, call.at()),
                    extend.reason()));
        } else {
            call.emit(new Rated(((Rate) command).score()));
        }
    }

    private static void judge(Judge judge, Call call, Obligations obligations) {
        Obligation one = obligations.find(judge.obligation()).orElseThrow();
        call.emit(new Judged(one.id(), one.between(), judge.verdict(), judge.reason()));
        if (one.is(ObligationKind.RELEVANCE)
                && judge.verdict().equals(ObligationKind.RELEVANCE.verdicts().get(1))) {
            one.terms()
                    .follows()
                    .flatMap(obligations::find)
                    .ifPresent(demand -> call.emit(
                            new Released(demand.id(), demand.between(), Let.IRRELEVANT, Optional.of(judge.reason()))));
        }
    }

    // What is read by whoever goes on is settled; anybody else has read it for himself.
    private static void fulfil(Fulfil fulfil, Call call, Ownership ownership, Obligations obligations) {
        Obligation one = obligations.find(fulfil.obligation()).orElseThrow();
        String who = call.initiator().id();
        boolean aside = one.terms().settling() == Settling.READ && !ownership.ownedBy(who);
        if (aside) {
            call.emit(new Read(one.id(), one.between(), who));
        } else {
            performed(call, one);
        }
    }

    private static void waive(Waive waive, Call call, Obligations obligations) {
        call.emit(new Waived(waive.evidence(), waive.channel()));
        for (Obligation one : obligations.open()) {
            if (one.terms().settling() == Settling.SUPPLIED
                    && (one.kind().equals(waive.evidence())
                            || one.terms().about().equals(Optional.of(waive.evidence())))) {
                call.emit(new Released(one.id(), one.between(), Let.WAIVED, Optional.empty()));
            }
        }
    }

    /**
     * What was promised was done. Where that was in time, which was only learnt late, the miss is withdrawn; but not on the
     * word of those who owed it alone.
     *
     * @param call the act
     * @param promise the promise
     */
    public static void performed(Call call, Obligation promise) {
        boolean inTime = promise.missed() && !call.at().isAfter(promise.due().orElseThrow());
        Party debtor = promise.terms().debtor();
        if (inTime
                && (call.initiator().party() != debtor || call.act().executor().party() != debtor)) {
            call.emit(new MissWithdrawn(
                    promise.id(), promise.between(), promise.due().orElseThrow()));
        }
        call.emit(new Fulfilled(promise.id(), promise.between()));
    }

    /**
     * What the end of the ticket does to what is owed.
     *
     * @param call what ended it
     * @param obligations what is owed
     */
    public static void followEnd(Call call, Obligations obligations) {
        for (Obligation one : obligations.open()) {
            if (!one.survives()) {
                call.emit(new Released(one.id(), one.between(), Let.CANCELLED, Optional.empty()));
            }
        }
    }

    /**
     * What a merge does to what is owed: the survivor has taken it over.
     *
     * @param call what merged the ticket
     * @param obligations what is owed
     */
    public static void followMerged(Call call, Obligations obligations) {
        for (Obligation one : obligations.open()) {
            call.emit(new Released(one.id(), one.between(), Let.HANDED_ON, Optional.empty()));
        }
    }

    /**
     * Lets what is due happen.
     *
     * @param call where events go, at the instant at which it is due
     * @param obligation what is owed
     * @param missed whether it is due; otherwise its debtor is reminded
     * @param obliging what the lifecycle says about it
     */
    public static void passed(Call call, Obligation obligation, boolean missed, Obliging obliging) {
        Instant due = obligation.due().orElseThrow();
        if (!missed) {
            call.emit(new Reminded(obligation.id(), obligation.between(), due));
            return;
        }
        Duration heldUp = obligation.heldUp().plus(heldUpNow(obligation, due, obliging));
        call.emit(new Missed(obligation.id(), obligation.between(), due, ownShare(obligation, due, obliging), heldUp));
    }

    // The working time since the debtor could know of it in which nothing held him up.
    private static Duration ownShare(Obligation one, Instant until, Obliging obliging) {
        Optional<Instant> from = one.known()
                .map(known -> known.isBefore(one.since()) ? one.since() : known)
                .filter(until::isAfter);
        if (from.isEmpty()) {
            return Duration.ZERO;
        }
        Duration all = obliging.calendar(one.kind()).working(from.get(), until);
        Duration own = all.minus(one.heldUp()).minus(heldUpNow(one, until, obliging));
        return own.isNegative() ? Duration.ZERO : own; // who was held up before it was imposed, as was learnt late
    }

    private static Duration heldUpNow(Obligation one, Instant until, Obliging obliging) {
        return one.blockedSince()
                .map(since -> obliging.calendar(one.kind()).working(since, until))
                .orElse(Duration.ZERO);
    }

    /**
     * Holds a debtor back, or lets him go on, as what the other side owes first opens and settles on this ticket. One
     * change at a time: what it brings about is followed in turn.
     *
     * @param call where events go
     * @param conversation what was said
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     */
    public static void followBlockers(
            Call call, Conversation conversation, Obligations obligations, Obliging obliging) {
        for (Obligation one : obligations.open()) {
            for (Blocker blocker : one.terms().blockedBy()) {
                boolean stands = owed(blocker, one, conversation, obligations);
                if (blocker.ticket().isEmpty() && one.standing().contains(blocker) != stands) {
                    follow(one.id(), blocker, stands, call, obligations, obliging);
                    return;
                }
            }
            for (Blocker blocker : one.standing()) {
                if (blocker.ticket().isEmpty() && !owed(blocker, one, conversation, obligations)) {
                    follow(one.id(), blocker, false, call, obligations, obliging);
                    return;
                }
            }
        }
    }

    private static boolean owed(Blocker blocker, Obligation held, Conversation conversation, Obligations obligations) {
        return Imposing.owed(blocker.id(), held.id(), held.terms().debtor(), conversation, obligations);
    }

    /**
     * Holds one debtor back, or lets him go on.
     *
     * @param obligation the id of what he owes
     * @param by what the other side owes first
     * @param stands whether that is open
     * @param call where events go
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     */
    public static void follow(
            String obligation, Blocker by, boolean stands, Call call, Obligations obligations, Obliging obliging) {
        Optional<Obligation> found = obligations.find(obligation);
        if (found.isEmpty() || found.get().standing().contains(by) == stands) {
            return;
        }
        Obligation one = found.get();
        if (stands) {
            call.emit(new Blocked(one.id(), one.between(), by));
            return;
        }
        if (one.standing().size() > 1) {
            call.emit(new Unblocked(one.id(), one.between(), by, Duration.ZERO, Optional.empty(), Optional.empty()));
            return;
        }
        Duration heldUp = heldUpNow(one, call.at(), obliging);
        BusinessCalendar calendar = obliging.calendar(one.kind());
        Optional<Instant> due = one.terms().fixed() || one.missed()
                ? Optional.empty()
                : one.due().map(at -> calendar.add(at, heldUp));
        ObligationKind kind = obliging.kind(one.kind());
        call.emit(new Unblocked(
                one.id(),
                one.between(),
                by,
                heldUp,
                due,
                due.flatMap(at -> Imposing.reminder(kind, calendar, at, call.at()))));
    }
}
