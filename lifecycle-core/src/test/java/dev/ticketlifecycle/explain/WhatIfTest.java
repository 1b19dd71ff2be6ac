package dev.ticketlifecycle.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final SlaPolicy POLICY = SlaPolicy.named("s")
            .firstReply(
                    Goals.first(Match.priority("urgent"), Duration.ofHours(1)).otherwise(Duration.ofHours(8)))
            .goal(
                    Metric.GROUP_OWNERSHIP,
                    Goals.first(Match.group("back-office"), Duration.ofHours(3)).otherwise(Duration.ofHours(5)));
    private static final Lifecycle HELPDESK =
            Lifecycle.preset("helpdesk").sla(POLICY).build();
    private static final Instant AFTER_HALF_AN_HOUR = at(30);

    private static Instant at(long minutes) {
        return Life.START.plus(Duration.ofMinutes(minutes));
    }

    private static Life opened(Lifecycle lifecycle) {
        return new Life(lifecycle)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")));
    }

    private static Instant due(Lifecycle lifecycle, Life life, String metric, WhatIf supposed) {
        return lifecycle.readings(life.ticket(), supposed, AFTER_HALF_AN_HOUR).stream()
                .filter(reading -> reading.clock().equals("s/" + metric))
                .map(Reading::due)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherPriorityHasAnotherDueInstantAndTheTicketKeepsItsOwn() {
        Life life = opened(HELPDESK);

        assertThat(due(HELPDESK, life, "first-reply", WhatIf.NOTHING)).isEqualTo(at(480));
        assertThat(due(HELPDESK, life, "first-reply", WhatIf.priority("urgent")))
                .isEqualTo(at(60));
        assertThat(due(HELPDESK, life, "first-reply", WhatIf.NOTHING)).isEqualTo(at(480));
    }

    @Test
    void whatWouldBeIsWhatWillBe() {
        Life life = opened(HELPDESK);
        var supposed = HELPDESK.readings(life.ticket(), WhatIf.priority("urgent"), AFTER_HALF_AN_HOUR);

        life.at(AFTER_HALF_AN_HOUR).does(Life.ANNA, new Describe(Optional.empty(), Map.of("priority", "urgent")));

        assertThat(life.ticket().clocks().at(AFTER_HALF_AN_HOUR)).isEqualTo(supposed);
    }

    @Test
    void anotherOwnerStartsTheClockOfTheirGroup() {
        assertThat(due(HELPDESK, opened(HELPDESK), "group-ownership", WhatIf.NOTHING))
                .isEqualTo(at(300));
        assertThat(due(HELPDESK, opened(HELPDESK), "group-ownership", WhatIf.ownedBy(Owner.queue("back-office"))))
                .isEqualTo(at(30 + 180));
    }

    @Test
    void anotherCalendarCountsOtherHours() {
        BusinessCalendar mornings = BusinessCalendar.in(ZoneOffset.UTC)
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Hours.of("09:00", "10:00"))
                .build();

        assertThat(due(HELPDESK, opened(HELPDESK), "first-reply", WhatIf.in("s", mornings)))
                .as("half an hour is used up, half an hour of this morning and seven whole ones are left")
                .isEqualTo(at(7 * 24 * 60 + 60));
    }

    @Test
    void aPolicyThatKeepsItsGoalsIsntMovedByASupposition() {
        Lifecycle keeping = Lifecycle.preset("helpdesk")
                .sla(POLICY.onChange(ChangeMode.KEEP))
                .build();

        assertThat(due(keeping, opened(keeping), "first-reply", WhatIf.priority("urgent")))
                .isEqualTo(at(480));
    }

    @Test
    void aPolicyThatDoesntExistIsNamed() {
        Life life = opened(HELPDESK);

        assertThatThrownBy(() -> HELPDESK.readings(
                        life.ticket(), WhatIf.in("gold", BusinessCalendar.ALWAYS), AFTER_HALF_AN_HOUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'gold'");
    }
}
