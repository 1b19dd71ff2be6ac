package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.samples.cli.words.Sentences;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts for each rule the tickets on which it took effect, and keeps examples in words. */
public final class Tally {

    private final Map<String, Set<String>> tickets = new LinkedHashMap<>();
    private final Map<String, List<Example>> examples = new LinkedHashMap<>();
    private final Map<EscalationReason, Map<String, Instant>> escalations = new EnumMap<>(EscalationReason.class);
    private final Sentences sentences;
    private final int examplesWanted;

    /**
     * A ticket on which a rule took effect, the first time that it did.
     *
     * @param ticket the ticket, in the log's own word
     * @param at when
     * @param text the rule's sentence
     */
    public record Example(String ticket, Instant at, String text) {}

    /**
     * What became of one rule.
     *
     * @param tickets on how many tickets it took effect
     * @param examples the first of them
     */
    public record RuleRow(int tickets, List<Example> examples) {
        /** Copies the list. */
        public RuleRow {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Counts the rules that a log lets us judge.
     *
     * @param judged the rules
     * @param sentences the words for examples
     * @param examplesWanted how many examples a rule
     */
    public Tally(Collection<RuleId> judged, Sentences sentences, int examplesWanted) {
        judged.forEach(rule -> row(rule.id()));
        this.sentences = sentences;
        this.examplesWanted = examplesWanted;
    }

    /** Counts also why rules escalate, as far as the log can show it. */
    public Tally escalating(Collection<EscalationReason> reasons) {
        reasons.forEach(reason -> escalations.put(reason, new LinkedHashMap<>()));
        return this;
    }

    void escalated(EscalationReason reason, TicketId ticket, Instant at) {
        @Nullable Map<String, Instant> on = escalations.get(reason);
        if (on != null) {
            on.putIfAbsent(sentences.word(ticket.value()), at);
        }
    }

    /** On which tickets something would have been escalated, and when first, by the reason. */
    public Map<String, Map<String, Instant>> escalations() {
        Map<String, Map<String, Instant>> rows = new LinkedHashMap<>();
        escalations.forEach(
                (reason, on) -> rows.put(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), on));
        return rows;
    }

    private Set<String> row(String rule) {
        examples.computeIfAbsent(rule, r -> new ArrayList<>());
        return tickets.computeIfAbsent(rule, r -> new HashSet<>());
    }

    void refused(String rule, TicketId ticket, Instant at, Refusal refusal) {
        if (row(rule).add(ticket.value()) && wanted(rule)) {
            Reason reason = refusal.reasons().stream()
                    .filter(r -> r.rule().equals(rule))
                    .findFirst()
                    .orElseThrow();
            keep(rule, ticket, at, sentences.of(reason));
        }
    }

    void recorded(String rule, TicketId ticket, Instant at) {
        if (row(rule).add(ticket.value()) && wanted(rule)) {
            keep(rule, ticket, at, sentences.of(new Reason(rule, Map.of(), List.of())));
        }
    }

    private boolean wanted(String rule) {
        return Objects.requireNonNull(examples.get(rule)).size() < examplesWanted;
    }

    private void keep(String rule, TicketId ticket, Instant at, String text) {
        Objects.requireNonNull(examples.get(rule)).add(new Example(sentences.word(ticket.value()), at, text));
    }

    /** Whether a rule took effect on a ticket. */
    public boolean has(String rule, String ticketId) {
        @Nullable Set<String> on = tickets.get(rule);
        return on != null && on.contains(ticketId);
    }

    /** The rules in their order, those without any ticket included. */
    public Map<String, RuleRow> rows() {
        Map<String, RuleRow> rows = new LinkedHashMap<>();
        tickets.forEach(
                (rule, on) -> rows.put(rule, new RuleRow(on.size(), Objects.requireNonNull(examples.get(rule)))));
        return rows;
    }
}
