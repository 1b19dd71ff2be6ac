package dev.ticketlifecycle.samples.cli.words;

import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Texts;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The library's sentences, in a language and a zone, with the log's own words where the library has ids. */
public final class Sentences {

    private final Texts texts;
    private final Names names;

    public Sentences(Locale language, ZoneId zone, Names names) {
        this.texts = Texts.in(language).at(zone);
        this.names = names;
    }

    /** Why a rule refuses, and what would be accepted instead. */
    public String of(Reason reason) {
        return texts.reason(spoken(reason));
    }

    /** Why a rule refuses, without what would be accepted instead. */
    public String why(Reason reason) {
        return texts.reason(new Reason(reason.rule(), spoken(reason).facts(), List.of()));
    }

    /** What would be accepted instead; empty if nobody can do anything about it. */
    public String instead(Reason reason) {
        return names.spoken(of(reason).substring(why(reason).length()).strip());
    }

    private Reason spoken(Reason reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        reason.facts().forEach((name, fact) -> facts.put(name, spoken(fact)));
        return new Reason(reason.rule(), facts, reason.remedies());
    }

    private Object spoken(Object fact) {
        if (fact instanceof List<?> list) {
            return list.stream().map(this::spoken).toList();
        }
        return fact instanceof String id ? names.word(id) : fact;
    }

    /** The log's word behind an id. */
    public String word(String id) {
        return names.word(id);
    }
}
