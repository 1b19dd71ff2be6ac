package dev.ticketlifecycle.samples.cli.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, plain or gzip (told by its first bytes, not by its name), which can be put back.
 *
 * <p>A byte order mark beats the charset given. Bytes that aren't of the charset become U+FFFD and are counted.
 */
final class Lines implements Closeable {

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    static final char UNREADABLE = '\uFFFD';

    private final String file;
    private final Charset charset;
    private final BufferedReader reader;
    private final Deque<String> putBack = new ArrayDeque<>();
    private final BrokenLines broken;
    private long number;
    private long unreadable;
    private long firstUnreadable;
    private boolean ended;

    private Lines(String file, Charset charset, BufferedReader reader, BrokenLines broken) {
        this.file = file;
        this.charset = charset;
        this.reader = reader;
        this.broken = broken;
    }

    static Lines open(Path path, Charset charset, BrokenLines broken) {
        String file = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            throw new InputProblem(path + " is a directory: name the file in it");
        }
        if (!Files.isReadable(path)) {
            throw new InputProblem(path + " can't be read: there is no such file, or it isn't open to you");
        }
        try {
            PushbackInputStream in = unpacked(path);
            Charset marked = byteOrder(in, charset);
            return new Lines(file, marked, new BufferedReader(new InputStreamReader(in, marked), 1 << 16), broken);
        } catch (EOFException e) {
            throw new InputProblem(path + " is a gzip file that breaks off in its header: fetch it again", e);
        } catch (IOException e) {
            throw new InputProblem(path + " can't be read: " + e.getMessage(), e);
        }
    }

    private static PushbackInputStream unpacked(Path path) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(path), 3);
        int magic = magic(in);
        if (magic == ZIP) {
            in.close();
            throw new InputProblem(path + " is a zip archive (or a spreadsheet): unpack it, or save the table as CSV");
        }
        return magic == GZIP ? new PushbackInputStream(new GZIPInputStream(in, 1 << 16), 3) : in;
    }

    private static int magic(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(2);
        in.unread(start);
        return start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
    }

    private static Charset byteOrder(PushbackInputStream in, Charset otherwise) throws IOException {
        byte[] start = in.readNBytes(3);
        if (start.length == 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        int two = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        in.unread(start);
        // The decoder of UTF-16 reads the mark itself.
        return two == 0xfeff || two == 0xfffe ? StandardCharsets.UTF_16 : otherwise;
    }

    /** The next line, or null after the last. */
    @Nullable
    String next() {
        @Nullable String line = putBack.isEmpty() ? read() : putBack.pop();
        if (line != null) {
            number++;
        }
        return line;
    }

    private @Nullable String read() {
        if (ended) {
            return null;
        }
        try {
            @Nullable String line = reader.readLine();
            if (line != null && line.indexOf(UNREADABLE) >= 0 && unreadable++ == 0) {
                firstUnreadable = number + 1;
            }
            return line;
        } catch (EOFException | ZipException e) {
            ended = true;
            broken.add(new BrokenLine(
                    file,
                    number + 1,
                    Optional.empty(),
                    "the gzip file breaks off here (" + e.getMessage() + "): fetch it again"));
            return null;
        } catch (IOException e) {
            throw new InputProblem(file + ", line " + (number + 1) + ": " + e.getMessage(), e);
        }
    }

    /** Puts the lines read last back, in their order. */
    void putBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            putBack.push(lines.get(i));
        }
        number -= lines.size();
    }

    /** The number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** How many lines had bytes that aren't of the charset. */
    long unreadable() {
        return unreadable;
    }

    long firstUnreadable() {
        return firstUnreadable;
    }

    Charset charset() {
        return charset;
    }

    String file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
