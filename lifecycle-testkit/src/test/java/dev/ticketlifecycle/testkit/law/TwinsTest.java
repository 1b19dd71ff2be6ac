package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.store.InMemoryStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A law that no broken engine turns red proves nothing; one that any broken engine turns red says nothing. */
class TwinsTest {

    private static final int HISTORIES = 40;

    /** So many more may it take until the rarest of the laws that break as a consequence has broken. */
    private static final int MOST_HISTORIES = 400;

    static List<Twin> twins() {
        return Twins.all();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void aBrokenTwinTurnsItsLawRedAndNoOtherThatDoesNotFollow(Twin twin) {
        Histories histories = Histories.of(twin.engine(), Desks.WORLD);
        Set<String> red = new TreeSet<>();
        for (long seed = 1; seed <= HISTORIES || (seed <= MOST_HISTORIES && !red.containsAll(twin.red())); seed++) {
            twin.laws()
                    .broken(histories.play(seed))
                    .forEach(f -> red.add(f.law().name()));
        }

        red.removeAll(twin.rare());
        assertThat(red).isEqualTo(twin.red());
    }

    @Test
    void everyLawHasATwin() {
        Set<String> broken = Twins.all().stream().map(Twin::breaks).collect(Collectors.toCollection(TreeSet::new));

        assertThat(broken)
                .isEqualTo(Desks.LAWS.asking(Desks.WORLD).withStore(Desks.SUPPORT, InMemoryStore::new).list().stream()
                        .map(Law::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
