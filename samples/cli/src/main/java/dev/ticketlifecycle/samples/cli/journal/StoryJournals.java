package dev.ticketlifecycle.samples.cli.journal;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.JournalWriter;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.samples.cli.field.FieldStories;
import dev.ticketlifecycle.samples.cli.field.FieldStory;
import dev.ticketlifecycle.samples.cli.field.Kept;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The journals of a field story as a file. */
public final class StoryJournals {

    private StoryJournals() {}

    /** Tells the story under a lifecycle; answers its definition, what happened to each ticket, and at the end what became of each. */
    public static String of(FieldStory story, Lifecycle lifecycle) {
        List<Kept> tickets = FieldStories.kept(story, lifecycle);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            JournalWriter writer = Jackson2.of(Json.plain()).journals().writer(file);
            writer.write(new JournalLine.Definition(LifecycleDocument.of(lifecycle)));
            for (Kept kept : tickets) {
                long version = 0;
                for (Recorded entry : kept.journal()) {
                    version++;
                    writer.write(new JournalLine.Entry(kept.ticket().id(), version, entry));
                }
            }
            // Last, so that a file that is cut lacks one, wherever it was cut
            for (Kept kept : tickets) {
                writer.write(new JournalLine.Snapshot(kept.ticket().id(), kept.ticket()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
        return file.toString(StandardCharsets.UTF_8);
    }
}
