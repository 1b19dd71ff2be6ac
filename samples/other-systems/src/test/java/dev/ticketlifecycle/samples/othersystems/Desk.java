package dev.ticketlifecycle.samples.othersystems;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.time.ZoneOffset;

/** A desk that is open from nine to five, and the question of a Monday morning at nine. */
final class Desk {

    static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneOffset.UTC)
            .open(MONDAY, FRIDAY, Hours.of("09:00", "17:00"))
            .build();

    static final Actor RITA = Actor.requester("rita");
    static final Actor ANNA = Actor.agent("anna");
    static final Actor SUE = Actor.agent("sue");

    private Desk() {}

    static Story asked(SlaPolicy... policies) {
        LifecycleBuilder desk = Lifecycle.preset("helpdesk");
        for (SlaPolicy policy : policies) {
            desk = desk.sla(policy);
        }
        return Scenario.of(desk.build())
                .at("2026-03-02 09:00", ZoneOffset.UTC)
                .people(
                        Person.of("anna").in("front-line"),
                        Person.of("sue").withRole(Person.SUPERVISOR),
                        Person.of("robo"))
                .given(RITA, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")));
    }

    static Duration minutes(int amount) {
        return Duration.ofMinutes(amount);
    }

    static Duration hours(int amount) {
        return Duration.ofHours(amount);
    }
}
