package dev.ticketlifecycle.samples.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.samples.cli.words.Page;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.RuleId.Effect;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each story is answered as it says, step by step, and told whole in both languages. */
class FieldStoriesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static List<FieldStory> stories() {
        return FieldStories.all();
    }

    static String page(FieldStory story, Locale language) {
        StringWriter text = new StringWriter();
        FieldStories.print(story, language, new Page(new PrintWriter(text), UnaryOperator.identity()));
        return text.toString();
    }

    /** Refused by exactly the rules that the story names, in order, and each remedy that is offered is accepted. */
    @ParameterizedTest
    @MethodSource("stories")
    void everyStepIsAnsweredAsTheStorySays(FieldStory story) {
        List<Step> steps = Telling.of(story);

        assertThat(steps).isNotEmpty().allMatch(Step::asTold, "answered as the story says");
        assertThat(steps).allMatch(step -> !step.answers().isEmpty(), "answered");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void theDeskOfAStoryIsTheSameToldAgainFromItsDefinition(FieldStory story) {
        Definition definition = story.lifecycle().definition();

        assertThat(definition.toBuilder().build().definition()).isEqualTo(definition);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aStoryIsToldTwiceInTheSameWords(FieldStory story) {
        assertThat(page(story, Locale.ENGLISH)).isEqualTo(page(story, Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noWordIsLeftUntranslatedInRussian(FieldStory story) {
        Set<String> known =
                Arrays.stream(RuleId.values()).map(RuleId::id).collect(Collectors.toCollection(HashSet::new));
        known.addAll(Set.of("T-1", "T-2", "Europe/Moscow"));

        assertThat(words(page(story, RUSSIAN), "[A-Za-z][A-Za-z0-9/-]+"))
                .isSubsetOf(known)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noRussianWordIsInTheEnglishStory(FieldStory story) {
        assertThat(words(page(story, Locale.ENGLISH), "[А-Яа-яё]+")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noLineIsWiderThanThePage(FieldStory story) {
        assertThat(page(story, Locale.ENGLISH).lines()).allMatch(line -> line.length() <= Page.WIDTH);
        assertThat(page(story, RUSSIAN).lines()).allMatch(line -> line.length() <= Page.WIDTH);
    }

    /** The list of steps in the documents names the rules that each story is about. */
    @ParameterizedTest
    @MethodSource("stories")
    void everyRuleThatTheListOfStepsNamesShowsItself(FieldStory story) throws IOException {
        String section = Arrays.stream(Files.readString(Path.of("..", "..", "docs", "stories.md"))
                        .split("\n## ", -1))
                .filter(part -> part.startsWith(story.plot().letter() + ". "))
                .findFirst()
                .orElseThrow();
        List<String> rules = Arrays.stream(RuleId.values())
                .filter(rule -> rule.effect() != Effect.CARRIED_OUT)
                .map(RuleId::id)
                .filter(id -> section.contains("`" + id + "`"))
                .toList();

        assertThat(rules).isNotEmpty();
        assertThat(page(story, Locale.ENGLISH)).contains(rules);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void whateverPeopleAreToldOfHasItsWords(EventKind kind) {
        String key = "event." + kind.name().toLowerCase(Locale.ROOT);

        assertThat(new Phrases(Locale.ENGLISH, ZoneOffset.UTC).has(key)).isTrue();
        assertThat(new Phrases(RUSSIAN, ZoneOffset.UTC).has(key)).isTrue();
    }

    private static List<String> words(String text, String pattern) {
        // A line break may fall behind the hyphen of no word: words are never broken
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
