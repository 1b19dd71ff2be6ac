package dev.ticketlifecycle.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A ticket that goes in circles: the same cycle of statuses three times without a new fact. */
class LoopsTest {

    private static Life claimed() {
        return new Life(Lifecycle.preset("helpdesk").build())
                .does(Life.REQUESTER, Open.by("rita"))
                .does(Life.ANNA, new Claim());
    }

    private static Life round(Life life) {
        return life.does(Life.ANNA, new Move("waiting")).does(Life.ANNA, new Move("open"));
    }

    private static List<EscalationReason> reasons(Life life) {
        return life.journal().stream()
                .map(Recorded::event)
                .filter(EscalationDue.class::isInstance)
                .map(due -> ((EscalationDue) due).reason())
                .toList();
    }

    @Test
    void theSameCycleOfStatusesAThirdTimeEscalates() {
        Life life = round(round(claimed()));

        assertThat(reasons(life)).isEmpty();
        assertThat(reasons(round(life))).containsExactly(EscalationReason.LOOP);
    }

    @Test
    void aLoopThatGoesOnIsFoundAgainAfterThreeMoreRounds() {
        Life life = claimed();
        for (int i = 0; i < 8; i++) {
            life = round(life);
        }
        assertThat(reasons(life)).hasSize(2);
    }

    @Test
    void aNewFactBreaksTheLoopAndANoteIsNone() {
        Reply found = Reply.answer("The parcel was found in Khimki this morning.");
        Life told = round(round(round(claimed()).does(Life.ANNA, found)));
        Life noted = round(round(round(claimed()).does(Life.ANNA, new Note(Message.text("Still nothing.")))));

        assertThat(reasons(told)).isEmpty();
        assertThat(reasons(noted)).containsExactly(EscalationReason.LOOP);
    }

    @Test
    void aDescriptionIsANewFactOnlyIfItSaysSomethingNew() {
        Life same = round(
                round(round(claimed()).does(Life.ANNA, new Describe(Optional.empty(), Map.of(), Optional.empty()))));
        Life other = round(round(
                round(claimed()).does(Life.ANNA, new Describe(Optional.of("returns"), Map.of(), Optional.empty()))));

        assertThat(reasons(same)).containsExactly(EscalationReason.LOOP);
        assertThat(reasons(other)).isEmpty();
    }

    @Test
    void threeEqualStretchesOfAnyLengthAreALoopAndTwoAreNot() {
        for (int length = 2; 3 * length <= Trail.MAX; length++) {
            Trail trail = Trail.NONE;
            for (int i = 0; i < 3 * length; i++) {
                assertThat(trail.circles())
                        .as("%s moves of cycle %s", i, length)
                        .isFalse();
                trail = trail.to("status-" + i % length);
            }
            assertThat(trail.circles()).isTrue();
        }
    }

    @Test
    void theTrailIsBounded() {
        Trail trail = Trail.NONE;
        for (int i = 0; i < 1_000; i++) {
            trail = trail.to("status-" + i);
        }
        assertThat(trail.statuses()).hasSize(Trail.MAX).endsWith("status-999");
    }
}
