package dev.ticketlifecycle.relation;

import static dev.ticketlifecycle.relation.TwoTickets.ANNA;
import static dev.ticketlifecycle.relation.TwoTickets.SOURCE;
import static dev.ticketlifecycle.relation.TwoTickets.SURVIVOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What was waived on a ticket binds those that go on from it, however many lie between. */
class InheritedWaiversTest {

    private static final TicketId THIRD = TicketId.of("T-3");
    private static final Demand VIDEO = Demand.of("packing-video", "it held a pram", "Send us the video, please.");

    private final TwoTickets two = TwoTickets.opened()
            .open(THIRD, "how do I get my money back", "q3")
            .does(SOURCE, ANNA, new Claim())
            .does(SURVIVOR, ANNA, new Claim())
            .does(THIRD, ANNA, new Claim());

    private InheritedWaiversTest linked(TicketId from, LinkKind kind, TicketId to) {
        two.does(from, ANNA, new Relate(new Link(kind, to)));
        return this;
    }

    private Refusal refusal() {
        return ((Refused) two.act(THIRD, ANNA, VIDEO)).refusal();
    }

    @Test
    void whatTheFirstOfThreeTicketsWaivedTheThirdDoesntDemandAndSaysWhereItWasWaived() {
        linked(SURVIVOR, LinkKind.FOLLOWS, SOURCE).linked(THIRD, LinkKind.FOLLOWS, SURVIVOR);
        two.does(SOURCE, ANNA, new Waive("packing-video"));

        assertThat(refusal().rules()).containsExactly("waived-evidence");
        assertThat(refusal().reasons().get(0).facts()).containsEntry("ticket", "T-1");
        assertThat(refusal().text(Locale.ENGLISH)).startsWith("packing-video was waived on ticket T-1");
        assertThat(refusal().text(Locale.forLanguageTag("ru"))).contains("T-1");
        assertThat(two.desk.whyNot(THIRD, Act.of("dry", ANNA, VIDEO))).isPresent();

        two.does(SOURCE, Life.CHIEF, new RevokeWaiver("packing-video", "the carrier asks for it"))
                .does(THIRD, ANNA, VIDEO);
    }

    @Test
    void whatIsWaivedNearerIsNamed() {
        linked(SURVIVOR, LinkKind.FOLLOWS, SOURCE).linked(THIRD, LinkKind.SPLIT_FROM, SURVIVOR);
        two.does(SOURCE, ANNA, new Waive("packing-video")).does(SURVIVOR, ANNA, new Waive("packing-video"));

        assertThat(refusal().reasons().get(0).facts()).containsEntry("ticket", "T-2");
    }

    @Test
    void whatWasMergedIsHeardOfOnTheTicketThatGoesOn() {
        linked(THIRD, LinkKind.DUPLICATE_OF, SOURCE);
        two.does(SOURCE, ANNA, new Waive("packing-video"))
                .does(SOURCE, ANNA, new Merge(SURVIVOR))
                .dispatched();
        assertThat(two.source().relations().merged()).isTrue();

        assertThat(refusal().reasons().get(0).facts()).containsEntry("ticket", "T-2");
    }

    @Test
    void whatAMerelyRelatedTicketGoesOnFromBindsNobodyElse() {
        linked(SURVIVOR, LinkKind.RELATES_TO, SOURCE).linked(THIRD, LinkKind.FOLLOWS, SURVIVOR);
        two.does(SOURCE, ANNA, new Waive("packing-video"));

        assertThat(two.refused(SURVIVOR, ANNA, VIDEO)).containsExactly("waived-evidence");
        assertThat(two.refused(THIRD, ANNA, VIDEO)).isEmpty();
    }

    @Test
    void ticketsThatGoOnFromEachOtherAreEachReadOnce() {
        linked(SOURCE, LinkKind.FOLLOWS, SURVIVOR)
                .linked(SURVIVOR, LinkKind.FOLLOWS, SOURCE)
                .linked(THIRD, LinkKind.FOLLOWS, SURVIVOR);
        two.does(SOURCE, ANNA, new Waive("packing-video"));

        assertThat(refusal().reasons().get(0).facts()).containsEntry("ticket", "T-1");
    }
}
