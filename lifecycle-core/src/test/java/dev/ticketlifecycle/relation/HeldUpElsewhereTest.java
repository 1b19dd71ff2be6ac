package dev.ticketlifecycle.relation;

import static dev.ticketlifecycle.relation.TwoTickets.ANNA;
import static dev.ticketlifecycle.relation.TwoTickets.RITA;
import static dev.ticketlifecycle.relation.TwoTickets.SOURCE;
import static dev.ticketlifecycle.relation.TwoTickets.SURVIVOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A debtor's clock stands still while the desk owes him something on another ticket. */
class HeldUpElsewhereTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TwoTickets two =
            TwoTickets.opened().does(SOURCE, ANNA, new Claim()).does(SURVIVOR, ANNA, new Claim());
    private final Instant demanded = two.now;
    private final Instant due = two.now.plus(Duration.ofDays(6));

    private TwoTickets demanding(Blocker blocker) {
        return two.does(
                        SURVIVOR,
                        ANNA,
                        Demand.of("photos", "the panel is still cardboard", "Please send photos of the panel.")
                                .id("photos")
                                .due(due)
                                .after(blocker))
                .dispatched();
    }

    private Obligation photos() {
        return two.survivor().obligations().find("photos").orElseThrow();
    }

    @Test
    void theDueInstantMovesByTheTimeForWhichTheDeskOwedTheAnswerHoweverLateThatIsTold() {
        demanding(Blocker.of(SOURCE, "q1"));
        assertThat(photos().blocked()).isTrue();

        two.later(Duration.ofDays(7)).does(SOURCE, ANNA, Reply.answer("Wallpaper will do."));
        assertThat(photos().missed()).as("before it is told").isFalse();
        two.later(HOUR.multipliedBy(5)).dispatched();

        assertThat(photos().blocked()).isFalse();
        assertThat(photos().heldUp()).isEqualTo(Duration.ofDays(7));
        assertThat(photos().due()).contains(due.plus(Duration.ofDays(7)));
        assertThat(two.desk.journal(SURVIVOR).stream()
                        .filter(one -> one.event().kind() == EventKind.UNBLOCKED)
                        .map(one -> Duration.between(demanded, one.effectiveAt())))
                .containsExactly(Duration.ofDays(7));
        assertThat(two.desk.verify(SURVIVOR)).isTrue();
        assertThat(two.desk.verify(SOURCE)).isTrue();
    }

    @Test
    void anAnswerThatIsRejectedHoldsHimUpAgain() {
        demanding(Blocker.of(SOURCE, "q1"))
                .does(SOURCE, ANNA, Reply.answer("Ask somebody else."))
                .dispatched();
        assertThat(photos().blocked()).isFalse();

        two.later(HOUR)
                .does(SOURCE, RITA, Receive.of(Message.text("That is no answer."), Expects.REJECTION))
                .dispatched();
        assertThat(photos().blocked()).isTrue();

        two.later(HOUR.multipliedBy(3))
                .does(SOURCE, ANNA, Reply.answer("Wallpaper will do."))
                .dispatched();
        assertThat(photos().due()).contains(due.plus(HOUR.multipliedBy(3)));
    }

    @Test
    void aTicketThatEndsWithoutAnAnswerLetsHimGo() {
        demanding(Blocker.of(SOURCE, "q1"));

        two.later(HOUR).does(SOURCE, RITA, new Withdraw()).dispatched();

        assertThat(photos().blocked()).isFalse();
        assertThat(photos().due()).contains(due.plus(HOUR));
    }

    @Test
    void whatIsSettledBeforeTheOtherTicketIsAskedLetsHimGoToo() {
        two.does(
                SURVIVOR,
                ANNA,
                Demand.of("photos", "the panel is still cardboard", "Please send photos of the panel.")
                        .id("photos")
                        .due(due)
                        .after(Blocker.of(SOURCE, "q1")));
        two.later(HOUR).does(SOURCE, ANNA, Reply.answer("Wallpaper will do."));

        two.later(HOUR).dispatched();

        assertThat(photos().blocked()).isFalse();
        assertThat(two.survivor().obligations().open()).hasSize(1);
    }

    @Test
    void aTicketThatIsNotThereHoldsNobodyUp() {
        demanding(Blocker.of(TicketId.of("T-none"), "q1"));

        assertThat(photos().blocked()).isFalse();
        assertThat(photos().due()).contains(due);
    }

    @Test
    void onlyTheOtherTicketItselfTells() {
        demanding(Blocker.of(SOURCE, "q1"));

        assertThat(two.refused(SURVIVOR, ANNA, new RelationCommand.Hear(SOURCE, "q1", "photos", false, two.now)))
                .containsExactly("not-permitted");
        assertThat(photos().blocked()).isTrue();
    }

    @Test
    void whoeverIsHeldUpElsewhereMissesNothing() {
        demanding(Blocker.of(SOURCE, "q1")).later(Duration.ofDays(30)).does(SURVIVOR, Actor.system(), new Advance());

        assertThat(two.kinds(SURVIVOR)).doesNotContain(EventKind.MISSED);
    }
}
