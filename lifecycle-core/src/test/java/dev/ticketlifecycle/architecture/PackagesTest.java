package dev.ticketlifecycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final List<String> HOUSES_OF_RULES = List.of(
            "conversation",
            "ownership",
            "closure",
            "obligation",
            "finding",
            "consent",
            "operation",
            "relation",
            "escalation",
            "gate");
    private static final Path DOC = Sources.root().resolve("docs/packages.md");

    @Test
    void noCircleRunsThroughThePackages() {
        assertThat(circle(Sources.packages())).isEmpty();
    }

    @Test
    void aCircleWouldBeFound() {
        assertThat(circle(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"))))
                .hasSize(4);
    }

    @Test
    void whatIsBelowTheRoomsKnowsNoRoom() {
        Map<String, Set<String>> graph = Sources.packages();

        assertThat(graph.get(Sources.BASE + ".vocabulary")).isEmpty();
        assertThat(graph.get(Sources.BASE + ".timer")).isEmpty();
        assertThat(graph.get(Sources.BASE + ".room")).containsExactly(Sources.BASE + ".vocabulary");
        assertThat(graph.get(Sources.BASE + ".sla"))
                .containsExactlyInAnyOrder(Sources.BASE + ".calendar", Sources.BASE + ".vocabulary");
        assertThat(graph.get(Sources.BASE + ".clock"))
                .containsExactlyInAnyOrder(
                        Sources.BASE + ".calendar",
                        Sources.BASE + ".sla",
                        Sources.BASE + ".timer",
                        Sources.BASE + ".vocabulary");
    }

    /** Writes the graph with {@code -Ddocs.write=true}; otherwise the graph in the docs has to be the present one. */
    @Test
    void theGraphInTheDocsIsThePresentOne() throws IOException {
        String graph = markdown(Sources.packages());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOC, graph);
        }
        assertThat(Files.readString(DOC))
                .as("docs/packages.md; run the tests with -Ddocs.write=true to write it")
                .isEqualTo(graph);
    }

    private static String markdown(Map<String, Set<String>> graph) {
        StringBuilder text = new StringBuilder("# Packages of lifecycle-core\n\nAn arrow is an import. No circle runs"
                + " through them: each layer knows only the layers above it in this list.\n\n");
        Map<String, Integer> levels = new HashMap<>();
        graph.keySet().forEach(p -> level(p, graph, levels));
        Map<Integer, List<String>> layers = new TreeMap<>();
        levels.forEach((p, level) ->
                layers.computeIfAbsent(level, k -> new ArrayList<>()).add(p));
        text.append("| layer | package | for | knows |\n|---|---|---|---|\n");
        layers.forEach((level, packages) -> packages.stream()
                .sorted()
                .forEach(p -> text.append("| ")
                        .append(level)
                        .append(" | ")
                        .append(name(p))
                        .append(" | ")
                        .append(Sources.promise(p))
                        .append(" | ")
                        .append(String.join(
                                ", ",
                                graph.get(p).stream().map(PackagesTest::name).toList()))
                        .append(" |\n")));
        text.append(
                "\n## Where a rule lives\n\nWith what it is about, whichever command it refuses. The first paragraph of"
                        + " a package's Javadoc says what that is, the second which\nrules live there.\n\n| package | rules"
                        + " |\n|---|---|\n");
        for (String room : HOUSES_OF_RULES) {
            String rules =
                    rulesOf(room).stream().map(rule -> "`" + rule.id() + "`").collect(Collectors.joining(", "));
            text.append("| `").append(room).append("` | ").append(rules).append(" |\n");
        }
        text.append("\n## Who knows whom\n\n```mermaid\ngraph TD\n");
        graph.forEach((p, uses) -> uses.forEach(u -> text.append("  ")
                .append(node(p))
                .append(" --> ")
                .append(node(u))
                .append("\n")));
        return text.append("```\n").toString();
    }

    /** So that two people who look for the place of a new rule find the same one. */
    @Test
    void eachBuiltInRuleIsListedByTheRoomInWhichItLives() {
        List<String> listed = new ArrayList<>();
        for (String room : HOUSES_OF_RULES) {
            String code = Sources.codeOf(Sources.BASE + "." + room);
            for (RuleId rule : rulesOf(room)) {
                listed.add(rule.id());
                assertThat(code).as(room).contains("RuleId." + rule.name());
            }
        }

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RuleId.values()).map(RuleId::id).toList());
    }

    private static List<RuleId> rulesOf(String room) {
        return Sources.codeWords(Sources.BASE + "." + room).stream()
                .flatMap(word -> RuleId.find(word).stream())
                .toList();
    }

    private static int level(String p, Map<String, Set<String>> graph, Map<String, Integer> levels) {
        Integer known = levels.get(p);
        if (known != null) {
            return known;
        }
        int level = graph.getOrDefault(p, Set.of()).stream()
                .mapToInt(u -> level(u, graph, levels) + 1)
                .max()
                .orElse(0);
        levels.put(p, level);
        return level;
    }

    private static String node(String p) {
        return p.equals(Sources.BASE) ? "entry" : p.substring(Sources.BASE.length() + 1);
    }

    private static String name(String p) {
        return p.equals(Sources.BASE) ? "`dev.ticketlifecycle` (entry)" : "`" + node(p) + "`";
    }

    /** A circle as the packages on it, the first one again at its end; empty if there is none. */
    private static List<String> circle(Map<String, Set<String>> graph) {
        for (String start : graph.keySet()) {
            List<String> found = back(start, start, graph, new ArrayList<>(List.of(start)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> back(String at, String start, Map<String, Set<String>> graph, List<String> way) {
        for (String next : graph.getOrDefault(at, Set.of())) {
            if (next.equals(start)) {
                way.add(next);
                return way;
            }
            if (!way.contains(next)) {
                way.add(next);
                List<String> found = back(next, start, graph, way);
                if (!found.isEmpty()) {
                    return found;
                }
                way.remove(next);
            }
        }
        return List.of();
    }
}
