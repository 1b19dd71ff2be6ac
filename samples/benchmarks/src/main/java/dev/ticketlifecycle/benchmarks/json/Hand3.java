package dev.ticketlifecycle.benchmarks.json;

import dev.ticketlifecycle.conversation.Answers;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel.Delivery;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A reply and what is written down of it, by hand, with Jackson 3: just the fields that they have. */
final class Hand3 {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Word<Party> PARTIES = Word.of(Party.class);
    private static final Word<ActorKind> ACTORS = Word.of(ActorKind.class);
    private static final Word<ReplyKind> REPLIES = Word.of(ReplyKind.class);
    private static final Word<Delivery> DELIVERIES = Word.of(Delivery.class);
    private static final Word<RuleId> RULES = Word.of(RuleId.class);

    private Hand3() {}

    static byte[] write(Act act) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("id", act.id());
            out.writeName("command");
            write((Reply) act.command(), out);
            out.writeName("initiator");
            write(act.initiator(), out);
            if (!act.executor().equals(act.initiator())) {
                out.writeName("executor");
                write(act.executor(), out);
            }
            if (act.seen().isPresent()) {
                out.writeNumberProperty("seen", act.seen().getAsLong());
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(Reply reply, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("kind", "reply");
        Message message = reply.message();
        out.writeName("message");
        out.writeStartObject();
        if (message.id().isPresent()) {
            out.writeStringProperty("id", message.id().get());
        }
        if (message.channel().isPresent()) {
            out.writeStringProperty("channel", message.channel().get());
        }
        out.writeStringProperty("digest", hex(message.digest()));
        out.writeNumberProperty("length", message.length());
        if (message.reference().isPresent()) {
            out.writeStringProperty("reference", message.reference().get());
        }
        out.writeEndObject();
        out.writeStringProperty("reply", REPLIES.of(reply.reply()));
        out.writeName("answers");
        out.writeStartObject();
        if (reply.answers().everything()) {
            out.writeBooleanProperty("everything", true);
        }
        strings("questions", reply.answers().questions(), out);
        out.writeEndObject();
        if (reply.nextUpdate().isPresent()) {
            out.writeStringProperty("nextUpdate", Stamp.of(reply.nextUpdate().get()));
        }
        out.writeEndObject();
    }

    private static void strings(String field, List<String> all, JsonGenerator out) {
        if (!all.isEmpty()) {
            out.writeName(field);
            out.writeStartArray();
            for (String one : all) {
                out.writeString(one);
            }
            out.writeEndArray();
        }
    }

    private static String hex(long digest) {
        String digits = Long.toHexString(digest);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static void write(Actor actor, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("party", PARTIES.of(actor.party()));
        out.writeStringProperty("id", actor.id());
        out.writeStringProperty("kind", ACTORS.of(actor.kind()));
        out.writeEndObject();
    }

    static byte[] write(Recorded entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeName("event");
            write((Replied) entry.event(), out);
            out.writeName("initiator");
            write(entry.initiator(), out);
            if (!entry.executor().equals(entry.initiator())) {
                out.writeName("executor");
                write(entry.executor(), out);
            }
            out.writeStringProperty("effectiveAt", Stamp.of(entry.effectiveAt()));
            if (!entry.recordedAt().equals(entry.effectiveAt())) {
                out.writeStringProperty("recordedAt", Stamp.of(entry.recordedAt()));
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(Replied event, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("kind", "replied");
        out.writeStringProperty("message", event.message());
        out.writeStringProperty("channel", event.channel());
        out.writeStringProperty("reply", REPLIES.of(event.reply()));
        out.writeStringProperty("by", ACTORS.of(event.by()));
        if (event.digest().isPresent()) {
            out.writeStringProperty("digest", hex(event.digest().get()));
        }
        flag("answering", event.answering(), out);
        strings("answered", event.answered(), out);
        flag("answersAll", event.answersAll(), out);
        flag("counting", event.counting(), out);
        if (!event.recorded().isEmpty()) {
            out.writeName("recorded");
            out.writeStartArray();
            for (RuleId rule : event.recorded()) {
                out.writeString(RULES.of(rule));
            }
            out.writeEndArray();
        }
        if (event.nextUpdate().isPresent()) {
            out.writeStringProperty("nextUpdate", Stamp.of(event.nextUpdate().get()));
        }
        out.writeStringProperty("delivery", DELIVERIES.of(event.delivery()));
        if (event.deliveredAt().isPresent()) {
            out.writeStringProperty("deliveredAt", Stamp.of(event.deliveredAt().get()));
        }
        flag("besideOwner", event.besideOwner(), out);
        if (event.reference().isPresent()) {
            out.writeStringProperty("reference", event.reference().get());
        }
        out.writeEndObject();
    }

    private static void flag(String field, boolean value, JsonGenerator out) {
        if (value) {
            out.writeBooleanProperty(field, true);
        }
    }

    static Act act(byte[] document) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            @Nullable String id = null;
            @Nullable Reply command = null;
            @Nullable Actor initiator = null;
            @Nullable Actor executor = null;
            OptionalLong seen = OptionalLong.empty();
            in.nextToken();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                in.nextToken();
                switch (field) {
                    case "id" -> id = in.getString();
                    case "command" -> command = reply(in);
                    case "initiator" -> initiator = actor(in);
                    case "executor" -> executor = actor(in);
                    case "seen" -> seen = OptionalLong.of(in.getLongValue());
                    default -> in.skipChildren();
                }
            }
            return new Act(
                    Objects.requireNonNull(id),
                    Objects.requireNonNull(command),
                    Objects.requireNonNull(initiator),
                    executor == null ? initiator : executor,
                    seen,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private static Reply reply(JsonParser in) {
        @Nullable Message message = null;
        @Nullable ReplyKind reply = null;
        @Nullable Answers answers = null;
        Optional<Instant> nextUpdate = Optional.empty();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            in.nextToken();
            switch (field) {
                case "kind" -> of("reply", in.getString());
                case "message" -> message = message(in);
                case "reply" -> reply = REPLIES.of(in.getString());
                case "answers" -> answers = answers(in);
                case "nextUpdate" -> nextUpdate = Optional.of(Stamp.of(in.getString()));
                default -> in.skipChildren();
            }
        }
        return new Reply(
                Objects.requireNonNull(message),
                Objects.requireNonNull(reply),
                Objects.requireNonNull(answers),
                nextUpdate,
                Optional.empty(),
                Optional.empty());
    }

    // Where one command or event of many is read.
    private static void of(String wanted, String kind) {
        if (!kind.equals(wanted)) {
            throw new IllegalArgumentException(kind);
        }
    }

    private static Message message(JsonParser in) {
        Optional<String> id = Optional.empty();
        Optional<String> channel = Optional.empty();
        Optional<String> reference = Optional.empty();
        long digest = 0;
        int length = 0;
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            in.nextToken();
            switch (field) {
                case "id" -> id = Optional.of(in.getString());
                case "channel" -> channel = Optional.of(in.getString());
                case "digest" -> digest = Long.parseUnsignedLong(in.getString(), 16);
                case "length" -> length = in.getIntValue();
                case "reference" -> reference = Optional.of(in.getString());
                default -> in.skipChildren();
            }
        }
        return new Message(id, channel, digest, length, reference);
    }

    private static Answers answers(JsonParser in) {
        boolean everything = false;
        List<String> questions = List.of();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            in.nextToken();
            switch (field) {
                case "everything" -> everything = in.getBooleanValue();
                case "questions" -> questions = strings(in);
                default -> in.skipChildren();
            }
        }
        return new Answers(everything, questions);
    }

    private static List<String> strings(JsonParser in) {
        List<String> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            all.add(in.getString());
        }
        return all;
    }

    private static Actor actor(JsonParser in) {
        @Nullable Party party = null;
        @Nullable String id = null;
        @Nullable ActorKind kind = null;
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            in.nextToken();
            switch (field) {
                case "party" -> party = PARTIES.of(in.getString());
                case "id" -> id = in.getString();
                case "kind" -> kind = ACTORS.of(in.getString());
                default -> in.skipChildren();
            }
        }
        return new Actor(Objects.requireNonNull(party), Objects.requireNonNull(id), Objects.requireNonNull(kind));
    }

    static Recorded entry(byte[] document) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            @Nullable Replied event = null;
            @Nullable Actor initiator = null;
            @Nullable Actor executor = null;
            @Nullable Instant effectiveAt = null;
            @Nullable Instant recordedAt = null;
            in.nextToken();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                in.nextToken();
                switch (field) {
                    case "event" -> event = replied(in);
                    case "initiator" -> initiator = actor(in);
                    case "executor" -> executor = actor(in);
                    case "effectiveAt" -> effectiveAt = Stamp.of(in.getString());
                    case "recordedAt" -> recordedAt = Stamp.of(in.getString());
                    default -> in.skipChildren();
                }
            }
            Objects.requireNonNull(effectiveAt);
            Objects.requireNonNull(initiator);
            return new Recorded(
                    Objects.requireNonNull(event),
                    initiator,
                    executor == null ? initiator : executor,
                    effectiveAt,
                    recordedAt == null ? effectiveAt : recordedAt);
        }
    }

    private static Replied replied(JsonParser in) {
        @Nullable String message = null;
        @Nullable String channel = null;
        @Nullable ReplyKind reply = null;
        @Nullable ActorKind by = null;
        @Nullable Delivery delivery = null;
        Optional<Long> digest = Optional.empty();
        Optional<Instant> nextUpdate = Optional.empty();
        Optional<Instant> deliveredAt = Optional.empty();
        Optional<String> reference = Optional.empty();
        List<String> answered = List.of();
        List<RuleId> recorded = List.of();
        boolean answering = false;
        boolean answersAll = false;
        boolean counting = false;
        boolean besideOwner = false;
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            in.nextToken();
            switch (field) {
                case "kind" -> of("replied", in.getString());
                case "message" -> message = in.getString();
                case "channel" -> channel = in.getString();
                case "reply" -> reply = REPLIES.of(in.getString());
                case "by" -> by = ACTORS.of(in.getString());
                case "digest" -> digest = Optional.of(Long.parseUnsignedLong(in.getString(), 16));
                case "answering" -> answering = in.getBooleanValue();
                case "answered" -> answered = strings(in);
                case "answersAll" -> answersAll = in.getBooleanValue();
                case "counting" -> counting = in.getBooleanValue();
                case "recorded" ->
                    recorded = strings(in).stream().map(RULES::of).toList();
                case "nextUpdate" -> nextUpdate = Optional.of(Stamp.of(in.getString()));
                case "delivery" -> delivery = DELIVERIES.of(in.getString());
                case "deliveredAt" -> deliveredAt = Optional.of(Stamp.of(in.getString()));
                case "besideOwner" -> besideOwner = in.getBooleanValue();
                case "reference" -> reference = Optional.of(in.getString());
                default -> in.skipChildren();
            }
        }
        return new Replied(
                Objects.requireNonNull(message),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(reply),
                Objects.requireNonNull(by),
                digest,
                answering,
                answered,
                answersAll,
                counting,
                recorded,
                nextUpdate,
                Objects.requireNonNull(delivery),
                deliveredAt,
                besideOwner,
                reference);
    }
}
