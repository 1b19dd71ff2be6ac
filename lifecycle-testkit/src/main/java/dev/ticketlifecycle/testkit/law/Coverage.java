package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.conversation.ConversationEvent.HandOver;
import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageEvent.Linked;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far histories went into a lifecycle: which commands were accepted, which rules took effect, what happened. Laws
 * that hold over histories in which nothing happens say little. Not thread-safe.
 */
public final class Coverage {

    private final Map<CommandKind, Integer> accepted = new EnumMap<>(CommandKind.class);
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final Map<EventKind, Integer> events = new EnumMap<>(EventKind.class);
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Integer> unproven = new EnumMap<>(Outcome.class);
    private final Map<EscalationReason, Integer> escalations = new EnumMap<>(EscalationReason.class);
    private final Map<HandOver, Integer> handOvers = new EnumMap<>(HandOver.class);
    private final Map<LinkKind, Integer> links = new EnumMap<>(LinkKind.class);
    private final Map<Agreement, Integer> agreements = new EnumMap<>(Agreement.class);
    private int histories;
    private int acts;
    private int acceptedActs;

    /** How something came about that takes an agreement, or goes against somebody. */
    public enum Agreement {
        /** An operation that takes nothing but the right to it. */
        PERFORMED_BY_RIGHT,
        /** An operation on the requester's consent. */
        PERFORMED_ON_CONSENT,
        /** An operation on a delivered notice. */
        PERFORMED_ON_NOTICE,
        /** An operation in the requester's name. */
        PERFORMED_ON_BEHALF,
        /** An operation that keeps a promise. */
        PERFORMED_AS_PROMISED,
        /** An operation that holds a missed deadline against its debtor. */
        PERFORMED_AGAINST,
        /** An option that the requester chose. */
        CHOSEN,
        /** An option that silence chose. */
        CHOSEN_BY_SILENCE
    }

    /** Begins with nothing counted. */
    public Coverage() {
        nothing(accepted, CommandKind.values());
        nothing(events, EventKind.values());
        nothing(outcomes, Outcome.values());
        nothing(unproven, Outcome.values());
        nothing(escalations, EscalationReason.values());
        nothing(handOvers, HandOver.values());
        nothing(links, LinkKind.values());
        nothing(agreements, Agreement.values());
        for (RuleId rule : RuleId.values()) {
            if (rule.effect() != RuleId.Effect.AT_BUILD) {
                rules.put(rule.id(), 0);
            }
        }
    }

    private static <K> void nothing(Map<K, Integer> counts, K[] keys) {
        for (K key : keys) {
            counts.put(key, 0);
        }
    }

    private static <K> void one(Map<K, Integer> counts, K key) {
        counts.merge(key, 1, Integer::sum);
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
                if (refused.refusal().by(RuleId.CODED_ENDING)) {
                    step.command(Close.class).flatMap(Close::coded).ifPresent(coded -> one(unproven, coded.outcome()));
                }
            } else {
                acceptedActs++;
                step.commands().stream().map(Command::kind).forEach(kind -> accepted.merge(kind, 1, Integer::sum));
                step.events().forEach(this::recorded);
            }
        }
    }

    private void recorded(Recorded recorded) {
        one(events, recorded.event().kind());
        if (recorded.event() instanceof Replied replied) {
            replied.recorded().forEach(rule -> tookEffect(rule.id()));
        } else if (recorded.event() instanceof OwnerChanged changed && changed.means() == Means.INELIGIBLE) {
            tookEffect(RuleId.OWNER_INELIGIBLE.id());
        } else if (recorded.event() instanceof HandedOver handedOver) {
            tookEffect(RuleId.HUMAN_ON_REQUEST.id());
            one(handOvers, handedOver.reason());
        } else if (recorded.event() instanceof Ended ended) {
            ended.outcome().ifPresent(outcome -> one(outcomes, outcome));
        } else if (recorded.event() instanceof Imposed imposed
                && imposed.of().equals(ObligationKind.EXCEPTION.name())) {
            tookEffect(RuleId.EXCEPTION_ROUTE.id());
        } else if (recorded.event() instanceof EscalationDue due) {
            one(escalations, due.reason());
        } else if (recorded.event() instanceof Linked linked) {
            one(links, linked.link().kind());
        } else if (recorded.event() instanceof OptionChosen chosen) {
            one(agreements, chosen.bySilence() ? Agreement.CHOSEN_BY_SILENCE : Agreement.CHOSEN);
        } else if (recorded.event() instanceof Performed performed) {
            performed(performed, recorded);
        }
    }

    private void performed(Performed performed, Recorded recorded) {
        one(
                agreements,
                switch (performed.basis()) {
                    case NONE -> Agreement.PERFORMED_BY_RIGHT;
                    case CONSENT -> Agreement.PERFORMED_ON_CONSENT;
                    case TERM -> Agreement.PERFORMED_ON_NOTICE;
                });
        recorded.onBehalf().ifPresent(onBehalf -> one(agreements, Agreement.PERFORMED_ON_BEHALF));
        performed.promise().ifPresent(promise -> one(agreements, Agreement.PERFORMED_AS_PROMISED));
        performed.against().ifPresent(missed -> one(agreements, Agreement.PERFORMED_AGAINST));
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
     * @return a count for every built-in rule that looks at acts, and for each of the host's that refused something
     */
    public Map<String, Integer> rules() {
        return new LinkedHashMap<>(rules);
    }

    /**
     * How often each kind of event happened.
     *
     * @return a count for every kind
     */
    public Map<EventKind, Integer> events() {
        return new EnumMap<>(events);
    }

    /**
     * How often tickets ended in each way.
     *
     * @return a count for every outcome
     */
    public Map<Outcome, Integer> outcomes() {
        return new EnumMap<>(outcomes);
    }

    /**
     * How often an ending was refused because its own proof was missing.
     *
     * @return a count for every outcome, zero for those that no command names
     */
    public Map<Outcome, Integer> unproven() {
        return new EnumMap<>(unproven);
    }

    /**
     * How often an escalation fell due for each reason.
     *
     * @return a count for every reason
     */
    public Map<EscalationReason, Integer> escalations() {
        return new EnumMap<>(escalations);
    }

    /**
     * How often a person had to take over for each reason.
     *
     * @return a count for every reason
     */
    public Map<HandOver, Integer> handOvers() {
        return new EnumMap<>(handOvers);
    }

    /**
     * How often a ticket was linked, after it was opened, in each way.
     *
     * @return a count for every kind of link
     */
    public Map<LinkKind, Integer> links() {
        return new EnumMap<>(links);
    }

    /**
     * How often operations were performed, and options chosen, in each way.
     *
     * @return a count for every way
     */
    public Map<Agreement, Integer> agreements() {
        return new EnumMap<>(agreements);
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
                + "accepted " + accepted + "\nrules " + rules + "\nevents " + events + "\noutcomes " + outcomes
                + "\nunproven "
                + unproven + "\nescalations " + escalations + "\nhand-overs " + handOvers + "\nlinks " + links
                + "\nagreements "
                + agreements;
    }
}
