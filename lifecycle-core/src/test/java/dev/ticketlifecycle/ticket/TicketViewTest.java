package dev.ticketlifecycle.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.ownership.OwnershipCommand.RecallOffer;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requester, desk and third party look at one ticket: a view hides, it never alters. */
class TicketViewTest {

    private static final Actor CARRIER = Actor.thirdParty("carrier");

    private static Life asked() {
        return new Life(Lifecycle.preset("helpdesk")
                        .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(1)))
                        .build())
                .does(Life.REQUESTER, Open.by("rita").about("dispatch").in("back-office"))
                .does(Life.REQUESTER, Receive.question("Where is my parcel?"))
                .does(Life.BORIS, new Claim());
    }

    private static List<Recorded> seen(Life life, Party party) {
        return life.ticket().viewFor(party).of(life.journal());
    }

    private static List<EventKind> kinds(Life life, Party party) {
        return seen(life, party).stream().map(r -> r.event().kind()).toList();
    }

    @Test
    void theRequesterSeesWhoHoldsTheTicketAndWhatIsOwed() {
        Life life = asked();
        life.does(Life.BORIS, Reply.holding("We look into it.", Life.START.plus(Duration.ofHours(2))));

        TicketView view = life.ticket().viewFor(Party.REQUESTER);

        assertThat(view.status().name()).isEqualTo("open");
        assertThat(view.category()).contains("dispatch");
        assertThat(view.owner()).contains(Owner.agent("boris"));
        assertThat(view.ball()).contains(Party.STAFF);
        assertThat(view.openQuestions().orElseThrow().count()).isEqualTo(1);
        assertThat(view.nextUpdate()).contains(Life.START.plus(Duration.ofHours(2)));
        assertThat(view.whole()).isEmpty();
    }

    @Test
    void theRequesterSeesWhenSilenceEndsTheTicketAndHowItEnded() {
        Life life = asked().does(Life.BORIS, Propose.answering("It is at the depot."));

        // A mail counts as delivered after ten minutes, and the window lasts thirty from there.
        assertThat(life.ticket().viewFor(Party.REQUESTER).endsInSilence())
                .contains(Life.START.plus(Duration.ofMinutes(40)));

        TicketView ended = life.does(Life.REQUESTER, new Accept()).ticket().viewFor(Party.REQUESTER);

        assertThat(ended.ending().orElseThrow().outcome()).contains(Outcome.ACCEPTED);
        assertThat(ended.ball()).isEmpty();
    }

    @Test
    void whatTheDeskDoesAmongItselfChangesNothingThatOthersSee() {
        Life life = asked();
        TicketView requester = life.ticket().viewFor(Party.REQUESTER);
        TicketView thirdParty = life.ticket().viewFor(Party.THIRD_PARTY);

        life.does(Life.BORIS, new Note(Message.text("He has asked three times.")))
                .does(Life.BORIS, new Describe(Optional.empty(), Map.of("difficult", "yes"), Optional.empty()))
                .does(Life.BORIS, new Offer(Owner.agent("anna")))
                .does(Life.BORIS, new RecallOffer())
                .at(Duration.ofHours(2))
                .look();

        assertThat(life.events(EventKind.BREACHED)).isNotEmpty();
        assertThat(life.ticket().viewFor(Party.REQUESTER)).isEqualTo(requester);
        assertThat(life.ticket().viewFor(Party.THIRD_PARTY)).isEqualTo(thirdParty);
        assertThat(kinds(life, Party.REQUESTER))
                .containsExactly(
                        EventKind.OPENED, EventKind.OWNER_CHANGED, EventKind.RECEIVED, EventKind.OWNER_CHANGED);
        assertThat(seen(life, Party.STAFF)).isEqualTo(life.journal());
    }

    @Test
    void aQuestionDoesNotVanishFromTheRequestersViewWithoutALine() {
        Life life = asked().does(
                        Life.REQUESTER, Receive.of(Message.text("Thank you!").id("thanks"), Expects.ANSWER))
                .does(Life.BORIS, new AsksNothing("thanks", "says thank you"));
        Recorded marked = life.events(EventKind.ASKED_NOTHING).get(0);

        assertThat(seen(life, Party.REQUESTER)).contains(marked);
        assertThat(seen(life, Party.THIRD_PARTY)).doesNotContain(marked);
    }

    @Test
    void aThirdPartySeesWhetherItIsWaitedForAndNothingAboutTheRequester() {
        Life life =
                asked().does(Life.BORIS, Reply.answer("We ask the carrier.")).does(Life.BORIS, new Move("on-hold"));

        TicketView waiting = life.ticket().viewFor(Party.THIRD_PARTY);

        assertThat(waiting.ball()).contains(Party.THIRD_PARTY);
        assertThat(waiting.owner()).isEmpty();
        assertThat(waiting.openQuestions()).isEmpty();

        life.does(CARRIER, Receive.of(Message.text("It is on the van."), Expects.NOTHING))
                .does(Life.BORIS, Propose.answering("It is on the van."))
                .does(Life.REQUESTER, new Accept());
        TicketView ended = life.ticket().viewFor(Party.THIRD_PARTY);

        assertThat(ended.ball()).isEmpty();
        assertThat(ended.endedAt()).isPresent();
        assertThat(ended.ending()).isEmpty();
        assertThat(seen(life, Party.THIRD_PARTY))
                .isNotEmpty()
                .noneMatch(r -> r.initiator().equals(Life.REQUESTER))
                .extracting(r -> r.event().kind())
                .containsOnly(EventKind.MOVED, EventKind.RECEIVED);
    }

    @Test
    void whoeverSeesAnEventSeesWhoDidIt() {
        Life life = asked().does(Life.BORIS, Propose.answering("It is at the depot."))
                .at(Duration.ofHours(1))
                .look();
        Recorded ended = life.events(EventKind.ENDED).get(0);

        assertThat(ended.initiator()).isEqualTo(Actor.system());
        assertThat(seen(life, Party.REQUESTER).stream().filter(r -> r.event().kind() == EventKind.ENDED))
                .singleElement()
                .isSameAs(ended);
    }

    @Test
    void everyPartySeesWhoDidWhatToANamedObjectAndWhenAndOnWhatBasis() {
        Life life = new Life(Lifecycle.preset("helpdesk")
                        .operation(Operation.named("cancel-order").needsConsent())
                        .operation(Operation.named("apologise"))
                        .build())
                .does(Life.REQUESTER, Open.by("rita").in("back-office").then(Receive.question("Cancel it, please.")))
                .does(Life.BORIS, new Claim())
                .does(Life.REQUESTER, Give.to("cancel-order"))
                .does(Life.BORIS, new Perform("cancel-order").about("order-7"))
                .does(Life.BORIS, new Perform("apologise"));
        Recorded cancelled = life.events(EventKind.PERFORMED).get(0);
        Recorded apologised = life.events(EventKind.PERFORMED).get(1);

        assertThat(cancelled.initiator()).isEqualTo(Life.BORIS);
        assertThat(((Performed) cancelled.event()).basis()).isEqualTo(Basis.CONSENT);
        for (Party party : Party.values()) {
            assertThat(seen(life, party)).contains(cancelled);
        }
        // What concerns no object is between the desk and the requester.
        assertThat(seen(life, Party.REQUESTER)).contains(apologised);
        assertThat(seen(life, Party.THIRD_PARTY)).doesNotContain(apologised);
    }

    @Test
    void attributesAreHiddenUnlessTheRequesterGaveThem() {
        Open withAttributes = new Open(
                "rita",
                Optional.empty(),
                Optional.empty(),
                Map.of("order", "4711"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        Life own = new Life(Lifecycle.preset("helpdesk").build()).does(Life.REQUESTER, withAttributes);
        Life byDesk = new Life(Lifecycle.preset("helpdesk").build()).does(Life.ANNA, withAttributes);

        assertThat(kinds(own, Party.REQUESTER)).containsExactly(EventKind.OPENED);
        assertThat(kinds(byDesk, Party.REQUESTER)).isEmpty();
        assertThat(byDesk.ticket().viewFor(Party.REQUESTER).opened()).isPresent();
    }
}
