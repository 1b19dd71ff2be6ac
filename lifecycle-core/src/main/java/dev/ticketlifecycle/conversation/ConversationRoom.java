package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.conversation.ConversationEvent.Noted;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the gate enters this room; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class ConversationRoom {

    private ConversationRoom() {}

    /**
     * The rules of this room that refuse a command.
     *
     * @param call the call
     * @return their bits
     */
    public static long refusing(Call call) {
        return call.kind() == CommandKind.REPLY ? holding((Reply) call.command(), call.now()) : 0;
    }

    private static long holding(Reply reply, Instant now) {
        boolean due = reply.reply() != ReplyKind.HOLDING
                || (reply.nextUpdate().isPresent() && reply.nextUpdate().get().isAfter(now));
        return due ? 0 : RuleId.HOLDING_NEEDS_DUE.bit();
    }

    /**
     * Carries out a command that no rule refuses.
     *
     * @param command the command
     * @param call the call
     * @param conversation the conversation
     * @param besideOwner whether the initiator is somebody else than the owner
     */
    public static void carryOut(
            ConversationCommand command, Call call, Conversation conversation, boolean besideOwner) {
        if (command instanceof Reply reply) {
            reply(reply, call, conversation, besideOwner);
        } else if (command instanceof Receive receive) {
            receive(receive, call, conversation);
        } else if (command instanceof Note note) {
            call.emit(new Noted(id(note.message(), call), note.message().reference()));
        } else {
            receipt((Receipt) command, call, conversation);
        }
    }

    private static String id(Message message, Call call) {
        return message.id().isPresent() ? message.id().get() : call.act().id();
    }

    private static void reply(Reply reply, Call call, Conversation conversation, boolean besideOwner) {
        Message message = reply.message();
        ActorKind by = call.initiator().kind();
        boolean automatic = by == ActorKind.AUTOMATIC && call.terms().on(RuleId.AUTOMATIC_IS_NOT_A_REPLY);
        boolean courtesy = reply.reply() == ReplyKind.COURTESY && call.terms().on(RuleId.COURTESY_IS_NOT_A_REPLY);
        boolean repeated = !automatic
                && message.comparable()
                && call.terms().on(RuleId.REPEATED_REPLY)
                && (conversation.said().contains(message.digest()) || saidElsewhere(message.digest(), call));
        boolean referral = reply.reply() == ReplyKind.REFERRAL && call.terms().on(RuleId.REFERRAL_IS_NOT_A_REPLY);
        List<RuleId> recorded = automatic || courtesy || repeated || referral
                ? recorded(repeated, courtesy, automatic, referral)
                : List.of();

        boolean answer = reply.reply() == ReplyKind.ANSWER || (reply.reply() == ReplyKind.COURTESY && !courtesy);
        boolean speaks = by == ActorKind.HUMAN || (by == ActorKind.AUTOMATIC && !automatic);
        boolean mayAnswer = answer && speaks && !repeated;
        List<String> answered = mayAnswer ? conversation.open().named(reply.answers()) : List.of();
        boolean answering = mayAnswer && (reply.answers().everything() || !answered.isEmpty());
        boolean counting = (answer || reply.reply() == ReplyKind.QUESTION) && speaks && !repeated;

        Channel channel = call.terms().channel(message.channel());
        call.emit(new Replied(
                id(message, call),
                channel.name(),
                reply.reply(),
                by,
                message.comparable() ? Optional.of(message.digest()) : Optional.empty(),
                answering,
                answered,
                answering && reply.answers().everything(),
                counting,
                recorded,
                reply.reply() == ReplyKind.HOLDING ? reply.nextUpdate().map(ConversationRoom::whole) : Optional.empty(),
                channel.delivery(),
                channel.deliveredAt(call.now()),
                besideOwner,
                message.reference()));
    }

    private static boolean saidElsewhere(long digest, Call call) {
        return !call.linked().isEmpty()
                && call.linked().stream().anyMatch(other -> other.said().contains(digest));
    }

    private static List<RuleId> recorded(boolean repeated, boolean courtesy, boolean automatic, boolean referral) {
        List<RuleId> rules = new ArrayList<>(2);
        if (repeated) {
            rules.add(RuleId.REPEATED_REPLY);
        }
        if (courtesy) {
            rules.add(RuleId.COURTESY_IS_NOT_A_REPLY);
        }
        if (automatic) {
            rules.add(RuleId.AUTOMATIC_IS_NOT_A_REPLY);
        }
        if (referral) {
            rules.add(RuleId.REFERRAL_IS_NOT_A_REPLY);
        }
        return rules;
    }

    private static void receive(Receive receive, Call call, Conversation conversation) {
        boolean asker =
                call.initiator().party() == Party.REQUESTER && call.initiator().kind() != ActorKind.AUTOMATIC;
        boolean rejects = asker && receive.expects() == Expects.REJECTION;
        List<String> restored = rejects ? conversation.restorable(receive.rejects()) : List.of();
        boolean opens = asker && (receive.expects() == Expects.ANSWER || (rejects && restored.isEmpty()));
        call.emit(new Received(
                id(receive.message(), call),
                call.terms().channel(receive.message().channel()).name(),
                call.initiator().party(),
                call.initiator().kind(),
                receive.expects(),
                opens,
                restored,
                receive.message().reference()));
    }

    private static void receipt(Receipt receipt, Call call, Conversation conversation) {
        if (!receipt.delivered()) {
            List<String> restored = conversation.answeredBy(receipt.message());
            boolean answering = !restored.isEmpty() || Conversation.is(conversation.latestAnswer(), receipt.message());
            call.emit(new DeliveryFailed(
                    receipt.message(),
                    restored,
                    answering,
                    conversation.sent(receipt.message()).flatMap(Conversation.Sent::digest)));
            return;
        }
        Optional<Conversation.Sent> sent = conversation.awaited(receipt.message());
        if (sent.isPresent()) {
            call.emit(new Delivered(
                    receipt.message(), clamped(receipt.at(), sent.get().at(), call.now())));
        }
    }

    // What a transport claims is evidence, not a clock: a message can't arrive before it was sent or after now.
    private static Instant clamped(Instant claimed, Instant sentAt, Instant now) {
        Instant whole = whole(claimed);
        return whole.isBefore(sentAt) ? sentAt : whole.isAfter(now) ? now : whole;
    }

    private static Instant whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
