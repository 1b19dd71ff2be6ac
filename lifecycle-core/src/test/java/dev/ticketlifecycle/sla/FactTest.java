package dev.ticketlifecycle.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.vocabulary.PauseReason;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactTest {

    static Stream<Fact> facts() {
        Stream<Fact> own = Stream.of(
                Fact.status("checking"),
                Fact.attribute("urgent", "yes"),
                Fact.attribute("formula", "a=b status x"),
                Fact.attribute("empty", ""),
                Fact.happening("on-fire"),
                Fact.holding("on-fire"));
        Stream<Fact> waiting = Arrays.stream(PauseReason.values()).map(Fact::waiting);
        return Stream.of(Fact.builtIn().stream(), own, waiting).flatMap(facts -> facts);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsFoundAgainByItsName(Fact fact) {
        Fact found = Fact.named(fact.toString());

        assertThat(found).isEqualTo(fact);
        assertThat(found.holds()).isEqualTo(fact.holds());
        assertThat(found.bit()).isEqualTo(fact.bit());
    }

    @Test
    void whatHappensAndWhatHoldsAreToldApartByName() {
        assertThat(Fact.happening("on-fire").name()).isEqualTo("happening on-fire");
        assertThat(Fact.holding("on-fire").name()).isEqualTo("holding on-fire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opend", "waiting BUSY", "attribute urgent", "on-fire"})
    void aNameThatNoFactHasIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fact.named(name))
                .withMessageContaining("no fact '" + name + "': use one of [opened, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fact.named("status in check"))
                .withMessageContaining("'in check'");
    }
}
