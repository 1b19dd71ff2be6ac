package dev.ticketlifecycle.samples.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A story that expects what isn't answered is told all the same, and shows where it is wrong. */
class AnswersTest {

    private static final Actor REQUESTER = Actor.requester("rita");
    private static final Actor AGENT = Actor.agent("anna");

    private record OneQuestion(Consumer<Telling> story) implements FieldStory {
        @Override
        public Plot plot() {
            return new Plot(
                    "X",
                    "2026-03-02 12:00",
                    new Words("A short one", "Короткая"),
                    new Words("Of one question.", "Об одном вопросе."));
        }

        @Override
        public Lifecycle lifecycle() {
            return Lifecycle.preset("helpdesk").build();
        }

        @Override
        public Cast cast() {
            return Cast.of()
                    .person(Person.of("anna").in("desk"), "Anna", "Анна")
                    .calls("rita", "Rita", "Рита");
        }

        @Override
        public void tell(Telling telling) {
            telling.at("12:00", "Rita asks.", "Рита спрашивает.")
                    .accepted(REQUESTER, Open.by("rita").in("desk").then(Receive.question("Where is my parcel then?")));
            story.accept(telling);
        }
    }

    private static List<Answer> last(Consumer<Row> row) {
        List<Step> steps =
                Telling.of(new OneQuestion(story -> row.accept(story.at("12:10", "Anna acts.", "Анна действует."))));
        return steps.get(1).answers();
    }

    @Test
    void anActThatIsRefusedAgainstTheStoryIsShown() {
        assertThat(last(row -> row.accepted(AGENT, new Close())))
                .last()
                .isEqualTo(new Answer.Unlike(
                        List.of("ACCEPTED"),
                        List.of("unanswered-question", "reply-before-close", "consent-or-silence")));
    }

    @Test
    void anActThatIsAcceptedAgainstTheStoryIsShown() {
        assertThat(last(row -> row.refused(AGENT, new Claim(), RuleId.COMPETENCE)))
                .last()
                .isEqualTo(new Answer.Unlike(List.of("competence"), List.of("ACCEPTED")));
    }

    @Test
    void anActThatMoreRulesRefuseThanTheStorySaysIsShown() {
        assertThat(last(row -> row.refused(AGENT, new Close(), RuleId.UNANSWERED_QUESTION)))
                .hasOnlyElementsOfTypes(Answer.Refused.class, Answer.Unlike.class);
    }

    @Test
    void whatHappensByItselfAgainstTheStoryIsShown() {
        assertThat(last(row -> row.nobodyActs(EventKind.ENDED)))
                .last()
                .isEqualTo(new Answer.Unlike(List.of("ENDED"), List.of()));
    }

    @Test
    void aReplyThatCountsAgainstTheStoryIsShown() {
        assertThat(last(row -> row.accepted(AGENT, Reply.answer("It is at the counter already."))
                        .recorded(RuleId.REPEATED_REPLY)))
                .last()
                .isEqualTo(new Answer.Unlike(List.of("repeated-reply"), List.of()));
    }

    @Test
    void aClaimThatIsNotSoIsShown() {
        assertThat(last(row -> row.so(
                        "It is answered.",
                        "Ответ дан.",
                        ticket -> ticket.conversation().answered())))
                .last()
                .isInstanceOf(Answer.Unlike.class);
    }

    @Test
    void whatCanBeSaidAgainstTheStoryIsShown() {
        assertThat(last(row -> row.impossible("No.", "Нет.", "no status", () -> {})))
                .last()
                .isInstanceOf(Answer.Unlike.class);
        assertThat(last(row -> row.impossible("No.", "Нет.", "no status", () -> {
                    throw new IllegalArgumentException("another reason");
                })))
                .last()
                .isEqualTo(new Answer.Unlike(List.of("no status"), List.of("another reason")));
    }

    @Test
    void aReportOverTimeBeforeTheTicketDoesNotAddUp() {
        assertThat(last(row -> row.faultReport("2026-03-02 12:00", "2026-03-02 12:10")))
                .hasOnlyElementsOfType(Answer.FaultReport.class);
        assertThat(last(row -> row.faultReport("2026-03-02 11:00", "2026-03-02 12:10")))
                .last()
                .isEqualTo(new Answer.Unlike(List.of("PT1H10M"), List.of("PT10M")));
    }

    @Test
    void thePageSaysWhereItIsWrongAndHowManyStepsAreRight() {
        OneQuestion wrong = new OneQuestion(story ->
                story.at("12:10", "Anna takes it.", "Анна берёт.").refused(AGENT, new Claim(), RuleId.COMPETENCE));

        assertThat(FieldStoriesTest.page(wrong, Locale.ENGLISH))
                .contains("! NOT AS TOLD. Expected: competence. Instead: ACCEPTED.")
                .contains("1 of 2 steps answered as the story says.");
        assertThat(Telling.of(wrong)).extracting(Step::asTold).containsExactly(true, false);
    }
}
