package dev.ticketlifecycle.samples.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final Path GOLDEN = Path.of("src/test/resources/picture/hand-made.svg");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Actor RITA = Actor.requester("rita");
    private static final Actor ANNA = Actor.agent("anna");

    private final Drawn drawn = HandMade.drawn();

    /** {@code -Ddocs.write=true} writes it anew. */
    @Test
    void theHandMadeTicketIsDrawnAsItAlwaysWas() throws IOException {
        String picture = HandMade.picture(Locale.ENGLISH);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(GOLDEN, picture);
        }

        assertThat(picture).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void eachLaneTellsWhatLastedHowLong() {
        assertThat(HandMade.titles(drawn, "rect"))
                .contains(
                        "Owner: first-line, 2026-03-05 08:00 to 2026-03-05 10:00 (2 h)",
                        "Owner: boris, 2026-03-09 09:00 to 2026-03-10 10:00 (1 d 1 h)",
                        "Has to act: the requester, 2026-03-05 10:30 to 2026-03-06 11:00 (1 d)",
                        "Status: resolved, 2026-03-09 16:00 to 2026-03-10 10:00 (18 h)",
                        "office/time-to-own: clock runs, late, 2026-03-05 09:30 to 2026-03-05 10:00 (30 min)",
                        "office/resolution: clock stands still, 2026-03-05 10:30 to 2026-03-06 11:00 (1 d)",
                        "office/resolution: clock runs, late, 2026-03-09 11:30 to 2026-03-09 16:00 (4 h 30 min)",
                        "closed hours, 2026-03-06 17:00 to 2026-03-09 09:00 (2 d 16 h)");
        assertThat(drawn.texts("text"))
                .contains("met late: 14 h 30 min of 10 h", "met late: 1 h of 30 min", "met: 1 h 30 min of 4 h");
    }

    @Test
    void marksAreWhereTheirInstantsAre() {
        assertPlace("office/time-to-own: breached", "2026-03-05T09:30");
        assertPlace("office/first-reply: due", "2026-03-05T13:00");
        assertPlace("office/resolution: threshold 75 %", "2026-03-06T17:00");
        assertPlace("office/resolution: breached", "2026-03-09T11:30");
        assertPlace("Status: ended", "2026-03-10T10:00");
    }

    private void assertPlace(String title, String local) {
        assertThat(Drawn.place(drawn.one("path", title))).isCloseTo(x(HandMade.at(local)), within(0.06));
    }

    private static double x(Instant at) {
        Instant from = HandMade.at("2026-03-05T08:00");
        Instant to = HandMade.at("2026-03-10T10:00");
        return Drawn.LEFT
                + Drawn.WIDTH
                        * Duration.between(from, at).toMinutes()
                        / Duration.between(from, to).toMinutes();
    }

    @Test
    void whatIsShadedIsClosedAndNothingElse() {
        assertThat(drawn.titled("rect", "closed hours"))
                .hasSize(4)
                .first()
                .satisfies(before ->
                        assertThat(Drawn.end(before)).isCloseTo(x(HandMade.at("2026-03-05T09:00")), within(0.11)));
        assertThat(drawn.titled("rect", "closed hours").get(2)).satisfies(weekend -> {
            assertThat(Drawn.x(weekend)).isCloseTo(x(HandMade.at("2026-03-06T17:00")), within(0.06));
            assertThat(Drawn.end(weekend)).isCloseTo(x(HandMade.at("2026-03-09T09:00")), within(0.11));
        });
    }

    @Test
    void namesThatLookLikeMarkUpAreText() {
        assertThat(HandMade.titles(drawn, "rect"))
                .anyMatch(title -> title.startsWith("Owner: " + HandMade.ANNA + ", 2026-03-05 10:00"));
        assertThat(drawn.texts("title")).startsWith("Ticket " + HandMade.TICKET);
        assertThat(HandMade.picture(Locale.ENGLISH)).doesNotContain("<b>");
    }

    @Test
    void whoCantSeeItHearsWhatItShows() {
        assertThat(drawn.elements("svg").get(0).getAttribute("role")).isEqualTo("img");
        assertThat(drawn.texts("desc").get(0))
                .startsWith("From 2026-03-05 08:00 to 2026-03-10 10:00, 5 d 2 h; times in Europe/Berlin.")
                .contains("Has to act: the desk", "office/resolution: met late: 14 h 30 min of 10 h.");
    }

    @Test
    void theLegendNamesWhatIsInThePictureAndNothingElse() {
        assertThat(drawn.texts("text"))
                .contains("clock stands still", "closed hours", "threshold reached", "ended")
                .doesNotContain("a third party", "breach withdrawn");
    }

    @Test
    void itIsDrawnInRussianToo() {
        Drawn russian = Drawn.read(HandMade.picture(RUSSIAN));

        assertThat(russian.texts("text"))
                .contains("Ответственный", "нерабочее время", "с опозданием: 14 ч 30 мин из 10 ч");
        assertThat(russian.texts("title")).anyMatch(title -> title.startsWith("office/resolution: часы стоят, с 2026"));
    }

    @Test
    void aPauseThatLastedTooLongIsOverBeforeItIsEnded() {
        Metric patient = Metric.named("patience")
                .startsOn(Fact.OPENED)
                .stopsOn(Fact.RESOLVED)
                .pausesWhile(Fact.WAITING_FOR_REQUESTER)
                .pausesAtMost(Duration.ofHours(3));
        Lifecycle lifecycle = lifecycle(SlaPolicy.named("p").goal(patient, Goal.within(Duration.ofHours(9))));
        Story story = asked(lifecycle)
                .at("+2 h")
                .given(ANNA, new Claim())
                .given(ANNA, Reply.question("Which one?").then(new Wait()));

        assertThat(HandMade.titles(drawn(lifecycle, story, "2026-03-02T22:00:00Z"), "rect"))
                .contains(
                        "p/patience: clock runs, 2026-03-02 08:00 to 2026-03-02 10:00 (2 h)",
                        "p/patience: clock stands still, 2026-03-02 10:00 to 2026-03-02 13:00 (3 h)",
                        "p/patience: clock runs, 2026-03-02 13:00 to 2026-03-02 20:00 (7 h)",
                        "p/patience: clock runs, late, 2026-03-02 20:00 to 2026-03-02 22:00 (2 h)");
    }

    @Test
    void aBreachThatTurnedOutToBeNoneIsShownAsWithdrawn() {
        Lifecycle lifecycle = lifecycle(SlaPolicy.named("p").firstReply(Duration.ofHours(4)));
        Story story = asked(lifecycle).at("+5 h").given(ANNA, new Claim()).at("+6 h");
        story = story.knowing(Person.of("mailbox").withRole("importer"))
                .given(Act.by(ANNA)
                        .id("late")
                        .through(Actor.automatic("mailbox"))
                        .does(new Import(Reply.answer("It left the depot."), story.moment("+3 h"))));

        Drawn late = drawn(lifecycle, story, "2026-03-02T22:00:00Z");

        assertThat(HandMade.titles(late, "path")).containsExactly("p/first-reply: breach withdrawn, 2026-03-02 12:00");
        assertThat(late.texts("text")).contains("met: 3 h of 4 h");
    }

    @Test
    void aTicketThatHasNotEndedIsDrawnToTheEndOfTheLogWithWhatFellDueByThen() {
        Lifecycle lifecycle = lifecycle(SlaPolicy.named("p").firstReply(Duration.ofHours(4)));

        Drawn open = drawn(lifecycle, asked(lifecycle), "2026-03-09T08:00:00Z");

        assertThat(HandMade.titles(open, "path")).containsExactly("p/first-reply: breached, 2026-03-02 12:00");
        assertThat(HandMade.titles(open, "rect"))
                .contains("p/first-reply: clock runs, late, 2026-03-02 12:00 to 2026-03-09 08:00 (6 d 20 h)");
    }

    @Test
    void aTicketOfOneInstantHasAPicture() {
        Lifecycle lifecycle = lifecycle(SlaPolicy.named("p").firstReply(Duration.ofHours(4)));

        drawn(lifecycle, asked(lifecycle), "2026-03-02T08:00:00Z").fits();
    }

    private static Lifecycle lifecycle(SlaPolicy policy) {
        return Lifecycle.preset("helpdesk").sla(policy).build();
    }

    private static Story asked(Lifecycle lifecycle) {
        return Scenario.of(lifecycle)
                .at("2026-03-02 08:00", ZoneOffset.UTC)
                .people(Person.of("anna"))
                .given(RITA, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")));
    }

    private static Drawn drawn(Lifecycle lifecycle, Story story, String end) {
        return Drawn.read(Picture.of(
                story.ticket().id().value(),
                lifecycle,
                List.copyOf(story.journal()),
                Instant.parse(end),
                ZoneOffset.UTC,
                new Names(),
                Locale.ENGLISH));
    }
}
