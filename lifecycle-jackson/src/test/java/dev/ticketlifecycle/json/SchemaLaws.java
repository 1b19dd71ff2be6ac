package dev.ticketlifecycle.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is written is valid by its schema. */
class SchemaLaws {

    @Property(tries = 300)
    void whateverIsWrittenIsValid(@ForAll long seed) {
        valid("command", Command.class, seed);
        valid("event", Event.class, seed);
        valid("act", Act.class, seed);
        valid("recorded", Recorded.class, seed);
        valid("reading", Reading.class, seed);
    }

    @Example
    void whateverIsRefusedOnADeskIsValid() {
        for (Refusal refusal : Examples.refusals(30)) {
            String text = Examples.text(Refusal.class, refusal);
            assertThat(Checker.problems("refusal", text)).as(text).isEmpty();
        }
    }

    private static void valid(String document, Class<?> type, long seed) {
        String text = Examples.text(type, Any.of(type, seed));
        assertThat(Checker.problems(document, text)).as(text).isEmpty();
    }
}
