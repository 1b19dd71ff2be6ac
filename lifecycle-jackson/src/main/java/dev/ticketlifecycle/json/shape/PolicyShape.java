package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.SlaPolicy.Promise;
import dev.ticketlifecycle.sla.Threshold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SLA policies, each promise of which is told to the policy when it is read, so that one that it refuses is named. */
record PolicyShape(Shape<SlaPolicy> fields) implements Shape<SlaPolicy> {

    @Override
    public void write(SlaPolicy policy, TokenWriter out) {
        fields.write(policy, out);
    }

    @Override
    public @Nullable SlaPolicy read(Source in) {
        @Nullable SlaPolicy said = fields.read(in);
        if (said == null) {
            return null;
        }
        SlaPolicy told = new SlaPolicy(
                said.name(),
                said.calendar(),
                said.applies(),
                said.changes(),
                said.tellDuring(),
                said.atOpening(),
                List.of());
        boolean refused = false;
        for (int i = 0; i < said.promises().size(); i++) {
            Promise promise = said.promises().get(i);
            try {
                told = told.goal(
                        promise.metric(), promise.goals(), promise.thresholds().toArray(Threshold[]::new));
            } catch (RuntimeException e) {
                in.refused("/promises/" + i, e);
                refused = true;
            }
        }
        return refused ? null : told;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return fields.schema(all);
    }
}
