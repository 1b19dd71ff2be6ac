package dev.ticketlifecycle.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A reply and what is written down of it, by hand, with Jackson 2: just the fields that they have. */
final class Hand2 {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Word<Party> PARTIES = Word.of(Party.class);
    private static final Word<ActorKind> ACTORS = Word.of(ActorKind.class);
    private static final Word<ReplyKind> REPLIES = Word.of(ReplyKind.class);
    private static final Word<Delivery> DELIVERIES = Word.of(Delivery.class);
    private static final Word<RuleId> RULES = Word.of(RuleId.class);

    private Hand2() {}

    static byte[] write(Act act) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("id", act.id());
            out.writeFieldName("command");
            write((Reply) act.command(), out);
            out.writeFieldName("initiator");
            write(act.initiator(), out);
            if (!act.executor().equals(act.initiator())) {
                out.writeFieldName("executor");
                write(act.executor(), out);
            }
            if (act.seen().isPresent()) {
                out.writeNumberField("seen", act.seen().getAsLong());
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(Reply reply, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", "reply");
        Message message = reply.message();
        out.writeFieldName("message");
        out.writeStartObject();
        if (message.id().isPresent()) {
            out.writeStringField("id", message.id().get());
        }
        if (message.channel().isPresent()) {
            out.writeStringField("channel", message.channel().get());
        }
        out.writeStringField("digest", hex(message.digest()));
        out.writeNumberField("length", message.length());
        if (message.reference().isPresent()) {
            out.writeStringField("reference", message.reference().get());
        }
        out.writeEndObject();
        out.writeStringField("reply", REPLIES.of(reply.reply()));
        out.writeFieldName("answers");
        out.writeStartObject();
        if (reply.answers().everything()) {
            out.writeBooleanField("everything", true);
        }
        strings("questions", reply.answers().questions(), out);
        out.writeEndObject();
        if (reply.nextUpdate().isPresent()) {
            out.writeStringField("nextUpdate", Stamp.of(reply.nextUpdate().get()));
        }
        out.writeEndObject();
    }

    static void strings(String field, List<String> all, JsonGenerator out) throws IOException {
        if (!all.isEmpty()) {
            out.writeFieldName(field);
            out.writeStartArray();
            for (String one : all) {
                out.writeString(one);
            }
            out.writeEndArray();
        }
    }

    static String hex(long digest) {
        String digits = Long.toHexString(digest);
        return "0".repeat(16 - digits.length()) + digits;
    }

    static void write(Actor actor, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("party", PARTIES.of(actor.party()));
        out.writeStringField("id", actor.id());
        out.writeStringField("kind", ACTORS.of(actor.kind()));
        out.writeEndObject();
    }

    static byte[] write(Recorded entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeFieldName("event");
            write((Replied) entry.event(), out);
            out.writeFieldName("initiator");
            write(entry.initiator(), out);
            if (!entry.executor().equals(entry.initiator())) {
                out.writeFieldName("executor");
                write(entry.executor(), out);
            }
            out.writeStringField("effectiveAt", Stamp.of(entry.effectiveAt()));
            if (!entry.recordedAt().equals(entry.effectiveAt())) {
                out.writeStringField("recordedAt", Stamp.of(entry.recordedAt()));
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(Replied event, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", "replied");
        out.writeStringField("message", event.message());
        out.writeStringField("channel", event.channel());
        out.writeStringField("reply", REPLIES.of(event.reply()));
        out.writeStringField("by", ACTORS.of(event.by()));
        if (event.digest().isPresent()) {
            out.writeStringField("digest", hex(event.digest().get()));
        }
        flag("answering", event.answering(), out);
        strings("answered", event.answered(), out);
        flag("answersAll", event.answersAll(), out);
        flag("counting", event.counting(), out);
        if (!event.recorded().isEmpty()) {
            out.writeFieldName("recorded");
            out.writeStartArray();
            for (RuleId rule : event.recorded()) {
                out.writeString(RULES.of(rule));
            }
            out.writeEndArray();
        }
        if (event.nextUpdate().isPresent()) {
            out.writeStringField("nextUpdate", Stamp.of(event.nextUpdate().get()));
        }
        out.writeStringField("delivery", DELIVERIES.of(event.delivery()));
        if (event.deliveredAt().isPresent()) {
            out.writeStringField("deliveredAt", Stamp.of(event.deliveredAt().get()));
        }
        flag("besideOwner", event.besideOwner(), out);
        if (event.reference().isPresent()) {
            out.writeStringField("reference", event.reference().get());
        }
        out.writeEndObject();
    }

    static void flag(String field, boolean value, JsonGenerator out) throws IOException {
        if (value) {
            out.writeBooleanField(field, true);
        }
    }

    static Act act(byte[] document) throws IOException {
        try (JsonParser in = FACTORY.createParser(document)) {
            @Nullable String id = null;
            @Nullable Reply command = null;
            @Nullable Actor initiator = null;
            @Nullable Actor executor = null;
            OptionalLong seen = OptionalLong.empty();
            in.nextToken();
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "id" -> id = in.getText();
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

    private static Reply reply(JsonParser in) throws IOException {
        @Nullable Message message = null;
        @Nullable ReplyKind reply = null;
        @Nullable Answers answers = null;
        Optional<Instant> nextUpdate = Optional.empty();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "kind" -> of("reply", in.getText());
                case "message" -> message = message(in);
                case "reply" -> reply = REPLIES.of(in.getText());
                case "answers" -> answers = answers(in);
                case "nextUpdate" -> nextUpdate = Optional.of(Stamp.of(in.getText()));
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

    private static Message message(JsonParser in) throws IOException {
        Optional<String> id = Optional.empty();
        Optional<String> channel = Optional.empty();
        Optional<String> reference = Optional.empty();
        long digest = 0;
        int length = 0;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "id" -> id = Optional.of(in.getText());
                case "channel" -> channel = Optional.of(in.getText());
                case "digest" -> digest = Long.parseUnsignedLong(in.getText(), 16);
                case "length" -> length = in.getIntValue();
                case "reference" -> reference = Optional.of(in.getText());
                default -> in.skipChildren();
            }
        }
        return new Message(id, channel, digest, length, reference);
    }

    private static Answers answers(JsonParser in) throws IOException {
        boolean everything = false;
        List<String> questions = List.of();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "everything" -> everything = in.getBooleanValue();
                case "questions" -> questions = strings(in);
                default -> in.skipChildren();
            }
        }
        return new Answers(everything, questions);
    }

    static List<String> strings(JsonParser in) throws IOException {
        List<String> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            all.add(in.getText());
        }
        return all;
    }

    static Actor actor(JsonParser in) throws IOException {
        @Nullable Party party = null;
        @Nullable String id = null;
        @Nullable ActorKind kind = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "party" -> party = PARTIES.of(in.getText());
                case "id" -> id = in.getText();
                case "kind" -> kind = ACTORS.of(in.getText());
                default -> in.skipChildren();
            }
        }
        return new Actor(Objects.requireNonNull(party), Objects.requireNonNull(id), Objects.requireNonNull(kind));
    }

    static Recorded entry(byte[] document) throws IOException {
        try (JsonParser in = FACTORY.createParser(document)) {
            @Nullable Replied event = null;
            @Nullable Actor initiator = null;
            @Nullable Actor executor = null;
            @Nullable Instant effectiveAt = null;
            @Nullable Instant recordedAt = null;
            in.nextToken();
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "event" -> event = replied(in);
                    case "initiator" -> initiator = actor(in);
                    case "executor" -> executor = actor(in);
                    case "effectiveAt" -> effectiveAt = Stamp.of(in.getText());
                    case "recordedAt" -> recordedAt = Stamp.of(in.getText());
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

    private static Replied replied(JsonParser in) throws IOException {
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
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "kind" -> of("replied", in.getText());
                case "message" -> message = in.getText();
                case "channel" -> channel = in.getText();
                case "reply" -> reply = REPLIES.of(in.getText());
                case "by" -> by = ACTORS.of(in.getText());
                case "digest" -> digest = Optional.of(Long.parseUnsignedLong(in.getText(), 16));
                case "answering" -> answering = in.getBooleanValue();
                case "answered" -> answered = strings(in);
                case "answersAll" -> answersAll = in.getBooleanValue();
                case "counting" -> counting = in.getBooleanValue();
                case "recorded" ->
                    recorded = strings(in).stream().map(RULES::of).toList();
                case "nextUpdate" -> nextUpdate = Optional.of(Stamp.of(in.getText()));
                case "delivery" -> delivery = DELIVERIES.of(in.getText());
                case "deliveredAt" -> deliveredAt = Optional.of(Stamp.of(in.getText()));
                case "besideOwner" -> besideOwner = in.getBooleanValue();
                case "reference" -> reference = Optional.of(in.getText());
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
