package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/**
 * When something about a clock is the case: any of some clauses, each asking for facts and for the absence of others.
 * Immutable.
 *
 * @param anyOf the clauses, of which one is enough; none means never
 */
public record Condition(List<Clause> anyOf) {

    /** Never the case. */
    public static final Condition NEVER = new Condition(List.of());

    /** Copies the list. */
    public Condition {
        anyOf = ImmutableList.copyOf(anyOf);
    }

    /**
     * Facts that are there together.
     *
     * @param all the facts that have to be there
     * @param none the facts that must not be there
     */
    public record Clause(Set<Fact> all, Set<Fact> none) {
        /** Copies the sets. */
        public Clause {
            all = ImmutableSet.copyOf(all);
            none = ImmutableSet.copyOf(none);
        }
    }

    /**
     * The case as soon as one of some facts is there.
     *
     * @param facts the facts
     * @return the condition
     */
    public static Condition any(Fact... facts) {
        ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
        for (Fact fact : facts) {
            clauses.add(new Clause(Set.of(fact), Set.of()));
        }
        return new Condition(clauses.build());
    }

    /**
     * The case while all of some facts are there.
     *
     * @param facts the facts
     * @return the condition
     */
    public static Condition all(Fact... facts) {
        return new Condition(List.of(new Clause(ImmutableSet.copyOf(facts), Set.of())));
    }

    /**
     * The case while none of some facts is there.
     *
     * @param facts the facts
     * @return the condition
     */
    public static Condition none(Fact... facts) {
        return new Condition(List.of(new Clause(Set.of(), ImmutableSet.copyOf(facts))));
    }

    /**
     * The same, but not while one of some facts is there.
     *
     * @param facts the facts
     * @return the narrower condition
     */
    public Condition unless(Fact... facts) {
        return new Condition(anyOf.stream()
                .map(clause -> new Clause(
                        clause.all(),
                        ImmutableSet.<Fact>builder()
                                .addAll(clause.none())
                                .add(facts)
                                .build()))
                .toList());
    }

    /**
     * This one or another.
     *
     * @param other the other condition
     * @return the wider condition
     */
    public Condition or(Condition other) {
        return new Condition(ImmutableList.<Clause>builder()
                .addAll(anyOf)
                .addAll(other.anyOf)
                .build());
    }

    /**
     * What it listens to.
     *
     * @return every fact it names
     */
    public Set<Fact> facts() {
        ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
        for (Clause clause : anyOf) {
            facts.addAll(clause.all()).addAll(clause.none());
        }
        return facts.build();
    }
}
