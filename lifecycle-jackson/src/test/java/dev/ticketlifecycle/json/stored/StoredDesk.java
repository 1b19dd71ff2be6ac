package dev.ticketlifecycle.json.stored;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.testkit.law.Engine;
import dev.ticketlifecycle.testkit.law.Histories;
import dev.ticketlifecycle.testkit.law.World;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A desk of two versions that owes, does and measures a bit of everything: what it writes down has every form there is. */
public final class StoredDesk {

    private static final BusinessCalendar OFFICE = calendar("America/New_York", "09:00", "17:00");
    private static final BusinessCalendar LATE = calendar("Europe/Amsterdam", "12:00", "22:00");

    public static final Goal TOMORROW =
            Goal.computed("tomorrow", (traits, start) -> Optional.of(start.plus(Duration.ofDays(1))));

    public static final Lifecycle FIRST = desk(OFFICE)
            .sla(SlaPolicy.named("leaving").calendar(OFFICE).resolution(Duration.ofHours(9)))
            .build();

    public static final Lifecycle SECOND = desk(LATE)
            .version(12)
            .migratesFrom(FIRST, FIRST.statuses().stream().collect(Collectors.toMap(Status::name, Status::name)))
            .build();

    static final Engine BOTH = Engine.of(SECOND, FIRST);

    static final Json JSON = Json.plain().knowing(FIRST, SECOND);

    static final StoredForm TWO = Jackson2.of(JSON).storedForm();
    static final StoredForm THREE = Jackson3.of(JSON).storedForm();

    static final World WORLD = World.of(FIRST)
            .channels("mail", "chat", "phone", "letter")
            .attributes(Map.of(Traits.PRIORITY, "urgent"))
            .attributes(Map.of(Traits.PRIORITY, "low", Traits.TIER, "gold"))
            .attributes(Map.of(Traits.SITUATION, "on-site"))
            .attributes(Map.of("gate-closes", "2026-03-03T19:00:00Z"));

    private StoredDesk() {}

    public static Histories histories() {
        return Histories.of(BOTH, WORLD).withOverrides();
    }

    /** Tickets at the end of random histories, and one that nobody has opened. */
    public static List<Ticket> tickets(int histories) {
        List<Ticket> tickets = new ArrayList<>();
        tickets.add(Ticket.unopened(TicketId.of("T-0")));
        for (long seed = 1; seed <= histories; seed++) {
            tickets.add(histories().play(seed).ticket());
        }
        return tickets;
    }

    /** A lifecycle as a document. */
    static String document(Lifecycle lifecycle) {
        return Jackson3.of(JSON).text(LifecycleDocument.class, LifecycleDocument.of(lifecycle));
    }

    /** What every side sees of a ticket. */
    public static Stream<TicketView> views(Ticket ticket) {
        return Stream.of(Party.values()).map(ticket::viewFor);
    }

    private static LifecycleBuilder desk(BusinessCalendar hours) {
        return Lifecycle.preset("helpdesk")
                .version(11)
                .status("checking", Phase.ACTIVE)
                .channel(Channel.of("letter", Channel.Delivery.NONE))
                .obligation(ObligationKind.promise("delivery").onClose(OnClose.REOPEN))
                .obligation(ObligationKind.evidence("form").fixedDue())
                .obligation(ObligationKind.verdict("moderation", "approved", "rejected")
                        .within(Duration.ofHours(12))
                        .remindBefore(Duration.ofHours(1)))
                .finding(FindingKind.of("cause"))
                .operation(Operation.named("cancel-order").irreversible().needsConsent())
                .operation(Operation.named("extend-storage").quota(1))
                .operation(Operation.named("cancel-uncollected").irreversible().onTerm(Duration.ofHours(1)))
                .operation(Operation.named("fine").forMissedDeadline())
                .ladder(
                        EscalationLevel.named("back").queue("back-office").within(Duration.ofMinutes(40)),
                        EscalationLevel.named("lead").role(Person.SUPERVISOR).within(Duration.ofHours(2)),
                        EscalationLevel.named("director").role("director"))
                .sla(standard(hours))
                .sla(promised(hours))
                .sla(kept(hours));
    }

    private static SlaPolicy standard(BusinessCalendar hours) {
        return SlaPolicy.named("standard")
                .calendar(hours)
                .firstReply(Goals.first(Match.priority("urgent").and(Match.tier("gold")), Duration.ofMinutes(45))
                        .then(Match.group("back-office"), Goal.endOfBusinessDay(1))
                        .then(Match.category("billing"), Goal.workingDays(2))
                        .otherwise(Duration.ofHours(6)))
                .timeToOwn(Duration.ofHours(1))
                .goal(Metric.REQUESTER_WAIT.pausesAtMost(Duration.ofHours(2)), Goal.within(Duration.ofHours(20)))
                .goal(
                        Metric.named("while-asked")
                                .startsOn(Fact.QUESTION_OPEN)
                                .stopsOn(Fact.OWNER_CHANGED, Fact.COUNTING_REPLY)
                                .resetsWhen(Condition.all(Fact.status("checking"), Fact.UPDATE))
                                .each(Cycles.EACH_TIME),
                        Goal.within(Duration.ofHours(3)))
                .warnAt(0.5)
                .threshold(Threshold.at(0.75).staying())
                .threshold(Threshold.at(1).then(Intent.escalate(1)))
                .tellDuring(hours);
    }

    private static SlaPolicy promised(BusinessCalendar hours) {
        return SlaPolicy.named("promised")
                .calendar(hours)
                .resolution(Goals.first(Match.situation("on-site"), Goal.byAttribute("gate-closes"))
                        .then(Match.priority("urgent"), TOMORROW)
                        .then(Match.category("returns"), Goal.by(Instant.parse("2026-03-03T05:00:00Z"))))
                .warnAt(0.75);
    }

    /** What a ticket was promised once it keeps, whatever a later version promises. */
    private static SlaPolicy kept(BusinessCalendar hours) {
        return SlaPolicy.named("kept")
                .calendar(hours)
                .onChange(ChangeMode.KEEP)
                .resolution(Goals.first(Match.priority("urgent"), Duration.ofHours(4))
                        .otherwise(Duration.ofHours(12)))
                .warnAt(0.5);
    }

    private static BusinessCalendar calendar(String zone, String from, String to) {
        CalendarBuilder hours = BusinessCalendar.in(ZoneId.of(zone))
                .breakOn(DayOfWeek.MONDAY, Hours.of("12:30", "13:15"))
                .holiday(LocalDate.of(2026, 3, 4));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                hours.open(day, Hours.of(from, to));
            }
        }
        return hours.build();
    }
}
