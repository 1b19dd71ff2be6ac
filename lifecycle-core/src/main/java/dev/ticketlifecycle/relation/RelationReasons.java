package dev.ticketlifecycle.relation;

import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.util.LinkedHashMap;
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
     * The facts because of which {@code merged} refuses. There is no remedy on this ticket: the survivor is named.
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
}
