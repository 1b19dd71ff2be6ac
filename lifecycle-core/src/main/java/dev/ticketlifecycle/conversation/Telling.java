package dev.ticketlifecycle.conversation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.conversation.Conversation.Sent;
import dev.ticketlifecycle.conversation.Conversation.Undoable;
import dev.ticketlifecycle.conversation.ConversationEvent.AnswerAccepted;
import dev.ticketlifecycle.conversation.ConversationEvent.AskedNothing;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.ConversationEvent.NextUpdateMissed;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.ConversationEvent.Warned;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells a conversation what has happened: each event with the conversation as it stands after it. */
final class Telling {

    private Telling() {}

    static Conversation after(Conversation now, ConversationEvent event, Instant at) {
        if (event instanceof Replied replied) {
            return after(now, replied, at);
        }
        if (event instanceof Received received) {
            return after(now, received, at);
        }
        if (event instanceof Delivered delivered) {
            return after(now, delivered);
        }
        if (event instanceof DeliveryFailed failed) {
            return after(now, failed);
        }
        if (event instanceof Warned warned) {
            NextConversation next = new NextConversation(now);
            Sent warning = new Sent(warned.message(), at, warned.deliveredAt(), Optional.empty());
            next.warning = Optional.of(warning);
            next.wentOn = false;
            if (warned.delivery() == Channel.Delivery.RECEIPT) {
                next.awaitingReceipt = Conversation.latest(plus(now.awaitingReceipt(), warning));
            }
            return next.conversation();
        }
        if (event instanceof AskedNothing marked) {
            NextConversation next = new NextConversation(now);
            next.setAside(marked.question());
            return next.conversation();
        }
        if (event instanceof HandedOver) {
            NextConversation next = new NextConversation(now);
            next.bots = now.bots().handingOver();
            return next.conversation();
        }
        if (event instanceof AnswerAccepted accepted) {
            return after(now, accepted);
        }
        return event instanceof NextUpdateMissed ? withoutNextUpdate(now) : now;
    }

    static Conversation after(Conversation now, AnswerAccepted e) {
        if (now.bots().answer().isEmpty()) {
            return now;
        }
        NextConversation next = new NextConversation(now);
        next.answer(now.bots().answer().get().reply(), e.answered(), e.answersAll());
        next.bots = now.bots().withoutAnswer();
        return next.conversation();
    }

    private static Conversation withoutNextUpdate(Conversation now) {
        NextConversation next = new NextConversation(now);
        next.nextUpdate = Optional.empty();
        return next.conversation();
    }

    private static Conversation after(Conversation now, Received e, Instant at) {
        NextConversation next = new NextConversation(now);
        next.received++;
        if (e.requesterSpoke()) {
            if (now.unheard(at)) {
                next.heardAt = Optional.of(at);
            }
            if (now.asksRequester().isEmpty()
                    || !at.isBefore(now.asksRequester().get().at())) {
                next.asksRequester = Optional.empty();
            }
            next.bots = now.bots().withoutAnswer();
            next.wentOn |= warnedBy(now, at);
            int asks = next.takeBack();
            if (!e.restored().isEmpty()) {
                asks += next.reopen(e.restored());
            }
            if (e.opens()) {
                next.asked++;
                next.askedInPerson += e.logged() ? 0 : 1;
                asks++;
                next.open = next.open.plus(new Question(e.message(), at));
                next.undoable = stillUnderWay(next.undoable, at);
            }
            if (e.asks()) {
                next.asking(asks);
            }
            if (e.expects() == Expects.REJECTION) { // what is rejected never stands again
                next.earlierAnswer = Optional.empty();
            }
        }
        if (e.from() == Party.REQUESTER && e.digest().isPresent()) {
            if (e.by() == ActorKind.AUTOMATIC) {
                next.mail = now.mail().asked(e.digest().get());
            } else {
                next.exchange = now.exchange().asked(e.digest().get());
                next.mail =
                        e.again() ? now.mail() : Exchange.NONE; // machines go in circles until a person says something
            }
        }
        return next.conversation();
    }

    private static boolean warnedBy(Conversation now, Instant at) {
        return now.warning().isPresent()
                && now.warning().get().deliveredAt().isPresent()
                && !now.warning().get().deliveredAt().get().isAfter(at);
    }

    // Who asks on has read the answers that were delivered; those under way may still bounce.
    private static List<Undoable> stillUnderWay(List<Undoable> all, Instant at) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).deliveredBy(at)) {
                return all.stream().filter(answer -> !answer.deliveredBy(at)).toList();
            }
        }
        return all;
    }

    private static Conversation after(Conversation now, Replied e, Instant at) {
        NextConversation next = new NextConversation(now);
        boolean first = e.by() != ActorKind.AUTOMATIC && !e.recorded().contains(RuleId.REPEATED_REPLY);
        Sent sent = new Sent(e.message(), at, e.deliveredAt(), first ? e.digest() : Optional.empty());
        next.replies++;
        next.personReplied |= e.by() == ActorKind.HUMAN;
        boolean latest = now.latestWord(at); // what is learnt late takes nothing back that was said since
        if (latest) {
            next.latestReply = Optional.of(sent);
        }
        if (e.counting() && now.received() > 0) {
            next.counted++;
        }
        if (e.answering()) {
            next.answer(sent, e.answered(), e.answersAll());
        }
        if (e.digest().isPresent()) {
            next.exchange = now.exchange().answered(e.digest().get());
            next.mail = now.mail().answered(e.digest().get());
        }
        if (e.by() == ActorKind.BOT) {
            next.bots = now.bots()
                    .replying(
                            e.reply() == ReplyKind.ANSWER
                                            && first
                                            && (e.answersAll() || !e.answered().isEmpty())
                                    ? Optional.of(new Bots.BotAnswer(sent, e.answered(), e.answersAll()))
                                    : Optional.empty());
        }
        if (e.delivery() == Channel.Delivery.RECEIPT) {
            next.awaitingReceipt = Conversation.latest(plus(now.awaitingReceipt(), sent));
        }
        if (e.digest().isPresent() && e.by() != ActorKind.AUTOMATIC) {
            next.said = now.said().plus(e.digest().get());
        }
        if (e.recorded().contains(RuleId.REPEATED_REPLY)) {
            next.repetitions++;
        }
        if (e.reply() == ReplyKind.HOLDING) { // in whatever words, and whoever sent it
            next.holdingInRow++;
        }
        if (e.updates() && latest) {
            if (e.reply() == ReplyKind.QUESTION && now.unheard(at)) {
                next.asksRequester = next.latestReply;
            }
            boolean says = e.reply() != ReplyKind.HOLDING && (e.reply() != ReplyKind.ANSWER || e.answering());
            if (says) {
                next.holdingInRow = 0;
            }
            next.bots = Bots.NONE;
            next.nextUpdate = Optional.empty();
        }
        if (e.nextUpdate().isPresent() && latest) { // a promise binds whoever made it, in whatever words
            next.nextUpdate = Optional.of(
                    Timer.due(Conversation.NEXT_UPDATE, e.nextUpdate().get()));
        }
        return next.conversation();
    }

    private static Conversation after(Conversation now, Delivered e) {
        NextConversation next = new NextConversation(now);
        next.latestReply = delivered(now.latestReply(), e);
        next.latestAnswer = delivered(now.latestAnswer(), e);
        next.earlierAnswer = delivered(now.earlierAnswer(), e);
        next.asksRequester = delivered(now.asksRequester(), e);
        next.warning = delivered(now.warning(), e);
        if (!now.undoable().isEmpty()) {
            next.undoable = now.undoable().stream().map(u -> u.after(e)).toList();
        }
        next.received(e.message());
        return next.conversation();
    }

    private static Optional<Sent> delivered(Optional<Sent> sent, Delivered e) {
        return Conversation.is(sent, e.message()) ? Optional.of(sent.get().delivered(e.at())) : sent;
    }

    private static Conversation after(Conversation now, DeliveryFailed e) {
        NextConversation next = new NextConversation(now);
        next.reopen(e.restored());
        next.received(e.message());
        if (e.digest().isPresent()) { // what nobody read may be said again
            next.said = now.said().without(e.digest().get());
        }
        boolean counted = e.answering()
                || Conversation.is(now.earlierAnswer(), e.message())
                || Conversation.is(now.asksRequester(), e.message());
        if (counted && now.counted() > 0) {
            next.counted--;
        }
        if (e.answering()) {
            next.latestAnswer = Optional.empty();
        }
        if (Conversation.is(now.earlierAnswer(), e.message())) {
            next.earlierAnswer = Optional.empty();
        }
        if (Conversation.is(now.warning(), e.message())) { // nobody went on after a warning that nobody read
            next.warning = Optional.empty();
            next.wentOn = false;
        }
        if (now.bots().answer().isPresent()
                && now.bots().answer().get().reply().message().equals(e.message())) {
            next.bots = now.bots().withoutAnswer();
        }
        if (Conversation.is(now.asksRequester(), e.message())) {
            next.asksRequester = Optional.empty();
        }
        return next.conversation();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return ImmutableList.<T>builderWithExpectedSize(list.size() + 1)
                .addAll(list)
                .add(one)
                .build();
    }
}
