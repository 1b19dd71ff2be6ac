package dev.ticketlifecycle.ownership;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.ownership.OwnershipEvent.Ending;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OfferEnded;
import dev.ticketlifecycle.ownership.OwnershipEvent.Offered;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the gate enters this room; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class OwnershipRoom {

    private OwnershipRoom() {}

    /**
     * The rules of this room that refuse a command, whichever room carries it out.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     * @return their bits
     */
    public static long refusing(Call call, Stage stage, Ownership ownership) {
        Command command = call.command();
        long mask = switch (call.kind()) {
            case OPEN -> opening((StageCommand.Open) command, call);
            case CLAIM ->
                changing(ownership) | anew(Owner.agent(call.initiator().id()), ownership) | taking(call, stage);
            case ASSIGN ->
                changing(ownership)
                        | anew(((Assign) command).to(), ownership)
                        | returning(((Assign) command).to(), call, ownership)
                        | becoming(((Assign) command).to(), call, stage);
            case OFFER ->
                changing(ownership)
                        | anew(((Offer) command).to(), ownership)
                        | returning(((Offer) command).to(), call, ownership)
                        | owning(call, ownership);
            case ACCEPT_OFFER -> addressed(call, ownership) | regaining(call, ownership) | taking(call, stage);
            case DECLINE_OFFER -> addressed(call, ownership) | reasoned((DeclineOffer) command);
            case RECALL_OFFER ->
                ownership.offer().isEmpty()
                        ? RuleId.NOT_PERMITTED.bit() | owning(call, ownership)
                        : owning(call, ownership);
            case WAIT, CLOSE, MERGE, SPLIT -> owning(call, ownership);
            case REPLY -> referring((Reply) command, ownership);
            default -> 0;
        };
        return leavesUnowned(call, stage, ownership) ? mask | RuleId.OWNER_REQUIRED.bit() : mask;
    }

    // What the requester says isn't refused over the desk's own affairs: it is taken in, or withdrawn without an owner.
    private static boolean leavesUnowned(Call call, Stage stage, Ownership ownership) {
        return leavesIntake(call, stage)
                && ownership.owner().isEmpty()
                && !taken(call.kind())
                && call.kind() != CommandKind.WITHDRAW
                && call.kind() != CommandKind.SETTLE;
    }

    private static boolean leavesIntake(Call call, Stage stage) {
        return call.target() != null
                && stage.phase() == Phase.NEW
                && call.target().phase() != Phase.NEW;
    }

    private static boolean taken(CommandKind kind) {
        return kind == CommandKind.RECEIVE || kind == CommandKind.ASK_FOR_PERSON || kind == CommandKind.ACCEPT;
    }

    /**
     * Puts a ticket that nobody owns into the home queue before an act of its requester takes it out of intake.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     */
    public static void takeIn(Call call, Stage stage, Ownership ownership) {
        if (ownership.owner().isEmpty()
                && taken(call.kind())
                && leavesIntake(call, stage)
                && call.initiator().party() == Party.REQUESTER
                && call.initiator().kind() != ActorKind.AUTOMATIC
                && call.terms().on(RuleId.OWNER_REQUIRED)) {
            toQueue(call, ownership, call.terms().homeQueue(), Means.INTAKE);
        }
    }

    private static long opening(StageCommand.Open open, Call call) {
        return open.queue().isPresent()
                        && open.category().isPresent()
                        && !call.directory()
                                .mayOwn(open.queue().get(), open.category().get())
                ? RuleId.COMPETENCE.bit()
                : 0;
    }

    private static long changing(Ownership ownership) {
        return ownership.offer().isPresent() ? RuleId.TRANSFER_IN_PROGRESS.bit() : 0;
    }

    private static long anew(Owner to, Ownership ownership) {
        return ownership.owner().equals(Optional.of(to)) ? RuleId.NOT_PERMITTED.bit() : 0;
    }

    // Whoever holds it now can't get it back; that has a rule of its own.
    private static long returning(Owner to, Call call, Ownership ownership) {
        return ownership.returns() >= call.terms().returns() && ownership.regained(to) && !call.bySupervisor()
                ? RuleId.PING_PONG.bit()
                : 0;
    }

    // Who gets it back through a queue shows only at the acceptance; an offer to an agent was judged when it was made.
    private static long regaining(Call call, Ownership ownership) {
        return ownership.offer().isPresent()
                        && ownership.offer().get().to() instanceof Owner.Queue
                        && !ownership.offer().get().bySupervisor()
                ? returning(Owner.agent(call.initiator().id()), call, ownership)
                : 0;
    }

    // Taking a ticket is a person's act: a machine that took it would stop the time to own for nobody.
    private static long taking(Call call, Stage stage) {
        return call.initiator().human() ? person(call.initiator().id(), call, stage) : RuleId.OWNER_INELIGIBLE.bit();
    }

    private static long becoming(Owner to, Call call, Stage stage) {
        if (to instanceof Owner.Agent agent) {
            return person(agent.id(), call, stage);
        }
        return stage.category().isPresent()
                        && !call.directory().mayOwn(to.id(), stage.category().get())
                ? RuleId.COMPETENCE.bit()
                : 0;
    }

    private static long person(String id, Call call, Stage stage) {
        @Nullable Person person = call.directory().people().get(id);
        if (person == null) {
            return RuleId.OWNER_INELIGIBLE.bit();
        }
        long mask = person.presence() == Presence.PRESENT ? 0 : RuleId.OWNER_INELIGIBLE.bit();
        return stage.category().isEmpty()
                        || person.skills().contains(stage.category().get())
                ? mask
                : mask | RuleId.COMPETENCE.bit();
    }

    private static long addressed(Call call, Ownership ownership) {
        return ownership.offer().isPresent()
                        && answers(ownership.offer().get().to(), call.initiator(), call.initiatorFacts())
                ? 0
                : RuleId.NOT_PERMITTED.bit();
    }

    private static boolean answers(Owner offeredTo, Actor actor, @Nullable Person facts) {
        if (offeredTo instanceof Owner.Agent agent) {
            return actor.party() == Party.STAFF && agent.id().equals(actor.id());
        }
        return facts != null && facts.queues().contains(offeredTo.id());
    }

    private static long reasoned(DeclineOffer decline) {
        return decline.reason().isBlank() ? RuleId.TRANSFER_IN_PROGRESS.bit() : 0;
    }

    // Whoever sends the requester to somebody else hands over the ticket too, in the same act or before.
    private static long referring(Reply reply, Ownership ownership) {
        return reply.reply() != ReplyKind.REFERRAL || offers(reply, ownership)
                ? 0
                : RuleId.REFERRAL_IS_NOT_A_REPLY.bit();
    }

    private static boolean offers(Reply referral, Ownership ownership) {
        if (referral.refersTo().isEmpty()) {
            return false;
        }
        Owner to = referral.refersTo().get();
        return (ownership.offer().isPresent() && ownership.offer().get().to().equals(to))
                || (referral.then().isPresent()
                        && referral.then().get() instanceof Offer offer
                        && offer.to().equals(to));
    }

    private static long owning(Call call, Ownership ownership) {
        return actsAsOwner(call, ownership) ? 0 : RuleId.NOT_OWNER.bit();
    }

    /**
     * Whether the initiator may do what only the owner may: the owner, a member of the owning queue, or a supervisor.
     *
     * @param call the call
     * @param ownership who is accountable
     * @return true if the initiator may
     */
    public static boolean actsAsOwner(Call call, Ownership ownership) {
        Actor actor = call.initiator();
        if (actor.party() == Party.STAFF && ownership.ownedBy(actor.id())) {
            return true;
        }
        @Nullable Person facts = call.initiatorFacts();
        return call.bySupervisor()
                || (facts != null
                        && ownership.inQueue()
                        && facts.queues().contains(ownership.owner().get().id()));
    }

    /**
     * Carries out a command that no rule refuses.
     *
     * @param command the command
     * @param call the call
     * @param ownership who is accountable
     */
    public static void carryOut(OwnershipCommand command, Call call, Ownership ownership) {
        if (command instanceof OwnershipCommand.Claim) {
            change(call, ownership, Owner.agent(call.initiator().id()), Means.CLAIM);
        } else if (command instanceof Assign assign) {
            change(call, ownership, assign.to(), Means.ASSIGNMENT);
        } else if (command instanceof Offer offer) {
            Instant expiresAt = call.at().plus(call.terms().offerExpiry());
            call.emit(new Offered(offer.to(), call.initiator(), call.bySupervisor(), expiresAt));
        } else if (command instanceof OwnershipCommand.AcceptOffer) {
            change(call, ownership, Owner.agent(call.initiator().id()), Means.OFFER);
        } else if (command instanceof DeclineOffer decline) {
            endOffer(call, ownership, Ending.DECLINED, Optional.of(decline.reason()));
        } else {
            endOffer(call, ownership, Ending.RECALLED, Optional.empty());
        }
    }

    /**
     * Puts a ticket into a queue by itself: at intake, when its owner can't hold it, when it comes back unowned.
     *
     * @param call the call
     * @param ownership who is accountable
     * @param queue the queue
     * @param means why
     */
    public static void toQueue(Call call, Ownership ownership, String queue, Means means) {
        endOffer(call, ownership, Ending.LAPSED, Optional.empty());
        change(call, ownership, Owner.queue(queue), means);
    }

    /**
     * Ends the open offer, if there is one.
     *
     * @param call the call
     * @param ownership who is accountable
     * @param how how it ends
     * @param reason why, if it was declined
     */
    public static void endOffer(Call call, Ownership ownership, Ending how, Optional<String> reason) {
        if (ownership.offer().isPresent()) {
            call.emit(new OfferEnded(ownership.offer().get().to(), how, reason));
        }
    }

    /**
     * Whether the directory says that the owner can't hold the ticket.
     *
     * @param call the call
     * @param ownership who is accountable
     * @return true if the owner is known to be absent or deactivated
     */
    public static boolean ownerIneligible(Call call, Ownership ownership) {
        if (ownership.owner().isEmpty() || !(ownership.owner().get() instanceof Owner.Agent agent)) {
            return false;
        }
        @Nullable Person facts = call.directory().people().get(agent.id());
        return facts != null && facts.presence() != Presence.PRESENT;
    }

    private static void change(Call call, Ownership ownership, Owner to, Means means) {
        call.emit(new OwnerChanged(ownership.owner(), to, means));
    }
}
