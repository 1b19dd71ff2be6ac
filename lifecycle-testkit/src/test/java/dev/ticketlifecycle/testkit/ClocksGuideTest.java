package dev.ticketlifecycle.testkit;

import static dev.ticketlifecycle.vocabulary.EventKind.BREACHED;
import static dev.ticketlifecycle.vocabulary.EventKind.THRESHOLD_REACHED;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.explain.Explanation;
import dev.ticketlifecycle.explain.Shares;
import dev.ticketlifecycle.explain.WhatIf;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples of the page of clocks, compiled and run; a test holds the page to them. */
class ClocksGuideTest {

    // show
    static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .open(MONDAY, FRIDAY, Hours.of("09:00", "18:00"))
            .open(SATURDAY, Hours.of("10:00", "14:00"))
            .breakOn(FRIDAY, Hours.of("12:00", "13:00"))
            .holiday(LocalDate.of(2026, 12, 25))
            .exception(LocalDate.of(2026, 12, 24), Hours.of("09:00", "12:00"))
            .build();
    // end

    // show
    static final SlaPolicy STANDARD = SlaPolicy.named("standard")
            .calendar(OFFICE)
            .firstReply(Goals.first(Match.priority("urgent"), Duration.ofHours(1))
                    .then(Match.tier("gold").and(Match.category("outage")), Duration.ofHours(2))
                    .otherwise(Duration.ofHours(4)))
            .nextReply(Duration.ofHours(8))
            .resolution(Duration.ofDays(3))
            .warnAt(0.75);
    static final Lifecycle DESK = Lifecycle.preset("helpdesk").sla(STANDARD).build();
    // end

    private static final Actor RITA = Actor.requester("rita");
    private static final Actor ANNA = Actor.agent("anna");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Story asked(Lifecycle lifecycle) {
        return Scenario.of(lifecycle)
                .at("2026-03-06 16:00", BERLIN) // a Friday
                .people(Person.of("anna"))
                .given(RITA, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void aCalendarAddsAndCountsWorkingTime() {
        // show
        Instant friday = berlin("2026-03-06T16:00");
        assertThat(OFFICE.add(friday, Duration.ofHours(4))).isEqualTo(berlin("2026-03-07T12:00")); // a Saturday
        assertThat(OFFICE.working(friday, berlin("2026-03-09T10:00"))).isEqualTo(Duration.ofHours(7));
        assertThat(OFFICE.nextOpening(berlin("2026-12-24T12:00"))).isEqualTo(berlin("2026-12-26T10:00"));
        assertThat(OFFICE.addWorkingDays(friday, 2)).isEqualTo(berlin("2026-03-09T16:00"));
        // end
    }

    @Test
    void aClockShowsWhatHasElapsedAndWhenItIsDue() {
        Story asked = asked(DESK);
        // show
        Reading reading = asked.at("+1 h")
                .ticket()
                .clocks()
                .find("standard/first-reply")
                .orElseThrow()
                .at(berlin("2026-03-06T17:00"));
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.due()).contains(berlin("2026-03-07T12:00"));
        // end
    }

    @Test
    void metricsAreDeclaredOverFacts() {
        // show
        Metric supplier = Metric.named("time-with-the-supplier")
                .startsOn(Fact.WAITING_FOR_THIRD_PARTY)
                .stopsOn(Fact.OWNED_BY_PERSON)
                .pausesWhile(Fact.status("waiting"), Fact.attribute("season", "christmas"))
                .pausesAtMost(Duration.ofHours(40))
                .onReopening(Reopening.CONTINUE);
        SlaPolicy declared = STANDARD.goal(supplier, Goal.endOfBusinessDay(2));
        // end
        assertThat(Lifecycle.preset("helpdesk").sla(declared).build().statuses())
                .isNotEmpty();
        assertThat(declared.targets()).hasSize(4);
    }

    @Test
    void aThresholdSaysWhatShouldBeDone() {
        // show
        SlaPolicy watched = SlaPolicy.named("watched")
                .calendar(OFFICE)
                .firstReply(Duration.ofHours(4))
                .threshold(Threshold.at(0.5).then(Intent.notify("owner")))
                .threshold(Threshold.before(Duration.ofMinutes(30)).then(Intent.offerTo("night-shift")))
                .threshold(Threshold.after(Duration.ofHours(1)).then(Intent.requireSupervisor()))
                .tellDuring(OFFICE);
        AcceptedStep late = asked(Lifecycle.preset("helpdesk").sla(watched).build())
                .at("+3 d")
                .whenNobodyActs()
                .then(THRESHOLD_REACHED, THRESHOLD_REACHED, BREACHED, THRESHOLD_REACHED);
        // end
        List<String> names = late.events().stream()
                .filter(recorded -> recorded.event() instanceof ThresholdReached)
                .map(recorded -> ((ThresholdReached) recorded.event()).threshold())
                .toList();
        assertThat(names).containsExactly("50 %", "30m before", "1h after");
    }

    @Test
    void aChangeOfPriorityCarriesWhatHasElapsed() {
        // show
        asked(DESK)
                .at("+30 min")
                .given(ANNA, new Describe(Optional.empty(), Map.of("priority", "urgent")))
                .due("standard/first-reply", "2026-03-06 17:00");
        // end
        assertThat(STANDARD.changes()).isEqualTo(ChangeMode.CARRY_ELAPSED);
    }

    @Test
    void whatWouldBeIsAnswered() {
        Story asked = asked(DESK);
        // show
        List<Reading> urgent = DESK.readings(asked.ticket(), WhatIf.priority("urgent"), berlin("2026-03-06T16:30"));
        assertThat(urgent.get(0).due()).contains(berlin("2026-03-06T17:00"));
        // end
    }

    @Test
    void whoHadTheTimeIsAnswered() {
        Story story = asked(DESK)
                .at("+30 min")
                .given(ANNA, new Claim())
                .given(ANNA, Reply.question("What is its number?").then(new Wait()))
                .at("+2 d")
                .given(RITA, Receive.question("4711"));
        // show
        Account account = DESK.account(story.ticket().id(), story.journal());
        Shares shares = account.faultReport(berlin("2026-03-06T16:00"), berlin("2026-03-09T09:00"), OFFICE);
        assertThat(shares.byParty())
                .containsEntry(Party.STAFF, Duration.ofMinutes(30))
                .containsEntry(Party.REQUESTER, Duration.ofMinutes(330));
        assertThat(shares.working()).isEqualTo(Duration.ofHours(6)); // the parts add up
        // end
    }

    @Test
    void aClockIsExplained() {
        Story story = asked(DESK).at("+30 min").given(ANNA, new Claim());
        // show
        Explanation why = DESK.account(story.ticket().id(), story.journal())
                .explain("standard/first-reply", berlin("2026-03-06T17:00"));
        String text = why.text(Locale.ENGLISH); // or as data: intervals, causes, slices, goals, moves, marks
        // end
        assertThat(text).contains("standard/first-reply", "Europe/Berlin", "2026-03-07 12:00");
        assertThat(shownTexts(new Guide("docs/clocks.md", ClocksGuideTest.class)))
                .contains(text.strip());
    }

    private static List<String> shownTexts(Guide page) {
        try {
            return page.blocks("text").stream().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageShowsWhatIsCompiledHere() throws IOException {
        Guide page = new Guide("docs/clocks.md", ClocksGuideTest.class);

        assertThat(page.shown()).containsExactlyInAnyOrderElementsOf(page.compiled());
    }

    @Test
    void thePageTellsEachBuiltInMetricAndEachChoice() throws IOException {
        String page = new Guide("docs/clocks.md", ClocksGuideTest.class).text();

        assertThat(page)
                .contains(
                        Metric.FIRST_REPLY.name(),
                        Metric.NEXT_REPLY.name(),
                        Metric.PERIODIC_UPDATE.name(),
                        Metric.PAUSABLE_UPDATE.name(),
                        Metric.HUMAN_REPLY.name(),
                        Metric.HUMAN_REPLY_AFTER_HAND_OVER.name(),
                        Metric.TIME_TO_OWN.name(),
                        Metric.TRANSFER_ACCEPTANCE.name(),
                        Metric.REQUESTER_WAIT.name(),
                        Metric.AGENT_WORK.name(),
                        Metric.RESOLUTION.name(),
                        Metric.CLOSE_AFTER_RESOLUTION.name(),
                        Metric.OWNERSHIP.name(),
                        Metric.GROUP_OWNERSHIP.name(),
                        Metric.OBLIGATION.name());
        for (ChangeMode mode : ChangeMode.values()) {
            assertThat(page).contains("`" + mode + "`");
        }
        for (Reopening choice : Reopening.values()) {
            assertThat(page).contains("`" + choice + "`");
        }
        for (ClockState state : ClockState.values()) {
            assertThat(page).contains("`" + state + "`");
        }
    }
}
