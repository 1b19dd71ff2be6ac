package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A status is left by name for each status that the definition names, whatever the move amounts to. */
class MoveByNameTest {

    private static final Instant T0 = Instant.parse("2026-01-05T09:00:00Z");
    private static final Actor ANNA = Actor.agent("anna");
    private static final Given GIVEN =
            new Given(T0, DirectoryFacts.of(Person.of("anna").in("front-line")));

    @Test
    void aWaitingTicketCanWaitForSomebodyElse() {
        Lifecycle lifecycle = Lifecycle.preset("helpdesk").build();
        Ticket waiting = after(lifecycle, new Move("waiting"));

        Decision decision = lifecycle.decide(waiting, Act.of("c-9", ANNA, new Move("on-hold")), GIVEN);

        assertThat(decision.accepted()).isTrue();
        assertThat(decision.ticket().status().name()).isEqualTo("on-hold");
    }

    @Test
    void aResolvedTicketCanWait() {
        Lifecycle lifecycle = Lifecycle.preset("helpdesk").build();
        Ticket resolved = after(lifecycle, new Move("resolved"));

        Decision decision = lifecycle.decide(resolved, Act.of("c-9", ANNA, new Move("waiting")), GIVEN);

        assertThat(decision.accepted()).isTrue();
        assertThat(decision.ticket().closure().rejections()).isEqualTo(1);
    }

    @Test
    void aDeclaredMoveToAClosedStatusHasAPlaceAndIsJudgedAsAnEnding() {
        Lifecycle lifecycle =
                Lifecycle.preset("helpdesk").move("open", "closed").build();
        Ticket open = after(lifecycle, new Move("open"));

        Decision decision = lifecycle.decide(open, Act.of("c-9", ANNA, new Move("closed")), GIVEN);

        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).refusal().rules()).containsExactly(RuleId.CONSENT_OR_SILENCE.id());
    }

    @Test
    void aMoveThatNobodyDeclaredHasNoPlace() {
        Lifecycle lifecycle = Lifecycle.preset("helpdesk").build();
        Ticket open = after(lifecycle, new Move("open"));

        Decision decision = lifecycle.decide(open, Act.of("c-9", ANNA, new Move("closed")), GIVEN);

        assertThat(((Decision.Refused) decision).refusal().rules())
                .containsExactly(RuleId.CONSENT_OR_SILENCE.id(), RuleId.NOT_PERMITTED.id());
    }

    private static Ticket after(Lifecycle lifecycle, Command command) {
        Ticket opened = lifecycle
                .decide(
                        Ticket.unopened(TicketId.of("T-1")),
                        Act.of("c-1", ANNA, Open.by("rita").in("front-line")),
                        GIVEN)
                .ticket();
        return lifecycle.decide(opened, Act.of("c-2", ANNA, command), GIVEN).ticket();
    }
}
