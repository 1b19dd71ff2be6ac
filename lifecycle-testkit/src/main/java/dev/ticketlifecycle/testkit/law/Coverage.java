package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far histories went into a lifecycle: which commands were accepted, which rules took effect. Laws that hold over
 * histories in which nothing happens say little. Not thread-safe.
 */
public final class Coverage {

    private final Map<CommandKind, Integer> accepted = new EnumMap<>(CommandKind.class);
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private int histories;
    private int acts;
    private int acceptedActs;

    /** Begins with nothing counted. */
    public Coverage() {
        for (CommandKind kind : CommandKind.values()) {
            accepted.put(kind, 0);
        }
        for (RuleId rule : RuleId.values()) {
            rules.put(rule.id(), 0);
        }
    }

    /**
     * Counts a history.
     *
     * @param history the history
     */
    public void count(History history) {
        histories++;
        for (Step step : history.steps()) {
            acts++;
            if (step.decision() instanceof Refused refused) {
                refused.refusal().rules().forEach(this::tookEffect);
            } else {
                acceptedActs++;
                step.commands().stream().map(Command::kind).forEach(kind -> accepted.merge(kind, 1, Integer::sum));
                step.events().forEach(this::recorded);
            }
        }
    }

    private void recorded(Recorded recorded) {
        if (recorded.event() instanceof Replied replied) {
            replied.recorded().forEach(rule -> tookEffect(rule.id()));
        } else if (recorded.event() instanceof OwnerChanged changed && changed.means() == Means.INELIGIBLE) {
            tookEffect(RuleId.OWNER_INELIGIBLE.id());
        } else if (recorded.event() instanceof HandedOver) {
            tookEffect(RuleId.HUMAN_ON_REQUEST.id());
        }
    }

    private void tookEffect(String rule) {
        rules.merge(rule, 1, Integer::sum);
    }

    /**
     * How many acts were accepted.
     *
     * @return a share between 0 and 1
     */
    public double acceptance() {
        return acts == 0 ? 0 : (double) acceptedActs / acts;
    }

    /**
     * How often each kind of command was accepted.
     *
     * @return a count for every kind
     */
    public Map<CommandKind, Integer> accepted() {
        return new EnumMap<>(accepted);
    }

    /**
     * How often each rule took effect: refused an act, stands on an event, or made something happen.
     *
     * @return a count for every built-in rule, and for each of the host's that refused something
     */
    public Map<String, Integer> rules() {
        return new LinkedHashMap<>(rules);
    }

    /**
     * How many acts were tried.
     *
     * @return the count
     */
    public int acts() {
        return acts;
    }

    @Override
    public String toString() {
        return histories + " histories, " + acts + " acts, " + Math.round(100 * acceptance()) + " % accepted\n"
                + "accepted " + accepted + "\nrules " + rules;
    }
}
