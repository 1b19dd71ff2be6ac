package dev.ticketlifecycle.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Hosts that have one generation of Jackson and nothing of the other, compiled and run outside this build: each sees only
 * the jars that are named here.
 */
class HostsTest {

    private static final Path HOSTS = Path.of("src/test/hosts").toAbsolutePath();
    private static final String ACT =
            "{\"id\":\"c-42\",\"command\":{\"kind\":\"accept\"},\"initiator\":{\"party\":\"staff\",\"id\":\"anna\",\"kind\":\"human\"}}";

    private static final List<String> OURS = List.of(
            "dev.ticketlifecycle.json.Json",
            "dev.ticketlifecycle.Lifecycle",
            "com.google.common.collect.ImmutableList",
            "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
            "org.slf4j.Logger");

    /** What a host has. */
    enum Has {
        TWO("two", "com.fasterxml.jackson", ImmutableList.of("tools.jackson.", "dev.ticketlifecycle.jackson3.")),
        THREE(
                "three",
                "tools.jackson",
                ImmutableList.of(
                        "com.fasterxml.jackson.core.",
                        "com.fasterxml.jackson.databind.",
                        "dev.ticketlifecycle.jackson2."));

        private final String folder;
        private final String prefix;
        private final ImmutableList<String> never;

        Has(String folder, String prefix, ImmutableList<String> never) {
            this.folder = folder;
            this.prefix = prefix;
            this.never = never;
        }

        List<String> core() {
            return Stream.concat(OURS.stream(), Stream.of(prefix + ".core.Version"))
                    .toList();
        }

        List<String> databind() {
            return Stream.concat(
                            core().stream(),
                            Stream.of(prefix + ".databind.JavaType", "com.fasterxml.jackson.annotation.JsonProperty"))
                    .toList();
        }
    }

    @TempDir
    private Path out;

    @ParameterizedTest
    @EnumSource
    void aHostWithTheCoreOfOneGenerationWritesAndReadsWithoutTheOther(Has has) throws Exception {
        String path = path(has.core());
        compile("-cp", path, source(has, "Host.java"));
        List<String> said = run(has, "-cp", path + File.pathSeparator + out, "Host");
        assertThat(said).hasSize(2).last().isEqualTo("true");
        assertThat(said.get(0)).startsWith("{\"id\":\"c-42\",\"command\":{\"kind\":\"reply\",");
    }

    @ParameterizedTest
    @EnumSource
    void aHostWithAMapperOfOneGenerationWritesAndReadsWithoutTheOther(Has has) throws Exception {
        String path = path(has.databind());
        compile("-cp", path, source(has, "MapperHost.java"));
        assertThat(run(has, "-cp", path + File.pathSeparator + out, "MapperHost", ACT))
                .containsExactly(ACT, "true");
    }

    @ParameterizedTest
    @EnumSource
    void aHostWithModulesNeedsNoModuleOfTheOtherGeneration(Has has) throws Exception {
        Path sources = Files.createDirectories(out.resolve("sources"));
        Path host = Files.createDirectories(sources.resolve("host"));
        String text = Files.readString(HOSTS.resolve(has.folder).resolve("Host.java"));
        Files.writeString(host.resolve("Host.java"), "package host;\n" + text);
        Path module = Files.copy(
                HOSTS.resolve(has.folder).resolve("module-info.txt"),
                sources.resolve("module-info.java"),
                StandardCopyOption.REPLACE_EXISTING);
        String path = path(has.core());
        compile(
                "--module-path",
                path,
                module.toString(),
                host.resolve("Host.java").toString());
        List<String> said = run(has, "--module-path", path + File.pathSeparator + out, "-m", "host/host.Host");
        assertThat(said).hasSize(2).last().isEqualTo("true");
    }

    private void compile(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("javac"), "-nowarn", "-proc:none", "-d", out.toString()));
        command.addAll(List.of(arguments));
        outcome(command);
    }

    private List<String> run(Has has, String... arguments) throws IOException, InterruptedException {
        Path loaded = out.resolve("loaded.txt");
        List<String> command =
                new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + loaded));
        command.addAll(List.of(arguments));
        List<String> said = outcome(command);
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(line -> line.contains(" " + has.prefix + ".core."));
        assertThat(classes).noneMatch(line -> has.never.stream().anyMatch(one -> line.contains(" " + one)));
        return said;
    }

    private static List<String> outcome(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("%s", said).isZero();
        return said;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String source(Has has, String file) {
        return HOSTS.resolve(has.folder).resolve(file).toString();
    }

    private static String path(List<String> classes) {
        return classes.stream().map(HostsTest::whereabouts).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String whereabouts(String name) {
        try {
            return Path.of(Class.forName(name)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
