package dev.ticketlifecycle.json.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.NotYetKnownException;
import dev.ticketlifecycle.json.version.Node;
import dev.ticketlifecycle.json.version.Upcasters;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.store.UnreadableException;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an older version wrote is read, what a newer one wrote is left to it. */
class VersionsTest {

    private static final String NOTED = "\"event\":{\"kind\":\"noted\",\"message\":\"m-1\"},"
            + "\"initiator\":{\"party\":\"staff\",\"id\":\"anna\",\"kind\":\"human\"},"
            + "\"effectiveAt\":\"2026-03-02T09:00:00.000Z\"";

    /** A made-up past: in version 1 the event was called 'what', until version 3 the instant was called 'at'. */
    private static final Upcasters PAST = new Upcasters(List.of(
            new Upcasters.Step(entry -> entry.renamed("what", "event"), UnaryOperator.identity()),
            new Upcasters.Step(entry -> entry.renamed("at", "effectiveAt"), UnaryOperator.identity())));

    private static final Versioned<Recorded> THEN_AND_NOW = new Versioned<>(
            Upcasters.Subject.ENTRY, (Braced<Recorded>) Forms.plain().of(Recorded.class), PAST);

    private enum Form {
        TWO,
        THREE;

        StoredForm stored() {
            return this == TWO
                    ? Jackson2.of(Json.plain()).storedForm()
                    : Jackson3.of(Json.plain()).storedForm();
        }

        Recorded entry(String text) {
            return stored().readEntry(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Recorded read(String text) {
        try (var parser = new com.fasterxml.jackson.core.JsonFactory().createParser(text)) {
            Source source = Source.exact(Jackson2.tokens(parser), Known.NOTHING);
            source.next();
            return Objects.requireNonNull(THEN_AND_NOW.read(source));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOlderVersionWroteGoesThroughEveryStepSince(Form form) {
        Recorded now = form.entry("{\"v\":1," + NOTED + "}");

        String first = NOTED.replace("\"event\"", "\"what\"").replace("\"effectiveAt\"", "\"at\"");
        assertThat(read("{\"v\":1," + first + "}")).isEqualTo(now);
        assertThat(read("{\"v\":2," + NOTED.replace("\"effectiveAt\"", "\"at\"") + "}"))
                .isEqualTo(now);
        assertThat(read("{\"v\":3," + NOTED + "}")).isEqualTo(now);
    }

    @ParameterizedTest
    @EnumSource
    void theVersionMayStandAnywhere(Form form) {
        assertThat(form.entry("{" + NOTED + ",\"v\":1}")).isEqualTo(form.entry("{\"v\":1," + NOTED + "}"));
        assertThat(read("{" + NOTED.replace("\"effectiveAt\"", "\"at\"") + ",\"v\":2}"))
                .isEqualTo(form.entry("{\"v\":1," + NOTED + "}"));
    }

    @ParameterizedTest
    @EnumSource
    void whatANewerVersionOrKindWroteIsForLater(Form form) {
        for (String newer : List.of(
                "{\"v\":2," + NOTED + "}",
                "{" + NOTED + ",\"v\":2}",
                "{\"v\":1," + NOTED.replace("noted", "whispered") + "}",
                "{\"v\":1," + NOTED + ",\"mood\":\"good\"}")) {
            assertThatThrownBy(() -> form.entry(newer))
                    .as(newer)
                    .isInstanceOfSatisfying(UnreadableException.class, e -> {
                        assertThat(e.laterMaybe()).isTrue();
                        assertThat(e).hasMessageContaining("a stored line of a journal can't be read");
                        assertThat(e).hasCauseInstanceOf(NotYetKnownException.class);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedIsNotForLater(Form form) {
        for (String damaged : List.of(
                "{" + NOTED + "}",
                "{\"v\":0," + NOTED + "}",
                "{\"v\":1,\"v\":1," + NOTED + "}",
                "{\"v\":1," + NOTED + ",\"v\":2}",
                "{\"v\":\"1\"," + NOTED + "}",
                "{\"v\":1," + NOTED + "} {}",
                "{\"v\":1," + NOTED,
                "[]",
                "")) {
            assertThatThrownBy(() -> form.entry(damaged))
                    .as(damaged)
                    .isInstanceOfSatisfying(
                            UnreadableException.class,
                            e -> assertThat(e.laterMaybe()).isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownLifecycleIsNamedAndForLater(Form form) {
        String ticket = "{\"v\":1,\"id\":\"T-1\",\"clocks\":[{\"target\":\"%s\","
                + "\"startedAt\":\"2026-03-02T09:00:00.000Z\"}]}";
        byte[] unknown = ticket.formatted("support|3|standard/first-reply").getBytes(StandardCharsets.UTF_8);
        byte[] damaged = ticket.formatted("standard/first-reply").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> form.stored().readTicket(unknown))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.laterMaybe()).isTrue())
                .hasMessageContaining("/clocks/0/target: lifecycle 'support' v3 isn't known here");
        assertThatThrownBy(() -> form.stored().readTicket(damaged))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.laterMaybe()).isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatFindsSomethingElseThanItsVersionWroteIsDamage(Form form) {
        Upcasters strict = new Upcasters(List.of(new Upcasters.Step(
                entry -> entry.with("event", entry.get("what").orElseThrow()), UnaryOperator.identity())));
        Versioned<Recorded> versioned = new Versioned<>(
                Upcasters.Subject.ENTRY, (Braced<Recorded>) Forms.plain().of(Recorded.class), strict);

        assertThatThrownBy(() -> versioned.older(
                        1,
                        new Node.Fields(com.google.common.collect.ImmutableMap.of()),
                        Source.exact(new Node.Text(form.name()).tokens(), Known.NOTHING)))
                .isInstanceOf(JsonException.class)
                .isNotInstanceOf(NotYetKnownException.class);
    }
}
