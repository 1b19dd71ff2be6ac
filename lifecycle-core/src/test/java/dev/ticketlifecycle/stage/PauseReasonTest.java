package dev.ticketlifecycle.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Texts;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.stage.StageEvent.Moved;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PauseReasonTest {

    private static final Lifecycle DESK = Lifecycle.preset("helpdesk").build();
    private static final Lifecycle ONLY_REQUESTER = Lifecycle.named("shop")
            .status("new", Phase.NEW)
            .status("open", Phase.ACTIVE)
            .status("waiting", Phase.WAITING)
            .status("resolved", Phase.RESOLVED)
            .status("closed", Phase.CLOSED)
            .build();

    private static Life held(Lifecycle lifecycle) {
        return new Life(lifecycle)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
                .does(Life.ANNA, new Claim());
    }

    @ParameterizedTest
    @EnumSource
    void aWaitGoesToAStatusThatAwaitsThePartyOfItsReason(PauseReason reason) {
        Life life = held(DESK).does(Life.ANNA, new Wait(reason));

        assertThat(life.ticket().ball()).contains(reason.awaits());
        assertThat(life.ticket().stage().pauseReason()).contains(reason);
        assertThat(((Moved) life.events(EventKind.MOVED).get(0).event()).reason())
                .contains(reason);
    }

    @Test
    void withoutAReasonAnAnswerOfTheUsualPartyIsWaitedFor() {
        assertThat(held(DESK).does(Life.ANNA, new Wait()).ticket().stage().pauseReason())
                .contains(PauseReason.REQUESTER_ANSWER);
        assertThat(held(DESK)
                        .does(Life.ANNA, new Move("on-hold"))
                        .ticket()
                        .stage()
                        .pauseReason())
                .contains(PauseReason.THIRD_PARTY_ANSWER);
    }

    @Test
    void aReplyThatGoesOnToWaitCarriesItsReason() {
        Reply asking = Reply.question("Which of the two?").then(new Wait(PauseReason.REQUESTER_CHOICE));

        assertThat(held(DESK).does(Life.ANNA, asking).ticket().stage().pauseReason())
                .contains(PauseReason.REQUESTER_CHOICE);
    }

    @Test
    void theReasonIsGoneOnceTheTicketWaitsNoMore() {
        Life life = held(DESK).does(Life.ANNA, new Wait(PauseReason.AGREED_DATE));

        life.does(Life.REQUESTER, Receive.question("Sooner, please!"));

        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);
        assertThat(life.ticket().stage().pauseReason()).isEmpty();
    }

    @Test
    void aReasonOfAPartyThatNoStatusAwaitsIsRefusedAndTold() {
        Refused refused = (Refused) held(ONLY_REQUESTER).act(Life.ANNA, new Wait(PauseReason.SUPPLIER));

        assertThat(refused.refusal().rules()).containsExactly("not-permitted");
        assertThat(Texts.in(Locale.ENGLISH).refusal(refused.refusal()))
                .startsWith("In status new this (put on hold: the supplier) is not permitted to anna; permitted: ")
                .contains("anna may answer");
        assertThat(Texts.in(Locale.forLanguageTag("ru")).refusal(refused.refusal()))
                .startsWith("В статусе new это действие (поставить на ожидание: поставщик) недоступно для anna; ");
    }

    @Test
    void whereNoHoldHasAPlaceNoReasonMakesOne() {
        Life waiting = held(DESK).does(Life.ANNA, new Wait());

        assertThat(((Refused) waiting.act(Life.ANNA, new Wait(PauseReason.SUPPLIER)))
                        .refusal()
                        .rules())
                .containsExactly("not-permitted");
        assertThat(waiting.ticket().stage().pauseReason()).contains(PauseReason.REQUESTER_ANSWER);
    }

    @Test
    void anOverriddenWaitLeadsToAStatusThatAwaitsThePartyToo() {
        Life waiting = held(DESK)
                .knowing(Person.of("chief").withRole(Person.SUPERVISOR))
                .does(Life.ANNA, new Wait());
        RuleOverride override = new RuleOverride(
                Person.SUPERVISOR, "lost on the way", Life.START.plus(Duration.ofDays(1)), Set.of("not-permitted"));

        assertThat(waiting.act(Act.of("x", Life.CHIEF, new Wait(PauseReason.CARRIER))
                                .overriding(override))
                        .accepted())
                .isTrue();
        assertThat(waiting.ticket().status().name()).isEqualTo("on-hold");
        assertThat(waiting.ticket().stage().pauseReason()).contains(PauseReason.CARRIER);
    }

    @Test
    void nobodyMovesForAReasonOfAnotherPartyThanTheStatusAwaits() {
        Status open = Status.of("open", Phase.ACTIVE);
        Status onHold = Status.waitingFor("on-hold", Party.THIRD_PARTY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moved(open, onHold, Optional.of(PauseReason.AGREED_DATE)))
                .withMessageContaining(
                        "'on-hold', which awaits Optional[THIRD_PARTY], for the reason" + " Optional[AGREED_DATE]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moved(onHold, open, Optional.of(PauseReason.AGREED_DATE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PauseReason.usual(Party.STAFF))
                .withMessageContaining("a desk that waits for itself is working");
    }
}
