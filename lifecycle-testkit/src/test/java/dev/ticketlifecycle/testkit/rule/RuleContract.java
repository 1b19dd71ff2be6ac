package dev.ticketlifecycle.testkit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What holds of every rule: there is an act in which it takes effect and a like one in which it doesn't, and switched off
 * it no longer does. Whatever it refuses, it says why in both languages, and what it offers instead is accepted.
 */
abstract class RuleContract {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final Actor BUYER = Actor.requester("buyer");
    static final Actor ANNA = Actor.agent("anna");
    static final Actor BORIS = Actor.agent("boris");
    static final Actor SHOP = Actor.automatic("shop");
    static final Owner DESK = Owner.queue("desk");
    static final Owner TO_ANNA = Owner.agent("anna");
    static final Owner TO_BORIS = Owner.agent("boris");

    private final RuleId rule;

    RuleContract(RuleId rule) {
        this.rule = rule;
    }

    RuleId rule() {
        return rule;
    }

    /** An act in which the rule takes effect. */
    abstract Step withEffect(Scenario scenario);

    /** A like act in which it doesn't. */
    abstract Step withoutEffect(Scenario scenario);

    /** The definition under which the rule has something to look at. */
    LifecycleBuilder definition() {
        return Lifecycle.preset("helpdesk");
    }

    private Scenario asDefined() {
        return under(definition().build());
    }

    static Scenario under(Lifecycle lifecycle) {
        return Scenario.of(lifecycle)
                .people(
                        Person.of("anna").withSkill("dispatch").in("desk"),
                        Person.of("boris").in("desk"),
                        Person.of("chief").withRole(Person.SUPERVISOR));
    }

    static Scenario scenario() {
        return under(Lifecycle.preset("helpdesk").build());
    }

    @Test
    void itTakesEffect() {
        assertThat(takesEffect(withEffect(asDefined()))).isTrue();
    }

    @Test
    void itLeavesTheLikeActAlone() {
        assertThat(takesEffect(withoutEffect(asDefined()))).isFalse();
    }

    @Test
    void switchedOffItNoLongerTakesEffect() {
        LifecycleBuilder definition = definition();
        if (rule == RuleId.NOT_PERMITTED) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> definition.without(rule.id()))
                    .withMessageContaining("can't be switched off");
            return;
        }
        Lifecycle without = definition.without(rule.id()).build();

        assertThat(without.rulesOff()).containsExactly(rule.id());
        assertThat(takesEffect(withEffect(under(without)))).isFalse();
    }

    @Test
    void whatItRefusesItExplainsInBothLanguagesAndItsRemediesAreAccepted() {
        Step step = withEffect(asDefined());
        if (!(step.decision() instanceof Refused refused)) {
            assertThat(rule.effect()).isNotEqualTo(RuleId.Effect.REFUSES);
            return;
        }
        String[] rules = refused.refusal().rules().toArray(String[]::new);
        step.refused(rules[0], Arrays.copyOfRange(rules, 1, rules.length))
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .eachRemedyIsAccepted();
    }

    private boolean takesEffect(Step step) {
        return takesEffect(rule, step.decision());
    }

    static boolean takesEffect(RuleId rule, Decision decision) {
        if (rule == RuleId.EXCEPTION_ROUTE) {
            return decision instanceof Refused refused
                    && refused.refusal().reasons().stream()
                            .flatMap(reason -> reason.remedies().stream())
                            .anyMatch(remedy -> remedy.kind() == CommandKind.REQUEST);
        }
        return decision.fold(
                ok -> ok.events().stream().anyMatch(e -> bears(rule, e.event())),
                no -> no.refusal().by(rule));
    }

    private static boolean bears(RuleId rule, Event event) {
        if (rule == RuleId.OWNER_INELIGIBLE) {
            return event instanceof OwnerChanged changed && changed.means() == Means.INELIGIBLE;
        }
        if (rule == RuleId.HUMAN_ON_REQUEST) {
            return event instanceof HandedOver;
        }
        return event instanceof Replied replied && replied.recorded().contains(rule);
    }
}
