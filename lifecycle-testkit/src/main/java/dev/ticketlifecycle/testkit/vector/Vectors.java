package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.testkit.vector.Verdict.Failed;
import dev.ticketlifecycle.testkit.vector.Verdict.Passed;
import dev.ticketlifecycle.testkit.vector.Verdict.Skipped;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Says of every vector in a file whether the library gives the answer that it states.
 *
 * <p>A vector is a line of JSON: a calendar, a question about it and the answer; or a timeline, which is a calendar, a
 * policy, what happened to a ticket, and what its clocks show in between. Its own keys tell which question and which
 * semantics; neither its name nor its source changes anything. Three kinds are skipped, by name: quirks of a source, {@code
 * elapsed: wall} and {@code close_instant: inclusive}. Everything else that the format doesn't know - a kind, an event, a
 * field, a convention, its value - fails its vector, and so does a line that isn't JSON. Blank lines are passed over.
 *
 * <p>The library works in whole milliseconds: what is finer in an instant or an amount is cut off before it is asked, but
 * the expected answer is taken as it stands. Stateless and safe for concurrent use.
 */
public final class Vectors {

    private static final int GZIP = 0x1f8b;

    private Vectors() {}

    /**
     * Checks the vectors of a file.
     *
     * @param file the file in UTF-8, plain or gzip; told by its first bytes, not by its name
     * @return a verdict for each vector; bad lines are failures among them
     * @throws IOException if the file can't be read
     */
    public static VectorReport check(Path file) throws IOException {
        try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            return check(file.toString(), new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    /**
     * Checks vectors from anywhere.
     *
     * @param name what to call the source in verdicts
     * @param lines the lines; not closed
     * @return a verdict for each vector; bad lines are failures among them
     * @throws IOException if the lines can't be read
     */
    public static VectorReport check(String name, Reader lines) throws IOException {
        BufferedReader reader = new BufferedReader(lines);
        List<Verdict> verdicts = new ArrayList<>();
        int number = 0;
        for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!text.isBlank()) {
                verdicts.add(verdict(name, number, text));
            }
        }
        return new VectorReport(verdicts);
    }

    private static Verdict verdict(String file, int number, String line) {
        Optional<String> id = Optional.empty();
        try {
            Fields fields = Fields.of(line);
            id = fields.name();
            return verdict(new Place(file, number, id), Vector.read(fields));
        } catch (NoVector e) {
            return new Failed(new Place(file, number, id), String.valueOf(e.getMessage()));
        }
    }

    private static Verdict verdict(Place place, Vector vector) {
        if (vector.whyNot().isPresent()) {
            return new Skipped(place, vector.whyNot().get());
        }
        Optional<String> difference = vector.difference();
        return difference.isPresent() ? new Failed(place, difference.get()) : new Passed(place);
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        boolean gzip = start.length == 2 && ((start[0] & 0xff) << 8 | (start[1] & 0xff)) == GZIP;
        return gzip ? new GZIPInputStream(in) : in;
    }
}
