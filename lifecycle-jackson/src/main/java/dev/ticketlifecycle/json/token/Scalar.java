package dev.ticketlifecycle.json.token;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a scalar of YAML is, whichever version of YAML its parser holds to: as in JSON, {@code true}, {@code null} and {@code
 * 12} are no strings, and nothing else is, be it {@code yes}, {@code 010} or {@code ~}.
 */
public final class Scalar {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private static final String OF_YAML = "tag:yaml.org,2002:";

    private static final Set<String> TAGS = Set.of("str", "int", "float", "bool", "null", "map", "seq");

    private Scalar() {}

    /**
     * The token that a scalar is.
     *
     * @param token the one that the parser takes it for
     * @param text its text
     * @return this one, or {@link Token#TEXT}
     */
    public static Token token(Token token, String text) {
        boolean same = switch (token) {
            case TRUE -> text.equals("true");
            case FALSE -> text.equals("false");
            case NULL -> text.isEmpty() || text.equals("null");
            case NUMBER -> text.length() > Limits.NUMBER || NUMBER.matcher(text).matches();
            default -> true;
        };
        return same ? token : Token.TEXT;
    }

    /**
     * Whether what a parser takes for a text is an alias, which it doesn't follow: {@code *office} is one longer than what
     * it is read as, a plain text is as long, a quoted one longer by two at least.
     *
     * @param text what it is read as
     * @param from where it begins
     * @param to where it ends
     * @return whether it is an alias
     */
    public static boolean isAlias(String text, Place from, Place to) {
        return from.line() == to.line() && to.column() - from.column() == text.codePointCount(0, text.length()) + 1;
    }

    /**
     * Refuses an alias.
     *
     * @param text its name
     * @param place where it stands
     * @param path where it stands, as a JSON pointer
     * @return what to throw
     */
    public static JsonException alias(String text, Place place, String path) {
        return new JsonException(new Problem(
                place, path, "the alias '*" + text + "'", "write out what it stands for; none is followed"));
    }

    /**
     * Holds a tag to those that change nothing.
     *
     * @param tag the tag, with or without the prefix of YAML
     * @param place where it stands
     * @param path where it stands, as a JSON pointer
     * @throws JsonException if it is another one
     */
    public static void checkTag(String tag, Place place, String path) {
        String name = tag.startsWith(OF_YAML) ? tag.substring(OF_YAML.length()) : tag;
        if (!tag.startsWith(OF_YAML) || !TAGS.contains(name)) {
            throw new JsonException(
                    new Problem(place, path, "the tag '" + name + "'", "leave it out; none is followed"));
        }
    }
}
