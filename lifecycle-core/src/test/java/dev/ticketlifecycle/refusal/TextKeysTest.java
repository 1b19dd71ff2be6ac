package dev.ticketlifecycle.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.closure.Proof;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.relation.Obstacle;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No text is missing, none is left over, and both languages tell the same facts. */
class TextKeysTest {

    private static final Set<String> AROUND =
            Set.of("granted", "instead", "or", "remedy", "remedy.next", "unit.h", "unit.min");
    private static final Set<String> WHO = Set.of("who.role", "who.queue", "who.skill", "who.staff");
    private static final Set<String> MISSING = Set.of(
            "missing.agent",
            "missing.due",
            "missing.fact",
            "missing.value",
            "missing.verdict",
            "missing.next-update",
            "missing.reason",
            "missing.seen");
    private static final Set<String> FIELDS = Set.of(
            "field.agent",
            "field.at",
            "field.attributes",
            "field.command",
            "field.due",
            "field.evidence",
            "field.fact",
            "field.message",
            "field.next-update",
            "field.operation",
            "field.options",
            "field.queue",
            "field.reason",
            "field.requester",
            "field.score",
            "field.seen",
            "field.text",
            "field.ticket",
            "field.until",
            "field.value",
            "field.verdict");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z]+}");

    private final Map<String, String> english = read("texts.properties");
    private final Map<String, String> russian = read("texts_ru.properties");

    private static Map<String, String> read(String file) {
        try (InputStream in = TextKeysTest.class.getResourceAsStream(file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    @Test
    void thereIsATextForEverythingThatIsToldAndForNothingElse() {
        Set<String> told = new TreeSet<>(AROUND);
        told.addAll(WHO);
        told.addAll(MISSING);
        told.addAll(FIELDS);
        for (RuleId rule : RuleId.values()) {
            told.add("rule." + rule.id());
        }
        for (CommandKind kind : CommandKind.values()) {
            if (kind != CommandKind.REPLY) { // told by what it is
                told.add("remedy." + kind);
            }
            told.add("word." + kind);
        }
        for (ReplyKind reply : ReplyKind.values()) {
            told.add("remedy.REPLY." + reply);
            told.add("word.REPLY." + reply);
        }
        Arrays.stream(Changes.Subject.values()).forEach(subject -> told.add("word." + subject));
        told.add("word.Subject.CONSENT"); // to consent is a command
        Arrays.stream(PauseReason.values()).forEach(reason -> told.add("word." + reason));
        Arrays.stream(LinkKind.values()).forEach(kind -> told.add("word." + kind));
        Arrays.stream(Obstacle.values()).forEach(obstacle -> told.add("word." + obstacle));
        Arrays.stream(Proof.values()).forEach(proof -> told.add("word." + proof));
        EnumSet.range(Outcome.DECLINED, Outcome.IMPOSSIBLE).forEach(outcome -> told.add("word." + outcome));
        Arrays.stream(Presence.values())
                .filter(presence -> presence != Presence.PRESENT) // nobody is refused for being there
                .forEach(presence -> told.add("word." + presence));

        Arrays.stream(ActorKind.values())
                .filter(kind -> kind != ActorKind.HUMAN) // nobody is refused for being a person
                .forEach(kind -> told.add("word." + kind));

        assertThat(english.keySet()).isEqualTo(told);
        assertThat(russian.keySet()).isEqualTo(told);
    }

    @Test
    void whatIsPermittedIsToldByVerbsInBothLanguages() {
        for (CommandKind kind : CommandKind.values()) {
            assertThat(russian.get("word." + kind)).as(kind.name()).matches("[а-яё]+(ть|ти|ться|тись)(,? .*)?");
            assertThat(english.get("word." + kind))
                    .as(kind.name())
                    .doesNotMatch("(the |a |an )?[a-z]+(ion|al|ment|ing)( .*)?");
        }
    }

    @Test
    void aTicketHasOneRussianNameAndAContactAnother() {
        russian.forEach(
                (key, text) -> assertThat(text.contains("обращени")).as(key).isEqualTo(key.endsWith(".JOIN")));
    }

    @Test
    void bothLanguagesTellTheSameFacts() {
        assertThat(places(russian)).isEqualTo(places(english));
    }

    private static Map<String, Set<String>> places(Map<String, String> texts) {
        Map<String, Set<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> places.put(
                key, PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet())));
        return places;
    }

    @Test
    void noTextIsEmptyOrTheSameInBothLanguages() {
        assertThat(english.values()).noneMatch(String::isBlank);
        russian.forEach((key, text) -> assertThat(text)
                .as(key)
                .isNotBlank()
                .isNotEqualTo(english.get(key))
                .containsPattern("[а-яё]"));
    }
}
