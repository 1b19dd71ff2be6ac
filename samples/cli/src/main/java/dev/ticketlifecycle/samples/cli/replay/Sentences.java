package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Texts;
import java.time.ZoneId;
import java.util.LinkedHashMap;
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

    String of(Reason reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        reason.facts().forEach((name, fact) -> facts.put(name, fact instanceof String id ? names.word(id) : fact));
        return texts.reason(new Reason(reason.rule(), facts, reason.remedies()));
    }

    String word(String id) {
        return names.word(id);
    }
}
