package dev.ticketlifecycle.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("09:00", "17:00"))
            .build();
    private static final Goals BY_PRIORITY =
            Goals.first(Match.priority("urgent"), Duration.ofHours(16)).otherwise(Duration.ofHours(60));

    // Monday, 10:00 in Berlin.
    private static Life opened(ChangeMode mode) {
        SlaPolicy policy = SlaPolicy.named("s")
                .calendar(OFFICE)
                .resolution(BY_PRIORITY)
                .warnAt(0.5)
                .onChange(mode);
        return new Life(Lifecycle.preset("helpdesk").sla(policy).build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")))
                .does(Life.ANNA, new Claim());
    }

    private static Explanation explained(Life life, Duration sinceStart) {
        return life.account().explain("s/resolution", Life.START.plus(sinceStart));
    }

    @Test
    void theSlicesAddUpToWhatHasElapsedAndTheLinesLeadToTheDueInstant() {
        Life life = opened(ChangeMode.CARRY_ELAPSED)
                .at(Duration.ofHours(3))
                .does(Life.ANNA, Reply.question("which one").then(new Wait()))
                .at(Duration.ofDays(1))
                .does(Life.ANNA, new Move("open"))
                .at(Duration.ofDays(2))
                .does(Life.ANNA, new Describe(Optional.empty(), Map.of("priority", "urgent")));
        Explanation explanation = explained(life, Duration.ofDays(2).plusHours(1));

        assertThat(explanation.parts())
                .extracting(part -> part.interval().kind())
                .containsExactly(Interval.Kind.RUNNING, Interval.Kind.PAUSED, Interval.Kind.RUNNING);
        assertThat(explanation.parts())
                .extracting(part -> part.interval().cause().kind())
                .containsExactly(EventKind.OPENED, EventKind.MOVED, EventKind.MOVED);
        assertThat(explanation.parts())
                .allSatisfy(part ->
                        assertThat(part.working()).isEqualTo(part.interval().working()));
        assertThat(explanation.parts().get(2).counted())
                .isEqualTo(Duration.ofHours(3 + 8 + 1))
                .isEqualTo(explanation.reading().elapsed());
        Aim first = explanation.aims().get(0);
        assertThat(first.row()).contains(Match.ANY);
        assertThat(OFFICE.add(first.from(), first.left().orElseThrow()))
                .isEqualTo(first.due().orElseThrow());
        assertThat(first.moves()).singleElement().satisfies(move -> {
            assertThat(move.by()).isEqualTo(Duration.ofHours(5));
            assertThat(move.to()).isEqualTo(OFFICE.add(move.from(), move.by()));
        });
        Aim second = explanation.aims().get(1);
        assertThat(second.row()).contains(Match.priority("urgent"));
        assertThat(second.used()).isEqualTo(Duration.ofHours(11));
        assertThat(second.left()).contains(Duration.ofHours(16 - 11));
        assertThat(second.dueInTheEnd()).isEqualTo(explanation.reading().due());
        assertThat(explanation.marks())
                .containsExactly(new Mark(
                        "50 %", life.events(EventKind.THRESHOLD_REACHED).get(0).effectiveAt(), true));
    }

    @Test
    void anExplanationIsToldInLinesAndLongRunsOfDaysInOne() {
        Explanation explanation = explained(opened(ChangeMode.CARRY_ELAPSED), Duration.ofDays(4));

        assertThat(explanation.text(Locale.ENGLISH)).isEqualTo("""
                s/resolution, cycle 1, at 2026-03-06 10:00 (Europe/Berlin): running
                It ran 32 h and stood still 0 min, in working time.
                Goal: 60 h of working time, by the row for every ticket; calendar of Europe/Berlin
                  2026-03-02 10:00 + 60 h = due 2026-03-11 14:00
                What it did:
                  2026-03-02 10:00 to 2026-03-06 10:00: ran, because the ticket was opened (rita); 32 h, counted so far 32 h
                    2026-03-02 10:00 to 2026-03-02 17:00: 7 h
                    3 working days of 8 h, 2026-03-03 to 2026-03-05: 24 h
                    2026-03-06 09:00 to 2026-03-06 10:00: 1 h
                Threshold 50 % comes at 2026-03-06 10:00 if nothing happens
                28 h left until 2026-03-11 14:00
                """);
    }

    @Test
    void itIsToldInRussianToo() {
        Explanation explanation = explained(opened(ChangeMode.CARRY_ELAPSED), Duration.ofDays(20));

        assertThat(explanation.text(Locale.forLanguageTag("ru")))
                .startsWith("s/resolution, цикл 1, на 2026-03-22 10:00 (Europe/Berlin): нарушено\n")
                .contains("рабочих дней: 14, по 8 ч, с 2026-03-03 по 2026-03-20: 112 ч\n")
                .contains("Срок 2026-03-11 14:00 прошёл невыполненным\n");
        assertThat(explanation.reading().state()).isEqualTo(ClockState.BREACHED);
        assertThat(explanation.breachedIn()).contains(explanation.parts().get(0).interval());
    }

    @Test
    void bothLanguagesHaveTheSameSentencesAndOneForEachEvent() throws IOException {
        Properties english = sentences("explanations.properties");
        Properties russian = sentences("explanations_ru.properties");

        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (EventKind kind : EventKind.values()) {
            assertThat(english).containsKey("EventKind." + kind);
        }
        english.stringPropertyNames()
                .forEach(key -> assertThat(places(russian.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        sentences.load(new InputStreamReader(ExplanationTest.class.getResourceAsStream(file), StandardCharsets.UTF_8));
        return sentences;
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void aClockThatTheTicketDoesNotHaveIsNotExplained() {
        Account account = opened(ChangeMode.KEEP).account();

        assertThatThrownBy(() -> account.explain("s/first-reply", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no clock 's/first-reply' to explain; this ticket has [s/resolution]");
    }
}
