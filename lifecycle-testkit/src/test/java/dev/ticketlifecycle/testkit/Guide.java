package dev.ticketlifecycle.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of the documentation, and the test whose code it shows: whatever stands between {@code // show} and {@code //
 * end}, in the same order.
 */
record Guide(String page, Class<?> test) {

    private static final Pattern COMPILED = Pattern.compile("(?ms)^( +)// show\\n(.*?\\n) +// end$");

    List<String> shown() throws IOException {
        return blocks("java");
    }

    /** What stands between fences of a kind. */
    List<String> blocks(String kind) throws IOException {
        return Pattern.compile("(?s)```" + kind + "\\n(.*?)```")
                .matcher(read(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    List<String> compiled() throws IOException {
        String source = "lifecycle-testkit/src/test/java/" + test.getName().replace('.', '/') + ".java";
        return COMPILED.matcher(read(source))
                .results()
                .map(snippet -> snippet.group(2).replaceAll("(?m)^" + snippet.group(1), ""))
                .toList();
    }

    String text() throws IOException {
        return read(page);
    }

    private static String read(String file) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(file))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve(file));
    }
}
