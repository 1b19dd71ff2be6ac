package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.refusal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Refusals in words, and what is missing in them. */
final class Words {

    private static final Pattern UNFILLED = Pattern.compile("\\{[A-Za-z]*}");
    private static final Pattern UNTRANSLATED = Pattern.compile("\\b(remedy|who|word)\\.\\w+");

    private Words() {}

    static List<String> lines(Refusal refusal, Situation situation) {
        return refusal.text(Texts.in(Locale.ENGLISH).at(situation.timeline().zone()))
                .lines()
                .toList();
    }

    static List<String> gaps(Refusal refusal, Texts texts) {
        List<String> gaps = new ArrayList<>();
        for (Reason reason : refusal.reasons()) {
            String sentence = texts.reason(new Reason(reason.rule(), reason.facts(), List.of()));
            reason.facts().forEach((name, value) -> {
                String told = told(value, texts);
                if (!sentence.contains(told)) {
                    gaps.add(reason.rule() + ": the fact " + name + " = " + told);
                }
                for (Object word : value instanceof List<?> list ? list : List.of(value)) {
                    if (word instanceof Enum<?> constant && told(word, texts).equals(constant.name())) {
                        gaps.add(reason.rule() + ": a word for " + constant);
                    }
                }
            });
            String whole = texts.reason(reason);
            find(UNFILLED, whole).forEach(place -> gaps.add(reason.rule() + ": a fact for " + place));
            find(UNTRANSLATED, whole).forEach(key -> gaps.add(reason.rule() + ": a text for " + key));
        }
        return gaps;
    }

    // A sentence that is nothing but the one fact shows how these texts render it.
    private static String told(Object fact, Texts texts) {
        String rule = "fact";
        String alone =
                texts.with(Map.of("rule." + rule, "{fact}")).reason(new Reason(rule, Map.of("fact", fact), List.of()));
        return alone.substring(0, alone.length() - (" (" + rule + ").").length());
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }
}
