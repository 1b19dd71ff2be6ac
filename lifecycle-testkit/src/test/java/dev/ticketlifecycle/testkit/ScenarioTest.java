package dev.ticketlifecycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(1)))
            .build();
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Actor ANNA = Actor.agent("anna");
    private static final Actor BORIS = Actor.agent("boris");
    private static final Actor SELLER = Actor.requester("seller");

    private final Story asked = Scenario.of(SUPPORT)
            .at("2026-03-02 12:00", MOSCOW)
            .people(Person.of("anna").withSkill("dispatch"), Person.of("boris"))
            .given(
                    SELLER,
                    Open.by("seller").about("dispatch").in("front-line").then(Receive.question("Where do I park?")));

    @Test
    void aStoryIsToldStepByStep() {
        asked.at("+12 min")
                .when(BORIS, new Claim())
                .refused(RuleId.COMPETENCE)
                .fact(RuleId.COMPETENCE, "candidate", "boris")
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, Locale.forLanguageTag("ru"))
                .at("+13 min")
                .when(ANNA, new Claim())
                .then(EventKind.OWNER_CHANGED)
                .by(EventKind.OWNER_CHANGED, ANNA)
                .stamped(EventKind.OWNER_CHANGED, "+13 min")
                .owner(Owner.agent("anna"))
                .openQuestions("act-1")
                .ball(Party.STAFF)
                .clock("standard/first-reply", ClockState.RUNNING)
                .due("standard/first-reply", "13:00")
                .wakeAt("13:00:00.001")
                .at("+24 min")
                .when(ANNA, Propose.answering("Gate 3, and mind the ramp"))
                .then(EventKind.REPLIED, EventKind.MOVED, EventKind.PROPOSED, EventKind.MOVED, EventKind.WINDOW_STARTED)
                .recording()
                .event(Replied.class, reply -> assertThat(reply.answered()).containsExactly("act-1"))
                .status("resolved")
                .phase(Phase.RESOLVED)
                .openQuestions()
                .thenTicket(
                        ticket -> assertThat(ticket.conversation().answered()).isTrue())
                .at("+2 h")
                .whenNobodyActs()
                .then(EventKind.ENDED, EventKind.MOVED)
                .stamped(EventKind.ENDED, "+64 min")
                .outcome(Outcome.SILENT)
                .sleeps();
    }

    @Test
    void aStoryCanBeToldToDifferentEnds() {
        Story resolved = asked.given(ANNA, Propose.answering("Gate 3, and mind the ramp"));

        resolved.given(SELLER, new Withdraw()).outcome(Outcome.WITHDRAWN);
        resolved.at("+3 h").whenNobodyActs().accepted().outcome(Outcome.SILENT);
        resolved.phase(Phase.RESOLVED);
    }

    @Test
    void aRefusedActLeavesTheStoryWhereItWas() {
        RefusedStep refused = asked.when(BORIS, new Claim()).refused("competence");

        assertThat(refused.ticket()).isEqualTo(asked.ticket());
        assertThat(refused.journal()).isEqualTo(asked.journal());
        assertThat(refused.reason("competence").remedies()).isNotEmpty();
    }

    @Test
    void eventsCanBeExpectedWhole() {
        asked.when(ANNA, new Claim())
                .then(new OwnerChanged(Optional.of(Owner.queue("front-line")), Owner.agent("anna"), Means.CLAIM));
    }

    @Test
    void remediesCanBePinned() {
        asked.when(BORIS, new Claim())
                .refused(RuleId.COMPETENCE)
                .remedies(RuleId.COMPETENCE, CommandKind.CLAIM, CommandKind.ASSIGN);
    }

    @Test
    void theDirectoryCanLearnSomethingInBetween() {
        asked.given(ANNA, new Claim())
                .knowing(Person.of("anna").being(Presence.ABSENT))
                .whenNobodyActs()
                .then(EventKind.OWNER_CHANGED)
                .owner(Owner.queue("front-line"));
    }

    @Test
    void anActCanBeGivenWhole() {
        Scenario.of(SUPPORT)
                .directory(DirectoryFacts.of(Person.of("anna")))
                .ticket(TicketId.of("T-42"))
                .when(Act.by(SELLER).through(ANNA).id("call-1").does(Open.by("seller")))
                .then(EventKind.OPENED)
                .nobodyOwnsIt()
                .thenTicket(ticket -> assertThat(ticket.id().value()).isEqualTo("T-42"));
    }

    @Test
    void whatHasNoEffectIsAcceptedWithNothing() {
        asked.whenNobodyActs().thenNothing();
    }

    @Test
    void aMomentWithinACommandIsReadLikeAnyOther() {
        Story later = asked.at("+15 min");

        later.when(ANNA, Reply.holding("Ten minutes, please", later.moment("+25 min")))
                .accepted()
                .wakeAt("12:25:00.001");
    }

    @Test
    void theClockOfAStoryRunsForward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.at("+13 min").at("+12 min"))
                .withMessage("'+12 min' has passed, the clock stands at +13 min = 2026-03-02 12:13 Europe/Moscow:"
                        + " tell the story in order, or branch off earlier");
        assertThat(asked.at("+13 min").after(Duration.ofMinutes(-1)).now()).isEqualTo("2026-03-02T09:12:00Z");
    }

    @Test
    void aStoryKeepsItsTranscript() {
        assertThat(asked.at("+12 min")
                        .when(BORIS, new Claim())
                        .refused(RuleId.COMPETENCE)
                        .given(ANNA, Reply.answer("Gate 3").then(new Propose()))
                        .whenNobodyActs()
                        .thenNothing()
                        .transcript())
                .containsExactly(
                        "+0 min = 2026-03-02 12:00 Europe/Moscow, seller OPEN then RECEIVE"
                                + " -> OPENED, OWNER_CHANGED, RECEIVED",
                        "+12 min = 2026-03-02 12:12 Europe/Moscow, boris CLAIM -> refused by competence",
                        "+12 min = 2026-03-02 12:12 Europe/Moscow, anna REPLY then PROPOSE"
                                + " -> REPLIED, MOVED, PROPOSED, MOVED, WINDOW_STARTED",
                        "+12 min = 2026-03-02 12:12 Europe/Moscow, system ADVANCE -> nothing");
    }

    @Test
    void thenCannotComeBeforeWhen() {
        assertThat(methods(Story.class)).contains("when", "given").doesNotContain("then", "refused", "accepted");
        assertThat(methods(Step.class)).contains("then", "refused").doesNotContain("when", "given", "at");
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }
}
