package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.Answers;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.Ownership.OpenOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws messages, replies, notes and receipts. */
final class ConversationActs {

    private static final List<String> PHRASES = List.of(
            "Thank you for your message, we look into it.",
            "Please send us your order number once more.",
            "The parcel left our house yesterday evening.",
            "Your refund was booked and takes three days.",
            World.SAID_ELSEWHERE);

    private static final List<String> REQUESTS =
            List.of("Where is my parcel, please tell me now?", "I am out of the office until Monday next week.");

    private static final Map<ReplyKind, Integer> REPLIES = new EnumMap<>(Map.of(
            ReplyKind.ANSWER, 53,
            ReplyKind.QUESTION, 12,
            ReplyKind.HOLDING, 14,
            ReplyKind.COURTESY, 8,
            ReplyKind.REFERRAL, 8,
            ReplyKind.SUGGESTION, 8));

    private static final Map<Expects, Integer> EXPECTATIONS = new EnumMap<>(Map.of(
            Expects.ANSWER, 50,
            Expects.NOTHING, 14,
            Expects.ACCEPTANCE, 6,
            Expects.REJECTION, 16,
            Expects.SUPPLY, 10,
            Expects.WITHDRAWAL, 4));

    private ConversationActs() {}

    static Command of(CommandKind kind, Scene scene) {
        return switch (kind) {
            case RECEIVE -> receive(scene);
            case REPLY -> reply(scene);
            case NOTE -> new Note(message(PHRASES, scene), scene.chance.percent(40));
            case INTERACTION -> interaction(scene);
            case ASK_FOR_PERSON -> new AskForPerson(message(REQUESTS, scene));
            case ASKS_NOTHING -> new AsksNothing(question(scene), scene.chance.percent(85) ? "says thank you" : " ");
            case WARN -> new Warn(message(PHRASES, scene));
            default -> receipt(scene);
        };
    }

    static Receive receive(Scene scene) {
        Chance chance = scene.chance;
        Expects expects = chance.weighted(EXPECTATIONS);
        List<String> rejects = expects == Expects.REJECTION
                        && chance.percent(40)
                        && !scene.received().isEmpty()
                ? List.of(recent(scene.received(), chance))
                : List.of();
        return new Receive(message(REQUESTS, scene), expects, rejects);
    }

    private static Interaction interaction(Scene scene) {
        Chance chance = scene.chance;
        List<Receive> said = new ArrayList<>(List.of(receive(scene)));
        while (said.size() < 3 && chance.percent(30)) {
            said.add(chance.percent(50) ? receive(scene) : Receive.question(text(REQUESTS, scene)));
        }
        Optional<Reply> reply = chance.percent(60) ? Optional.of(reply(scene)) : Optional.empty();
        return new Interaction(chance.of(scene.world.talks()), said, reply);
    }

    private static String question(Scene scene) {
        List<Question> open = scene.ticket().conversation().open().detail();
        if (!open.isEmpty() && scene.chance.percent(85)) {
            return open.get(open.size() - 1).message();
        }
        return scene.received().isEmpty() ? "unknown" : scene.chance.of(scene.received());
    }

    private static Reply reply(Scene scene) {
        Chance chance = scene.chance;
        ReplyKind kind = chance.weighted(scene.habit().replies(REPLIES));
        Optional<Instant> nextUpdate = kind == ReplyKind.HOLDING && chance.percent(75)
                ? Optional.of(scene.now().plusSeconds(chance.between(-600, 7_200)))
                : Optional.empty();
        Optional<Owner> refersTo = kind == ReplyKind.REFERRAL ? referredTo(scene) : Optional.empty();
        Optional<Command> then =
                refersTo.isPresent() && chance.percent(65) ? Optional.of(new Offer(refersTo.get())) : then(scene);
        return new Reply(message(PHRASES, scene), kind, answers(kind, scene), nextUpdate, refersTo, then);
    }

    // Mostly somebody is named, and if the ticket is offered already, mostly the one it is offered to.
    private static Optional<Owner> referredTo(Scene scene) {
        if (scene.chance.percent(10)) {
            return Optional.empty();
        }
        Optional<Owner> offered =
                scene.ticket().ownership().offer().map(OpenOffer::to).filter(to -> scene.chance.percent(75));
        return offered.isPresent() ? offered : Optional.of(OwnershipActs.somebody(scene));
    }

    private static Optional<Command> then(Scene scene) {
        int kind = scene.chance.below(100);
        if (kind < 18) {
            return Optional.of(new Propose());
        }
        if (kind < 22) {
            return Optional.of(StageActs.of(CommandKind.WAIT, scene));
        }
        if (kind < 27) {
            return Optional.of(OwnershipActs.of(CommandKind.CLOSE, scene));
        }
        return kind < 29 ? Optional.of(new Offer(OwnershipActs.somebody(scene))) : Optional.empty();
    }

    private static Answers answers(ReplyKind kind, Scene scene) {
        Chance chance = scene.chance;
        if (kind != ReplyKind.ANSWER && chance.percent(80)) {
            return Answers.none();
        }
        List<Question> open = scene.ticket().conversation().open().detail();
        if (chance.percent(65)) {
            return Answers.all();
        }
        if (!open.isEmpty() && chance.percent(75)) {
            return Answers.to(chance.of(open).message());
        }
        return scene.received().isEmpty() ? Answers.none() : Answers.to(chance.of(scene.received()));
    }

    // What became of a reply: mostly of a recent one, mostly good news, now and then twice or about something unknown.
    private static Receipt receipt(Scene scene) {
        Chance chance = scene.chance;
        String message = scene.sent().isEmpty() || chance.percent(5) ? "unknown" : recent(scene.sent(), chance);
        Instant at = scene.now().plusMillis(chance.between(-900_000, 60_000));
        boolean silent = scene.ticket().closure().window().isPresent(); // what bounces then counts most
        return new Receipt(message, chance.percent(silent ? 40 : 70), at);
    }

    private static String recent(List<String> ids, Chance chance) {
        int back = Math.min(ids.size(), chance.percent(75) ? 1 : 5);
        return ids.get(ids.size() - 1 - chance.below(back));
    }

    private static Message message(List<String> phrases, Scene scene) {
        Chance chance = scene.chance;
        Message message = Message.text(text(phrases, scene));
        if (chance.percent(30)) {
            message = message.id("m-" + scene.freshId());
        }
        List<String> channels = scene.world.channels();
        return channels.isEmpty() || chance.percent(20) ? message : message.via(chance.of(channels));
    }

    private static String text(List<String> phrases, Scene scene) {
        Chance chance = scene.chance;
        int kind = chance.below(100);
        if (kind < 12) {
            return "Thanks!"; // too short to be a repetition
        }
        int few = scene.habit().fewWords();
        if (kind < few) {
            return phrases.get(chance.percent(80) ? 0 : 1);
        }
        return kind < 30 ? chance.of(phrases) : "This is about matter " + letters(scene.acts()) + ", as you know.";
    }

    // Digits fold away in the comparison of texts, letters don't.
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number + 1; left > 0; left /= 20) {
            letters.append((char) ('a' + left % 20));
        }
        return letters.toString();
    }
}
