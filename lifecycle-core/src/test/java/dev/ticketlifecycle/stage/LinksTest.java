package dev.ticketlifecycle.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.refusal.Texts;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ticket is about, and what it is to other tickets. */
class LinksTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk").build();
    private static final Link RELATED = new Link(LinkKind.RELATES_TO, TicketId.of("T-2"));
    private static final Link ITSELF = new Link(LinkKind.RELATES_TO, TicketId.of("T-1"));

    private static final RuleOverride EVERYTHING = new RuleOverride(
            "supervisor",
            "because",
            Life.START.plusSeconds(60),
            Arrays.stream(RuleId.values()).map(RuleId::id).collect(Collectors.toSet()));

    private static Life opened() {
        return new Life(SUPPORT)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")));
    }

    private static Link link(int number) {
        return new Link(LinkKind.RELATES_TO, TicketId.of("L-" + number));
    }

    private static Life full() {
        Life life = opened();
        IntStream.range(0, Stage.MAX_LINKS).forEach(i -> life.does(Life.ANNA, new Relate(link(i))));
        return life;
    }

    @Test
    void theSameLinkTwiceHasNoSecondEffect() {
        Life life = opened().does(Life.ANNA, new Relate(RELATED));

        Accepted again = (Accepted) life.act(Life.ANNA, new Relate(RELATED));

        assertThat(again.events()).isEmpty();
        assertThat(life.events(EventKind.LINKED)).hasSize(1);
        assertThat(life.ticket().stage().links()).containsExactly(RELATED);
    }

    @Test
    void aTicketIsNotLinkedToItselfWhateverIsSetAside() {
        Life life = opened();

        assertThat(((Refused) life.act(Life.ANNA, new Relate(ITSELF))).refusal().rules())
                .containsExactly(RuleId.NOT_PERMITTED.id());
        assertThat(life.act(Act.of("o", Life.CHIEF, new Relate(ITSELF)).overriding(EVERYTHING))
                        .accepted())
                .isFalse();
        assertThat(new Life(SUPPORT)
                        .act(Life.REQUESTER, Open.by("rita").linked(ITSELF))
                        .accepted())
                .isFalse();
    }

    @Test
    void onlyTheDeskLinksTickets() {
        assertThat(opened().act(Life.REQUESTER, new Relate(RELATED)).accepted()).isFalse();
    }

    @Test
    void noLinkLeadsToAnotherTenantWhateverIsSetAside() {
        TicketId rival = new TicketId("rival", "T-7");
        Link link = new Link(LinkKind.RELATES_TO, rival);

        assertThat(opened().act(Life.ANNA, new Relate(link)).accepted()).isFalse();
        assertThat(opened().act(Act.of("o", Life.CHIEF, new Relate(link)).overriding(EVERYTHING))
                        .accepted())
                .isFalse();
        assertThat(opened().act(Act.of("o", Life.CHIEF, Close.duplicateOf(rival))
                                .overriding(EVERYTHING))
                        .accepted())
                .isFalse();
        assertThat(new Life(SUPPORT)
                        .act(Life.REQUESTER, Open.by("rita").linked(link))
                        .accepted())
                .isFalse();
    }

    @Test
    void noTicketIsADuplicateOfItselfWhateverIsSwitchedOffOrSetAside() {
        Close close = Close.duplicateOf(ITSELF.to());
        Life loose = new Life(
                        Lifecycle.preset("helpdesk").without("coded-ending").build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line"));

        assertThat(((Refused) loose.act(Life.CHIEF, close)).refusal().rules())
                .containsExactly(RuleId.NOT_PERMITTED.id());
        assertThat(opened().act(Act.of("o", Life.CHIEF, close).overriding(EVERYTHING))
                        .accepted())
                .isFalse();
    }

    @Test
    void aLinkTooManyIsRefusedWithTheNumber() {
        Life life = full();

        Refused refused = (Refused) life.act(Life.ANNA, new Relate(RELATED));

        assertThat(refused.refusal().rules()).containsExactly(RuleId.NOT_PERMITTED.id());
        assertThat(refused.refusal().reasons().get(0).facts()).containsEntry("links", 32);
        assertThat(Texts.in(Locale.ENGLISH).refusal(refused.refusal())).contains("links: 32, and a ticket has no more");
        assertThat(Texts.in(Locale.forLanguageTag("ru")).refusal(refused.refusal()))
                .contains("связей: 32");
        assertThat(life.act(Act.of("o", Life.CHIEF, new Relate(RELATED)).overriding(EVERYTHING))
                        .accepted())
                .isFalse();
        assertThat(life.act(Life.ANNA, new Relate(link(3))).accepted()).isTrue();
        assertThat(SUPPORT.whatNow(life.ticket(), Life.ANNA, life.given()).kinds())
                .contains(CommandKind.RELATE);
    }

    @Test
    void aTicketFullOfLinksStillEndsAsADuplicate() {
        Life life = full();
        LinkedTicket other = LinkedTicket.of(RELATED.to(), "rita", Phase.ACTIVE).asking();

        Ticket ended = SUPPORT.decide(
                        life.ticket(),
                        Act.of("d", Life.CHIEF, Close.duplicateOf(other.id())),
                        life.given().with(other))
                .ticket();

        assertThat(ended.closure().ended(Outcome.DUPLICATE)).isTrue();
        assertThat(ended.stage().links()).hasSize(Stage.MAX_LINKS);
    }

    @Test
    void aTicketIsOpenedOnAMatterWithItsLinks() {
        Life life = new Life(SUPPORT)
                .does(
                        Life.REQUESTER,
                        Open.by("rita").on("order-4711").linked(RELATED).linked(RELATED));

        assertThat(life.ticket().stage().matter()).contains("order-4711");
        assertThat(life.ticket().stage().links()).containsExactly(RELATED);
        assertThat(SUPPORT.fold(life.ticket().id(), life.journal())).isEqualTo(life.ticket());
    }

    @Test
    void aDescriptionChangesTheMatterAndLeavesTheRest() {
        Life life = new Life(SUPPORT)
                .does(Life.REQUESTER, Open.by("rita").about("dispatch").on("order-4711"))
                .does(Life.BORIS, Describe.matter("order-4712"));

        assertThat(life.ticket().stage().matter()).contains("order-4712");
        assertThat(life.ticket().stage().category()).contains("dispatch");
        assertThat(SUPPORT.fold(life.ticket().id(), life.journal())).isEqualTo(life.ticket());
    }
}
