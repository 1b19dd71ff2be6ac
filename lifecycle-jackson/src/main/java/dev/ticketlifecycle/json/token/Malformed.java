package dev.ticketlifecycle.json.token;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parsers say of a document that is no JSON or no YAML, as a cause and a remedy. */
public final class Malformed {

    // Where a parser of YAML says it met what it says: first what it was reading, then what was wrong with that.
    private static final Pattern MARK = Pattern.compile("\\R in '?reader'?, line (\\d+), column (\\d+):");

    // What only speaks to whoever set the parser up.
    private static final Pattern ASIDE = Pattern.compile(
            " \\((start marker at|for \\w+ starting at) \\[.*\\]\\)|, from `[^`]*`|: enable `.*|, got this instead: .*| \\(not recognized.*");

    // In the order in which they are looked for; the words before are those of parsers, of both generations.
    private static final Map<String, String> REMEDIES = ImmutableMap.<String, String>builder()
            .put("nesting depth", "use a flatter document")
            .put("ocument length", "write several documents")
            .put("ocument size", "write several documents")
            .put("length (", "use a shorter one")
            .put("end-of-input", "send the whole document, with all brackets and quotes closed")
            .put("stream end", "send the whole document, with all brackets and quotes closed")
            .put("end of stream", "send the whole document, with all brackets and quotes closed")
            .put("open Object to close", "take it out, or open what it closes")
            .put("open Array to close", "take it out, or open what it closes")
            .put("close marker", "close what was opened last first")
            .put("colon to separate", "put a colon between the name of a field and its value")
            .put("comma to separate", "put a comma between two fields or elements, and strings in double quotes")
            .put("double-quote to start", "put the name of a field in double quotes, and no comma after the last field")
            .put("Unrecognized token", "put it in double quotes if it is a string; else write a number, true or false")
            .put("unquoted character", "write it as an escape, such as \\n")
            .put("hex-digit", "write four digits of 0-9 and a-f after \\u")
            .put("character escape", "write the backslash itself as \\\\")
            .put("numeric value", "write a number like 12 or 0.75")
            .put("numeric", "write a number like 12 or 0.75")
            .put("hexadecimal", "write a number like 12 or 0.75")
            .put("Non-standard token", "write a number like 12 or 0.75")
            .put("comment", "take the comment out; JSON has none")
            .put("expected a value", "write a value here, or take the last comma out")
            .put(
                    "expected a valid value",
                    "write a string in double quotes, a number, true, false, an array or an object")
            .put("CTRL-CHAR", "take the character out")
            .put("special characters", "take the character out")
            .put("TAB", "indent by spaces")
            .put("cannot start any token", "put a text that begins with it in quotes")
            .put("expected ':'", "write a field as its name, a colon, a space and its value")
            .put(
                    "mapping values",
                    "put a text that contains a colon and a space in quotes, and indent fields of one object alike")
            .put(
                    "<block end>",
                    "indent what belongs together alike, and put the whole of a text in quotes or nothing of it")
            .put("expected ','", "put commas between elements, and close what was opened last first")
            .put("<document start>", "keep one document")
            .put("node content", "write a value here")
            .put("escape character", "write the backslash itself as \\\\, or use single quotes")
            .put("alias", "write out what the alias stands for")
            .put("YAML document", "write YAML 1.1 or 1.2, without a directive")
            .put("Version{", "write YAML 1.1 or 1.2, without a directive")
            .put("Expected a field name", "write the name of a field here, a text")
            .put("duplicate key", "keep one")
            .buildOrThrow();

    private Malformed() {}

    /**
     * What is wrong with a document, where a parser couldn't go on.
     *
     * @param place where the parser says it was
     * @param path to what it was reading, as a JSON pointer
     * @param words what it says
     * @return the problem: a place that the words name is better than the parser's
     */
    public static Problem problem(Place place, String path, String words) {
        Place at = place;
        String what = words;
        Matcher mark = MARK.matcher(words);
        boolean unfinished = words.contains("could not find") || words.contains("stream"); // seen only behind it
        int before = 0;
        while (mark.find()) {
            if (before == 0 || !unfinished) {
                at = new Place(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
            }
            List<String> lines = words.substring(before, mark.start()).lines().toList();
            what = lines.isEmpty() ? what : lines.get(lines.size() - 1);
            before = mark.end();
        }
        String cause = ASIDE.matcher(what).replaceAll(found -> "").replace("property name", "field name");
        return new Problem(at, path, cause, remedy(cause));
    }

    private static String remedy(String cause) {
        return REMEDIES.entrySet().stream()
                .filter(one -> cause.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("write it as the syntax wants it here");
    }
}
