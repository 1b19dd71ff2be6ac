package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Lifecycle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desks of the laws, told again from their definitions, are the same desks. */
class DefinitionsTest {

    static Stream<Lifecycle> desks() {
        return Stream.of(Desks.SUPPORT, Desks.NEXT, Desks.COOL, ClockDesk.FIRST, ClockDesk.SECOND);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void aDeskToldAgainIsTheSame(Lifecycle desk) {
        Definition definition = desk.definition();
        Lifecycle older = desk == ClockDesk.SECOND ? ClockDesk.FIRST : Desks.SUPPORT;

        assertThat(definition.toBuilder(older).build().definition()).isEqualTo(definition);
    }
}
