package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways around the rules that once were open. */
class SlippingPastTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk").build();
    private static final Open OPEN = Open.by("rita").in("front-line").then(Receive.question("where is my parcel"));
    private static final String[] ENDING_RULES = {
        "not-permitted", "unanswered-question", "reply-before-close", "consent-or-silence", "not-owner"
    };

    private static Duration minutes(long n) {
        return Duration.ofMinutes(n);
    }

    private static Life opened(Lifecycle lifecycle) {
        return new Life(lifecycle).does(Life.REQUESTER, OPEN);
    }

    private static Life proposed(String channel) {
        return opened(SUPPORT)
                .does(Life.ANNA, on(channel, "r1", "it is at the counter").then(new Propose()));
    }

    private static Lifecycle measuring(Metric metric, Goal goal) {
        return Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("s").goal(metric, goal))
                .build();
    }

    private static Reply on(String channel, String id, String text) {
        return Reply.of(ReplyKind.ANSWER, Message.text(text).via(channel).id(id));
    }

    private static Act aside(Actor actor, Command command, String... rules) {
        return Act.of("x", actor, command)
                .overriding(new RuleOverride("supervisor", "why not", Life.START.plusSeconds(9), Set.of(rules)));
    }

    @ParameterizedTest
    @CsvSource({
        "open, REPLY, closed",
        "open, PROPOSE, closed",
        "open, WAIT, closed",
        "new, RECEIVE, closed",
        "resolved, ACCEPT, open",
        "open, WITHDRAW, resolved"
    })
    void aDeclaredMoveLeadsOnlyToWhereTheRulesOfItsCommandHold(String from, CommandKind command, String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Lifecycle.preset("helpdesk").move(from, command, to).build())
                .withMessageContaining(command.name())
                .withMessageContaining("'" + to + "'");
    }

    private static Lifecycle bare() {
        return Lifecycle.named("bare")
                .status("new", Phase.NEW)
                .status("open", Phase.ACTIVE)
                .status("resolved", Phase.RESOLVED)
                .status("closed", Phase.CLOSED)
                .onlyDeclaredMoves()
                .move("new", CommandKind.REPLY, "open")
                .move("open", CommandKind.PROPOSE, "resolved")
                .move("resolved", CommandKind.ACCEPT, "closed")
                .build();
    }

    @Test
    void aMessageBringsATicketBackToWorkWhereNoMoveIsDeclaredForIt() {
        Life life = opened(bare()).does(Life.ANNA, Reply.answer("one")).does(Life.ANNA, new Propose());
        life.does(Life.REQUESTER, Receive.question("not so"));
        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);

        life.does(Life.ANNA, Propose.answering("two")).does(Life.REQUESTER, new Accept());
        assertThat(life.ticket().phase()).isEqualTo(Phase.CLOSED);
        life.at(minutes(5)).does(Life.REQUESTER, Receive.question("again"));
        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void nobodyOfTheDeskAcceptsForTheRequester() {
        Act accepted = Act.by(Life.REQUESTER).through(Life.ANNA).id("x").does(new Accept());

        assertThat(((Refused) proposed("phone").act(accepted)).refusal().rules())
                .containsExactly("actor-attribution");
    }

    @Test
    void noMachineOfTheRequesterAccepts() {
        Actor outOfOffice = new Actor(Party.REQUESTER, "rita", ActorKind.AUTOMATIC);

        assertThat(proposed("phone").act(outOfOffice, new Accept()).accepted()).isFalse();
    }

    @Test
    void aClockThatStopsOnTheEndingIsMetByIt() {
        Metric metric =
                Metric.named("work").startsOn(Fact.OPENED, Fact.REOPENED).stopsOn(Fact.CLOSED);
        Life life = opened(measuring(metric, Goal.within(minutes(60)))).does(Life.REQUESTER, new Withdraw());

        assertThat(life.ticket().clocks().find("s/work").orElseThrow().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void aClockThatStartsOnTheEndingHarmsNoOther() {
        Metric metric = Metric.named("after").startsOn(Fact.ENDED).stopsOn(Fact.REOPENED);
        Lifecycle lifecycle = Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("s").goal(metric, Goal.within(minutes(60))).resolution(minutes(90)))
                .build();

        assertThat(opened(lifecycle).does(Life.REQUESTER, new Withdraw()).events(EventKind.CLOCK_CANCELLED))
                .hasSize(1);
    }

    @Test
    void anInstantThatPassesDuringAPauseIsNotMetAfterwards() {
        Life life = opened(measuring(Metric.RESOLUTION, Goal.by(Life.START.plus(minutes(60)))))
                .does(Life.ANNA, Reply.answer("one"))
                .at(minutes(10))
                .does(Life.ANNA, new Wait())
                .at(minutes(600))
                .does(Life.ANNA, new Propose());

        assertThat(life.ticket().clocks().find("s/resolution").orElseThrow().state())
                .isEqualTo(ClockState.MET_LATE);
        assertThat(life.events(EventKind.BREACHED))
                .extracting(r -> r.effectiveAt())
                .containsExactly(Life.START.plus(minutes(60)));
    }

    @Test
    void sayingAgainWhatBouncedIsNoRepetition() {
        Life life = opened(SUPPORT)
                .does(Life.ANNA, on("mail", "r1", "it is at the counter of the shop"))
                .at(minutes(1))
                .does(Life.MAILER, new Receipt("r1", false, Life.START))
                .does(Life.ANNA, on("phone", "r2", "it is at the counter of the shop"));

        assertThat(life.ticket().conversation().open().isEmpty()).isTrue();
        assertThat(life.ticket().conversation().repetitions()).isZero();
    }

    @Test
    void theWindowWaitsForTheDeliveryOfALaterAnswerAndStartsWhole() {
        Life life = proposed("phone")
                .at(minutes(29))
                .does(Life.ANNA, on("chat", "r2", "sorry, it is elsewhere, in the depot"))
                .at(minutes(30))
                .look();
        assertThat(life.ticket().phase()).isEqualTo(Phase.RESOLVED);

        life.at(minutes(40)).does(Life.MAILER, new Receipt("r2", true, Life.START.plus(minutes(40))));
        assertThat(life.ticket().closure().window().orElseThrow().at()).isEqualTo(Life.START.plus(minutes(70)));
    }

    @Test
    void anAnswerDeliveredAfterTheProposalStartsTheWindow() {
        Life life =
                proposed("chat").at(minutes(5)).does(Life.ANNA, on("phone", "r2", "I told you by phone, it is there"));

        assertThat(life.ticket().closure().window().orElseThrow().at()).isEqualTo(Life.START.plus(minutes(35)));
    }

    @Test
    void noOverrideOpensATicketTwice() {
        Life life = opened(SUPPORT);
        life.act(aside(Life.CHIEF, Open.by("mallory"), "not-permitted"));

        assertThat(life.ticket().stage().requester()).contains("rita");
    }

    @Test
    void noOverrideMakesSomethingHappenBeforeTheOpening() {
        assertThat(new Life(SUPPORT)
                        .act(aside(Life.CHIEF, new Move("open"), "not-permitted", "owner-required"))
                        .accepted())
                .isFalse();
    }

    @Test
    void anEndedTicketThatAnOverrideProposesIsReopenedAndKeepsItsProposal() {
        Life life = opened(SUPPORT).does(Life.REQUESTER, new Withdraw());
        Decision decision =
                life.act(aside(Life.CHIEF, new Move("resolved"), "terminal", "not-permitted", "unanswered-question"));

        assertThat(decision.accepted()).isTrue();
        assertThat(life.ticket().closure().proposal()).isPresent();
        assertThat(life.ticket().closure().reopenings()).isEqualTo(1);
    }

    @Test
    void aRequesterWhoseIdIsThatOfASupervisorHasNoRole() {
        Actor namesake = Actor.requester("chief");
        Life life = new Life(SUPPORT)
                .does(namesake, Open.by("chief").in("front-line").then(Receive.question("q")));

        assertThat(life.act(aside(namesake, new Move("closed"), ENDING_RULES)).accepted())
                .isFalse();
    }

    @Test
    void whoHasLeftTheDeskDoesNothingThere() {
        Life life = opened(SUPPORT)
                .knowing(Person.of("chief").withRole(Person.SUPERVISOR).being(Presence.DEACTIVATED));

        assertThat(life.act(Life.CHIEF, Reply.answer("hello")).accepted()).isFalse();
        assertThat(life.act(aside(Life.CHIEF, new Move("closed"), ENDING_RULES)).accepted())
                .isFalse();
    }

    @Test
    void whatHappenedByItselfMakesNoActStale() {
        Life life = proposed("phone");
        Act message = Act.of("x", Life.REQUESTER, Receive.question("still no"))
                .seeing(life.ticket().version());

        assertThat(life.at(minutes(31)).act(message).accepted()).isTrue();
        assertThat(life.ticket().closure().reopenings()).isEqualTo(1);
    }

    @Test
    void aRemedyForABotIsOneThatTheBotCanTake() {
        Actor bot = Actor.bot("bot-1");
        Life life = opened(SUPPORT).knowing(Person.of("bot-1").in("front-line"));
        Refused refused =
                (Refused) life.act(bot, Reply.answer("it is at the counter").then(new Close()));

        assertThat(refused.refusal().reasons().stream().flatMap(r -> r.remedies().stream()))
                .filteredOn(remedy -> remedy.who().id().isPresent())
                .allSatisfy(remedy -> assertThat(SUPPORT.decide(
                                        life.ticket(),
                                        Act.of("y", remedy.who().actor(), remedy.command()),
                                        life.given())
                                .accepted())
                        .isTrue());
    }

    @Test
    void noRemedyNamesSomebodyOfWhomNothingIsKnown() {
        Life life = opened(SUPPORT).does(Life.ANNA, new Claim());
        Given given = new Given(Life.START, DirectoryFacts.of(Person.of("boris")));
        Refused refused = (Refused) SUPPORT.decide(life.ticket(), Act.of("x", Life.BORIS, new Wait()), given);

        assertThat(refused.refusal().reasons().stream()
                        .flatMap(r -> r.remedies().stream())
                        .map(Remedy::who))
                .isNotEmpty()
                .noneMatch(who -> who.id().filter("anna"::equals).isPresent());
    }

    @Test
    void aPromiseOfTheNextWordBindsInWhateverWordsItIsMade() {
        String template = "we are looking into your request";
        Life life = opened(SUPPORT)
                .does(Life.ANNA, Reply.holding(template, Life.START.plus(minutes(10))))
                .at(minutes(5))
                .does(Life.ANNA, Reply.holding(template, Life.START.plus(minutes(60))))
                .at(minutes(120))
                .look();

        assertThat(life.events(EventKind.NEXT_UPDATE_MISSED))
                .extracting(r -> r.effectiveAt())
                .containsExactly(Life.START.plus(minutes(60)));
    }

    @Test
    void noMachineTakesATicket() {
        Actor bot = Actor.bot("bot-1");
        Life life = opened(SUPPORT).knowing(Person.of("bot-1").in("front-line"));

        Refused refused = (Refused) life.act(bot, new Claim());
        assertThat(refused.refusal().rules()).containsExactly("owner-ineligible");
    }

    @Test
    void aPersonOfTheSystemCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor(Party.SYSTEM, "importer", ActorKind.HUMAN))
                .withMessageContaining("'importer'")
                .withMessageContaining("AUTOMATIC");
    }

    @Test
    void aTicketIsNotHandedToWhoHasItAlready() {
        Life life = opened(SUPPORT).does(Life.ANNA, new Claim());

        assertThat(life.act(Life.ANNA, new Claim()).accepted()).isFalse();
        assertThat(life.act(Life.ANNA, new Offer(Owner.agent("anna"))).accepted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ADVANCE", "RECEIPT"})
    void noRuleOfTheHostStandsInTheWayOfTimeAndTransport(CommandKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.named("r").on(kind).unless(t -> false).because("no"))
                .withMessageContaining(kind.name());
    }
}
