package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Person;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who and what occurs in a story: what the host's directory knows of people, and what ids are called in both languages.
 *
 * @param people what the directory says
 * @param names the words by id
 */
public record Cast(DirectoryFacts people, Map<String, Words> names) {

    /** The words that the preset and the library bring along, and nobody yet. */
    public static Cast of() {
        return new Cast(DirectoryFacts.none(), Map.of())
                .calls("new", "new", "новая")
                .calls("open", "open", "в работе")
                .calls("waiting", "waiting", "ждёт заявителя")
                .calls("on-hold", "on-hold", "на удержании")
                .calls("resolved", "resolved", "решена")
                .calls("closed", "closed", "закрыта")
                .calls("desk", "desk", "поддержка")
                .calls("somebody", "somebody", "кто-либо")
                .calls("supervisor", "supervisor", "руководитель")
                .calls("promise", "promise", "обещание")
                .calls("evidence", "evidence", "доказательства")
                .calls("evidence-verdict", "verdict on evidence", "решение по доказательствам")
                .calls("relevance", "whether it matters", "относимость")
                .calls("hand-over", "hand-over", "передача дел")
                .calls("remedy", "remedy", "возмещение")
                .calls("complaint", "complaint", "жалоба")
                .calls("appeal", "appeal", "обжалование")
                .calls("exception", "exception", "исключение")
                .calls("rating-follow-up", "follow-up on the rating", "разбор оценки")
                .calls("accepted", "accepted", "принято")
                .calls("insufficient", "insufficient", "недостаточно")
                .calls("upheld", "upheld", "обоснована")
                .calls("partly", "partly upheld", "обоснована частично")
                .calls("rejected", "rejected", "отклонено")
                .calls("granted", "granted", "разрешено")
                .calls("denied", "denied", "отказано")
                .calls("cause", "cause", "причина")
                .calls("fault", "fault", "вина")
                .calls("admitted", "admitted", "признана");
    }

    /** A person whom the directory knows. */
    public Cast person(Person person, String english, String russian) {
        return new Cast(people.with(person), names).calls(person.id(), english, russian);
    }

    /** What an id is called: an actor's, a queue's, a category's, a message's, a clock's. */
    public Cast calls(String id, String english, String russian) {
        Map<String, Words> more = new LinkedHashMap<>(names);
        more.put(id, new Words(english, russian));
        return new Cast(people, more);
    }

    Names in(Locale language) {
        Names spoken = new Names();
        names.forEach((id, words) -> spoken.call(id, words.in(language)));
        return spoken;
    }
}
