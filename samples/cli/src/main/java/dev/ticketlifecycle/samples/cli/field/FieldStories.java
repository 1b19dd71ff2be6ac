package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.samples.cli.words.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All stories, and how one is told and printed. */
public final class FieldStories {

    private static final List<FieldStory> ALL = List.of(
            new VideoNobodyCouldOwe(),
            new CancelledByTheClient(),
            new FinedWhileWaiting(),
            new AnswerGivenWithNoAnswer(),
            new WhatTheDeskCanAndCannotDo());

    private FieldStories() {}

    /** All of them, in the order of their letters. */
    public static List<FieldStory> all() {
        return ALL;
    }

    /** The one with a letter. */
    public static Optional<FieldStory> named(String letter) {
        return ALL.stream()
                .filter(story -> story.plot().letter().equalsIgnoreCase(letter))
                .findFirst();
    }

    /**
     * Tells a story on a desk of its own, and prints it.
     *
     * @return whether every step was answered as the story says
     */
    public static boolean print(FieldStory story, Locale language, Page page) {
        return print(story, story.lifecycle(), language, page);
    }

    /**
     * Tells a story on a desk under a lifecycle from elsewhere, and prints it.
     *
     * @return whether every step was answered as the story says
     */
    public static boolean print(FieldStory story, Lifecycle lifecycle, Locale language, Page page) {
        List<Step> steps = Telling.of(story, lifecycle);
        new StoryPage(story, language, page).print(steps);
        return steps.stream().allMatch(Step::asTold);
    }

    /** Tells a story on a desk of its own, and answers what is kept of its tickets, by their ids. */
    public static List<Kept> kept(FieldStory story) {
        return kept(story, story.lifecycle());
    }

    /** The same on a desk under a lifecycle from elsewhere. */
    public static List<Kept> kept(FieldStory story, Lifecycle lifecycle) {
        return Telling.kept(story, lifecycle);
    }
}
