package dev.ticketlifecycle.relation;

import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rule of this room says where it refuses; made only when somebody reads a refusal.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class RelationReasons {

    private RelationReasons() {}

    /**
     * The facts because of which {@code merged} refuses: where the ticket goes on, or why it can't.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param relations what becomes of it together with others
     * @return the facts
     */
    public static Map<String, Object> facts(Call call, Stage stage, Relations relations) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (relations.survivor().isPresent()) {
            facts.put("survivor", relations.survivor().get().value());
        } else if (call.kind() == CommandKind.MERGE) {
            facts.put("other", ((Merge) call.command()).into().value());
            RelationRoom.obstacle(call, stage).ifPresent(obstacle -> facts.put("obstacle", obstacle));
        } else {
            facts.put("other", ((Absorb) call.command()).handed().from().value());
            facts.put("obstacle", Obstacle.OTHER_REQUESTER);
        }
        return facts;
    }

    /**
     * What could be tried where {@code merged} refuses. The act itself belongs to the survivor, which the facts name; apart
     * from it there may be a ticket of its own beside that one, and two that can't become one can be linked.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param relations what becomes of it together with others
     * @return candidates, not yet tried
     */
    public static List<Remedy> remedies(Call call, Stage stage, Relations relations) {
        Who same = Who.exactly(call.initiator());
        if (relations.survivor().isPresent() && stage.requester().isPresent()) {
            String requester = stage.requester().get();
            Open beside = Open.by(requester)
                    .linked(new Link(LinkKind.RELATES_TO, relations.survivor().get()));
            return List.of(Remedy.of(same, beside), Remedy.of(Who.requester(requester), beside));
        }
        return call.kind() == CommandKind.MERGE
                ? List.of(Remedy.of(same, new Relate(new Link(LinkKind.RELATES_TO, ((Merge) call.command()).into()))))
                : List.of();
    }
}
