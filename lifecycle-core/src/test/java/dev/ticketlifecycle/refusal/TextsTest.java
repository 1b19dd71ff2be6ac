package dev.ticketlifecycle.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Texts english = Texts.in(Locale.ENGLISH);
    private final Texts russian = Texts.in(RUSSIAN);

    private static Reason reason(String rule, Map<String, Object> facts, Remedy... remedies) {
        return new Reason(rule, facts, List.of(remedies));
    }

    @Test
    void aReasonIsASentenceWithItsRuleAndWhatWouldBeAcceptedInstead() {
        Reason reason = reason(
                "competence",
                Map.of("candidate", "boris", "category", "dispatch"),
                Remedy.of(Who.skilledIn(Optional.of("dispatch")), new Claim()));

        assertThat(english.reason(reason))
                .isEqualTo("boris has no competence for category dispatch (competence)."
                        + " Instead: an agent with skill dispatch may take the ticket.");
        assertThat(russian.reason(reason))
                .isEqualTo("У boris нет компетенции по категории dispatch (competence)."
                        + " Вместо этого: сотрудник с компетенцией dispatch может взять заявку.");
    }

    @Test
    void whoeverMayDoTheSameIsToldInOneBreath() {
        Reason reason = reason(
                "competence",
                Map.of("candidate", "boris", "category", "dispatch"),
                Remedy.of(Who.memberOf("front-line"), Reply.answer("...")),
                Remedy.of(Who.agent("anna"), new Claim()),
                Remedy.of(Who.withRole("supervisor"), Reply.answer("...")));

        assertThat(english.reason(reason))
                .endsWith("Instead: a member of front-line or anybody with role supervisor may answer;"
                        + " anna may take the ticket.");
        assertThat(russian.reason(reason))
                .endsWith("Вместо этого: участник очереди front-line или любой с ролью supervisor может ответить;"
                        + " anna может взять заявку.");
    }

    @Test
    void threeWhoMayDoTheSameAreListed() {
        Reason reason = reason(
                "not-owner",
                Map.of("command", CommandKind.WAIT, "actor", "boris", "owner", "anna"),
                Remedy.of(Who.agent("anna"), new Claim()),
                Remedy.of(Who.memberOf("front-line"), new Claim()),
                Remedy.of(Who.withRole("supervisor"), new Claim()));

        assertThat(english.reason(reason))
                .endsWith("anna, a member of front-line or anybody with role supervisor may take the ticket.");
    }

    @Test
    void aRemedySaysToWhomAndWhatComesNextAndWhatIsStillToBeGiven() {
        Who anna = Who.agent("anna");
        Who any = Who.skilledIn(Optional.empty());

        assertThat(english.remedy(Remedy.of(anna, new Assign(Owner.queue("back-office")))))
                .isEqualTo("anna may assign the ticket to back-office");
        assertThat(english.remedy(Remedy.of(anna, new Offer(Owner.agent("somebody")), "agent")))
                .isEqualTo("anna may offer the ticket, saying to whom");
        assertThat(english.remedy(Remedy.of(any, Reply.answer("...").then(new Propose()), "text")))
                .isEqualTo("any agent may answer and propose a solution in the same act");
        assertThat(russian.remedy(Remedy.of(any, Reply.answer("...").then(new Propose()), "text", "next-update")))
                .isEqualTo("любой сотрудник может ответить и тем же действием предложить решение, указав срок");
    }

    @Test
    void aReplyIsToldByWhatItIs() {
        Who anna = Who.agent("anna");
        Reply holding = Reply.holding("...", NINE);

        assertThat(english.remedy(Remedy.of(anna, Reply.question("...")))).isEqualTo("anna may ask back");
        assertThat(english.remedy(Remedy.of(anna, holding, "next-update")))
                .isEqualTo("anna may send a holding reply, saying until when");
        assertThat(russian.remedy(Remedy.of(anna, holding, "next-update")))
                .isEqualTo("anna может отправить промежуточный ответ, указав срок");
        assertThat(english.remedy(Remedy.of(anna, Interaction.of("phone", "...").with(Reply.answer("...")))))
                .isEqualTo("anna may log a talk and answer in the same act");
    }

    @Test
    void aRemedyThatWorksLaterSaysWhenOnTheClocksOfTheReader() {
        Remedy later = new Remedy(Who.exactly(Actor.system()), new Advance(), List.of(), Optional.of(NINE));

        assertThat(english.at(ZoneId.of("Europe/Moscow")).remedy(later))
                .isEqualTo("the ticket ends by itself at 2026-03-02 12:00");
        assertThat(russian.remedy(later)).isEqualTo("заявка завершится сама в 2026-03-02 09:00 UTC");
    }

    @Test
    void whatStandsInBracketsGivesWayWhereAFactIsAbsent() {
        assertThat(english.reason(reason("holding-needs-due", Map.of())))
                .isEqualTo("A holding reply has to say when the next word comes (holding-needs-due).");
        assertThat(english.reason(reason("holding-needs-due", Map.of("given", NINE))))
                .isEqualTo("A holding reply has to say when the next word comes; 2026-03-02 09:00 UTC has passed"
                        + " (holding-needs-due).");
        assertThat(russian.reason(reason("owner-ineligible", Map.of("candidate", "boris"))))
                .isEqualTo("boris сейчас не может вести заявку: в справочнике не значится (owner-ineligible).");
    }

    @Test
    void aFactWithBracesOrBracketsStaysWhatItIs() {
        assertThat(english.reason(reason("own-rule", Map.of("because", "see [1] and {candidate}"))))
                .isEqualTo("see [1] and {candidate} (own-rule).");
    }

    @Test
    void instantsAreToldToTheMillisecondOnlyWhereTheyHaveOne() {
        Texts alone = english.with(Map.of("rule.r", "{at}"));

        assertThat(alone.reason(reason("r", Map.of("at", NINE)))).startsWith("2026-03-02 09:00 UTC");
        assertThat(alone.reason(reason("r", Map.of("at", NINE.plusSeconds(5))))).startsWith("2026-03-02 09:00:05 UTC");
        assertThat(alone.reason(reason("r", Map.of("at", NINE.plusMillis(5))))).startsWith("2026-03-02 09:00:00.005");
    }

    @Test
    void amountsOfTimeAreToldInHoursAndMinutesOfTheLanguage() {
        Map<String, String> alone = Map.of("rule.r", "{time}");
        Texts inEnglish = english.with(alone);
        Texts inRussian = Texts.in(Locale.forLanguageTag("ru")).with(alone);

        assertThat(inEnglish.reason(reason("r", Map.of("time", Duration.ZERO)))).startsWith("0 min (");
        assertThat(inEnglish.reason(reason("r", Map.of("time", Duration.ofDays(2)))))
                .startsWith("48 h (");
        assertThat(inRussian.reason(reason("r", Map.of("time", Duration.ofMinutes(90)))))
                .startsWith("1 ч 30 мин (");
    }

    @Test
    void hostsChangeSentencesAndAddLanguages() {
        Texts german = Texts.in(Locale.GERMAN).with(Map.of("rule.competence", "{candidate} kann {category} nicht"));

        assertThat(german.reason(reason("competence", Map.of("candidate", "boris", "category", "dispatch"))))
                .isEqualTo("boris kann dispatch nicht (competence).");
        assertThat(german.reason(reason("reply-and-close", Map.of("command", CommandKind.CLOSE))))
                .as("what they leave out is English")
                .startsWith("A reply and the end (close) in one act");
    }
}
