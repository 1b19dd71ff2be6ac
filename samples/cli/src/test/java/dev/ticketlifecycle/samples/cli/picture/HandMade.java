package dev.ticketlifecycle.samples.cli.picture;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A ticket made by hand: over a weekend, in Berlin's office hours, taken up late, asked back, solved late.
 *
 * <p>Opened on Thursday at 8, before the desk opens at 9. Nobody took it within half an hour; Anna did at 10, and asked back
 * at 10:30 after 1.5 hours of work. The answer came on Friday at 11; 6 hours later the desk closed for the weekend, with 7.5
 * of 10 hours used up. Boris solved it on Monday at 16, 4.5 hours late.
 */
final class HandMade {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final BusinessCalendar OFFICE = BusinessCalendar.in(BERLIN)
            .open(MONDAY, FRIDAY, Hours.of("09:00", "17:00"))
            .build();
    static final SlaPolicy POLICY = SlaPolicy.named("office")
            .calendar(OFFICE)
            .timeToOwn(Duration.ofMinutes(30))
            .firstReply(Duration.ofHours(4))
            .resolution(Duration.ofHours(10))
            .warnAt(0.75);
    static final Lifecycle DESK = Lifecycle.preset("helpdesk")
            .homeQueue("first-line")
            .silenceWindow(Duration.ofDays(3))
            .sla(POLICY)
            .build();

    /** The ticket's number, and a name, that no XML may hold as they are. */
    static final String TICKET = "T<1> & \"2\"";

    static final String ANNA = "<b>Anna & \"Co\"</b>";

    private HandMade() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static Story story(Names names) {
        Actor rita = Actor.requester("rita");
        Actor anna = Actor.agent(names.id(ANNA));
        Actor boris = Actor.agent("boris");
        return Scenario.of(DESK)
                .ticket(TicketId.of(names.id(TICKET)))
                .at("2026-03-05 08:00", BERLIN)
                .people(Person.of(anna.id()), Person.of("boris"))
                .given(rita, Open.by("rita").in("first-line").then(Receive.question("Where is my parcel?")))
                .at("2026-03-05 10:00")
                .given(anna, new Claim())
                .at("2026-03-05 10:30")
                .given(anna, Reply.question("What is its number?").then(new Wait()))
                .at("2026-03-06 11:00")
                .given(rita, Receive.question("It is 4711."))
                .at("2026-03-09 09:00")
                .given(anna, new Assign(Owner.agent("boris")))
                .at("2026-03-09 16:00")
                .given(boris, Reply.answer("It was found, and sent again.").then(new Propose()))
                .at("2026-03-10 10:00")
                .given(rita, new Accept());
    }

    static String picture(Locale language) {
        Names names = new Names();
        Story story = story(names);
        return Picture.of(
                TICKET, DESK, story.journal(), at("2026-12-31T00:00"), ZoneId.of("Asia/Tokyo"), names, language);
    }

    static Drawn drawn() {
        return Drawn.read(picture(Locale.ENGLISH));
    }

    /** The titles of all shapes of a kind. */
    static List<String> titles(Drawn drawn, String element) {
        return drawn.titled(element, "").stream()
                .map(Drawn::title)
                .filter(title -> !title.isEmpty())
                .toList();
    }
}
