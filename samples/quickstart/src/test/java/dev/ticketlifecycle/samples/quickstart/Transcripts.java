package dev.ticketlifecycle.samples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The transcripts as they have to be, one file a language. */
final class Transcripts {

    private Transcripts() {}

    static String in(String language) throws IOException {
        try (InputStream file = Transcripts.class.getResourceAsStream("story-d." + language + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
