package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.closure.Closure.Proposal;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.ClosureEvent.ProposalRejected;
import dev.ticketlifecycle.closure.ClosureEvent.Proposed;
import dev.ticketlifecycle.closure.ClosureEvent.Reopened;
import dev.ticketlifecycle.closure.ClosureEvent.WindowCancelled;
import dev.ticketlifecycle.closure.ClosureEvent.WindowStarted;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.Conversation.Sent;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.ConversationRoom;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipEvent.Ending;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipRoom;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageRoom;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the gate enters this room; no host calls it.
 *
 * <p>Long, because all that ends a ticket or brings it back goes through here.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class ClosureRoom {

    private ClosureRoom() {}

    /**
     * The rules of this room that refuse a command.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param closure how far the ticket is from its end
     * @param approvers the roles that approve endings by a code
     * @return their bits
     */
    public static long refusing(
            Call call, Stage stage, Conversation conversation, Closure closure, Map<Outcome, String> approvers) {
        return switch (call.kind()) {
            case PROPOSE -> unanswered(conversation);
            case ACCEPT -> accepting(conversation.accepted(), closure);
            case CLOSE -> {
                Optional<Coded> coded = coded(call);
                yield coded.isEmpty()
                        ? closing(call, conversation)
                        : Proofs.missing(coded.get(), call, stage, conversation, closure, approvers)
                                        .isEmpty()
                                ? 0
                                : RuleId.CODED_ENDING.bit();
            }
            default -> 0;
        };
    }

    /**
     * The code by which a call is to end the ticket; a move by name has none.
     *
     * @param call the call
     * @return the code, if there is one
     */
    static Optional<Coded> coded(Call call) {
        return call.command() instanceof Close close ? close.coded() : Optional.empty();
    }

    private static long closing(Call call, Conversation conversation) {
        return unanswered(conversation)
                | unreplied(conversation)
                | (call.afterReply() ? RuleId.REPLY_AND_CLOSE.bit() : 0)
                | RuleId.CONSENT_OR_SILENCE.bit();
    }

    // Without a proposal the requester may accept an answer that stands, a bot's included; there has to be something.
    private static long accepting(Conversation conversation, Closure closure) {
        boolean something =
                closure.proposal().isPresent() || conversation.latestAnswer().isPresent();
        return unanswered(conversation) | unreplied(conversation) | (something ? 0 : RuleId.NOT_PERMITTED.bit());
    }

    private static long unanswered(Conversation conversation) {
        return conversation.open().isEmpty() ? 0 : RuleId.UNANSWERED_QUESTION.bit();
    }

    private static long unreplied(Conversation conversation) {
        return conversation.answerStands() ? 0 : RuleId.REPLY_BEFORE_CLOSE.bit();
    }

    /**
     * Whether a ticket has ended in a way that leaves no room for a command.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param closure how it ended
     * @param survive whether something lives on that is owed
     * @param deals whether the act deals with that, or asks for a decision that can be asked for after the end
     * @return the bit of {@link RuleId#TERMINAL}, or nothing
     */
    public static long terminal(Call call, Stage stage, Closure closure, boolean survive, boolean deals) {
        if (stage.phase() != Phase.CLOSED) {
            return 0;
        }
        boolean sealed = closure.sealed(call.now(), call.terms().reopeningWindow(), survive);
        boolean open = switch (call.kind()) {
            case RECEIPT, IMPORT, MIGRATE, ADVANCE, SETTLE, WATCH, HEAR -> true;
            case REQUEST, RATE -> !sealed && deals;
            case JOIN -> !sealed;
            case INTERACTION -> !sealed && !closure.ended(Outcome.ABUSE);
            case RECEIVE ->
                !sealed && !(closure.ended(Outcome.ABUSE) && reopens((Receive) call.command(), call.initiator()));
            default -> deals;
        };
        return open ? 0 : RuleId.TERMINAL.bit();
    }

    // Who was shut out for abuse appeals against it; what would only be recorded still is.
    private static boolean reopens(Receive receive, Actor from) {
        return from.party() == Party.REQUESTER
                && from.kind() != ActorKind.AUTOMATIC
                && receive.expects() != Expects.NOTHING;
    }

    /**
     * Carries out a command that no rule refuses.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param ownership who is accountable
     * @param obligations what is owed
     */
    public static void carryOut(
            Call call, Stage stage, Conversation conversation, Ownership ownership, Obligations obligations) {
        switch (call.kind()) {
            case PROPOSE -> propose(call, stage, conversation, ownership, obligations);
            case ACCEPT -> {
                ConversationRoom.acceptAnswer(call, conversation);
                end(call, stage, ownership, Optional.of(Outcome.ACCEPTED));
            }
            case WITHDRAW -> end(call, stage, ownership, Optional.of(Outcome.WITHDRAWN));
            default -> close(call, stage, conversation, ownership);
        }
    }

    private static void propose(
            Call call, Stage stage, Conversation conversation, Ownership ownership, Obligations obligations) {
        if (stage.phase() == Phase.CLOSED) {
            reopen(call, ownership);
        }
        Optional<Sent> reply = call.afterReply() ? conversation.latestReply() : Optional.empty();
        Optional<Instant> deliveredAt = reply.isPresent() ? reply.get().deliveredAt() : Optional.empty();
        call.emit(new Proposed(reply.isPresent() ? Optional.of(reply.get().message()) : Optional.empty(), deliveredAt));
        StageRoom.move(call, stage);
        Optional<Instant> rests = conversation.asked() > 0 ? conversation.answerDeliveredAt() : deliveredAt;
        if (obligations.blocksClosing()) {
            call.emit(new WindowCancelled(false)); // once that is settled it takes another proposal
        } else if (rests.isPresent()) {
            start(call, later(call.at(), stage.since()), rests.get());
        }
    }

    // Not before the present instant: nothing that is learnt late may end a ticket in the past.
    private static void start(Call call, Instant proposedAt, Instant deliveredAt) {
        Instant startsAt = later(deliveredAt, proposedAt);
        call.emit(new WindowStarted(startsAt, later(startsAt.plus(call.terms().silenceWindow()), call.now())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * Ends the ticket because its silence window has run out.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param ownership who is accountable
     * @param closure the closure
     */
    public static void endInSilence(
            Call call, Stage stage, Conversation conversation, Ownership ownership, Closure closure) {
        Optional<String> proposed = closure.proposal().flatMap(Proposal::message);
        Optional<String> restsOn = conversation.asked() > 0 ? answer(conversation) : proposed;
        end(
                call,
                stage,
                ownership,
                new Ended(Optional.of(Outcome.SILENT), Optional.empty(), Optional.empty(), restsOn));
    }

    private static Optional<String> answer(Conversation conversation) {
        return conversation.latestAnswer().map(Sent::message);
    }

    private static void end(Call call, Stage stage, Ownership ownership, Optional<Outcome> outcome) {
        end(call, stage, ownership, Ended.as(outcome));
    }

    private static void close(Call call, Stage stage, Conversation conversation, Ownership ownership) {
        Optional<Coded> code = coded(call);
        if (code.isEmpty()) {
            end(call, stage, ownership, Optional.empty());
            return;
        }
        Coded coded = code.get();
        Optional<TicketId> other =
                coded instanceof Coded.Duplicate duplicate ? Optional.of(duplicate.of()) : Optional.empty();
        // A ticket full of links can end for another all the same: the ending names it.
        if (other.isPresent() && stage.links().size() < Stage.MAX_LINKS) {
            StageRoom.link(call, stage, new Link(LinkKind.DUPLICATE_OF, other.get()));
        }
        Optional<String> restsOn = coded.outcome() == Outcome.DECLINED ? answer(conversation) : Optional.empty();
        end(call, stage, ownership, new Ended(Optional.of(coded.outcome()), coded.reason(), other, restsOn));
    }

    /**
     * Ends the ticket for another, which goes on in its place.
     *
     * @param other the other ticket
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     */
    public static void endFor(TicketId other, Call call, Stage stage, Ownership ownership) {
        end(
                call,
                stage,
                ownership,
                new Ended(Optional.of(Outcome.DUPLICATE), Optional.empty(), Optional.of(other), Optional.empty()));
    }

    /**
     * What follows from questions that came from another ticket: as from one that was asked here.
     *
     * @param call the call
     * @param stage where the ticket stands
     */
    public static void followTakeOver(Call call, Stage stage) {
        if (stage.phase() == Phase.RESOLVED) {
            call.emit(new ProposalRejected());
        }
        StageRoom.move(call, stage);
    }

    private static void end(Call call, Stage stage, Ownership ownership, Ended ended) {
        OwnershipRoom.endOffer(call, ownership, Ending.LAPSED, Optional.empty());
        call.emit(ended);
        StageRoom.move(call, stage);
    }

    /**
     * What follows from a message: it ends a wait, brings an ended ticket back, rejects a proposal or cancels its
     * window.
     *
     * @param received the message
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     * @param closure the closure
     */
    public static void follow(Received received, Call call, Stage stage, Ownership ownership, Closure closure) {
        if (!received.requesterSpoke()) {
            if (received.by() != ActorKind.AUTOMATIC && stage.status().awaits().equals(Optional.of(received.from()))) {
                StageRoom.move(call, stage);
            }
            return;
        }
        if (stage.phase() == Phase.CLOSED) {
            if (received.expects() != Expects.NOTHING) {
                reopen(call, ownership);
                StageRoom.move(call, stage);
            }
        } else if (stage.phase() != Phase.RESOLVED) {
            StageRoom.move(call, stage);
        } else if (received.asks()) {
            call.emit(new ProposalRejected());
            StageRoom.move(call, stage);
        } else if (closure.proposal().isPresent() && !closure.proposal().get().cancelled()) {
            call.emit(new WindowCancelled(false));
        }
    }

    private static void reopen(Call call, Ownership ownership) {
        call.emit(new Reopened());
        if (ownership.owner().isEmpty()) {
            OwnershipRoom.toQueue(call, ownership, call.terms().homeQueue(), Means.REOPENING);
        }
    }

    /**
     * What follows from a status that was left by name: a proposal no longer stands, an ended ticket is back.
     *
     * @param from the phase that was left
     * @param to the phase that was entered
     * @param call the call
     * @param ownership who is accountable
     * @param closure the closure
     */
    public static void follow(Phase from, Phase to, Call call, Ownership ownership, Closure closure) {
        if (from == Phase.RESOLVED && to != Phase.RESOLVED && closure.proposal().isPresent()) {
            call.emit(new ProposalRejected());
        } else if (from == Phase.CLOSED
                && to != Phase.CLOSED
                && closure.ending().isPresent()) {
            reopen(call, ownership);
        }
    }

    /**
     * What follows from a delivery: the silence window may start.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param closure the closure
     */
    public static void followDelivery(Call call, Stage stage, Conversation conversation, Closure closure) {
        if (stage.phase() != Phase.RESOLVED || closure.proposal().isEmpty()) {
            return;
        }
        Proposal proposal = closure.proposal().get();
        Optional<Instant> rests = conversation.asked() > 0 ? conversation.answerDeliveredAt() : proposal.deliveredAt();
        if (rests.isPresent() && proposal.window().isEmpty() && !proposal.cancelled()) {
            start(call, proposal.at(), rests.get());
        }
    }

    /**
     * What follows from a further reply: the window rests on the latest answering one, and starts anew with its delivery.
     *
     * @param replied the reply
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param closure the closure
     */
    public static void follow(Replied replied, Call call, Stage stage, Conversation conversation, Closure closure) {
        if (!replied.answering()
                || stage.phase() != Phase.RESOLVED
                || closure.proposal().isEmpty()) {
            return;
        }
        Proposal proposal = closure.proposal().get();
        if (proposal.cancelled() || conversation.asked() == 0) {
            return;
        }
        if (replied.deliveredAt().isPresent()) {
            start(call, proposal.at(), replied.deliveredAt().get());
        } else if (proposal.window().isPresent()) {
            call.emit(new WindowCancelled(true));
        }
    }

    /**
     * What follows from a bounce: a window that rests on the lost reply is cancelled, and a ticket that ended on it comes
     * back, for nobody has read why.
     *
     * @param failed the bounce
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     * @param closure the closure
     * @param survive whether something lives on that is owed
     */
    public static void follow(
            DeliveryFailed failed, Call call, Stage stage, Ownership ownership, Closure closure, boolean survive) {
        if (restsOn(failed, call, closure, survive)) {
            reopen(call, ownership);
            StageRoom.move(call, stage);
        } else if (closure.proposal().isPresent()
                && !closure.proposal().get().cancelled()
                && (failed.answering() || closure.proposal().get().standsOn(failed.message()))) {
            call.emit(new WindowCancelled(false));
        }
    }

    /**
     * Follows a new debt, or one that was missed: what the desk owes stands in the way of silence.
     *
     * @param call the call
     * @param closure the proposal
     * @param obligations what is owed
     * @param missed whether the desk has missed something
     */
    public static void followDebt(Call call, Closure closure, Obligations obligations, boolean missed) {
        boolean stands =
                closure.proposal().isPresent() && !closure.proposal().get().cancelled();
        if (stands && (missed || obligations.blocksClosing())) {
            call.emit(new WindowCancelled(false));
        }
    }

    /**
     * Brings an ended ticket back because something that lived on was missed.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     */
    public static void followMissed(Call call, Stage stage, Ownership ownership) {
        if (stage.phase() == Phase.CLOSED) {
            reopen(call, ownership);
            StageRoom.move(call, stage);
        }
    }

    private static boolean restsOn(DeliveryFailed failed, Call call, Closure closure, boolean survive) {
        boolean onReplies = closure.ended(Outcome.DECLINED) || closure.ended(Outcome.SILENT);
        return onReplies
                && (failed.answering() || closure.ending().get().restsOn().equals(Optional.of(failed.message())))
                && !closure.sealed(call.now(), call.terms().reopeningWindow(), survive);
    }
}
