package dev.ticketlifecycle.refusal;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences in which refusals speak.
 *
 * <p>English and Russian come with the library; a host adds a language, or changes a sentence, with {@link #with}. The
 * language is chosen by the locale alone, never by the default locale of the machine. Immutable and thread-safe.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]|]*)(?:\\|([^\\[\\]]*))?]");
    private static final String WHO = "{who}";

    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, String> sentences;

    private Texts(Locale locale, ZoneId zone, Map<String, String> sentences) {
        this.locale = locale;
        this.zone = zone;
        this.sentences = ImmutableMap.copyOf(sentences);
    }

    /**
     * The texts of a language, times in UTC.
     *
     * @param locale the language; English if there is no text in it
     * @return the texts
     */
    public static Texts in(Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>(read("texts.properties"));
        if (!locale.getLanguage().isEmpty() && !locale.getLanguage().equals("en")) {
            sentences.putAll(read("texts_" + locale.getLanguage() + ".properties"));
        }
        return new Texts(locale, ZoneOffset.UTC, sentences);
    }

    private static Map<String, String> read(String file) {
        try (@Nullable InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts in " + file, e);
        }
    }

    /**
     * The same texts with times in a zone.
     *
     * @param to the zone in which people read times
     * @return a copy
     */
    public Texts at(ZoneId to) {
        return new Texts(locale, to, sentences);
    }

    /**
     * The same texts with sentences of the host's own.
     *
     * <p>Facts stand in braces. What stands in brackets is left out where a fact in it is absent, or gives way to what
     * stands behind its bar: {@code [until {until}|without end]}.
     *
     * @param own sentences by key, as in the library's {@code texts.properties}
     * @return a copy
     */
    public Texts with(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(sentences);
        all.putAll(own);
        return new Texts(locale, zone, all);
    }

    /**
     * The keys for which there are sentences.
     *
     * @return all keys
     */
    public Collection<String> keys() {
        return sentences.keySet();
    }

    /**
     * A refusal in words: one paragraph a rule, each with its remedies.
     *
     * @param refusal the refusal
     * @return the text, paragraphs separated by line feeds
     */
    public String refusal(Refusal refusal) {
        return refusal.reasons().stream().map(this::reason).collect(Collectors.joining("\n"));
    }

    /**
     * One reason in words.
     *
     * @param reason the reason
     * @return a sentence with the rule's id, and what would be accepted instead
     */
    public String reason(Reason reason) {
        String pattern = sentences.getOrDefault("rule." + reason.rule(), "{because}");
        String granted = reason.facts().containsKey("grantedBy") ? " " + fill(sentence("granted"), reason.facts()) : "";
        String sentence = fill(pattern, reason.facts()) + " (" + reason.rule() + ")." + granted;
        if (reason.remedies().isEmpty()) {
            return sentence;
        }
        Map<String, Set<String>> whoMay = new LinkedHashMap<>();
        for (Remedy remedy : reason.remedies()) {
            whoMay.computeIfAbsent(action(remedy), action -> new LinkedHashSet<>())
                    .add(who(remedy.who()));
        }
        String instead = whoMay.entrySet().stream()
                .map(may -> told(may.getKey(), may.getValue()))
                .collect(Collectors.joining("; "));
        return sentence + " " + fill(sentence("instead"), Map.of("remedies", instead));
    }

    /**
     * One remedy in words.
     *
     * @param remedy the remedy
     * @return who may do what, from when, and what has to be supplied
     */
    public String remedy(Remedy remedy) {
        return told(action(remedy), Set.of(who(remedy.who())));
    }

    /**
     * What has to be filled in, as the label of a field.
     *
     * @param missing a name from {@link Remedy#missing()}, or from that of a choice
     * @return the label; the name itself if there is none
     */
    public String field(String missing) {
        return sentences.getOrDefault("field." + missing, missing);
    }

    private String told(String action, Set<String> who) {
        List<String> all = List.copyOf(who);
        int last = all.size() - 1;
        String others = String.join(", ", all.subList(0, last));
        return action.replace(WHO, others + (others.isEmpty() ? "" : sentence("or")) + all.get(last));
    }

    /** What may be done, with a place for who may do it, so that remedies that differ in nothing else are told once. */
    private String action(Remedy remedy) {
        Map<String, Object> facts = new LinkedHashMap<>();
        remedy.at().ifPresent(at -> facts.put("at", at));
        remedy.command().as().ifPresent(as -> facts.put("as", as));
        String may = own("remedy.", remedy.command()).orElse("remedy." + remedy.kind());
        remedy.command().then().ifPresent(next -> facts.put("next", next(remedy, next)));
        remedy.command().status().ifPresent(status -> facts.put("status", status));
        named(remedy, remedy.command()).ifPresent(id -> facts.put("to", id));
        List<String> missing = remedy.missing().stream()
                .map(name -> sentences.getOrDefault("missing." + name, ""))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            facts.put("missing", missing);
        }
        return fill(sentence(may) + sentence("remedy"), facts);
    }

    private String next(Remedy remedy, Command next) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Optional<String> own = own("word.", next);
        if (own.isPresent()) {
            facts.put("command", sentence(own.get()));
        } else {
            facts.put("command", next.kind());
            next.as().ifPresent(as -> facts.put(next.kind() == CommandKind.WAIT ? "reason" : "as", as));
        }
        named(remedy, next).ifPresent(id -> facts.put("to", id));
        return fill(sentence("remedy.next"), facts);
    }

    /** The key of what a command amounts to, where that has words of its own: an answer is more than a reply. */
    private Optional<String> own(String prefix, Command command) {
        return command.as().map(as -> prefix + command.kind() + "." + as.name()).filter(sentences::containsKey);
    }

    private static Optional<String> named(Remedy remedy, Command command) {
        boolean placeholder =
                remedy.missing().contains("agent") || remedy.missing().contains("queue");
        return placeholder ? Optional.empty() : command.names().map(Owner::id);
    }

    private String who(Who who) {
        if (who.id().isPresent()) {
            return who.id().get();
        }
        Optional<Map.Entry<String, String>> trait = who.role()
                .map(role -> Map.entry("who.role", role))
                .or(() -> who.queue().map(queue -> Map.entry("who.queue", queue)))
                .or(() -> who.skill().map(skill -> Map.entry("who.skill", skill)));
        return trait.map(t -> fill(sentence(t.getKey()), Map.of("name", t.getValue())))
                .orElseGet(() -> sentence("who.staff"));
    }

    private String sentence(String key) {
        return sentences.getOrDefault(key, key);
    }

    private String fill(String pattern, Map<String, Object> facts) {
        Matcher places = PLACE.matcher(CHOICE.matcher(pattern).replaceAll(choice -> chosen(choice, facts)));
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            Object value = facts.getOrDefault(places.group(1), places.group());
            places.appendReplacement(text, Matcher.quoteReplacement(word(value)));
        }
        return places.appendTail(text).toString();
    }

    private static String chosen(MatchResult choice, Map<String, Object> facts) {
        boolean whole = PLACE.matcher(choice.group(1)).results().allMatch(place -> facts.containsKey(place.group(1)));
        @Nullable String otherwise = choice.group(2);
        return Matcher.quoteReplacement(whole ? choice.group(1) : otherwise == null ? "" : otherwise);
    }

    /** The key of a constant whose name says something else where another enum has it too. */
    private static String ofItsOwn(Enum<?> constant) {
        return "word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private String word(Object value) {
        if (value instanceof Instant instant) {
            ZonedDateTime at = instant.atZone(zone);
            String pattern = at.getSecond() == 0 && at.getNano() == 0
                    ? "uuuu-MM-dd HH:mm"
                    : at.getNano() == 0 ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd HH:mm:ss.SSS";
            String suffix = zone.equals(ZoneOffset.UTC) ? " UTC" : "";
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at) + suffix;
        }
        if (value instanceof Duration duration) {
            // Working time has no days of 24 hours, so there are hours and minutes only
            String minutes = duration.toMinutesPart() + " " + sentence("unit.min");
            String hours = duration.toHours() + " " + sentence("unit.h");
            return duration.toHours() == 0 ? minutes : duration.toMinutesPart() == 0 ? hours : hours + " " + minutes;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::word).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> constant) {
            String word = sentences.getOrDefault("word." + constant.name(), constant.name());
            return sentences.getOrDefault(ofItsOwn(constant), word);
        }
        return value.toString();
    }
}
