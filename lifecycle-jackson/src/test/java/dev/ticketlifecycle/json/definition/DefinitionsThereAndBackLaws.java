package dev.ticketlifecycle.json.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.sla.SlaPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A lifecycle that is written and read again is the same, in JSON and in YAML, by either generation. */
class DefinitionsThereAndBackLaws {

    private static final Json JSON =
            Json.plain().knowing(RandomDesks.RULE).knowing(RandomDesks.COMPUTED).knowing(RandomDesks.OLDER);
    private static final Jackson2 TWO = Jackson2.of(JSON);
    private static final Jackson3 THREE = Jackson3.of(JSON);

    @Property(tries = 300)
    void anyDeskIsTheSameAsJson(@ForAll long seed) {
        LifecycleDocument document = LifecycleDocument.of(RandomDesks.of(seed));
        String text = TWO.text(LifecycleDocument.class, document);

        assertThat(THREE.text(LifecycleDocument.class, document)).isEqualTo(text);
        LifecycleDocument again = TWO.read(LifecycleDocument.class, text);
        assertThat(again).as(text).isEqualTo(document);
        assertThat(THREE.read(LifecycleDocument.class, text)).as(text).isEqualTo(document);
        assertThat(TWO.text(LifecycleDocument.class, again)).isEqualTo(text);
    }

    @Property(tries = 100)
    void anyDeskIsTheSameAsYaml(@ForAll long seed) {
        LifecycleDocument document = LifecycleDocument.of(RandomDesks.of(seed));
        String text = Yaml.two(JSON, document);

        assertThat(Yaml.readByTwo(JSON, text)).as(text).isEqualTo(document);
        assertThat(Yaml.readByThree(JSON, text)).as(text).isEqualTo(document);
        assertThat(Yaml.readByThree(JSON, Yaml.three(JSON, document))).isEqualTo(document);
    }

    @Property(tries = 50)
    void anyDeskIsBuiltAgain(@ForAll long seed) {
        Lifecycle desk = RandomDesks.of(seed);
        Definition definition = desk.definition();

        assertThat(LifecycleDocument.of(desk).lifecycle(RandomDesks.OLDER).definition())
                .isEqualTo(definition);
    }

    @Property(tries = 100)
    void policiesAndCalendarsAreDocumentsOfTheirOwn(@ForAll long seed) {
        for (SlaPolicy policy : RandomDesks.of(seed).definition().policies()) {
            String text = TWO.text(SlaPolicy.class, policy);
            assertThat(THREE.read(SlaPolicy.class, text)).as(text).isEqualTo(policy);
            String hours = THREE.text(BusinessCalendar.class, policy.calendar());
            assertThat(TWO.read(BusinessCalendar.class, hours)).as(hours).isEqualTo(policy.calendar());
        }
    }
}
