package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.samples.cli.story.Story;
import dev.ticketlifecycle.samples.cli.story.Story.Line;
import dev.ticketlifecycle.samples.cli.words.Page;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints the stories: one line a moment, each instant once, and the middle of a very long one left out. */
final class StoryPrinter {

    private static final int MOST_LINES = 50;

    private final Page page;
    private final Report report;
    private final Phrases phrases;

    StoryPrinter(Page page, Report report) {
        this.page = page;
        this.report = report;
        this.phrases = report.phrases();
    }

    void print() {
        if (!report.named().isEmpty()) {
            page.heading(phrases.say("heading.named"));
            report.named().forEach(this::story);
        }
        if (!report.worst().isEmpty()) {
            page.heading(phrases.say("heading.worst"));
            page.wrapped(phrases.say("lead.worst"), "  ", "  ");
            report.worst().forEach(this::story);
        }
    }

    private void story(Story story) {
        page.line("");
        page.wrapped(story.ticket() + (story.title().isEmpty() ? "" : ": " + story.title()), "  ", "      ");
        List<Line> lines = story.lines();
        int left = lines.size() > MOST_LINES ? lines.size() - MOST_LINES : 0;
        int cut = MOST_LINES / 2;
        String before = "";
        // Why the same rules refuse is said once a story, and what they leave open
        Set<List<String>> explained = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (left > 0 && i == cut) {
                page.line("    " + phrases.count("left-out", left));
                i += left;
            }
            before = line(lines.get(i), before, explained);
        }
        if (!story.clocks().isEmpty()) {
            page.line("    " + phrases.say("clock.heading"));
            story.clocks().forEach(clock -> page.wrapped(clock.text(), "      ", "        "));
        }
        page.wrapped(story.summary(), "    ", "    ");
    }

    private String line(Line line, String before, Set<List<String>> explained) {
        String at = phrases.at(line.at());
        String none = " ".repeat(at.length());
        boolean again = line.brief().isPresent() && !explained.add(line.rules());
        String text = again ? line.brief().get() : line.text();
        page.wrapped(text, "    " + (at.equals(before) ? none : at) + "  ", "    " + none + "    ");
        line.instead()
                .filter(instead -> !again)
                .ifPresent(instead -> page.wrapped(instead, "    " + none + "    ", "    " + none + "      "));
        return at;
    }
}
