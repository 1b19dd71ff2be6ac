package dev.ticketlifecycle.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultReportTest {

    private static final Lifecycle HELPDESK = Lifecycle.preset("helpdesk").build();
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneOffset.UTC)
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("09:00", "12:00"))
            .build();

    private static Life talk() {
        return new Life(HELPDESK)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")))
                .at(hours(1))
                .does(Life.ANNA, new Claim())
                .at(hours(2))
                .does(Life.ANNA, Reply.answer("at the counter").then(new Wait()))
                .at(hours(26))
                .does(Life.REQUESTER, Receive.question("it isn't there"))
                .at(hours(27))
                .does(Life.REQUESTER, new Withdraw());
    }

    private static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    private static Instant at(long hours) {
        return Life.START.plus(hours(hours));
    }

    private static Account account(Life life) {
        return HELPDESK.account(life.ticket().id(), life.journal());
    }

    @Test
    void theTimeIsPartitionedByOwnerGroupAndPartyThatHadToAct() {
        Shares shares = account(talk()).faultReport(at(0), at(30));

        assertThat(shares.parts())
                .containsExactly(
                        new Share(
                                Optional.of(Owner.queue("front-line")),
                                Optional.of("front-line"),
                                Optional.of(Party.STAFF),
                                hours(1),
                                hours(1)),
                        new Share(
                                Optional.of(Owner.agent("anna")),
                                Optional.of("front-line"),
                                Optional.of(Party.STAFF),
                                hours(2),
                                hours(2)),
                        new Share(
                                Optional.of(Owner.agent("anna")),
                                Optional.of("front-line"),
                                Optional.of(Party.REQUESTER),
                                hours(24),
                                hours(24)),
                        new Share(
                                Optional.of(Owner.agent("anna")),
                                Optional.of("front-line"),
                                Optional.empty(),
                                hours(3),
                                hours(3)));
    }

    @Test
    void thePartsAddUpToTheMillisecondWhateverIsAskedFor() {
        Account account = account(talk());
        for (long from = 0; from < 30; from += 7) {
            for (long to = from + 1; to < 40; to += 5) {
                Instant first = at(from).plusMillis(333);

                assertThat(account.faultReport(first, at(to)).elapsed()).isEqualTo(Duration.between(first, at(to)));
                assertThat(account.faultReport(first, at(to), OFFICE).working())
                        .isEqualTo(OFFICE.working(first, at(to)));
            }
        }
    }

    @Test
    void whoWaitedOutsideWorkingTimeHasNoShareInIt() {
        Shares shares = account(talk()).faultReport(at(0), at(27), OFFICE);

        assertThat(shares.byParty()).isEqualTo(Map.of(Party.STAFF, hours(2).plus(hours(1)), Party.REQUESTER, hours(3)));
        assertThat(shares.byGroup()).isEqualTo(Map.of("front-line", hours(6)));
        assertThat(shares.byOwner())
                .isEqualTo(Map.of(Owner.queue("front-line"), hours(1), Owner.agent("anna"), hours(5)));
    }

    @Test
    void timeBeforeTheOpeningBelongsToNobody() {
        Shares shares = account(talk()).faultReport(at(-5), at(1));

        assertThat(shares.elapsed()).isEqualTo(hours(1));
        assertThat(account(talk()).faultReport(at(5), at(5)).parts()).isEmpty();
    }
}
