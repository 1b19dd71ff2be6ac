package dev.ticketlifecycle.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.conversation.ConversationCommand;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.stored.StoredDesk;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.testkit.law.Histories;
import dev.ticketlifecycle.testkit.law.History;
import dev.ticketlifecycle.testkit.law.Step;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Law 19: written and read again, everything is what it was, whichever generation of Jackson does it. */
class ThereAndBackLaws {

    private static final Jackson2 TWO = Jackson2.of(Json.plain());
    private static final Jackson3 THREE = Jackson3.of(Json.plain());
    private static final Histories HISTORIES =
            Histories.of(Lifecycle.preset("helpdesk").build()).withOverrides();

    @Property(tries = 2_000)
    void anyCommandComesBackAsItWas(@ForAll long seed) {
        identity(Command.class, Any.of(Command.class, seed));
    }

    @Property(tries = 2_000)
    void anyEventComesBackAsItWas(@ForAll long seed) {
        identity(Event.class, Any.of(Event.class, seed));
    }

    @Property(tries = 500)
    void anyActEntryAndReadingComeBackAsTheyWere(@ForAll long seed) {
        identity(Act.class, Any.of(Act.class, seed));
        identity(Recorded.class, Any.of(Recorded.class, seed));
        identity(Reading.class, Any.of(Reading.class, seed));
    }

    @Example
    void anInstantOutsideTheYearsOfASchemaComesBackAsItWas() {
        for (Instant instant : List.of(Instant.MIN, Instant.MAX, Instant.parse("-0001-12-31T23:59:59.999Z"))) {
            identity(Command.class, new ConversationCommand.Receipt("a-1", true, instant));
        }
    }

    @Example
    void aRefusalOfWhatFollowsAnotherCommandComesBackWithEachRule() {
        for (Step step : HISTORIES.play(-2967269).steps()) { // one in which a window ends between the two
            if (step.decision() instanceof Decision.Refused refused) {
                identity(Refusal.class, refused.refusal());
            }
        }
    }

    @Property(tries = 60)
    void whatHappensOnADeskComesBackAsItWas(@ForAll long seed) {
        History history = HISTORIES.play(seed);
        for (Step step : history.steps()) {
            identity(Act.class, step.act());
            step.events().forEach(entry -> identity(Recorded.class, entry));
            if (step.decision() instanceof Decision.Refused refused) {
                identity(Refusal.class, refused.refusal());
                List<Reason> reasons = THREE.read(Refusal.class, THREE.write(Refusal.class, refused.refusal()))
                        .reasons();
                assertThat(reasons).isEqualTo(refused.refusal().reasons());
            }
        }
    }

    @Property(tries = 15)
    void ticketsAndWhatEachSideSeesOfThemComeBackAsTheyWere(@ForAll long seed) {
        for (Step step : StoredDesk.histories().play(seed).steps()) {
            identity(Examples.TWO, Examples.THREE, Ticket.class, step.after());
            StoredDesk.views(step.after())
                    .forEach(view -> identity(Examples.TWO, Examples.THREE, TicketView.class, view));
        }
    }

    private static <T> void identity(Class<T> type, T value) {
        identity(TWO, THREE, type, value);
    }

    private static <T> void identity(Jackson2 two, Jackson3 three, Class<T> type, T value) {
        String text = two.text(type, value);
        assertThat(three.text(type, value)).as("the same bytes by both").isEqualTo(text);
        assertThat(two.read(type, text)).as(text).isEqualTo(value);
        assertThat(three.read(type, text)).as(text).isEqualTo(value);
    }
}
