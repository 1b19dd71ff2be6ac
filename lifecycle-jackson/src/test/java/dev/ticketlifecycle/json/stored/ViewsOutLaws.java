package dev.ticketlifecycle.json.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.testkit.law.History;
import dev.ticketlifecycle.testkit.law.Step;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every field of every document that leaves the desk, looked at: nothing that is internal is in it. */
class ViewsOutLaws {

    private static final Jackson2 OUT = Jackson2.of(StoredDesk.JSON);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int HISTORIES = 25;

    /** Every path that a requester's view may have; a field that is new has to be decided on here. */
    private static final Set<String> REQUESTER = Set.of(
            "/party",
            "/id",
            "/status/name",
            "/status/phase",
            "/status/awaits",
            "/ball",
            "/endedAt",
            "/since",
            "/opened",
            "/category",
            "/matter",
            "/links/*/kind",
            "/links/*/to",
            "/owner/kind",
            "/owner/id",
            "/openQuestions/detail/*/message",
            "/openQuestions/detail/*/askedAt",
            "/openQuestions/beyond",
            "/openQuestions/oldestBeyond",
            "/nextUpdate",
            "/endsInSilence",
            "/owed/*/kind",
            "/owed/*/id",
            "/owed/*/between/debtor",
            "/owed/*/between/creditor",
            "/owed/*/person",
            "/owed/*/since",
            "/owed/*/due",
            "/owed/*/blocked",
            "/waived/*",
            "/ending/at",
            "/ending/outcome",
            "/ending/by/party",
            "/ending/by/id",
            "/ending/by/kind",
            "/ending/restsOn");

    /** Every path that the view of a third party may have. */
    private static final Set<String> THIRD_PARTY = Set.of(
            "/party",
            "/id",
            "/status/name",
            "/status/phase",
            "/status/awaits",
            "/ball",
            "/endedAt",
            "/owed/*/kind",
            "/owed/*/id",
            "/owed/*/between/debtor",
            "/owed/*/between/creditor",
            "/owed/*/person",
            "/owed/*/since",
            "/owed/*/due",
            "/owed/*/blocked");

    /** Lines with the digest of a text that was sent to the side that sees them, or by it. */
    private static final Set<String> OF_ITS_OWN_MESSAGES = Set.of("received", "replied", "delivery-failed");

    @Test
    void aViewThatLeavesTheDeskHasNoOtherFieldThanItsSideMaySee() {
        Set<String> seen = new TreeSet<>();
        int hidden = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            for (Step step : StoredDesk.histories().play(seed).steps()) {
                SetMultimap<String, String> requester = fields(step.after().viewFor(Party.REQUESTER));
                SetMultimap<String, String> third = fields(step.after().viewFor(Party.THIRD_PARTY));

                assertThat(REQUESTER).containsAll(requester.keySet());
                assertThat(THIRD_PARTY).containsAll(third.keySet());
                Set<String> internal = ofTheDeskAlone(step.after());
                assertThat(requester.values()).noneMatch(internal::contains);
                assertThat(third.values()).noneMatch(internal::contains);
                hidden += internal.size();
                seen.addAll(requester.keySet());
            }
        }
        assertThat(seen).as("fields that were really there").contains("/owner/id", "/owed/*/due", "/ending/at");
        assertThat(hidden).as("values that were there to be hidden").isGreaterThan(1_000);
    }

    @Test
    void aLineOfTheJournalThatLeavesTheDeskHasNoNoteNoAttributeAndNoDigestOfAnothersText() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            History history = StoredDesk.histories().play(seed);
            for (Party party : Set.of(Party.REQUESTER, Party.THIRD_PARTY)) {
                for (Recorded line : history.ticket().viewFor(party).of(history.journal())) {
                    SetMultimap<String, String> fields = LinkedHashMultimap.create();
                    walk(tree(OUT.write(Recorded.class, line)), "", fields);

                    assertThat(fields.get("/event/kind"))
                            .doesNotContain("noted", "overridden", "told", "watched", "offered");
                    assertThat(fields.keySet())
                            .as("%s sees %s", party, line)
                            .noneMatch(path -> path.contains("/handed/") || path.contains("/intents/"));
                    if (fields.keySet().stream().anyMatch(path -> path.endsWith("igest"))) {
                        assertThat(OF_ITS_OWN_MESSAGES).containsAll(fields.get("/event/kind"));
                    }
                    if (line.initiator().party() != Party.REQUESTER) {
                        assertThat(fields.keySet()).noneMatch(path -> path.contains("/attributes/"));
                    }
                }
            }
        }
    }

    // What only the desk may know by its value: attributes, who is offered the ticket, who held it before.
    private static Set<String> ofTheDeskAlone(Ticket ticket) {
        Set<String> values = new TreeSet<>(ticket.stage().attributes().values());
        ticket.conversation().said().latestFirst().forEach(digest -> values.add(Long.toHexString(digest)));
        ticket.ownership().offer().map(offer -> offer.to().id()).ifPresent(values::add);
        Optional<Owner> owner = ticket.owner();
        ticket.ownership().held().stream().map(Owner::id).forEach(values::add);
        owner.map(Owner::id).ifPresent(values::remove);
        ticket.closure().ending().map(ending -> ending.by().id()).ifPresent(values::remove);
        ticket.owed().stream().flatMap(owed -> owed.person().stream()).forEach(values::remove);
        ticket.stage().category().ifPresent(values::remove);
        return values;
    }

    private static SetMultimap<String, String> fields(TicketView view) {
        SetMultimap<String, String> fields = LinkedHashMultimap.create();
        walk(tree(OUT.write(TicketView.class, view)), "", fields);
        return fields;
    }

    private static JsonNode tree(byte[] document) {
        try {
            return MAPPER.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(JsonNode node, String path, SetMultimap<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), path + "/" + field.getKey(), fields));
        } else if (node.isArray()) {
            node.forEach(element -> walk(element, path + "/*", fields));
        } else {
            fields.put(path, node.asText());
        }
    }
}
