package dev.ticketlifecycle.json.definition;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Random desks: a builder is told many things at random, and what it refuses is left out. */
public final class RandomDesks {

    public static final Rule RULE = Rule.named("refund-approved")
            .on(CommandKind.PROPOSE)
            .unless(t -> true)
            .because("a refund needs approval");

    public static final Goal COMPUTED = Goal.computed("contract", (traits, start) -> Optional.of(start));

    public static final Lifecycle OLDER = Lifecycle.preset("helpdesk").build();

    private static final List<Metric> METRICS = List.of(
            Metric.FIRST_REPLY,
            Metric.NEXT_REPLY,
            Metric.HUMAN_REPLY,
            Metric.RESOLUTION,
            Metric.AGENT_WORK.hold(Hold.ELAPSED),
            Metric.REQUESTER_WAIT.pausesAtMost(Duration.ofHours(2)),
            Metric.TIME_TO_OWN);

    private final Random random;

    private RandomDesks(long seed) {
        this.random = new Random(seed);
    }

    public static Lifecycle of(long seed) {
        return new RandomDesks(seed).desk();
    }

    private Lifecycle desk() {
        LifecycleBuilder builder = Lifecycle.preset("helpdesk").version(2 + random.nextInt(5));
        List<Consumer<LifecycleBuilder>> calls = List.of(
                b -> b.status(name("status"), any(Phase.values())),
                b -> b.status(Status.waitingFor(name("waiting"), any(Party.THIRD_PARTY, Party.REQUESTER))),
                b -> b.move("open", CommandKind.REPLY, "waiting"),
                b -> b.move(any("open", "closed"), any("open", "waiting")),
                b -> b.channel(Channel.of(name("channel"), any(Channel.Delivery.values()))),
                b -> b.channel(new Channel(name("slow"), Channel.Delivery.ACCEPTED, amount())),
                b -> b.rule(RULE),
                b -> b.without(any(RuleId.values()).id()),
                b -> b.sla(policy()),
                b -> b.sla(policy()),
                b -> b.approver(any(Outcome.values()), name("role")),
                this::limits,
                b -> b.homeQueue(name("queue")),
                b -> b.ladder(
                        EscalationLevel.named("one").role("lead").role("deputy").within(amount()),
                        EscalationLevel.named("two").queue(name("queue")),
                        EscalationLevel.named("three").role("director")),
                b -> b.escalation(any(EscalationReason.values()), intents()),
                b -> b.obligation(obligation()),
                b -> b.obligation(obligation()),
                b -> b.finding(FindingKind.of(name("finding"), "yes", "no", "1")),
                b -> b.finding(FindingKind.of("cause")),
                b -> b.operation(operation()),
                b -> b.inheritedClocks(any(METRICS), any(METRICS)),
                LifecycleBuilder::inheritedClocks,
                b -> b.migratesFrom(OLDER, same()));
        for (int i = random.nextInt(60); i > 0; i--) {
            try {
                any(calls).accept(builder);
            } catch (IllegalArgumentException e) {
                // a call that is refused changes nothing
            }
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            return desk();
        }
    }

    private void limits(LifecycleBuilder builder) {
        builder.silenceWindow(amount())
                .offerExpiry(amount())
                .returns(random.nextInt(4))
                .reopeningWindow(amount())
                .holdingReplies(random.nextInt(4))
                .botTurns(random.nextInt(4))
                .reopenings(random.nextInt(4))
                .lowRating(random.nextInt(6))
                .coolDown(amount());
    }

    private static Map<String, String> same() {
        return OLDER.statuses().stream().collect(Collectors.toMap(Status::name, Status::name));
    }

    private SlaPolicy policy() {
        SlaPolicy policy = SlaPolicy.named(name("policy"));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            policy = switch (random.nextInt(9)) {
                case 0 -> policy.calendar(calendar());
                case 1 -> policy.tellDuring(calendar());
                case 2 -> policy.appliesTo(match());
                case 3 -> policy.onChange(any(ChangeMode.values()));
                case 4 -> policy.dueAtOpening();
                case 5 ->
                    policy.goal(
                            own(),
                            Goals.always(goal()),
                            threshold(),
                            Threshold.at(1).then(intents()));
                default -> policy.goal(any(METRICS), goals());
            };
        }
        return random.nextBoolean() ? policy.threshold(threshold()) : policy;
    }

    private Metric own() {
        return Metric.named(name("metric"))
                .startsOn(fact(), Fact.OPENED)
                .pausesWhile(fact())
                .stopsWhen(Condition.any(Fact.ENDED)
                        .or(Condition.all(fact(), fact()).unless(fact())))
                .resetsWhen(Condition.none(fact(), Fact.RESOLVED))
                .cancelsWhen(random.nextBoolean() ? Condition.NEVER : Condition.all(fact()))
                .undoneCounting(Condition.any(fact()))
                .each(any(Cycles.values()))
                .onReopening(any(Reopening.values()));
    }

    private Fact fact() {
        return switch (random.nextInt(6)) {
            case 0 -> Fact.status(any("new", "open", "waiting", "closed"));
            case 1 -> Fact.attribute("urgent", any("yes", "a = b", "", "по-русски"));
            case 2 -> Fact.waiting(any(PauseReason.values()));
            case 3 -> Fact.happening(name("fact"));
            case 4 -> Fact.holding(name("fact"));
            default -> any(Fact.builtIn());
        };
    }

    private Goals goals() {
        if (random.nextBoolean()) {
            return Goals.always(goal());
        }
        Goals goals = Goals.first(match(), goal());
        if (random.nextBoolean()) {
            goals = goals.then(Match.tier(name("tier")), goal());
        }
        return random.nextBoolean() ? goals : goals.otherwise(goal());
    }

    private Goal goal() {
        return switch (random.nextInt(7)) {
            case 0 -> Goal.workingDays(1 + random.nextInt(4));
            case 1 -> Goal.endOfBusinessDay(random.nextInt(4));
            case 2 -> Goal.by(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
            case 3 -> Goal.byAttribute(name("attribute"));
            case 4 -> COMPUTED;
            default -> Goal.within(amount());
        };
    }

    private Match match() {
        Match match = Match.attribute("priority", any("1", "urgent", "null"), "high");
        match = random.nextBoolean() ? match : match.and(Match.group(name("queue")));
        return random.nextBoolean() ? match : match.and(Match.category(name("category"), "true"));
    }

    private Threshold threshold() {
        Threshold threshold = switch (random.nextInt(6)) {
            case 0 -> Threshold.before(amount());
            case 1 -> Threshold.after(amount());
            case 2 -> Threshold.daysBefore(random.nextInt(3));
            case 3 -> Threshold.daysAfter(random.nextInt(3));
            case 4 -> new Threshold("half", new Threshold.Share(0.5), true, List.of());
            default -> Threshold.at((1 + random.nextInt(999)) / 1000.0);
        };
        threshold = random.nextBoolean() ? threshold : threshold.staying();
        return random.nextBoolean() ? threshold : threshold.then(intents());
    }

    private Intent[] intents() {
        List<Intent> all = List.of(
                Intent.notify(name("owner")),
                Intent.offerTo(name("queue")),
                Intent.raisePriority("urgent"),
                Intent.requireSupervisor(),
                Intent.escalate(1 + random.nextInt(3)));
        return all.subList(0, random.nextInt(all.size() + 1)).toArray(Intent[]::new);
    }

    private ObligationKind obligation() {
        ObligationKind kind = switch (random.nextInt(4)) {
            case 0 -> ObligationKind.promise(name("promise"));
            case 1 -> ObligationKind.evidence(name("evidence"));
            case 2 -> ObligationKind.verdict(name("verdict"), "yes", "no");
            default -> any(ObligationKind.BUILT_IN);
        };
        kind = random.nextBoolean() ? kind : kind.within(amount()).on(calendar());
        kind = random.nextBoolean() ? kind : kind.onClose(any(OnClose.values())).remindBefore(amount());
        kind = random.nextBoolean() ? kind : kind.between(kind.debtor(), any(Party.values()));
        return random.nextBoolean() ? kind : kind.fixedDue();
    }

    private Operation operation() {
        Operation operation = Operation.named(name("operation"));
        operation = random.nextBoolean() ? operation : operation.ownedBy(name("queue"));
        operation = random.nextBoolean() ? operation : operation.forRole("lead").forSkill("refunds");
        operation = random.nextBoolean() ? operation : operation.quota(1 + random.nextInt(3));
        operation = random.nextBoolean() ? operation : operation.irreversible().forMissedDeadline();
        return switch (random.nextInt(4)) {
            case 0 -> operation.grantedByNobody();
            case 1 -> operation.needsConsent();
            case 2 -> operation.onTerm(amount());
            default -> operation;
        };
    }

    private BusinessCalendar calendar() {
        if (random.nextInt(4) == 0) {
            return BusinessCalendar.ALWAYS;
        }
        CalendarBuilder builder =
                BusinessCalendar.in(ZoneId.of(any("Europe/Moscow", "Z", "America/New_York", "+05:30")));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(5) > 0) {
                builder.open(day, any(Hours.of("09:00", "12:00"), Hours.of("08:30", "11:00:30.5")));
                if (random.nextBoolean()) {
                    builder.open(day, any(Hours.of("13:00", "18:00"), Hours.of("14:00", "24:00")));
                }
                if (random.nextBoolean()) {
                    builder.breakOn(day, Hours.of("10:00", "10:15"));
                }
            }
        }
        builder.holiday(date()).holiday(date()).exception(LocalDate.of(2026, 5, 9), Hours.of("22:00", "06:00"));
        builder.exception(LocalDate.of(2026, 12, 31)).breakOn(date(), Hours.of("15:00", "16:00"));
        if (random.nextBoolean()) {
            builder.holidaysFirst().valid(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 12, 31));
        }
        return builder.build();
    }

    private LocalDate date() {
        return LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Duration amount() {
        return Duration.ofMillis(1 + random.nextLong(random.nextBoolean() ? 5_000 : 500_000_000));
    }

    private String name(String what) {
        return any("", "yes", "1", "null") + what + any("", "-2", ".3", "/4:@", "_5");
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
