package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk").build();
    private static final Open OPEN = Open.by("rita").in("front-line").then(Receive.question("where is my parcel"));

    private static Life opened(Lifecycle lifecycle) {
        return new Life(lifecycle).does(Life.REQUESTER, OPEN);
    }

    private record Foreign(CommandKind kind) implements Command {}

    @Test
    void aCommandOfAForeignClassIsRefusedWhateverItCallsItself() {
        Life life = opened(SUPPORT);

        for (CommandKind kind : CommandKind.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> life.act(Life.ANNA, new Foreign(kind)))
                    .withMessageContaining("Foreign");
        }
    }

    @Test
    void aTicketIsDecidedOnlyByTheDefinitionItWasOpenedUnder() {
        Ticket ticket = opened(SUPPORT).ticket();
        Lifecycle next = Lifecycle.preset("helpdesk").version(2).build();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> next.decide(ticket, Act.of("x", Life.ANNA, Reply.answer("yes")), Given.at(Life.START)))
                .withMessageContaining("helpdesk v1")
                .withMessageContaining("helpdesk v2");
    }

    @Test
    void theJournalFoldsToTheTicket() {
        Life life = opened(SUPPORT).does(Life.ANNA, Reply.answer("it is at the counter"));

        assertThat(SUPPORT.fold(TicketId.of("T-1"), life.journal())).isEqualTo(life.ticket());
        Ticket folded = Ticket.unopened(TicketId.of("T-1"));
        for (Recorded recorded : life.journal()) {
            folded = SUPPORT.evolve(folded, recorded);
        }
        assertThat(folded).isEqualTo(life.ticket());
    }

    @Test
    void nowIsFlooredToMillisecondsAndNeverFallsBehindTheLastRecordedInstant() {
        Instant odd = Life.START.plusNanos(1_999_999);
        Life life = opened(SUPPORT).at(odd).does(Life.ANNA, new Note(Message.text("one")));
        assertThat(life.ticket().recordedAt()).isEqualTo(Life.START.plusMillis(1));

        life.at(Duration.ofHours(-5)).does(Life.ANNA, new Note(Message.text("two")));
        assertThat(life.ticket().recordedAt()).isEqualTo(Life.START.plusMillis(1));
    }

    @Test
    void aRefusalIsComputedOnTheAdvancedTicketAndWritesNothing() {
        Life life = new Life(SUPPORT)
                .does(Life.REQUESTER, OPEN)
                .does(Life.ANNA, Reply.holding("we are looking into it", Life.START.plusSeconds(60)))
                .at(Duration.ofHours(1));

        Decision refused = life.act(Life.ANNA, new Move("closed"));

        assertThat(refused.accepted()).isFalse();
        assertThat(refused.ticket().version()).isEqualTo(life.ticket().version() + 2);
        assertThat(refused.ticket().conversation().nextUpdate()).isEmpty();
        assertThat(refused.ticket().escalation().times()).isEqualTo(1);
    }

    @Test
    void aRuleOfTheHostRefusesInItsOwnWords() {
        Lifecycle lifecycle = Lifecycle.preset("helpdesk")
                .rule(Rule.named("refund-approved")
                        .on(CommandKind.PROPOSE)
                        .unless(t -> t.attribute("approved").isPresent())
                        .because("a refund needs approval"))
                .build();
        Life life = opened(lifecycle).does(Life.ANNA, Reply.answer("it is at the counter"));

        Refused refused = (Refused) life.act(Life.ANNA, new Move("resolved"));
        assertThat(refused.refusal().rules()).containsExactly("refund-approved");
        assertThat(refused.text(Locale.ENGLISH)).contains("a refund needs approval (refund-approved)");

        life.does(Life.ANNA, new Describe(Optional.empty(), Map.of("approved", "yes")))
                .does(Life.ANNA, new Move("resolved"));
        assertThat(life.ticket().phase()).isEqualTo(Phase.RESOLVED);
    }

    private static Act importing(Instant expires, String... rules) {
        return Act.of("i-1", Actor.automatic("importer"), new Move("closed"))
                .overriding(new RuleOverride("importer", "history of the old desk", expires, Set.of(rules)));
    }

    private static final String[] ALL_THAT_REFUSE = {
        "unanswered-question", "reply-before-close", "consent-or-silence", "not-owner", "not-permitted"
    };

    @Test
    void anOverrideSetsTheNamedRulesAsideOnTheRecord() {
        Life life = opened(SUPPORT).knowing(Person.of("importer").withRole("importer"));

        assertThat(life.act(importing(Life.START.plusSeconds(1), ALL_THAT_REFUSE))
                        .accepted())
                .isTrue();
        assertThat(life.kinds()).containsSubsequence(EventKind.OVERRIDDEN, EventKind.ENDED, EventKind.MOVED);
        assertThat(life.ticket().overrides()).isEqualTo(1);
        assertThat(life.ticket().closure().ending().orElseThrow().outcome()).isEmpty();
        assertThat(SUPPORT.fold(TicketId.of("T-1"), life.journal())).isEqualTo(life.ticket());
    }

    @Test
    void anOverrideIsRefusedIfOneMoreRuleRefusesThanItNames() {
        Life life = opened(SUPPORT).knowing(Person.of("importer").withRole("importer"));

        Refused refused =
                (Refused) life.act(importing(Life.START.plusSeconds(1), "unanswered-question", "reply-before-close"));

        assertThat(refused.refusal().rules()).containsExactlyInAnyOrder(ALL_THAT_REFUSE);
    }

    @Test
    void anOverrideNeedsTheRoleInTheDirectoryAndEndsAtItsExpiry() {
        assertThat(opened(SUPPORT)
                        .act(importing(Life.START.plusSeconds(1), ALL_THAT_REFUSE))
                        .accepted())
                .isFalse();
        assertThat(opened(SUPPORT)
                        .knowing(Person.of("importer").withRole("importer"))
                        .act(importing(Life.START, ALL_THAT_REFUSE))
                        .accepted())
                .isFalse();
    }

    @Test
    void anImporterOverridesForTheRequesterWhoseWordsItCarries() {
        Actor importer = Actor.automatic("importer");
        Life life = opened(SUPPORT)
                .knowing(Person.of("importer").withRole("importer"))
                .knowing(Person.of("rita").withRole("importer"))
                .does(Life.REQUESTER, new Withdraw())
                .at(Duration.ofDays(90));
        RuleOverride sealed =
                new RuleOverride("importer", "it was so", life.given().now().plusSeconds(1), Set.of("terminal"));
        Act late = Act.of("i-1", Life.REQUESTER, Receive.question("and now"));

        assertThat(life.act(late.overriding(sealed)).accepted())
                .as("a requester holds no role")
                .isFalse();
        assertThat(life.act(Act.by(Life.REQUESTER)
                                .id("i-2")
                                .through(importer)
                                .overriding(sealed)
                                .does(Receive.question("and now")))
                        .accepted())
                .isTrue();
        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);
        assertThat(life.events(EventKind.OVERRIDDEN)).singleElement().satisfies(event -> {
            assertThat(event.initiator()).isEqualTo(Life.REQUESTER);
            assertThat(event.executor()).isEqualTo(importer);
        });
    }

    @Test
    void anOverrideOfWhatNobodyRefusesLeavesNoTrace() {
        Life life = opened(SUPPORT).knowing(Person.of("importer").withRole("importer"));
        Act note = Act.of("i-1", Actor.automatic("importer"), new Note(Message.text("imported")))
                .overriding(new RuleOverride("importer", "history", Life.START.plusSeconds(1), Set.of("not-owner")));

        assertThat(life.act(note).accepted()).isTrue();
        assertThat(life.ticket().overrides()).isZero();
    }

    @Test
    void aMessageOfTheAwaitedPartyEndsTheWait() {
        Life life = opened(SUPPORT).does(Life.ANNA, new Move("on-hold"));
        assertThat(life.ticket().ball()).contains(Party.THIRD_PARTY);

        life.does(Actor.thirdParty("carrier"), Receive.question("the parcel is with us"));
        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);

        life.does(Life.ANNA, new Move("waiting")).does(Actor.thirdParty("carrier"), Receive.question("anything else"));
        assertThat(life.ticket().phase()).isEqualTo(Phase.WAITING);
    }

    @Test
    void onAnEndedTicketAMessageOfSomebodyElseIsRecordedAndChangesNothing() {
        Life life = opened(SUPPORT).does(Life.REQUESTER, new Withdraw()).at(Duration.ofDays(1));
        Actor outOfOffice = new Actor(Party.REQUESTER, "rita", ActorKind.AUTOMATIC);

        life.does(Actor.thirdParty("carrier"), Receive.question("we have it here"))
                .does(outOfOffice, Receive.question("I am away until Monday"))
                .does(Life.REQUESTER, Receive.of(Message.text("thanks all the same"), Expects.NOTHING));
        assertThat(life.ticket().phase()).isEqualTo(Phase.CLOSED);
        assertThat(life.ticket().closure().reopenings()).isZero();

        life.at(Duration.ofDays(14));
        assertThat(life.act(Actor.thirdParty("carrier"), Receive.question("hello"))
                        .accepted())
                .isFalse();
    }

    @Test
    void attributesAreBoundedAndTheErrorNamesTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Describe(Optional.empty(), Map.of("note", "x".repeat(257))))
                .withMessageContaining("'note'")
                .withMessageContaining("257");
    }

    @Test
    void aWithdrawalEndsWithAnOpenQuestionBecauseItIsTheRequestersOwn() {
        Life life = opened(SUPPORT).does(Life.REQUESTER, new Withdraw());

        assertThat(life.ticket().phase()).isEqualTo(Phase.CLOSED);
        assertThat(SUPPORT.sealed(
                        life.ticket(), Life.START.plus(Duration.ofDays(14)).minusMillis(1)))
                .isFalse();
        assertThat(SUPPORT.sealed(life.ticket(), Life.START.plus(Duration.ofDays(14))))
                .isTrue();
    }
}
