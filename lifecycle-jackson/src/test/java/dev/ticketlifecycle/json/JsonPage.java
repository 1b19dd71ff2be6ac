package dev.ticketlifecycle.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.jackson2.LifecycleModule;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.UnknownKindException;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import java.util.List;
import java.util.function.Consumer;

/** The code of docs/json.md, compiled. */
final class JsonPage {

    /** What a host of the page receives. */
    record Envelope(String from, Act act) {}

    private JsonPage() {}

    static Act there() {
        Jackson3 json = Jackson3.of(Json.plain()); // or Jackson2
        Act act = Act.by(Actor.agent("anna")).id("c-42").does(Reply.answer("parcel found, sent again"));
        byte[] document = json.write(Act.class, act);
        Act again = json.read(Act.class, document);
        return again;
    }

    static Envelope within(String body) throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(LifecycleModule.of(Json.plain()));
        Envelope envelope = mapper.readValue(body, Envelope.class);
        return envelope;
    }

    static List<String> mistakes(byte[] document, Consumer<String> later) {
        try {
            Jackson3.of(Json.plain()).read(Act.class, document);
            return List.of();
        } catch (UnknownKindException e) {
            later.accept(e.kind());
            return List.of();
        } catch (JsonException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }
}
