package dev.ticketlifecycle.conversation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.conversation.ConversationEvent.AnswerAccepted;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.ActorKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has been said, as far as it still matters.
 *
 * <p>Bounded: {@value Questions#MAX_DETAIL} open questions, as many answers that can still be undone, as many receipts
 * that are waited for, {@value Digests#MAX} digests. "Answered" is not a component: it is {@link #answered()}, derived.
 *
 * @param open the open questions
 * @param asked how many questions were ever asked
 * @param askedInPerson how many of them the requester asked without the desk logging them
 * @param received how many messages came in
 * @param heardAt when the requester last wrote
 * @param replies how many public replies were sent
 * @param personReplied whether a person of the desk has replied publicly
 * @param latestReply the latest public reply
 * @param latestAnswer the latest answering reply, if it came after the last message that expects an answer
 * @param earlierAnswer the answering reply that came before the last messages that expect an answer; it stands again if
 *     those turn out to ask nothing
 * @param counted how many counting replies stand that followed a message of the requester since opening or reopening
 * @param askedSince how many messages that expect an answer came since the latest answering reply
 * @param undoable questions that were answered, as long as a rejection or a bounce can open them again
 * @param awaitingReceipt replies whose receipt is waited for
 * @param asksRequester the desk's question to the requester that stands
 * @param said the digests of staff replies
 * @param repetitions how many replies repeated an earlier one
 * @param holdingInRow how many holding replies came since the last real one
 * @param nextUpdate when the next word of the desk is due
 * @param asideQuestions questions that were marked as asking nothing, until the requester's next message
 * @param bots what machines that talk have done
 * @param warning the latest warning about abuse, unless it bounced; an earlier one no longer counts
 * @param wentOn whether the requester wrote again after that warning was delivered
 * @param exchange the latest request of a person and its answer, to find two sides that go in circles
 * @param mail the same of automatic mail
 */
public record Conversation(
        Questions open,
        int asked,
        int askedInPerson,
        int received,
        Optional<Instant> heardAt,
        int replies,
        boolean personReplied,
        Optional<Sent> latestReply,
        Optional<Sent> latestAnswer,
        Optional<Sent> earlierAnswer,
        int counted,
        int askedSince,
        List<Undoable> undoable,
        List<Sent> awaitingReceipt,
        Optional<Sent> asksRequester,
        Digests said,
        int repetitions,
        int holdingInRow,
        Optional<Timer> nextUpdate,
        List<Question> asideQuestions,
        Bots bots,
        Optional<Sent> warning,
        boolean wentOn,
        Exchange exchange,
        Exchange mail) {

    /** The conversation of a ticket on which nobody has said anything. */
    public static final Conversation NONE = new Conversation(
            Questions.NONE,
            0,
            0,
            0,
            Optional.empty(),
            0,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            ImmutableList.of(),
            ImmutableList.of(),
            Optional.empty(),
            Digests.NONE,
            0,
            0,
            Optional.empty(),
            ImmutableList.of(),
            Bots.NONE,
            Optional.empty(),
            false,
            Exchange.NONE,
            Exchange.NONE);

    static final String NEXT_UPDATE = "next-update";

    /** Copies the lists. */
    public Conversation {
        undoable = ImmutableList.copyOf(undoable);
        awaitingReceipt = ImmutableList.copyOf(awaitingReceipt);
        asideQuestions = ImmutableList.copyOf(asideQuestions);
    }

    /**
     * A sent reply.
     *
     * @param message its id
     * @param at when it was sent
     * @param deliveredAt when it counts as delivered, if that is known
     * @param digest the digest of its text, if it is long enough to be compared and this reply said it first
     */
    public record Sent(String message, Instant at, Optional<Instant> deliveredAt, Optional<Long> digest) {
        Sent delivered(Instant when) {
            return new Sent(message, at, Optional.of(when), digest);
        }
    }

    /**
     * A question and the reply that answered it.
     *
     * @param question the question
     * @param reply the reply
     */
    public record Undoable(Question question, Sent reply) {
        boolean by(String message) {
            return reply.message().equals(message);
        }

        boolean deliveredBy(Instant at) {
            return reply.deliveredAt().isPresent() && !reply.deliveredAt().get().isAfter(at);
        }

        Undoable after(Delivered e) {
            return by(e.message()) ? new Undoable(question, reply.delivered(e.at())) : this;
        }
    }

    /**
     * Whether there was a question and none is open.
     *
     * @return true if everything asked is answered
     */
    public boolean answered() {
        return asked > 0 && open.isEmpty();
    }

    /**
     * Whether nothing has to be answered before an ending: there was no question, or an answering reply came after the
     * last one.
     *
     * @return true if an answering reply stands, or none is needed
     */
    public boolean answerStands() {
        return asked == 0 || latestAnswer.isPresent();
    }

    /**
     * When what the silence window rests on was delivered: the latest answering reply, or without any question nothing.
     *
     * @return the instant, if that reply is delivered
     */
    public Optional<Instant> answerDeliveredAt() {
        return latestAnswer.isPresent() ? latestAnswer.get().deliveredAt() : Optional.empty();
    }

    /**
     * Whether a delivered question of the desk waits for the requester.
     *
     * @return true until any message of the requester
     */
    public boolean waitsForRequester() {
        return asksRequester.isPresent() && asksRequester.get().deliveredAt().isPresent();
    }

    /**
     * Whether the receipt of a reply is waited for.
     *
     * @param message the id of the reply
     * @return true if it is
     */
    public boolean awaitsReceipt(String message) {
        return awaited(message).isPresent();
    }

    /**
     * The facet after something else than a reply was sent whose delivery is reported.
     *
     * @param message its id
     * @param at when it was sent
     * @return the next facet
     */
    public Conversation awaiting(String message, Instant at) {
        NextConversation next = new NextConversation(this);
        Sent sent = new Sent(message, at, Optional.empty(), Optional.empty());
        next.awaitingReceipt = latest(
                ImmutableList.<Sent>builder().addAll(awaitingReceipt).add(sent).build());
        return next.conversation();
    }

    Optional<Sent> awaited(String message) {
        for (Sent sent : awaitingReceipt) {
            if (sent.message().equals(message)) {
                return Optional.of(sent);
            }
        }
        return Optional.empty();
    }

    /** The exchange that a message of somebody from outside belongs to. */
    Exchange exchangeWith(ActorKind kind) {
        return kind == ActorKind.AUTOMATIC ? mail : exchange;
    }

    /**
     * When a message of the desk was sent whose delivery still matters.
     *
     * @param message its id
     * @return the instant; empty if the message isn't remembered
     * @hidden
     */
    public Optional<Instant> sentAt(String message) {
        return sent(message).map(Sent::at);
    }

    Optional<Sent> sent(String message) {
        if (is(latestReply, message)) {
            return latestReply;
        }
        if (is(latestAnswer, message)) {
            return latestAnswer;
        }
        if (is(asksRequester, message)) {
            return asksRequester;
        }
        if (is(warning, message)) {
            return warning;
        }
        if (bots.answer().isPresent() && bots.answer().get().reply().message().equals(message)) {
            return Optional.of(bots.answer().get().reply());
        }
        return Stream.concat(awaitingReceipt.stream(), undoable.stream().map(Undoable::reply))
                .filter(s -> s.message().equals(message))
                .findFirst();
    }

    List<String> restorable(List<String> questions) {
        return undoable.stream()
                .map(u -> u.question().message())
                .filter(id -> questions.isEmpty() || questions.contains(id))
                .distinct()
                .toList();
    }

    List<String> withAside(List<String> questions) {
        return asideQuestions.isEmpty()
                ? questions
                : Stream.concat(asideQuestions.stream().map(Question::message), questions.stream())
                        .toList();
    }

    List<String> answeredBy(String reply) {
        return undoable.stream()
                .filter(u -> u.by(reply))
                .map(u -> u.question().message())
                .distinct()
                .toList();
    }

    /**
     * The conversation after an event.
     *
     * @param event the event
     * @param at when it took effect
     * @return the next conversation
     */
    public Conversation after(ConversationEvent event, Instant at) {
        return Telling.after(this, event, at);
    }

    /**
     * The conversation as it stands once the requester accepts: the answer of a bot becomes an answering reply.
     *
     * @return this, unless a bot's answer can be accepted
     * @hidden
     */
    public Conversation accepted() {
        return bots.answer().isPresent()
                ? Telling.after(this, accepting(bots.answer().get()))
                : this;
    }

    AnswerAccepted accepting(Bots.BotAnswer answer) {
        List<String> questions =
                answer.all() ? open.detail().stream().map(Question::message).toList() : answer.questions();
        return new AnswerAccepted(answer.reply().message(), questions, answer.all());
    }

    /**
     * The conversation of a ticket that has ended: nothing more is due by itself.
     *
     * @return the same conversation without a next update
     * @hidden
     */
    public Conversation ended() {
        if (nextUpdate.isEmpty() && asideQuestions.isEmpty()) {
            return this;
        }
        NextConversation next = new NextConversation(this);
        next.nextUpdate = Optional.empty();
        next.asideQuestions = List.of(); // what asked nothing until the end doesn't ask after it
        return next.conversation();
    }

    /**
     * The conversation of a ticket that has come back: the first reply is owed again.
     *
     * @return the conversation
     */
    public Conversation reopened() {
        if (counted == 0) {
            return this;
        }
        NextConversation next = new NextConversation(this);
        next.counted = 0;
        return next.conversation();
    }

    /**
     * The conversation after a demand was given up: what was asked with it waits for nobody.
     *
     * @param at when it was demanded
     * @return the same one unless that question of the desk is the one that waits
     * @hidden
     */
    public Conversation notAskingSince(Instant at) {
        if (asksRequester.isEmpty() || !asksRequester.get().at().equals(at)) {
            return this;
        }
        NextConversation next = new NextConversation(this);
        next.asksRequester = Optional.empty();
        return next.conversation();
    }

    /** Whether the desk has said nothing later. */
    boolean latestWord(Instant at) {
        return latestReply.isEmpty() || !at.isBefore(latestReply.get().at());
    }

    /** Whether the requester has said nothing later. */
    boolean unheard(Instant at) {
        return heardAt.isEmpty() || !at.isBefore(heardAt.get());
    }

    static boolean is(Optional<Sent> sent, String message) {
        return sent.isPresent() && sent.get().message().equals(message);
    }

    static <T> List<T> latest(List<T> list) {
        return list.size() <= Questions.MAX_DETAIL
                ? list
                : list.subList(list.size() - Questions.MAX_DETAIL, list.size());
    }
}
