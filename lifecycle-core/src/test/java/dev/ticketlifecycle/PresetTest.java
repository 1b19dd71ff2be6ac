package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Channel.Delivery;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the preset contains, in full: a desk that takes it over knows what it gets. */
class PresetTest {

    private static final Lifecycle DESK = Lifecycle.preset("helpdesk").build();

    @Test
    void itIsTheFirstVersionOfHelpdeskWithAllRulesOnAndNoClock() {
        assertThat(DESK).hasToString("Lifecycle helpdesk v1");
        assertThat(DESK.rulesOff()).isEmpty();
        assertThat(new Life(DESK)
                        .does(Life.REQUESTER, Open.by("rita").in("desk"))
                        .ticket()
                        .clocks()
                        .all())
                .isEmpty();
    }

    @Test
    void itsStatusesCoverEveryPhaseAndBothPartiesThatADeskWaitsFor() {
        assertThat(DESK.statuses())
                .containsExactly(
                        Status.of("new", Phase.NEW),
                        Status.of("open", Phase.ACTIVE),
                        Status.of("waiting", Phase.WAITING),
                        Status.waitingFor("on-hold", Party.THIRD_PARTY),
                        Status.of("resolved", Phase.RESOLVED),
                        Status.of("closed", Phase.CLOSED));
        assertThat(DESK.statuses().get(2).awaits()).contains(Party.REQUESTER);
    }

    @Test
    void itsChannelsSayWhenAMessageCountsAsDelivered() {
        assertThat(DESK.channels())
                .containsExactly(
                        new Channel("mail", Delivery.ACCEPTED, Duration.ofMinutes(10)),
                        new Channel("web", Delivery.ACCEPTED, Duration.ofMinutes(10)),
                        Channel.of("chat", Delivery.RECEIPT),
                        Channel.of("messenger", Delivery.RECEIPT),
                        Channel.of("phone", Delivery.IMMEDIATE),
                        Channel.of("counter", Delivery.IMMEDIATE));
    }

    @Test
    void itsLimitsAreThoseThatTheGuideNames() {
        assertThat(DESK.homeQueue()).isEqualTo("desk");
        assertThat(DESK.silenceWindow()).isEqualTo(Duration.ofMinutes(30));
        assertThat(DESK.reopeningWindow()).isEqualTo(Duration.ofDays(14));
        assertThat(DESK.offerExpiry()).isEqualTo(Duration.ofHours(4));
        assertThat(DESK.returns()).isEqualTo(2);
        assertThat(DESK.holdingReplies()).isEqualTo(2);
        assertThat(DESK.botTurns()).isEqualTo(3);
        assertThat(DESK.approvers())
                .isEqualTo(Map.of(
                        Outcome.SPAM, Person.SUPERVISOR,
                        Outcome.ABUSE, Person.SUPERVISOR,
                        Outcome.IMPOSSIBLE, Person.SUPERVISOR));
    }
}
