package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Channel.Delivery;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionTest {

    private static LifecycleBuilder helpdesk() {
        return Lifecycle.preset("helpdesk");
    }

    private static Rule rule(String name) {
        return Rule.named(name).on(CommandKind.PROPOSE).unless(t -> true).because("it must be so");
    }

    private static LifecycleBuilder bare() {
        return Lifecycle.named("bare")
                .onlyDeclaredMoves()
                .status("new", Phase.NEW)
                .status("open", Phase.ACTIVE)
                .status("done", Phase.RESOLVED)
                .status("closed", Phase.CLOSED)
                .move("new", CommandKind.REPLY, "open")
                .move("open", CommandKind.PROPOSE, "done")
                .move("done", CommandKind.ACCEPT, "closed");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction(
                        () -> bare().move("open", CommandKind.PROPOSE, "closed"),
                        "duplicate move",
                        "PROPOSE",
                        "'open'",
                        "'done'",
                        "'closed'"),
                contradiction(
                        () -> bare().move("new", "open").move("new", "open"), "duplicate move", "'new'", "'open'"),
                contradiction(
                        () -> bare().status("lost", Phase.ACTIVE).build(), "'lost'", "can't be reached from 'new'"),
                contradiction(
                        () -> bare().status("trap", Phase.ACTIVE)
                                .move("open", "trap")
                                .build(),
                        "'trap'",
                        "dead end",
                        "ACTIVE",
                        "CLOSED"),
                contradiction(() -> bare().move("open", "nowhere").build(), "'nowhere'", "not among"),
                contradiction(
                        () -> bare().move("open", CommandKind.NOTE, "done"),
                        "NOTE",
                        "never changes a status",
                        "'done'"),
                contradiction(() -> bare().status("open", Phase.WAITING), "'open'", "twice", "ACTIVE", "WAITING"),
                contradiction(
                        () -> Lifecycle.named("x").status("new", Phase.NEW).build(),
                        "no status of phase ACTIVE",
                        "[new]"),
                contradiction(() -> rule(""), "no name", "PROPOSE"),
                contradiction(() -> rule("unanswered-question"), "'unanswered-question'", "built-in"),
                contradiction(
                        () -> Rule.named("r").on().unless(t -> true).because("why"), "'r'", "looks at no command"),
                contradiction(
                        () -> Rule.named("r")
                                .on(CommandKind.NOTE)
                                .unless(t -> true)
                                .because(" "),
                        "'r'",
                        "doesn't say why"),
                contradiction(
                        () -> helpdesk()
                                .rule(rule("r"))
                                .rule(Rule.named("r")
                                        .on(CommandKind.NOTE)
                                        .unless(t -> true)
                                        .because("x")),
                        "'r'",
                        "twice",
                        "PROPOSE",
                        "NOTE"),
                contradiction(DefinitionTest::tooManyRules, "'r64'", "64", "'r63'"),
                contradiction(() -> helpdesk().without("no-such-rule"), "'no-such-rule'"),
                contradiction(() -> helpdesk().without("not-permitted"), "'not-permitted'", "moves"),
                contradiction(
                        () -> helpdesk().channel(Channel.of("mail", Delivery.NONE)), "'mail'", "ACCEPTED", "NONE"),
                contradiction(
                        () -> new Channel("chat", Delivery.RECEIPT, Duration.ofMinutes(1)),
                        "'chat'",
                        "RECEIPT",
                        "PT1M"),
                contradiction(() -> helpdesk().returns(-1), "-1 returns", "0 permits none"),
                contradiction(() -> helpdesk().silenceWindow(Duration.ZERO), "silence window", "PT0S"),
                contradiction(() -> helpdesk().offerExpiry(Duration.ofHours(-4)), "offer expiry", "PT-4H"),
                contradiction(() -> helpdesk().reopeningWindow(Duration.ofNanos(1)), "reopening window"),
                contradiction(() -> helpdesk().sla(SlaPolicy.named("empty")), "'empty'", "no goal"),
                contradiction(
                        () -> SlaPolicy.named("s")
                                .resolution(Duration.ofHours(1))
                                .resolution(Duration.ofHours(2)),
                        "'s'",
                        "resolution",
                        "PT1H",
                        "PT2H"),
                contradiction(
                        () -> bare().ladder(EscalationLevel.named("lead").role("lead"))
                                .sla(SlaPolicy.named("s")
                                        .resolution(Duration.ofHours(1))
                                        .threshold(Threshold.at(0.5).then(Intent.escalate(2))))
                                .build(),
                        "'50 %'",
                        "s/resolution",
                        "level 2",
                        "has 1"),
                contradiction(
                        () -> SlaPolicy.named("s")
                                .resolution(Duration.ofHours(1))
                                .warnAt(1.5),
                        "'s'",
                        "1.5"),
                contradiction(
                        () -> SlaPolicy.named("s")
                                .resolution(Duration.ofHours(1))
                                .warnAt(0.5)
                                .warnAt(0.5),
                        "twice",
                        "50 %",
                        "s/resolution"),
                contradiction(
                        () -> helpdesk()
                                .sla(SlaPolicy.named("s").resolution(Duration.ofHours(1)))
                                .sla(SlaPolicy.named("s").firstReply(Duration.ofHours(1))),
                        "'s'",
                        "s/resolution",
                        "s/first-reply"),
                contradiction(() -> Lifecycle.named("early").version(0), "'early'", "0"),
                contradiction(
                        () -> helpdesk()
                                .sla(SlaPolicy.named("s")
                                        .goal(
                                                Metric.named("m")
                                                        .startsOn(Fact.status("opn"))
                                                        .stopsOn(Fact.ENDED),
                                                Goal.within(Duration.ofHours(1))))
                                .build(),
                        "'m'",
                        "opn",
                        "open"),
                contradiction(
                        () -> SlaPolicy.named("s")
                                .resolution(Goals.always(Goal.workingDays(1))
                                        .then(Match.tier("gold"), Duration.ofHours(1))),
                        "'s'",
                        "resolution",
                        "PT1H"),
                contradiction(
                        () -> helpdesk()
                                .inheritedClocks(Metric.FIRST_REPLY, Metric.named("solution"))
                                .build(),
                        "'solution'",
                        "first-reply"),
                contradiction(() -> new Match(Set.of(), Set.of(), Map.of("tier", Set.of())), "tier", "no value"),
                contradiction(() -> new Threshold(" ", new Threshold.Share(1), true, List.of()), "' '"),
                contradiction(() -> new Status("w", Phase.WAITING, Optional.of(Party.STAFF)), "'w'", "STAFF"),
                contradiction(() -> Lifecycle.preset("hospital"), "'hospital'", "'helpdesk'"));
    }

    private static void tooManyRules() {
        LifecycleBuilder builder = helpdesk();
        for (int i = 0; i <= LifecycleBuilder.MAX_RULES; i++) {
            builder.rule(rule("r" + i));
        }
    }

    private static Arguments contradiction(ThrowingCallable definition, String... said) {
        return Arguments.of(definition, said);
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void aContradictionIsRefusedAndBothSidesAreNamed(ThrowingCallable definition, String[] said) {
        assertThatIllegalArgumentException()
                .isThrownBy(definition)
                .satisfies(e -> assertThat(e.getMessage()).contains(said));
    }

    @Test
    void aDefinitionWithOnlyDeclaredMovesIsPossible() {
        assertThat(bare().build().statuses()).extracting(Status::name).containsExactly("new", "open", "done", "closed");
    }

    @Test
    void aStatusAddedToThePresetGetsTheUsualMovesOfItsPhase() {
        Lifecycle lifecycle = helpdesk().status("checking", Phase.ACTIVE).build();

        assertThat(lifecycle.statuses()).contains(Status.of("checking", Phase.ACTIVE));
    }

    @Test
    void theDefinitionShowsWhichRulesAreOff() {
        Lifecycle lifecycle =
                helpdesk().without("competence").without("repeated-reply").build();

        assertThat(lifecycle.rulesOff()).containsExactly("competence", "repeated-reply");
        assertThat(helpdesk().build().rulesOff()).isEmpty();
    }

    @Test
    void theBuiltInRulesFitAMask() {
        assertThat(RuleId.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
    }
}
