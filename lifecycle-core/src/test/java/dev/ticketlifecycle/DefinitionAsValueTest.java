package dev.ticketlifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a lifecycle was told can be told again, and comes to the same. */
class DefinitionAsValueTest {

    private static final Lifecycle OLDER = Lifecycle.preset("helpdesk").build();

    private static final Map<String, String> SAME =
            OLDER.statuses().stream().collect(Collectors.toMap(Status::name, Status::name));

    private static final Rule RULE =
            Rule.named("own-rule").on(CommandKind.PROPOSE).unless(t -> true).because("it must be so");

    private static final EscalationLevel LEAD =
            EscalationLevel.named("lead").role("lead").within(Duration.ofHours(1));

    private static final EscalationLevel DIRECTOR =
            EscalationLevel.named("director").role("director");

    /** Each method that tells a builder something, by its name and parameters, and a call that isn't the default. */
    private static final Map<String, UnaryOperator<LifecycleBuilder>> CALLS = calls();

    private static Map<String, UnaryOperator<LifecycleBuilder>> calls() {
        Map<String, UnaryOperator<LifecycleBuilder>> calls = new LinkedHashMap<>();
        calls.put("version(int)", b -> b.version(2));
        calls.put("status(String, Phase)", b -> b.status("checking", Phase.ACTIVE));
        calls.put("status(Status)", b -> b.status(Status.waitingFor("carrier", Party.THIRD_PARTY)));
        calls.put("move(String, CommandKind, String)", b -> b.move("open", CommandKind.REPLY, "waiting"));
        calls.put("move(String, String)", b -> b.move("closed", "open"));
        calls.put("onlyDeclaredMoves()", DefinitionAsValueTest::declared);
        calls.put("channel(Channel)", b -> b.channel(Channel.of("letter", Channel.Delivery.NONE)));
        calls.put("rule(Rule)", b -> b.rule(RULE));
        calls.put("without(String)", b -> b.without("repeated-reply").without("competence"));
        calls.put(
                "sla(SlaPolicy)",
                b -> b.sla(SlaPolicy.named("office")
                                .calendar(hours())
                                .resolution(Duration.ofDays(1))
                                .warnAt(0.5))
                        .sla(SlaPolicy.named("all").goal(Metric.FIRST_REPLY, Goal.within(Duration.ofHours(1)))));
        calls.put("homeQueue(String)", b -> b.homeQueue("back-office"));
        calls.put("silenceWindow(Duration)", b -> b.silenceWindow(Duration.ofMinutes(7)));
        calls.put("offerExpiry(Duration)", b -> b.offerExpiry(Duration.ofMinutes(8)));
        calls.put("returns(int)", b -> b.returns(9));
        calls.put("reopeningWindow(Duration)", b -> b.reopeningWindow(Duration.ofDays(10)));
        calls.put("holdingReplies(int)", b -> b.holdingReplies(11));
        calls.put("botTurns(int)", b -> b.botTurns(12));
        calls.put("approver(Outcome, String)", b -> b.approver(Outcome.ABUSE, "lawyer"));
        calls.put("ladder(EscalationLevel[])", b -> b.ladder(LEAD, DIRECTOR));
        calls.put(
                "escalation(EscalationReason, Intent[])",
                b -> b.escalation(EscalationReason.REOPENINGS, Intent.notify("lead"), Intent.escalate(1))
                        .escalation(EscalationReason.LOOP));
        calls.put("coolDown(Duration)", b -> b.coolDown(Duration.ofHours(13)));
        calls.put("reopenings(int)", b -> b.reopenings(14));
        calls.put(
                "obligation(ObligationKind)",
                b -> b.obligation(ObligationKind.evidence("photo"))
                        .obligation(ObligationKind.promise("delivery").on(hours())));
        calls.put("finding(FindingKind)", b -> b.finding(FindingKind.of("whereabouts", "here", "there")));
        calls.put(
                "operation(Operation)",
                b -> b.operation(Operation.named("refund").quota(2)));
        calls.put("lowRating(int)", b -> b.lowRating(4));
        calls.put("migratesFrom(Lifecycle, Map)", b -> b.version(2).migratesFrom(OLDER, SAME));
        calls.put("inheritedClocks(Metric[])", b -> b.inheritedClocks(Metric.OWNERSHIP, Metric.FIRST_REPLY));
        return calls;
    }

    private static BusinessCalendar hours() {
        return BusinessCalendar.in(ZoneOffset.UTC)
                .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("09:00", "18:00"))
                .build();
    }

    private static LifecycleBuilder declared(LifecycleBuilder builder) {
        return builder.onlyDeclaredMoves()
                .move("new", "open")
                .move("open", "waiting")
                .move("waiting", "on-hold")
                .move("on-hold", CommandKind.PROPOSE, "resolved")
                .move("resolved", CommandKind.ACCEPT, "closed");
    }

    static Stream<String> methods() {
        return CALLS.keySet().stream();
    }

    private static Lifecycle after(String method) {
        return calling(method).apply(Lifecycle.preset("helpdesk")).build();
    }

    private static UnaryOperator<LifecycleBuilder> calling(String method) {
        return Optional.ofNullable(CALLS.get(method)).orElseThrow();
    }

    private static Lifecycle again(Definition definition) {
        return definition.toBuilder(OLDER).build();
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void eachMethodOfTheBuilderIsTriedHere() {
        assertThat(Arrays.stream(LifecycleBuilder.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(DefinitionAsValueTest::signature)
                        .filter(signature -> !signature.equals("build()")))
                .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whatABuilderIsToldStandsInTheDefinitionAndIsToldAgain(String method) {
        Definition definition = after(method).definition();

        assertThat(definition).isNotEqualTo(OLDER.definition());
        assertThat(again(definition).definition()).isEqualTo(definition).hasToString(definition.toString());
    }

    @Test
    void allOfItTogetherIsToldAgain() {
        LifecycleBuilder builder = Lifecycle.preset("helpdesk");
        for (String method : CALLS.keySet()) {
            if (!method.equals("onlyDeclaredMoves()")) { // else the other statuses couldn't be reached
                builder = calling(method).apply(builder);
            }
        }
        Definition definition = builder.build().definition();

        assertThat(again(definition).definition()).isEqualTo(definition).hasToString(definition.toString());
    }

    @Test
    void whatFollowsFromADefinitionIsNoPartOfIt() {
        Definition definition = bare().definition();

        assertThat(definition.moves()).isEmpty();
        assertThat(definition.channels()).isEmpty();
        assertThat(definition.obligations()).isEmpty();
        assertThat(definition.findings()).isEmpty();
        assertThat(definition.limits()).isEqualTo(Definition.Limits.USUAL);
        assertThat(bare().channels()).extracting(Channel::name).containsExactly("direct");
        assertThat(again(definition).definition()).isEqualTo(definition);
    }

    private static Lifecycle bare() {
        return Lifecycle.named("bare")
                .status("new", Phase.NEW)
                .status("open", Phase.ACTIVE)
                .status("done", Phase.RESOLVED)
                .status("closed", Phase.CLOSED)
                .build();
    }

    @Test
    void theOrderOfDeclarationIsKept() {
        Definition definition = Lifecycle.preset("helpdesk")
                .move("resolved", "open")
                .move("open", CommandKind.PROPOSE, "resolved")
                .move("new", "open")
                .move("open", CommandKind.REPLY, "waiting")
                .without("repeated-reply")
                .without("competence")
                .build()
                .definition();

        assertThat(definition.moves())
                .extracting(Definition.Move::from)
                .containsExactly("resolved", "open", "new", "open");
        assertThat(definition.rulesOff()).containsExactly("repeated-reply", "competence");
        assertThat(after("inheritedClocks(Metric[])").definition().inheritedClocks())
                .containsExactly("ownership", "first-reply");
    }

    @Test
    void aRuleEqualsItselfAndOneWithTheSameCondition() {
        Rule equal = new Rule(RULE.name(), Set.of(CommandKind.PROPOSE), RULE.condition(), RULE.because());

        assertThat(Lifecycle.preset("helpdesk").rule(equal).build().definition())
                .isEqualTo(after("rule(Rule)").definition());
    }

    @Test
    void aMigrationNeedsTheLifecycleThatItNames() {
        Definition definition = after("migratesFrom(Lifecycle, Map)").definition();

        assertThat(definition.migrations()).containsExactly(new Definition.Migration("helpdesk", 1, SAME));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition.toBuilder(bare()))
                .withMessage("lifecycle 'helpdesk' v2 migrates from 'helpdesk' v1, which is not among"
                        + " [Lifecycle bare v1]: give that to toBuilder(...)");
    }

    @Test
    void anElementThatTheBuilderRefusesIsRefusedAtItsCall() {
        Definition told = after("status(String, Phase)").definition();
        Definition.Move move = new Definition.Move("open", Optional.of(CommandKind.NOTE), "closed");
        Definition wrong = new Definition(
                told.name(),
                told.version(),
                told.statuses(),
                List.of(move),
                told.usualMoves(),
                told.channels(),
                told.rules(),
                told.rulesOff(),
                told.policies(),
                told.approvers(),
                told.limits(),
                told.homeQueue(),
                told.ladder(),
                told.escalations(),
                told.obligations(),
                told.findings(),
                told.operations(),
                told.inheritedClocks(),
                told.migrations());

        assertThatIllegalArgumentException()
                .isThrownBy(wrong::toBuilder)
                .withMessageContaining("'open'")
                .withMessageContaining("NOTE, which never changes a status");
    }

    @Test
    void itsPartsAreCopies() {
        Map<String, String> names = new HashMap<>(SAME);
        Definition.Migration migration = new Definition.Migration("helpdesk", 1, names);
        names.clear();

        assertThat(migration.statuses()).isEqualTo(SAME);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> OLDER.definition().statuses().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> OLDER.definition().rulesOff().clear());
    }

    static Stream<Consumer<LifecycleBuilder>> refusedCalls() {
        return Stream.of(
                b -> b.status("open", Phase.WAITING),
                b -> b.channel(Channel.of("mail", Channel.Delivery.NONE)),
                b -> b.move("open", CommandKind.REPLY, "on-hold"),
                b -> b.move("closed", "open"),
                b -> b.without("no-such-rule"),
                b -> b.sla(SlaPolicy.named("empty")),
                b -> b.silenceWindow(Duration.ZERO),
                b -> b.approver(Outcome.DECLINED, "lead"),
                b -> b.ladder(DIRECTOR, LEAD),
                b -> b.lowRating(6),
                b -> b.obligation(ObligationKind.promise("lift").between(Party.REQUESTER, Party.STAFF)),
                b -> b.obligation(ObligationKind.verdict(ObligationKind.HAND_OVER.name(), "yes", "no")),
                b -> b.finding(FindingKind.of("fault", "denied")),
                b -> b.operation(Operation.named("delete").irreversible()));
    }

    @ParameterizedTest
    @MethodSource("refusedCalls")
    void aCallThatFailsChangesNothing(Consumer<LifecycleBuilder> call) {
        LifecycleBuilder builder = moving();

        assertThatIllegalArgumentException().isThrownBy(() -> call.accept(builder));
        assertThat(builder.build().definition()).isEqualTo(moving().build().definition());
    }

    private static LifecycleBuilder moving() {
        return Lifecycle.preset("helpdesk")
                .move("open", CommandKind.REPLY, "waiting")
                .move("closed", "open");
    }
}
