package dev.ticketlifecycle.json.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.journal.Finding.Fault;
import dev.ticketlifecycle.json.stored.StoredDesk;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of journals that is damaged by hand is found out. */
class VerificationTest {

    private static final List<JournalLine> LINES = Moved.lines(16, 26, 34);

    /** Where the first ticket's snapshot stands. */
    private static final int FIRST_SNAPSHOT = LINES.size() - 3;

    private static List<JournalLine> copy() {
        return new ArrayList<>(LINES);
    }

    private static List<Finding> findings(String file) throws IOException {
        List<Finding> three = Moved.THREE.verify(Moved.stream(file));
        assertThat(Moved.TWO.verify(Moved.stream(file))).hasSameSizeAs(three);
        return three;
    }

    private static JournalLine.Entry entry(int index) {
        return (JournalLine.Entry) LINES.get(index);
    }

    private static String file() throws IOException {
        return Moved.written(Moved.THREE, LINES);
    }

    @Test
    void aWholeFileHasNoFindings() throws IOException {
        assertThat(Verification.of(LINES)).isEmpty();
        assertThat(findings(file())).isEmpty();
    }

    @Test
    void aLifecycleThatIsDefinedOtherwiseHereIsAFinding() throws IOException {
        Lifecycle changed =
                StoredDesk.FIRST.definition().toBuilder().homeQueue("elsewhere").build();

        assertThat(Jackson3.of(Json.plain().knowing(StoredDesk.FIRST, StoredDesk.SECOND))
                        .journals()
                        .verify(Moved.stream(file())))
                .isEmpty();
        assertThat(Jackson3.of(Json.plain().knowing(StoredDesk.TOMORROW).knowing(changed))
                        .journals()
                        .verify(Moved.stream(file())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fault()).isEqualTo(Fault.DEFINITION))
                .hasToString("line 1: lifecycle " + changed.name() + " v" + changed.version()
                        + " is defined otherwise here, in homeQueue: its tickets were decided by what the file says");
    }

    @Test
    void aTicketMayEndBeforeTheNextOneBegins() {
        List<JournalLine> lines = copy();
        JournalLine snapshot = lines.remove(FIRST_SNAPSHOT);
        int next = 0;
        while (!(lines.get(next) instanceof JournalLine.Entry entry)
                || !entry.ticket().value().equals("R-26")) {
            next++;
        }
        lines.add(next, snapshot);

        assertThat(Verification.of(lines)).isEmpty();
    }

    @Test
    void anyEntryThatIsRemovedIsFoundWhereItIsMissing() {
        for (int i = 2; i < FIRST_SNAPSHOT; i++) {
            List<JournalLine> lines = copy();
            lines.remove(i);

            assertThat(Verification.of(lines))
                    .as("without line %s", i + 1)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.fault()).isIn(Fault.VERSION, Fault.SNAPSHOT))
                    .satisfies(finding -> assertThat(finding.ticket()).isPresent());
        }
        List<JournalLine> lines = copy();
        lines.remove(4);
        assertThat(Verification.of(lines)).hasToString("[line 5, R-16: version 4 stands where version 3 is wanted]");
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        List<JournalLine> lines = copy();
        Collections.swap(lines, 4, 5);

        assertThat(Verification.of(lines).stream().filter(one -> one.fault() == Fault.VERSION))
                .extracting(Finding::toString)
                .containsExactly(
                        "line 5, R-16: version 4 stands where version 3 is wanted",
                        "line 6, R-16: version 3 stands where version 5 is wanted");
    }

    @Test
    void anEntryThatIsThereTwiceIsFound() {
        List<JournalLine> lines = copy();
        lines.add(5, lines.get(4));

        assertThat(Verification.of(lines)).hasToString("[line 6, R-16: version 3 stands where version 4 is wanted]");
    }

    @Test
    void anEntryWrittenDownBeforeTheOneAboveItIsFound() {
        List<JournalLine> lines = copy();
        Recorded last = entry(FIRST_SNAPSHOT - 1).entry();
        lines.set(
                FIRST_SNAPSHOT - 1,
                new JournalLine.Entry(
                        entry(FIRST_SNAPSHOT - 1).ticket(),
                        entry(FIRST_SNAPSHOT - 1).version(),
                        new Recorded(
                                last.event(),
                                last.initiator(),
                                last.executor(),
                                last.effectiveAt(),
                                last.recordedAt().minusSeconds(864_000),
                                last.onBehalf())));

        assertThat(Verification.of(lines))
                .extracting(Finding::fault, Finding::line)
                .contains(tuple(Fault.TIME, (long) FIRST_SNAPSHOT));
    }

    @Test
    void anEntryWithAChangedFieldIsFoundAtTheSnapshot() throws IOException {
        List<String> lines = new ArrayList<>(file().lines().toList());
        String opened = lines.get(2);
        assertThat(opened).contains("\"requester\":\"");
        lines.set(2, opened.replaceFirst("\"requester\":\"[^\"]*\"", "\"requester\":\"mallory\""));

        assertThat(findings(String.join("\n", lines)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(FIRST_SNAPSHOT + 1))
                .satisfies(finding -> assertThat(finding.fault()).isEqualTo(Fault.SNAPSHOT))
                .satisfies(finding -> assertThat(finding.words())
                        .startsWith("the snapshot isn't what the entries come to; they differ in ")
                        .contains("stage"));
    }

    @Test
    void aSnapshotWithAChangedFieldIsFound() throws IOException {
        List<String> lines = new ArrayList<>(file().lines().toList());
        String changed =
                lines.get(FIRST_SNAPSHOT).replaceFirst("\"requester\":\"[^\"]*\"", "\"requester\":\"mallory\"");
        lines.set(FIRST_SNAPSHOT, changed);

        assertThat(findings(String.join("\n", lines)))
                .hasToString("[line " + (FIRST_SNAPSHOT + 1)
                        + ", R-16: the snapshot isn't what the entries come to; they differ in stage]");
    }

    @Test
    void theSnapshotOfAnotherTicketIsFound() {
        List<JournalLine> lines = copy();
        Ticket other = ((JournalLine.Snapshot) LINES.get(FIRST_SNAPSHOT + 1)).snapshot();
        lines.set(FIRST_SNAPSHOT, new JournalLine.Snapshot(TicketId.of("R-16"), other));

        assertThat(Verification.of(lines))
                .hasToString("[line " + (FIRST_SNAPSHOT + 1) + ", R-16: the snapshot is one of R-26]");
    }

    @Test
    void anEntryAfterTheSnapshotAndASecondSnapshotAreFound() {
        List<JournalLine> lines = copy();
        lines.add(lines.get(2));
        lines.add(lines.get(FIRST_SNAPSHOT));

        assertThat(Verification.of(lines))
                .extracting(Finding::toString)
                .containsExactly(
                        "line " + (LINES.size() + 1) + ", R-16: version 1 stands after the snapshot",
                        "line " + (LINES.size() + 2) + ", R-16: a second snapshot");
    }

    @Test
    void aLifecycleThatNoLineDefinesIsFound() {
        List<JournalLine> lines = copy();
        lines.subList(0, 2).clear();

        assertThat(Verification.of(lines))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.fault()).isEqualTo(Fault.UNKNOWN_LIFECYCLE))
                .allSatisfy(finding -> assertThat(finding.words()).contains("lifecycle helpdesk v"));
    }

    @Test
    void aDefinitionWhoseOlderOneIsMissingIsFound() {
        List<JournalLine> lines = copy();
        lines.remove(0);

        assertThat(Verification.of(lines))
                .first()
                .satisfies(finding -> assertThat(finding.fault()).isEqualTo(Fault.DEFINITION));
    }

    @Test
    void aFileIsFoundToBeCutWhereverItWasCut() throws IOException {
        String whole = file();
        for (int length = 0; length < whole.length() - 1; length += 4_999) {
            assertThat(Moved.THREE.verify(Moved.stream(whole.substring(0, length))))
                    .as("cut after %s of %s", length, whole.length())
                    .isNotEmpty();
        }
        for (int lines = 0; lines < LINES.size(); lines++) {
            assertThat(Verification.of(LINES.subList(0, lines)))
                    .as("cut after line %s", lines)
                    .isNotEmpty();
        }
    }

    @Test
    void aLineThatCannotBeReadIsAFindingAndTheOthersAreLookedAt() throws IOException {
        List<String> lines = new ArrayList<>(file().lines().toList());
        lines.set(4, lines.get(4).substring(0, 40));

        assertThat(findings(String.join("\n", lines)))
                .extracting(Finding::fault)
                .containsExactly(Fault.UNREADABLE, Fault.VERSION);
    }

    @Test
    void entriesThatCannotBeFoldedAreAFinding() {
        List<JournalLine> lines = copy();
        lines.remove(2);
        for (int i = 2; i < lines.size() && lines.get(i) instanceof JournalLine.Entry entry; i++) {
            if (entry.ticket().value().equals("R-16")) {
                lines.set(i, new JournalLine.Entry(entry.ticket(), entry.version() - 1, entry.entry()));
            }
        }
        assertThat(Verification.of(lines))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fault()).isEqualTo(Fault.SNAPSHOT));
    }

    @Test
    void everyPartOfATicketIsCompared() {
        assertThat(Differing.all())
                .containsExactlyElementsOf(Arrays.stream(Ticket.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
