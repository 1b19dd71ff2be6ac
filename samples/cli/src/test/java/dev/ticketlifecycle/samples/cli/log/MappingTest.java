package dev.ticketlifecycle.samples.cli.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final String WHOLE = """
            {
              "columns": {"ticket": "id", "time": "at", "status": "state"},
              "time": {"zone": "Europe/Moscow"},
              "statuses": {
                "Open": "NEW",
                "Hold": {"phase": "waiting", "awaits": "third_party"},
                "Done": "CLOSED",
              }, // a trailing comma and this are welcome
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aMappingNamesColumnsTimesAndStatuses() throws IOException {
        Mapping mapping = read(WHOLE);

        assertThat(mapping.columns().ticket()).isEqualTo("id");
        assertThat(mapping.columns().owner()).isEmpty();
        assertThat(mapping.times().zone()).hasValue(ZoneId.of("Europe/Moscow"));
        assertThat(mapping.times().formats()).isEqualTo(List.of("ISO"));
        assertThat(mapping.statuses().keySet()).containsExactly("Open", "Hold", "Done");
        assertThat(mapping.statuses().get("Hold"))
                .isEqualTo(new Mapping.Meaning(Phase.WAITING, Optional.of(Party.THIRD_PARTY)));
        assertThat(mapping.dialect().delimiter()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfIt() throws IOException {
        assertThat(read("\uFEFF" + WHOLE).statuses()).hasSize(3);
    }

    @Test
    void whatTheLogCantShowSwitchesRulesOffWithItsReason() throws IOException {
        Mapping mapping = read(WHOLE.replace(
                "\"time\": {",
                "\"notObservable\": {\"messages\": \"they are elsewhere\", \"terminal\": \"so\"}, \"time\": {"));

        assertThat(mapping.unjudgeable())
                .containsEntry(RuleId.UNANSWERED_QUESTION, "they are elsewhere")
                .containsEntry(RuleId.TERMINAL, "so")
                .containsEntry(RuleId.OWNER_REQUIRED, "the mapping names neither a column of owners nor one of groups")
                .doesNotContainKey(RuleId.NOT_PERMITTED);
    }

    @Test
    void aLogWithGroupsShowsWhoHasATicket() throws IOException {
        assertThat(read(WHOLE.replace("\"id\",", "\"id\", \"group\": \"team\","))
                        .unjudgeable())
                .doesNotContainKey(RuleId.OWNER_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Open\": \"NEW\"|\"Open\": \"OPEN\"|map.json, line 5: no phase 'OPEN': use one of NEW, ACTIVE, WAITING, RESOLVED, CLOSED",
                "\"third_party\"|\"vendor\"|map.json, line 6: nobody 'vendor' to wait for: use REQUESTER or THIRD_PARTY",
                "\"waiting\"|\"active\"|map.json, line 6: phase ACTIVE awaits nobody: only WAITING has \"awaits\"",
                "\"awaits\"|\"who\"|map.json, line 6: unknown key \"who\": use one of phase, awaits",
                "\"ticket\": \"id\",||map.json, line 2: \"ticket\" is missing: which column has the ticket's number?",
                "\"status\": \"state\"|\"state\": \"state\"|map.json, line 2: unknown key \"state\": use one of ticket, time, status, opened, owner, group, priority, tieBreak",
                "Europe/Moscow|Moscow|map.json, line 3: no zone 'Moscow': use a name such as \"Europe/Moscow\", \"UTC\" or \"+03:00\"",
                "\"zone\": \"Europe/Moscow\"|\"format\": \"dd.MM.yyyy HHH:mm b\"|map.json, line 3: 'dd.MM.yyyy HHH:mm b' is no time format",
                "\"time\": {|\"times\": {}, \"time\": {|map.json, line 3: unknown key \"times\": use one of about, delimiter",
                "\"time\": {|\"delimiter\": \";;\", \"time\": {|map.json, line 3: ';;' has 2 characters: one is needed",
                "\"time\": {|\"charset\": \"cyr\", \"time\": {|map.json, line 3: no charset 'cyr': use UTF-8",
                "\"time\": {|\"moves\": {\"Open\": [\"Gone\"]}, \"time\": {|map.json, line 3: a move of status 'Gone', which is not among \"statuses\"",
                "\"time\": {|\"notObservable\": {\"colour\": \"x\"}, \"time\": {|map.json, line 3: unknown key \"colour\": use one of messages, acceptance",
                "\"Done\"|\" Open \"|map.json, line 7: statuses 'Open' and ' Open ' are one without the white space",
                "\"statuses\"|\"about\"|\"statuses\" is missing: give each status of the log its phase",
                "\"columns\": {|\"columns\": [|map.json, line 2, column 23: not JSON",
                "\"Done\"|\"Open\"|map.json, line 7, column 11: not JSON: Duplicate field 'Open'"
            })
    void whatIsWrongIsSaidWithItsLineAndTheCure(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoMappingAtAllIsRefused() {
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("is no mapping: it has to be a JSON object");
        assertThatThrownBy(() -> read("")).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> MappingReader.read(folder.resolve("none.json")))
                .hasMessageContaining("can't be read: there is no such file");
    }

    @Test
    void aFileThatCantBeReadIsToldWithItsReason() throws IOException {
        assertThatThrownBy(() -> MappingReader.read(folder)).hasMessageContaining("is a directory");
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', (byte) 0xe4, '}'});
        assertThatThrownBy(() -> MappingReader.read(latin)).hasMessageEndingWith("isn't UTF-8: save it as UTF-8");
    }

    private Mapping read(String json) throws IOException {
        return MappingReader.read(Files.writeString(folder.resolve("map.json"), json));
    }
}
