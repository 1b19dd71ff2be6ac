package dev.ticketlifecycle.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of stories in the documents names exactly the tests that tell them, and no step goes without one. */
class StoriesListTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                VideoNobodyCouldOweStory.class,
                CancelledByTheClientStory.class,
                FinedWhileWaitingStory.class,
                AnswerGivenWithNoAnswerStory.class,
                WhatTheDeskCanAndCannotDoStory.class
            })
    void everyTestOfAStoryIsListedWithItsStep(Class<?> story) throws IOException {
        List<String> listed = Pattern.compile("`#(\\w+)`")
                .matcher(section(story.getSimpleName()))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(story.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void everyStepIsToldByATest() throws IOException {
        List<String> steps = Pattern.compile("(?m)^\\|.*\\|$")
                .matcher(list())
                .results()
                .map(MatchResult::group)
                .filter(row -> !row.startsWith("|---") && !row.endsWith("| told by |"))
                .toList();

        assertThat(steps).hasSizeGreaterThan(50).allMatch(row -> row.matches(".*`#\\w+` \\|"));
    }

    private static String section(String story) throws IOException {
        return Arrays.stream(list().split("\n## ", -1))
                .filter(section -> section.contains("`" + story + "`"))
                .findFirst()
                .orElseThrow();
    }

    private static String list() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/stories.md"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("docs/stories.md"));
    }
}
