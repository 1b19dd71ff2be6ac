package dev.ticketlifecycle.json;

import dev.ticketlifecycle.json.token.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file of any size, one at a time. Not thread-safe. */
final class Lines {

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int from;
    private int to;
    private boolean tooLong;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, without its end; of one that is too long only as much as the limit allows. */
    Optional<byte[]> next() throws IOException {
        tooLong = false;
        if (!filled()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (filled()) {
            int end = end();
            int most = (int) (Limits.DOCUMENT - line.size());
            tooLong |= end - from > most;
            line.write(buffer, from, Math.min(end - from, most));
            from = end;
            if (end < to) {
                from++;
                break;
            }
        }
        return Optional.of(line.toByteArray());
    }

    /** Whether the line that was read last is longer than any document. */
    boolean tooLong() {
        return tooLong;
    }

    private int end() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean filled() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
