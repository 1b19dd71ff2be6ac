import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;

/** A host that has Jackson 2 and nothing of Jackson 3. */
public final class Host {

    private Host() {}

    public static void main(String[] args) {
        Jackson2 json = Jackson2.of(Json.plain());
        Act act = Act.by(Actor.agent("anna")).id("c-42").does(Reply.answer("parcel found, sent again"));
        String document = json.text(Act.class, act);
        System.out.println(document);
        // Whoever looks at the entry by reflection, as containers do, needs no mapper either.
        boolean looked = Jackson2.class.getMethods().length > 0;
        System.out.println(looked && json.read(Act.class, document).equals(act));
    }
}
