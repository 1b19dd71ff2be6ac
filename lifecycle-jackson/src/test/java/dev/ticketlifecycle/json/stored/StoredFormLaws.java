package dev.ticketlifecycle.json.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.testkit.law.History;
import dev.ticketlifecycle.testkit.law.Step;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Law 19 for what is stored: a ticket that exists only as bytes between two acts has the same life. */
class StoredFormLaws {

    private static final int HISTORIES = 60;

    @Test
    void aLifeThroughBytesIsTheSameLife() {
        int kept = 0;
        int referred = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            History history = StoredDesk.histories().play(seed);
            StoredForm form = seed % 2 == 0 ? StoredDesk.TWO : StoredDesk.THREE;
            StoredForm other = seed % 2 == 0 ? StoredDesk.THREE : StoredDesk.TWO;
            List<Recorded> journal = new ArrayList<>();
            Ticket ticket = Ticket.unopened(history.script().ticket());
            for (Step step : history.steps()) {
                Decision decision = StoredDesk.BOTH.decide(ticket, step.act(), step.given(), journal);
                assertThat(decision).as("%s", step.act()).isEqualTo(step.decision());
                if (!decision.accepted()) {
                    continue; // and nothing is written
                }
                ticket = decision.ticket();
                for (Recorded entry : step.events()) {
                    byte[] bytes = form.write(entry);
                    assertThat(bytes).isEqualTo(other.write(entry));
                    journal.add(form.readEntry(bytes));
                }
                byte[] bytes = form.write(ticket);
                assertThat(bytes).isEqualTo(other.write(ticket));
                ticket = form.readTicket(bytes);
                String text = new String(bytes, StandardCharsets.UTF_8);
                referred += text.contains("\"target\":\"helpdesk|") ? 1 : 0;
                kept += whole(ticket) ? 1 : 0;
                assertThat(text.contains("\"target\":{")).isEqualTo(whole(ticket));
            }
            assertThat(journal).isEqualTo(history.journal());
            assertThat(ticket).isEqualTo(history.ticket());
        }
        assertThat(referred)
                .as("tickets that refer to what their lifecycle measures")
                .isGreaterThan(HISTORIES);
        assertThat(kept).as("tickets with what an older policy asked for").isGreaterThan(10);
    }

    private static boolean whole(Ticket ticket) {
        return ticket.clocks().tracks().stream()
                .map(Clock::target)
                .anyMatch(target -> (ticket.lifecycleVersion() == 11 ? StoredDesk.FIRST : StoredDesk.SECOND)
                        .definition().policies().stream()
                                .flatMap(policy -> policy.targets().stream())
                                .noneMatch(target::equals));
    }
}
