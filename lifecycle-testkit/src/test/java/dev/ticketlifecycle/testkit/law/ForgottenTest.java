package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that were read again don't know what held when they heard something last, and go on as if they did. */
class ForgottenTest {

    private static final int HISTORIES = 12;

    /** A desk with clocks that would do something once more if what still holds were news to them. */
    private static final Lifecycle TOUCHY = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("touchy")
                    .goal(
                            Metric.named("while-asked")
                                    .startsOn(Fact.QUESTION_OPEN)
                                    .stopsOn(Fact.OWNER_CHANGED, Fact.COUNTING_REPLY)
                                    .each(Cycles.EACH_TIME),
                            Goal.within(Duration.ofHours(3)))
                    .goal(
                            Metric.named("since-owned")
                                    .startsOn(Fact.OPENED)
                                    .stopsOn(Fact.ENDED)
                                    .resetsWhen(Condition.all(Fact.OWNED_BY_PERSON)),
                            Goal.within(Duration.ofHours(9))))
            .build();

    @Test
    void decisionsOnWhatWasForgottenAreTheSame() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            same(ClockDesk.histories().play(seed));
            same(Histories.of(TOUCHY).play(seed));
        }
    }

    private static void same(History history) {
        List<Recorded> journal = new ArrayList<>();
        for (Step step : history.steps()) {
            Ticket forgetful =
                    Tickets.clocks(step.before(), step.before().clocks().knowing(Clocks.UNKNOWN));
            Decision again = history.engine().decide(forgetful, step.act(), step.given(), journal);
            if (step.decision() instanceof Decision.Accepted accepted) {
                assertThat(again).as("%s", step.act()).isEqualTo(accepted);
            } else {
                assertThat(again.accepted()).as("%s", step.act()).isFalse();
            }
            journal.addAll(step.events());
        }
    }
}
