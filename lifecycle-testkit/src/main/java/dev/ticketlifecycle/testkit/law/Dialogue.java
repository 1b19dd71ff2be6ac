package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who asked and who answered, worked out from what people did.
 *
 * <p>It takes from events only when something was said and what a transport proved; whether a message asks and a reply
 * answers it judges by itself, from the commands. So it can disagree with the engine.
 */
final class Dialogue {

    // The declared cap: a text is compared with the last 32 distinct ones.
    private static final int REMEMBERED = 32;

    private final Set<String> open = new LinkedHashSet<>();
    private final Set<Long> said = new LinkedHashSet<>();
    private final Map<String, Long> sent = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private boolean asked;

    /** An answering reply: by a person, no repetition, naming open questions or all. */
    private static final class Answer {
        private final String message;
        private final Set<String> questions;
        private Optional<Instant> deliveredAt;
        private boolean failed;
        private boolean read;
        private boolean beforeLastQuestion;

        Answer(String message, Set<String> questions, Optional<Instant> deliveredAt) {
            this.message = message;
            this.questions = questions;
            this.deliveredAt = deliveredAt;
        }
    }

    /** Whether anything was ever asked. */
    boolean asked() {
        return asked;
    }

    /** The ids of the questions without an answer. */
    Set<String> open() {
        return Set.copyOf(open);
    }

    /** Whether an answering reply that didn't bounce came after the last message that expects an answer. */
    boolean answered() {
        return answers.stream().anyMatch(a -> !a.failed && !a.beforeLastQuestion);
    }

    /** Whether such a reply is delivered, or will count as delivered at a known instant. */
    boolean answerDelivered() {
        return answers.stream().anyMatch(a -> !a.failed && !a.beforeLastQuestion && a.deliveredAt.isPresent());
    }

    /** Whether a reply would repeat what the desk has said before. */
    boolean repeats(Reply reply) {
        return reply.message().comparable() && said.contains(reply.message().digest());
    }

    void hear(Step step) {
        step.events().forEach(event -> hear(event, step));
    }

    void hear(Recorded recorded, Step step) {
        if (recorded.event() instanceof Received) {
            step.command(Receive.class).ifPresent(receive -> received(receive, step, recorded.effectiveAt()));
        } else if (recorded.event() instanceof Replied replied) {
            step.command(Reply.class).ifPresent(reply -> replied(reply, step, replied.deliveredAt()));
        } else if (recorded.event() instanceof Delivered delivered) {
            answers.stream()
                    .filter(a -> a.message.equals(delivered.message()))
                    .forEach(a -> a.deliveredAt = Optional.of(delivered.at()));
        } else if (recorded.event() instanceof DeliveryFailed failed) {
            forget(failed);
            answers.stream().filter(a -> a.message.equals(failed.message())).forEach(this::bounced);
        }
    }

    // What nobody read may be said again: certainly an answer under way, the rest as far as the desk still knows what
    // it said.
    private void forget(DeliveryFailed failed) {
        Optional<Long> first = Optional.ofNullable(sent.get(failed.message()));
        boolean answer =
                answers.stream().anyMatch(a -> a.message.equals(failed.message()) && !a.read && !a.questions.isEmpty());
        if (answer || first.equals(failed.digest())) {
            first.ifPresent(said::remove);
        }
    }

    private static String id(Message message, Step step) {
        return message.id().orElse(step.act().id());
    }

    private void received(Receive receive, Step step, Instant at) {
        Actor from = step.act().initiator();
        boolean person = from.party() == Party.REQUESTER && from.kind() != ActorKind.AUTOMATIC;
        if (!person || (receive.expects() != Expects.ANSWER && receive.expects() != Expects.REJECTION)) {
            return;
        }
        asked = true;
        Set<String> rejected = receive.expects() == Expects.REJECTION ? rejected(receive.rejects()) : Set.of();
        if (rejected.isEmpty()) {
            open.add(id(receive.message(), step));
            // Who asks something else has read what had reached them; a later bounce of that proves nothing.
            answers.forEach(
                    a -> a.read |= a.deliveredAt.filter(d -> !d.isAfter(at)).isPresent());
        }
        open.addAll(rejected);
        answers.forEach(a -> a.beforeLastQuestion = true);
    }

    private Set<String> rejected(List<String> named) {
        Set<String> rejected = new LinkedHashSet<>();
        for (Answer answer : answers) {
            if (!answer.read && !answer.failed) {
                Set<String> again = new LinkedHashSet<>(answer.questions);
                again.removeIf(q -> !named.isEmpty() && !named.contains(q));
                answer.questions.removeAll(again);
                rejected.addAll(again);
            }
        }
        return rejected;
    }

    private void replied(Reply reply, Step step, Optional<Instant> deliveredAt) {
        ActorKind by = step.act().initiator().kind();
        boolean repeated = repeats(reply);
        if (by != ActorKind.AUTOMATIC && reply.message().comparable()) {
            if (said.add(reply.message().digest())) {
                sent.put(id(reply.message(), step), reply.message().digest());
            }
            if (said.size() > REMEMBERED) {
                said.remove(said.iterator().next());
            }
        }
        if (by != ActorKind.HUMAN || reply.reply() != ReplyKind.ANSWER || repeated) {
            return;
        }
        Set<String> questions = new LinkedHashSet<>(open);
        if (!reply.answers().everything()) {
            questions.retainAll(reply.answers().questions());
            if (questions.isEmpty()) {
                return;
            }
        }
        open.removeAll(questions);
        answers.add(new Answer(id(reply.message(), step), questions, deliveredAt));
    }

    private void bounced(Answer answer) {
        answer.failed = true;
        answer.deliveredAt = Optional.empty();
        if (!answer.read) {
            open.addAll(answer.questions);
            answer.questions.clear();
        }
    }
}
