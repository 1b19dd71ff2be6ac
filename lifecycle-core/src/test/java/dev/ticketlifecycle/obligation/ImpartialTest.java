package dev.ticketlifecycle.obligation;

import static dev.ticketlifecycle.Life.ANNA;
import static dev.ticketlifecycle.Life.BORIS;
import static dev.ticketlifecycle.Life.CHIEF;
import static dev.ticketlifecycle.Life.REQUESTER;
import static dev.ticketlifecycle.Life.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has a part in a matter doesn't decide it, by whatever way; and who asks for much keeps nobody else from asking. */
class ImpartialTest {

    private static final Actor COURIER = Actor.thirdParty("courier");
    private static final Actor SELLER = Actor.thirdParty("seller");

    private final Life life = new Life(Lifecycle.preset("helpdesk")
                    .obligation(ObligationKind.verdict("relay", "passed-on", "held-back")
                            .between(Party.STAFF, Party.THIRD_PARTY))
                    .build())
            .does(REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
            .does(ANNA, new Claim());
    private int acts;

    private List<String> rules(Actor actor, Command command) {
        return rules(actor, actor, command);
    }

    private List<String> rules(Actor initiator, Actor executor, Command command) {
        return rules(Act.by(initiator).through(executor).id("x" + ++acts).does(command));
    }

    private List<String> rules(Act act) {
        return life.act(act).fold(ok -> List.of("accepted"), no -> no.refusal().rules());
    }

    @Test
    void whoIsComplainedAboutDoesntDecideThroughOrForAColleague() {
        life.knowing(Person.of("anna").withRole(Person.IMPORTER).in("front-line"))
                .does(REQUESTER, Request.complaintAbout("anna").id("k"));
        Judge rejected = new Judge("k", "rejected", "nothing");

        assertThat(rules(BORIS, ANNA, rejected)).containsExactly("independent-reviewer");
        assertThat(rules(BORIS, ANNA, new Import(rejected, START))).containsExactly("independent-reviewer");
        assertThat(rules(ANNA, BORIS, rejected)).containsExactly("independent-reviewer");
        assertThat(rules(BORIS, Actor.system(), rejected)).containsExactly("accepted");
    }

    @Test
    void whoAskedForAVerdictOrEnteredThatDoesntGiveIt() {
        rules(Act.by(REQUESTER).through(ANNA).id("k").does(Request.exceptionTo("quota-used")));
        rules(Act.by(Actor.system()).through(ANNA).id("l").does(Request.exceptionTo("quota-used")));

        assertThat(rules(ANNA, new Judge("k", "granted", "why not"))).containsExactly("independent-reviewer");
        assertThat(rules(ANNA, new Judge("l", "granted", "why not"))).containsExactly("independent-reviewer");
        assertThat(rules(Actor.agent("rita"), new Judge("k", "granted", "why not")))
                .contains("independent-reviewer");
        assertThat(rules(BORIS, new Judge("k", "granted", "why not"))).containsExactly("accepted");
    }

    @Test
    void whoMadeADemandOrEnteredItDoesntDecideOnItsRelevance() {
        rules(Act.by(BORIS)
                .through(ANNA)
                .id("d")
                .does(Demand.of("photo", "the parcel was empty", "Please send us this.")));
        life.does(REQUESTER, new Contest("d", "not my business"));
        Judge relevant = new Judge("d/relevance", "relevant", "it is");

        assertThat(rules(ANNA, relevant)).containsExactly("independent-reviewer");
        assertThat(rules(BORIS, relevant)).containsExactly("independent-reviewer");
        assertThat(rules(CHIEF, relevant)).containsExactly("accepted");
    }

    @Test
    void whoCouldntDecideOnAComplaintDoesntDecideOnTheAppealEither() {
        life.knowing(Person.of("dora").in("front-line"))
                .does(REQUESTER, Request.complaintAbout("anna").id("k"));
        assertThat(rules(BORIS, CHIEF, new Judge("k", "rejected", "nothing"))).containsExactly("accepted");
        life.does(REQUESTER, Request.appealAgainst("k").id("a"));
        Judge rejected = new Judge("a", "rejected", "nothing");

        assertThat(List.of(ANNA, BORIS, CHIEF))
                .allSatisfy(who -> assertThat(rules(who, rejected)).containsExactly("independent-reviewer"));
        assertThat(rules(Actor.agent("dora"), rejected)).containsExactly("accepted");
    }

    @Test
    void aColleaguesComplaintIsLetGoByNobodyButTheOneWhoMadeIt() {
        life.does(BORIS, Request.complaintAbout("anna").id("k"));
        Release release = new Release("k", "settled among us");

        assertThat(rules(ANNA, release)).containsExactly("verdict-owed");
        assertThat(rules(BORIS, ANNA, release)).containsExactly("independent-reviewer");
        assertThat(rules(CHIEF, release)).containsExactly("verdict-owed");
        assertThat(rules(REQUESTER, release)).containsExactly("verdict-owed");
        assertThat(rules(BORIS, release)).containsExactly("accepted");
    }

    @Test
    void theRequesterDoesntSeeThatColleaguesComplain() {
        life.does(BORIS, Request.complaintAbout("anna").id("k"));

        assertThat(life.ticket().viewFor(Party.REQUESTER).owed())
                .noneMatch(owed -> owed.id().equals("k"));
        assertThat(life.journal().stream()
                        .filter(line -> line.event() instanceof ObligationEvent)
                        .anyMatch(life.ticket().viewFor(Party.REQUESTER)::sees))
                .isFalse();
    }

    @Test
    void whatAThirdPartyAskedForNoOtherOneLetsGo() {
        life.does(COURIER, Request.of("relay").id("k"));

        assertThat(rules(SELLER, new Release("k", ""))).containsExactly("verdict-owed");
        assertThat(rules(COURIER, new Release("k", ""))).containsExactly("accepted");
    }

    @Test
    void aRequesterWhoAsksForMuchKeepsNobodyElseFromAsking() {
        for (int i = 0; i < Obligations.MAX_ASKED; i++) {
            life.does(REQUESTER, Request.of("complaint").id("k" + i));
        }

        assertThat(rules(REQUESTER, Request.of("complaint"))).containsExactly("not-permitted");
        assertThat(rules(BORIS, Note.handingOver("No video is needed."))).containsExactly("accepted");
        assertThat(rules(REQUESTER, Request.exceptionTo("not-permitted"))).containsExactly("accepted");
    }

    @Test
    void anExceptionCanBeAskedForHoweverMuchIsOwedAndWhateverTheActorHasSeen() {
        for (int i = 0; i < Obligations.MAX_OPEN; i++) {
            life.does(ANNA, Promise.by(START.plus(Duration.ofDays(1))));
        }
        long seen = life.ticket().version();
        life.does(REQUESTER, Receive.question("And when is the money back?"));

        assertThat(rules(ANNA, Promise.by(START.plus(Duration.ofDays(1))))).containsExactly("not-permitted");
        assertThat(rules(Act.by(BORIS).id("e").seeing(seen).does(Request.exceptionTo("stale-command"))))
                .containsExactly("accepted");
        for (int i = 1; i < Obligations.MAX_ASKED; i++) {
            life.does(BORIS, Request.exceptionTo("stale-command"));
        }
        assertThat(rules(BORIS, Request.exceptionTo("stale-command"))).containsExactly("not-permitted");
    }

    @Test
    void noOverrideMakesMoreBeRememberedThanThereIsRoomFor() {
        RuleOverride override = new RuleOverride("supervisor", "need", START.plusSeconds(60), Set.of("not-permitted"));
        for (int i = 0; i < Obligations.MAX_WAIVED; i++) {
            life.does(ANNA, new Waive("e" + i));
        }
        for (int i = 0; i < Obligations.MAX_OPEN; i++) {
            life.does(ANNA, Promise.by(START.plus(Duration.ofDays(1))));
        }

        assertThat(rules(Act.by(CHIEF).id("w").overriding(override).does(new Waive("more"))))
                .containsExactly("not-permitted");
        assertThat(rules(Act.by(CHIEF).id("h").overriding(override).does(Note.handingOver("Look at it."))))
                .containsExactly("not-permitted");
    }

    @Test
    void anIdOfWhatWasSettledIsntUsedAgain() {
        life.does(ANNA, Promise.by(START.plus(Duration.ofDays(1))).id("p")).does(ANNA, new Fulfil("p"));

        assertThat(rules(ANNA, Promise.by(START.plus(Duration.ofDays(1))).id("p")))
                .containsExactly("not-permitted");
    }
}
