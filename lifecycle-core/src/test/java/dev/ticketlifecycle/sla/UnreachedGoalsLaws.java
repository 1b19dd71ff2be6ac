package dev.ticketlifecycle.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A table of goals is refused only if it has a row that no ticket whatever gets. */
class UnreachedGoalsLaws {

    private static final List<String> VALUES = List.of("", "a", "b", "c");

    @Property(tries = 2_000)
    void aRefusedTableHasARowThatNoTicketGets(@ForAll long seed) {
        Random random = new Random(seed);
        Goals goals = new Goals(List.of());
        for (int i = 1; i <= 3; i++) {
            Goal goal = random.nextInt(5) == 0 ? Goal.byAttribute("tier") : Goal.within(Duration.ofHours(i));
            goals = goals.then(match(random), goal);
        }
        Set<Goals.Row> reached = Collections.newSetFromMap(new IdentityHashMap<>()); // equal rows are two
        for (Traits traits : all()) {
            goals.rows().stream().filter(row -> row.isFor(traits)).findFirst().ifPresent(reached::add);
        }

        goals.unreached()
                .ifPresent(
                        row -> assertThat(reached.contains(row)).as("%s", row).isFalse());
    }

    @Test
    void aNarrowerRowBehindAWiderOneIsRefusedAndAWiderOneBehindIsNot() {
        Goals wider = Goals.first(Match.priority("1", "2"), Duration.ofHours(1));

        assertThat(wider.then(Match.priority("2").and(Match.tier("gold")), Duration.ofHours(2))
                        .unreached())
                .isPresent();
        assertThat(wider.then(Match.priority("2", "3"), Duration.ofHours(2)).unreached())
                .isEmpty();
        assertThat(Goals.always(Goal.byAttribute("flight"))
                        .otherwise(Duration.ofHours(2))
                        .unreached())
                .isEmpty();
    }

    private static Match match(Random random) {
        Match match = Match.ANY;
        match = random.nextBoolean() ? match : match.and(Match.category(some(random)));
        match = random.nextBoolean() ? match : match.and(Match.group(some(random)));
        return random.nextBoolean() ? match : match.and(Match.tier(some(random)));
    }

    private static String[] some(Random random) {
        return random.nextBoolean() ? new String[] {"a"} : new String[] {"a", "b"};
    }

    private static List<Traits> all() {
        return VALUES.stream()
                .flatMap(category ->
                        VALUES.stream().flatMap(group -> VALUES.stream().map(tier -> traits(category, group, tier))))
                .toList();
    }

    private static Traits traits(String category, String group, String tier) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!tier.isEmpty()) {
            attributes.put(Traits.TIER, tier);
        }
        return new Traits(some(category), some(group), attributes);
    }

    private static Optional<String> some(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
