package dev.ticketlifecycle.samples.cli.json;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Problem;
import java.util.ArrayList;
import java.util.List;

/** The documents of a file that has one a line; a definition among them is known to those after it. */
final class DocumentLines {

    private final DocumentFile file;
    private final String document;
    private final List<Lifecycle> lifecycles = new ArrayList<>();
    private Json json;

    DocumentLines(DocumentFile file, String document) {
        this.file = file;
        this.document = document;
        this.json = file.json();
    }

    /** What is wrong with them, by line. */
    List<Problem> problems(List<String> lines) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            try {
                read(lines.get(i));
            } catch (JsonException e) {
                e.problems().forEach(problem -> problems.add(at(line, problem)));
            } catch (IllegalArgumentException e) { // a definition that contradicts another, or itself
                problems.add(new Problem(new Place(line, 1), "", String.valueOf(e.getMessage()), ""));
            }
        }
        return problems;
    }

    private void read(String text) {
        if (file.read(document, text, json) instanceof JournalLine.Definition definition) {
            Lifecycle lifecycle = definition.lifecycle().lifecycle(lifecycles.toArray(Lifecycle[]::new));
            json = json.knowing(lifecycle);
            lifecycles.add(lifecycle);
        }
    }

    // Each line is a document of its own, whose only line is its first.
    private static Problem at(int line, Problem problem) {
        return new Problem(
                new Place(line, problem.place().column()), problem.path(), problem.cause(), problem.remedy());
    }
}
