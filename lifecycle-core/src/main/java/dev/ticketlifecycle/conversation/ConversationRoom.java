package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.ConversationEvent.AskedNothing;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.conversation.ConversationEvent.HandOver;
import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.ConversationEvent.Noted;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.ConversationEvent.Warned;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Ids;
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
     * @param conversation what has been said
     * @return their bits
     */
    public static long refusing(Call call, Conversation conversation) {
        return switch (call.kind()) {
            case REPLY -> holding((Reply) call.command(), call, conversation);
            case INTERACTION -> onTheSpot((Interaction) call.command(), call) | byPerson(call);
            case ASKS_NOTHING -> marking((AsksNothing) call.command(), call, conversation);
            case WARN -> byPerson(call);
            default -> 0;
        };
    }

    private static long holding(Reply reply, Call call, Conversation conversation) {
        if (reply.reply() != ReplyKind.HOLDING) {
            return 0;
        }
        boolean due = reply.nextUpdate().isPresent() && reply.nextUpdate().get().isAfter(call.at());
        boolean oneMore = conversation.holdingInRow() >= call.terms().holdingReplies();
        return (due ? 0 : RuleId.HOLDING_NEEDS_DUE.bit()) | (oneMore ? RuleId.TOO_MANY_HOLDING_REPLIES.bit() : 0);
    }

    private static long onTheSpot(Interaction interaction, Call call) {
        Channel channel = call.terms().channel(Optional.of(interaction.channel()));
        if (channel.delivery() != Channel.Delivery.IMMEDIATE) {
            throw new IllegalArgumentException("an interaction by '" + channel.name() + "', which delivers by "
                    + channel.delivery() + ": both sides are there only where delivery is IMMEDIATE; use Receive and"
                    + " Reply");
        }
        return 0;
    }

    // Beside a marked question another one has to stand that the desk didn't log itself, and who waits for a person has
    // asked for one: nobody makes a ticket answered by marks alone.
    private static long marking(AsksNothing mark, Call call, Conversation conversation) {
        boolean reasoned = !mark.reason().isBlank()
                && conversation.askedInPerson() > 1
                && !conversation.bots().handedOver();
        boolean open = conversation.open().detail().stream()
                .anyMatch(question -> question.message().equals(mark.question()));
        return (reasoned ? 0 : RuleId.ANSWERED_IS_DERIVED.bit())
                | (open ? 0 : RuleId.NOT_PERMITTED.bit())
                | byPerson(call);
    }

    private static long byPerson(Call call) {
        return call.initiator().human() ? 0 : RuleId.NOT_PERMITTED.bit();
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
            Received received = receive(receive, call.initiator(), id(receive.message(), call), call, conversation);
            giveWay(received, call, conversation);
        } else if (command instanceof AskForPerson ask) {
            Receive asking = Receive.of(ask.message(), Expects.ANSWER);
            receive(asking, call.initiator(), id(ask.message(), call), call, conversation);
            handOver(HandOver.ASKED, call, conversation);
        } else if (command instanceof AsksNothing mark) {
            call.emit(new AskedNothing(mark.question(), mark.reason()));
        } else if (command instanceof Warn warn) {
            Channel channel = call.terms().channel(warn.message().channel());
            call.emit(new Warned(
                    id(warn.message(), call),
                    channel.name(),
                    channel.delivery(),
                    channel.deliveredAt(call.at()),
                    warn.message().reference()));
        } else if (command instanceof Note note) {
            call.emit(new Noted(id(note.message(), call), note.message().reference()));
        } else {
            receipt((Receipt) command, call, conversation);
        }
    }

    /**
     * Asks the requester back, as part of a demand.
     *
     * @param message the question
     * @param call the call
     * @param conversation the conversation
     * @param besideOwner whether the initiator is somebody else than the owner
     */
    public static void ask(Message message, Call call, Conversation conversation, boolean besideOwner) {
        reply(Reply.of(ReplyKind.QUESTION, message), call, conversation, besideOwner);
    }

    /**
     * Takes in what was demanded.
     *
     * @param message what it came with
     * @param call the call
     * @param conversation the conversation
     * @return the message's id
     */
    public static String supply(Message message, Call call, Conversation conversation) {
        String id = id(message, call);
        receive(Receive.of(message, Expects.SUPPLY), call.initiator(), id, call, conversation);
        return id;
    }

    private static String id(Message message, Call call) {
        return message.id().isPresent() ? message.id().get() : call.act().id();
    }

    /**
     * Records one of the things that the requester said in a talk.
     *
     * @param interaction the talk
     * @param index which of them
     * @param call the call
     * @param conversation the conversation
     */
    public static void hear(Interaction interaction, int index, Call call, Conversation conversation) {
        Receive said = interaction.said().get(index);
        String id = said.message().id().isPresent()
                ? said.message().id().get()
                : Ids.joined(call.act().id(), "/" + (index + 1));
        giveWay(receive(said, call.requester(), id, call, conversation), call, conversation);
    }

    /**
     * Makes the answer of a bot, if there is one to accept, an answering reply.
     *
     * @param call the requester's acceptance
     * @param conversation the conversation
     */
    public static void acceptAnswer(Call call, Conversation conversation) {
        if (conversation.bots().answer().isPresent()) {
            call.emit(conversation.accepting(conversation.bots().answer().get()));
        }
    }

    private static void handOver(HandOver reason, Call call, Conversation conversation) {
        if (call.terms().on(RuleId.HUMAN_ON_REQUEST) && !conversation.bots().handedOver()) {
            call.emit(new HandedOver(reason));
        }
    }

    private static void reply(Reply reply, Call call, Conversation conversation, boolean besideOwner) {
        Message message = reply.message();
        ActorKind by = call.initiator().kind();
        boolean automatic = by == ActorKind.AUTOMATIC && call.terms().on(RuleId.AUTOMATIC_IS_NOT_A_REPLY);
        boolean courtesy = reply.reply() == ReplyKind.COURTESY && call.terms().on(RuleId.COURTESY_IS_NOT_A_REPLY);
        boolean same = message.comparable()
                && (conversation.said().contains(message.digest()) || saidElsewhere(message.digest(), call));
        boolean repeated = same && !automatic && call.terms().on(RuleId.REPEATED_REPLY);
        boolean referral = reply.reply() == ReplyKind.REFERRAL && call.terms().on(RuleId.REFERRAL_IS_NOT_A_REPLY);
        List<RuleId> recorded = automatic || courtesy || repeated || referral
                ? recorded(repeated, courtesy, automatic, referral)
                : List.of();

        boolean answer = reply.reply() == ReplyKind.ANSWER || (reply.reply() == ReplyKind.COURTESY && !courtesy);
        boolean speaks = by == ActorKind.HUMAN || (by == ActorKind.AUTOMATIC && !automatic);
        boolean mayAnswer = answer && speaks && !repeated;
        boolean offers = answer && by == ActorKind.BOT && !repeated;
        boolean late = call.at().isBefore(call.now());
        Questions asked = late ? conversation.open().askedBy(call.at()) : conversation.open();
        List<String> answered = mayAnswer || offers ? asked.named(reply.answers()) : List.of();
        boolean all = reply.answers().everything()
                && (!late
                        || (!answered.isEmpty()
                                && asked.count() == conversation.open().count()));
        boolean something = all || !answered.isEmpty();
        boolean answering = mayAnswer && something;
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
                (answering || offers) && all,
                counting,
                recorded,
                reply.reply() == ReplyKind.HOLDING ? reply.nextUpdate().map(ConversationRoom::whole) : Optional.empty(),
                channel.delivery(),
                channel.deliveredAt(call.at()),
                besideOwner,
                message.reference()));
        if (by == ActorKind.BOT) {
            boolean asksAgain = same && reply.reply() == ReplyKind.QUESTION;
            if (asksAgain || conversation.bots().turns() >= call.terms().botTurns()) {
                handOver(asksAgain ? HandOver.REPEATED_QUESTION : HandOver.TURNS_USED, call, conversation);
            }
        }
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

    // Bots that have had their turns without an answer that holds give way.
    private static void giveWay(Received received, Call call, Conversation conversation) {
        int turns = conversation.bots().turns();
        if (received.asks() && turns > 0 && turns >= call.terms().botTurns()) {
            handOver(HandOver.TURNS_USED, call, conversation);
        }
    }

    private static Received receive(Receive receive, Actor by, String id, Call call, Conversation conversation) {
        boolean asker = by.party() == Party.REQUESTER && by.kind() != ActorKind.AUTOMATIC;
        boolean rejects = asker && receive.expects() == Expects.REJECTION;
        List<String> undone = rejects ? conversation.restorable(receive.rejects()) : List.of();
        List<String> restored = asker ? conversation.withAside(undone) : List.of();
        boolean opens = asker && (receive.expects() == Expects.ANSWER || (rejects && undone.isEmpty()));
        Message message = receive.message();
        Received received = new Received(
                id,
                call.terms().channel(message.channel()).name(),
                by.party(),
                by.kind(),
                receive.expects(),
                opens,
                restored,
                message.comparable() ? Optional.of(message.digest()) : Optional.empty(),
                message.comparable() && conversation.exchangeWith(by.kind()).asks(message.digest()),
                call.act().executor().party() == Party.STAFF,
                message.reference());
        call.emitBy(by, received);
        return received;
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
                    receipt.message(), clamped(receipt.at(), sent.get().at(), call.at())));
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
