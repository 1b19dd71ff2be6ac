package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Condition;
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
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Channel.Delivery;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A desk that measures everything in every way: business hours with breaks, holidays and a change of clocks, tables of
 * goals, several policies at once, every metric, every kind of threshold, every way to reopen and to change.
 */
final class ClockDesk {

    /** Histories begin on the second of March 2026; the zone changes its clocks on the eighth. */
    static final BusinessCalendar OFFICE = office("America/New_York", "09:00", "17:00");

    private static final BusinessCalendar LATE_SHIFT = office("Europe/Amsterdam", "12:00", "22:00");

    static final Lifecycle FIRST =
            policies(desk(), OFFICE).sla(leaving("leaving", OFFICE)).build();

    static final Lifecycle SECOND = policies(desk().version(2), LATE_SHIFT)
            .sla(leaving("newcomer", LATE_SHIFT))
            .migratesFrom(FIRST, statuses())
            .build();

    static final Engine BOTH = Engine.of(SECOND, FIRST);

    /** The same desk with weekly hours only, in a zone that never changes its clocks. */
    static final Engine WEEKLY = Engine.of(
            policies(desk(), weekly("Asia/Tokyo", "09:00", "17:00").build()).build());

    static final World WORLD = World.of(FIRST)
            .channels("mail", "chat", "phone", "letter")
            .attributes(Map.of(Traits.PRIORITY, "urgent"))
            .attributes(Map.of(Traits.PRIORITY, "low"))
            .attributes(Map.of(Traits.PRIORITY, "urgent", Traits.TIER, "gold"))
            .attributes(Map.of(Traits.TIER, "bronze"))
            .attributes(Map.of(Traits.SITUATION, "on-site"))
            .attributes(Map.of(Traits.SITUATION, "at-home"))
            .attributes(Map.of("gate-closes", "2026-03-03T19:00:00Z"))
            .attributes(Map.of("gate-closes", "2026-03-06T12:00:00Z"));

    private ClockDesk() {}

    static Histories histories() {
        return Histories.of(BOTH, WORLD);
    }

    private static BusinessCalendar office(String zone, String from, String to) {
        return weekly(zone, from, to).holiday(LocalDate.of(2026, 3, 4)).build();
    }

    private static CalendarBuilder weekly(String zone, String from, String to) {
        CalendarBuilder hours = BusinessCalendar.in(ZoneId.of(zone))
                .breakOn(DayOfWeek.MONDAY, Hours.of("12:30", "13:15"))
                .breakOn(DayOfWeek.TUESDAY, Hours.of("15:00", "15:20"));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                hours.open(day, Hours.of(from, to));
            }
        }
        return hours;
    }

    private static LifecycleBuilder desk() {
        return Lifecycle.preset("helpdesk")
                .status("checking", Phase.ACTIVE)
                .channel(Channel.of("letter", Delivery.NONE));
    }

    private static Map<String, String> statuses() {
        return new HashMap<>(FIRST.statuses().stream().collect(Collectors.toMap(Status::name, Status::name)));
    }

    private static LifecycleBuilder policies(LifecycleBuilder builder, BusinessCalendar hours) {
        return builder.sla(standard(hours))
                .sla(promised(hours))
                .sla(changing("carried", ChangeMode.CARRY_ELAPSED, hours))
                .sla(changing("in-ratio", ChangeMode.CARRY_RATIO, hours))
                .sla(changing("afresh", ChangeMode.FROM_CHANGE, hours).dueAtOpening())
                .sla(changing("in-retrospect", ChangeMode.RETROACTIVE, hours))
                .sla(changing("kept", ChangeMode.KEEP, hours))
                .sla(reopened(hours));
    }

    /** Every built-in metric that isn't in another policy, with thresholds of every kind. */
    private static SlaPolicy standard(BusinessCalendar hours) {
        Goals replies = Goals.first(Match.priority("urgent").and(Match.tier("gold")), Duration.ofMinutes(45))
                .then(Match.priority("urgent"), Duration.ofHours(2))
                .then(Match.group("back-office"), Goal.endOfBusinessDay(1))
                .then(Match.category("billing"), Goal.workingDays(2))
                .otherwise(Duration.ofHours(6));
        return SlaPolicy.named("standard")
                .calendar(hours)
                .firstReply(replies)
                .nextReply(Duration.ofHours(3))
                .periodicUpdate(Duration.ofHours(8))
                .goal(Metric.PAUSABLE_UPDATE, Goal.within(Duration.ofHours(5)))
                .humanReply(Duration.ofHours(4))
                .goal(Metric.HUMAN_REPLY_AFTER_HAND_OVER, Goal.within(Duration.ofHours(1)))
                .timeToOwn(Duration.ofHours(1))
                .goal(Metric.TRANSFER_ACCEPTANCE, Goal.within(Duration.ofMinutes(30)))
                .goal(Metric.OWNERSHIP, Goal.within(Duration.ofHours(9)))
                .goal(Metric.GROUP_OWNERSHIP, Goal.within(Duration.ofHours(12)))
                .goal(Metric.CLOSE_AFTER_RESOLUTION, Goal.within(Duration.ofHours(2)))
                .warnAt(0.5)
                .threshold(Threshold.at(0.75).staying())
                .threshold(Threshold.at(1).then(Intent.escalate(1)))
                .threshold(Threshold.before(Duration.ofMinutes(20)))
                .threshold(Threshold.after(Duration.ofMinutes(90)).staying())
                .threshold(Threshold.daysAfter(1))
                .tellDuring(hours);
    }

    /** Instants that were named, beside what is counted. */
    private static SlaPolicy promised(BusinessCalendar hours) {
        return SlaPolicy.named("promised")
                .calendar(hours)
                .resolution(Goals.first(Match.situation("on-site"), Goal.byAttribute("gate-closes"))
                        .then(
                                Match.priority("urgent"),
                                Goal.computed(
                                        "tomorrow",
                                        (traits, start) -> Optional.of(start.plus(Duration.ofDays(
                                                traits.category().isPresent() ? 1 : 2)))))
                        .then(Match.category("returns"), Goal.by(World.start().plus(Duration.ofHours(20)))))
                .goal(Metric.AGENT_WORK.hold(Hold.ELAPSED), Goal.within(Duration.ofHours(10)))
                .warnAt(0.75);
    }

    private static SlaPolicy changing(String name, ChangeMode mode, BusinessCalendar hours) {
        return SlaPolicy.named(name)
                .calendar(hours)
                .onChange(mode)
                .resolution(Goals.first(Match.priority("urgent"), Duration.ofHours(4))
                        .then(Match.priority("low"), Duration.ofHours(30))
                        .otherwise(Duration.ofHours(12)))
                .goal(
                        Metric.REQUESTER_WAIT.pausesAtMost(Duration.ofHours(2)),
                        Goals.first(Match.tier("gold"), Duration.ofHours(5)).otherwise(Duration.ofHours(20)))
                .warnAt(0.5);
    }

    /** What was measured once goes on, begins anew or is over when the ticket comes back. */
    private static SlaPolicy reopened(BusinessCalendar hours) {
        SlaPolicy policy = SlaPolicy.named("reopened").calendar(hours);
        for (Reopening mode : Reopening.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            policy = policy.goal(Metric.RESOLUTION.called(name).onReopening(mode), Goal.within(Duration.ofHours(7)));
        }
        return policy.goal(
                Metric.named("checked")
                        .startsOn(Fact.status("checking"), Fact.OPENED)
                        .pausesWhile(Fact.WAITING_FOR_THIRD_PARTY)
                        .stopsOn(Fact.ENDED)
                        .resetsWhen(Condition.all(Fact.status("checking"), Fact.UPDATE))
                        .cancelsWhen(Condition.all(Fact.attribute("urgent", "yes"))),
                Goal.within(Duration.ofHours(5)));
    }

    /** What only one version asks for. */
    private static SlaPolicy leaving(String name, BusinessCalendar hours) {
        return SlaPolicy.named(name)
                .calendar(hours)
                .resolution(Duration.ofHours(9))
                .warnAt(0.5);
    }
}
