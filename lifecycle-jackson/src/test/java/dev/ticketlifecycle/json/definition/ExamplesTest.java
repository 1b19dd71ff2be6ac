package dev.ticketlifecycle.json.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions that come along are what they say, and stay so byte by byte. */
class ExamplesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLE = ROOT.resolve("docs/examples/support.yaml");
    private static final Path GOLDEN = Path.of("src/test/resources/definitions/support.json");

    private static final Lifecycle OLDER = Lifecycle.named("support")
            .version(2)
            .status("new", Phase.NEW)
            .status("open", Phase.ACTIVE)
            .status("waiting", Phase.WAITING)
            .status("resolved", Phase.RESOLVED)
            .status("closed", Phase.CLOSED)
            .build();

    private static final Goal CONTRACT = Goal.computed("contract", (traits, start) -> Optional.of(start));

    private static final Json JSON =
            Json.plain().knowing(RandomDesks.RULE).knowing(CONTRACT).knowing(OLDER);

    private static LifecycleDocument example() throws IOException {
        return Yaml.readByThree(JSON, Files.readString(EXAMPLE));
    }

    @Test
    void thePresetAsADocumentEqualsTheCodedOne() throws IOException {
        try (InputStream in = Json.class.getResourceAsStream("presets/helpdesk.json")) {
            byte[] document = Objects.requireNonNull(in, "preset").readAllBytes();
            Definition coded = Lifecycle.preset("helpdesk").build().definition();

            assertThat(Jackson2.of(Json.plain()).read(LifecycleDocument.class, document))
                    .isEqualTo(LifecycleDocument.of(coded));
            assertThat(Jackson3.of(Json.plain())
                            .read(LifecycleDocument.class, document)
                            .lifecycle()
                            .definition())
                    .isEqualTo(coded);
            assertThat(Jackson3.of(Json.plain()).text(LifecycleDocument.class, LifecycleDocument.of(coded)))
                    .isEqualTo(new String(document, StandardCharsets.UTF_8).replaceAll("\\s", ""));
        }
    }

    @Test
    void theWholeExampleIsTheSameByBothGenerationsAndInBothSyntaxes() throws IOException {
        LifecycleDocument example = example();
        String json = Jackson2.of(JSON).text(LifecycleDocument.class, example);

        assertThat(Yaml.readByTwo(JSON, Files.readString(EXAMPLE))).isEqualTo(example);
        assertThat(Jackson3.of(JSON).read(LifecycleDocument.class, json)).isEqualTo(example);
        assertThat(Yaml.readByTwo(JSON, Yaml.two(JSON, example))).isEqualTo(example);
        assertThat(example.calendars()).containsOnlyKeys("office");
        assertThat(example.definition().policies().get(0).calendar())
                .isEqualTo(example.calendars().get("office"));
    }

    @Test
    void theBytesOfTheWholeExampleStay() throws IOException {
        String json = Jackson3.of(JSON).text(LifecycleDocument.class, example());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, json);
        }

        assertThat(json).isEqualTo(Files.readString(GOLDEN));
        assertThat(Jackson2.of(JSON).text(LifecycleDocument.class, example())).isEqualTo(json);
    }

    @Test
    void theWholeExampleSaysEverythingThatADefinitionCanSay() throws IOException {
        Definition said = example().definition();
        Definition usual = Lifecycle.preset("helpdesk").build().definition();

        for (RecordComponent component : Definition.class.getRecordComponents()) {
            if (!component.getName().equals("usualMoves")) { // else most statuses couldn't be reached
                assertThat(value(component, said)).as(component.getName()).isNotEqualTo(value(component, usual));
            }
        }
        for (RecordComponent component : Definition.Limits.class.getRecordComponents()) {
            assertThat(value(component, said.limits()))
                    .as(component.getName())
                    .isNotEqualTo(value(component, usual.limits()));
        }
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Metric> metrics() {
        return Arrays.stream(Metric.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Metric.class)
                .map(ExamplesTest::metric);
    }

    private static Metric metric(Field field) {
        try {
            return (Metric) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aMetricThatComesWithTheLibraryIsItsName(Metric metric) {
        SlaPolicy policy = SlaPolicy.named("p").goal(metric, Goal.within(Duration.ofHours(1)));

        assertThat(Jackson2.of(JSON).text(SlaPolicy.class, policy))
                .isEqualTo("{\"name\":\"p\",\"promises\":[{\"metric\":\"" + metric.name() + "\",\"goals\":\"PT1H\"}]}");
    }

    @Test
    void aLifecycleIsReadAndBuiltFromTokens() throws IOException {
        try (var parser =
                new com.fasterxml.jackson.dataformat.yaml.YAMLFactory().createParser(Files.readString(EXAMPLE))) {
            Lifecycle built = JSON.lifecycle(Jackson2.tokens(parser));

            assertThat(built.definition()).isEqualTo(example().definition());
            assertThat(built).hasToString("Lifecycle support v3");
        }
    }

    @Test
    void aCalendarThatNobodyUsesStaysAndItsDaysAreInRows() {
        BusinessCalendar hours = BusinessCalendar.in(java.time.ZoneOffset.UTC)
                .open(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, Hours.of("09:00", "10:00"))
                .build();
        LifecycleDocument document = new LifecycleDocument(Map.of("one", hours), OLDER.definition());

        String text = Jackson2.of(JSON).text(LifecycleDocument.class, document);

        assertThat(text).contains("\"monday\":\"09:00-10:00\",\"friday-sunday\":\"09:00-10:00\"");
        assertThat(Jackson2.of(JSON).read(LifecycleDocument.class, text)).isEqualTo(document);
    }

    @Test
    void aCalendarMayBeAnotherOneThatStandsFurtherDown() {
        LifecycleDocument document = Yaml.readByTwo(Json.plain(), """
                name: desk
                policies: [{name: p, calendar: ours, promises: [{metric: resolution, goals: PT1H}]}]
                calendars:
                  ours: office
                  office: {zone: Z, week: {monday: 09:00-18:00}}
                  night: always
                statuses: [{name: new, phase: new}, {name: open, phase: active},
                  {name: done, phase: resolved}, {name: closed, phase: closed}]
                """);

        assertThat(document.calendars().keySet()).containsExactly("ours", "office", "night");
        assertThat(document.definition().policies().get(0).calendar())
                .isEqualTo(document.calendars().get("office"))
                .isEqualTo(document.calendars().get("ours"));
        assertThat(document.calendars().get("night")).isEqualTo(BusinessCalendar.ALWAYS);
    }

    @Test
    void calendarsAreNamedAfterWhoeverCountsInThemFirst() {
        List<String> names = List.copyOf(LifecycleDocument.of(Lifecycle.preset("helpdesk")
                        .sla(SlaPolicy.named("a")
                                .firstReply(Duration.ofHours(1))
                                .calendar(hours("09:00")))
                        .sla(SlaPolicy.named("b")
                                .firstReply(Duration.ofHours(1))
                                .calendar(hours("09:00"))
                                .tellDuring(hours("10:00")))
                        .sla(SlaPolicy.named("c").firstReply(Duration.ofHours(1)))
                        .build())
                .calendars()
                .keySet());

        assertThat(names).containsExactly("a", "b");
    }

    private static BusinessCalendar hours(String from) {
        return BusinessCalendar.in(java.time.ZoneOffset.UTC)
                .open(DayOfWeek.MONDAY, Hours.of(from, "18:00"))
                .build();
    }
}
