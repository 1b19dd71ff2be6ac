package dev.ticketlifecycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The core's sources, read as text: what is imported or named in full counts, {@code permits} included. */
final class Sources {

    static final String BASE = "dev.ticketlifecycle";

    private static final Pattern NAMED = Pattern.compile("\\bdev\\.ticketlifecycle((?:\\.[a-z]+)*)\\.[A-Z]");

    private Sources() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("lifecycle-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(root().resolve("lifecycle-core/src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Source without comments, so that what Javadoc links to doesn't count. */
    static String code(Path file) {
        return read(file).replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("//[^\\n]*", " ");
    }

    static String packageOf(Path file) {
        Matcher declared = Pattern.compile("(?m)^package ([a-z.]+);").matcher(read(file));
        if (!declared.find()) {
            throw new IllegalStateException("no package in " + file);
        }
        return declared.group(1);
    }

    /** The code of a package. */
    static String codeOf(String name) {
        return files().stream()
                .filter(file -> packageOf(file).equals(name))
                .map(Sources::code)
                .collect(Collectors.joining());
    }

    /** The Javadoc of a package, without its stars. */
    private static String javadoc(String name) {
        Path file = files().stream()
                .filter(f -> f.endsWith("package-info.java") && packageOf(f).equals(name))
                .findFirst()
                .orElseThrow();
        Matcher comment = Pattern.compile("(?s)/\\*\\*(.*?)\\*/").matcher(read(file));
        assertThat(comment.find()).as(name).isTrue();
        return comment.group(1)
                .replaceAll("\\n \\*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What the Javadoc of a package promises: its first sentence, without the full stop. */
    static String promise(String name) {
        String first = javadoc(name).replaceAll(" ?<p>.*", "");
        Matcher sentence = Pattern.compile("(.*?)\\.(?= |$)").matcher(first);
        assertThat(sentence.find()).as(name).isTrue();
        return sentence.group(1).replaceAll("\\{@(?:code|link) (?:[a-z]+\\.)*(.*?)}", "`$1`");
    }

    /** What stands in the Javadoc of a package as code. */
    static List<String> codeWords(String name) {
        return Pattern.compile("\\{@code (.*?)}")
                .matcher(javadoc(name))
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    static Map<String, Set<String>> packages() {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (Path file : files()) {
            String own = packageOf(file);
            Set<String> uses = graph.computeIfAbsent(own, k -> new TreeSet<>());
            if (file.endsWith("package-info.java")) {
                continue;
            }
            Matcher named = NAMED.matcher(code(file));
            while (named.find()) {
                String other = BASE + named.group(1);
                if (!other.equals(own)) {
                    uses.add(other);
                }
            }
        }
        return graph;
    }
}
