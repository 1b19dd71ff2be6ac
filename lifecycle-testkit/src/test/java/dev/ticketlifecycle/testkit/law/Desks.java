package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
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
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The desk on which the laws are tried: every kind of channel, every clock, budgets and a fixed instant. */
final class Desks {

    static final Lifecycle SUPPORT = support().build();

    /** The laws of the desk, which knows its operations. */
    static final Laws LAWS = Laws.of(SUPPORT);

    /** The next version of the desk: it measures less, and another thing. */
    static final Lifecycle NEXT = next();

    /** Tickets are opened at the desk, and some are migrated to its next version. */
    static final Engine BOTH = Engine.of(NEXT, SUPPORT);

    /** A desk with hours of its own, which asks for less where a ticket isn't urgent. */
    static final Engine TIMED = timed();

    /** A desk that tells nobody twice of the same within three hours. */
    static final Lifecycle COOL = support().coolDown(Duration.ofHours(3)).build();

    static final Engine COOLING = Engine.of(COOL);

    static final World WORLD = World.of(SUPPORT).channels("mail", "chat", "phone", "letter");

    private Desks() {}

    private static LifecycleBuilder desk() {
        return Lifecycle.preset("helpdesk")
                .status("checking", Phase.ACTIVE)
                .channel(Channel.of("letter", Delivery.NONE))
                .obligation(ObligationKind.promise("delivery").onClose(OnClose.REOPEN))
                .obligation(ObligationKind.evidence("form").fixedDue())
                .obligation(ObligationKind.verdict("moderation", "approved", "rejected")
                        .within(Duration.ofHours(12))
                        .remindBefore(Duration.ofHours(1)))
                .operation(Operation.named("cancel-order").irreversible().needsConsent())
                .operation(Operation.named("extend-storage").quota(1))
                .operation(Operation.named("refund").ownedBy("back-office").quota(2))
                .operation(Operation.named("discount").grantedByNobody())
                .operation(Operation.named("cancel-uncollected").irreversible().onTerm(Duration.ofHours(1)))
                .operation(Operation.named("fine").forMissedDeadline())
                .ladder(
                        EscalationLevel.named("back").queue("back-office").within(Duration.ofMinutes(40)),
                        EscalationLevel.named("lead").role(Person.SUPERVISOR).within(Duration.ofHours(2)),
                        EscalationLevel.named("director").role("director"));
    }

    private static Lifecycle next() {
        Map<String, String> same = SUPPORT.statuses().stream().collect(Collectors.toMap(Status::name, Status::name));
        Map<String, String> statuses = new HashMap<>(same);
        statuses.put("checking", "open");
        return desk().version(2)
                .sla(SlaPolicy.named("standard")
                        .firstReply(Duration.ofHours(4))
                        .timeToOwn(Duration.ofHours(1))
                        .warnAt(0.5)
                        .warnAt(1))
                .sla(SlaPolicy.named("newer").resolution(Duration.ofHours(20)))
                .migratesFrom(SUPPORT, statuses)
                .build();
    }

    static LifecycleBuilder support() {
        return desk().sla(SlaPolicy.named("standard")
                        .firstReply(Duration.ofHours(4))
                        .timeToOwn(Duration.ofHours(1))
                        .resolution(Duration.ofHours(30))
                        .warnAt(0.5)
                        .warnAt(1)
                        .threshold(Threshold.at(0.9).then(Intent.escalate(2))))
                .sla(SlaPolicy.named("promised")
                        .goal(Metric.RESOLUTION, Goal.by(World.start().plus(Duration.ofHours(20))))
                        .warnAt(0.75));
    }

    /** A desk that stops asking who takes a ticket as long as it waits for its requester. */
    static Engine patient() {
        Metric timeToOwn = Metric.TIME_TO_OWN.pausesWhile(Fact.WAITING_FOR_REQUESTER);
        return Engine.of(desk().sla(SlaPolicy.named("patient").goal(timeToOwn, Goal.within(Duration.ofHours(1))))
                .build());
    }

    /** A desk with hours, breaks and a table of goals: small enough for every twin. */
    private static Engine timed() {
        CalendarBuilder hours = BusinessCalendar.in(ZoneOffset.UTC);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.open(day, Hours.of("09:00", "17:00")).breakOn(day, Hours.of("12:00", "12:30"));
        }
        return Engine.of(desk().sla(SlaPolicy.named("timed")
                        .calendar(hours.build())
                        .timeToOwn(Duration.ofHours(1))
                        .warnAt(0.25)
                        .resolution(Goals.first(Match.attribute("urgent", "yes"), Duration.ofHours(9))
                                .otherwise(Duration.ofHours(16)))
                        .goal(Metric.REQUESTER_WAIT, Goal.within(Duration.ofHours(20))))
                .build());
    }

    static Engine without(String... rules) {
        LifecycleBuilder builder = support();
        for (String rule : rules) {
            builder.without(rule);
        }
        return Engine.of(builder.build());
    }
}
