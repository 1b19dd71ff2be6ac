package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.AnswerAccepted;
import dev.ticketlifecycle.conversation.ConversationEvent.AskedNothing;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.relation.Handed;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationEvent.Absorbed;
import dev.ticketlifecycle.relation.RelationEvent.SplitOff;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final Set<ReplyKind> SAYS_SOMETHING =
            EnumSet.of(ReplyKind.ANSWER, ReplyKind.QUESTION, ReplyKind.HOLDING, ReplyKind.SUGGESTION);

    private final Set<String> open = new LinkedHashSet<>();
    private final Set<Long> said = new LinkedHashSet<>();
    private final Map<String, Long> sent = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Set<String> asides = new LinkedHashSet<>();
    private final Map<String, Integer> asks = new LinkedHashMap<>();
    private Optional<Answer> offered = Optional.empty();
    private final Map<String, Instant> askedAt = new HashMap<>();
    private Instant lastWord = Instant.MIN;
    private boolean asking;
    private int words;

    /** An answering reply: by a person, no repetition, naming open questions or all. */
    private static final class Answer {
        private final String message;
        private final Set<String> questions;
        private Optional<Instant> deliveredAt;
        private boolean failed;
        private boolean read;
        private int order;

        Answer(String message, Set<String> questions, Optional<Instant> deliveredAt) {
            this.message = message;
            this.questions = questions;
            this.deliveredAt = deliveredAt;
        }
    }

    /** Whether anything was ever asked. */
    boolean asked() {
        return !asks.isEmpty();
    }

    /** The ids of the questions without an answer. */
    Set<String> open() {
        return Set.copyOf(open);
    }

    /** Whether an answering reply that didn't bounce came after the last message that expects an answer. */
    boolean answered() {
        return answers.stream().anyMatch(this::stands);
    }

    /** Whether such a reply is delivered, or will count as delivered at a known instant. */
    boolean answerDelivered() {
        return answers.stream().anyMatch(a -> stands(a) && a.deliveredAt.isPresent());
    }

    private boolean stands(Answer answer) {
        return !answer.failed && asks.values().stream().allMatch(asked -> asked < answer.order);
    }

    /** Whether the latest message of the requester expects an answer, to itself or to one that was set aside. */
    boolean asking() {
        return asking;
    }

    /** Whether the reply of a step repeats what the desk has said before, here or on a linked ticket. */
    boolean repeats(Reply reply, Step step) {
        long digest = reply.message().digest();
        return step.act().initiator().kind() != ActorKind.AUTOMATIC
                && reply.message().comparable()
                && (said.contains(digest)
                        || step.given().linked().stream()
                                .anyMatch(other -> other.said().contains(digest)));
    }

    /** Whether the reply of a step is by a person who has something to say that wasn't said before. */
    boolean says(Reply reply, Step step) {
        return step.act().initiator().human() && SAYS_SOMETHING.contains(reply.reply()) && !repeats(reply, step);
    }

    /** Whether the reply of a step ends a row of holding replies: to answer nothing says nothing. */
    boolean getsOn(Reply reply, Step step) {
        return says(reply, step)
                && latest(step)
                && reply.reply() != ReplyKind.HOLDING
                && (reply.reply() != ReplyKind.ANSWER || answers(reply, step));
    }

    /** Whether the desk has said nothing later than the reply of a step, which may be learnt late. */
    boolean latest(Step step) {
        return !step.at().isBefore(lastWord);
    }

    // What is learnt late answers nothing that was asked after it, and nothing in general.
    private boolean answers(Reply reply, Step step) {
        return (reply.answers().everything() && !learntLate(step))
                || !answered(reply, step).isEmpty();
    }

    private Set<String> answered(Reply reply, Step step) {
        Set<String> answered = new LinkedHashSet<>(open);
        if (!reply.answers().everything()) {
            answered.retainAll(reply.answers().questions());
        }
        if (learntLate(step)) {
            answered.removeIf(
                    question -> askedAt.getOrDefault(question, Instant.MIN).isAfter(step.at()));
        }
        return answered;
    }

    private static boolean learntLate(Step step) {
        return step.at().isBefore(step.now());
    }

    void hear(Step step) {
        step.events().forEach(event -> hear(event, step));
    }

    void hear(Recorded recorded, Step step) {
        if (recorded.event() instanceof Received) {
            received(Heard.of(recorded, step), recorded.effectiveAt());
        } else if (recorded.event() instanceof AskedNothing) {
            step.command(AsksNothing.class).ifPresent(mark -> setAside(mark.question()));
        } else if (recorded.event() instanceof Replied replied) {
            step.reply().ifPresent(reply -> replied(reply, step, replied.deliveredAt()));
            lastWord = latest(step) ? step.at() : lastWord;
        } else if (recorded.event() instanceof Absorbed absorbed) {
            step.command(Absorb.class).ifPresent(absorb -> absorbed(absorbed, absorb.handed()));
        } else if (recorded.event() instanceof SplitOff split) {
            split.questions().forEach(open::remove); // asked it was, and no earlier answer is one to it
        } else if (recorded.event() instanceof Ended) {
            asides.clear(); // what asked nothing until the end doesn't ask after it
        } else if (recorded.event() instanceof AnswerAccepted) {
            offered.ifPresent(this::answered);
            offered = Optional.empty();
        } else if (recorded.event() instanceof Delivered delivered) {
            answers.stream()
                    .filter(a -> a.message.equals(delivered.message()))
                    .forEach(a -> a.deliveredAt = Optional.of(delivered.at()));
        } else if (recorded.event() instanceof DeliveryFailed failed) {
            forget(failed);
            answers.stream().filter(a -> a.message.equals(failed.message())).forEach(this::bounced);
        }
    }

    // Under the names that they have here; when they were asked the other ticket says.
    private void absorbed(Absorbed event, Handed handed) {
        if (!handed.asks()) {
            return;
        }
        offered = Optional.empty();
        words++;
        for (int i = 0; i < handed.open().detail().size(); i++) {
            String id = event.questions().get(i).message();
            open.add(id);
            askedAt.put(id, handed.open().detail().get(i).askedAt());
            asks.put(id, words);
        }
        if (handed.open().isEmpty()) {
            asks.put("on " + handed.from().value(), words);
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

    private void received(Heard heard, Instant at) {
        boolean person = heard.from().party() == Party.REQUESTER && heard.from().kind() != ActorKind.AUTOMATIC;
        if (!person) {
            return;
        }
        offered = Optional.empty();
        words++;
        asking = !asides.isEmpty() || heard.expects() == Expects.ANSWER || heard.expects() == Expects.REJECTION;
        asides.forEach(id -> {
            open.add(id);
            asks.put(id, words);
        });
        asides.clear();
        if (heard.expects() != Expects.ANSWER && heard.expects() != Expects.REJECTION) {
            return;
        }
        boolean rejects = heard.expects() == Expects.REJECTION;
        Set<String> rejected = rejects ? rejected(heard.rejects()) : Set.of();
        if (rejected.isEmpty()) {
            open.add(heard.id());
            askedAt.put(heard.id(), at);
            // Who asks something else has read what had reached them; a later bounce of that proves nothing.
            answers.forEach(
                    a -> a.read |= a.deliveredAt.filter(d -> !d.isAfter(at)).isPresent());
        }
        open.addAll(rejected);
        asks.put(rejects ? "rejection " + heard.id() : heard.id(), words); // a rejection isn't taken back by a mark
    }

    private void setAside(String question) {
        if (open.remove(question)) {
            asides.add(question);
            asks.remove(question);
        }
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
        boolean repeated = repeats(reply, step);
        boolean says = says(reply, step);
        String id = Heard.id(reply.message(), step);
        if (by != ActorKind.AUTOMATIC && reply.message().comparable()) {
            if (said.add(reply.message().digest()) && !repeated) {
                sent.put(id, reply.message().digest());
            }
            if (said.size() > REMEMBERED) {
                said.remove(said.iterator().next());
            }
        }
        // What a bot answers, the requester may accept, until somebody says something else.
        if (by == ActorKind.BOT || (says && latest(step))) {
            offered = Optional.empty();
        }
        if (by == ActorKind.AUTOMATIC || reply.reply() != ReplyKind.ANSWER || repeated) {
            return;
        }
        if (!answers(reply, step)) {
            return;
        }
        Answer answer = new Answer(id, answered(reply, step), deliveredAt);
        if (by == ActorKind.HUMAN) {
            answered(answer);
        } else {
            offered = Optional.of(answer);
        }
    }

    private void answered(Answer answer) {
        answer.order = ++words;
        answer.questions.retainAll(open); // since a bot said it, questions may have been taken off
        open.removeAll(answer.questions);
        answers.add(answer);
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
