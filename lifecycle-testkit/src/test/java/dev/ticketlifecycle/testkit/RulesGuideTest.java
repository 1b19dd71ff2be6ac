package dev.ticketlifecycle.testkit;

import static dev.ticketlifecycle.testkit.ConceptsTest.ANNA;
import static dev.ticketlifecycle.testkit.ConceptsTest.BORIS;
import static dev.ticketlifecycle.testkit.ConceptsTest.CHIEF;
import static dev.ticketlifecycle.testkit.ConceptsTest.HELD;
import static dev.ticketlifecycle.testkit.ConceptsTest.RITA;
import static dev.ticketlifecycle.vocabulary.CommandKind.PROPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Status;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the page of rules, compiled and run, its refusals as they are printed, and its table of settings. */
class RulesGuideTest {

    private static final Guide PAGE = new Guide("docs/rules.md", RulesGuideTest.class);
    private static final Lifecycle PRESET = Lifecycle.preset("helpdesk").build();

    @Test
    void theRefusalsAreThoseThatArePrinted() throws IOException {
        // show
        Step closed = HELD.when(ANNA, new Close());
        // end
        // show
        Step declined = HELD.when(ANNA, Close.declined("weather"));
        // end
        // show
        Step marked = HELD.when(ANNA, new AsksNothing("act-1", "sounds settled"));
        // end
        // show
        Owner brand = Owner.queue("brand");
        Step referred = HELD.when(ANNA, Reply.referral("Please ask the brand manager.", brand));
        // end
        referred.refused("referral-is-not-a-reply")
                .when(
                        ANNA,
                        Reply.referral("Please ask the brand manager.", brand).then(new Offer(brand)))
                .accepted();
        // show
        Step thirdWait = HELD.given(ANNA, Reply.holding("We ask the depot.", HELD.moment("+1 h")))
                .given(ANNA, Reply.holding("The depot searches.", HELD.moment("+2 h")))
                .when(ANNA, Reply.holding("It still does.", HELD.moment("+3 h")));
        // end
        // show
        Owner anna = Owner.agent("anna");
        Owner boris = Owner.agent("boris");
        Step thirdReturn = HELD.given(ANNA, new Offer(boris))
                .given(BORIS, new AcceptOffer())
                .given(BORIS, new Offer(anna)) // the first return
                .given(ANNA, new AcceptOffer())
                .given(ANNA, new Offer(boris)) // the second
                .given(BORIS, new AcceptOffer())
                .when(BORIS, new Offer(anna));
        // end
        // show
        long seen = HELD.ticket().version();
        Step behind = HELD.given(RITA, Receive.question("Forget the parcel, where is my refund?"))
                .when(Act.of("old-page", ANNA, Reply.answer("It arrives tomorrow."))
                        .seeing(seen));
        // end
        // show
        Step shutOut = HELD.given(
                        ANNA,
                        new Warn(Message.text("Please stop threatening us.").via("phone")))
                .given(RITA, Receive.question("I know where you live!"))
                .given(CHIEF, Close.abuse("threats"))
                .when(RITA, Receive.question("You can't shut me out!"));
        // end

        assertThat(quotes())
                .containsExactlyElementsOf(
                        Stream.of(closed, declined, marked, referred, thirdWait, thirdReturn, behind, shutOut)
                                .map(RulesGuideTest::printed)
                                .toList());
    }

    private static String printed(Step step) {
        Decision decision = step.decision();
        assertThat(decision).isInstanceOf(Refused.class);
        return spaced(((Refused) decision).refusal().text(Locale.ENGLISH));
    }

    private static List<String> quotes() throws IOException {
        return Pattern.compile("(?m)(^>.*\\n)+")
                .matcher(PAGE.text())
                .results()
                .map(quote -> spaced(quote.group().replaceAll("(?m)^>", "")))
                .toList();
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Test
    void everyLimitIsSetWhereTheDefinitionIsMade() {
        // show
        Lifecycle mailDesk = Lifecycle.preset("helpdesk")
                .silenceWindow(Duration.ofDays(3))
                .reopeningWindow(Duration.ofDays(30))
                .offerExpiry(Duration.ofHours(1))
                .returns(0) // only supervisors give a ticket back
                .holdingReplies(1)
                .botTurns(0) // a person takes over at the first word
                .approver(Outcome.SPAM, "spam-filter")
                .without("stale-command")
                .build();
        // end

        assertThat(mailDesk.silenceWindow()).isEqualTo(Duration.ofDays(3));
        assertThat(mailDesk.reopeningWindow()).isEqualTo(Duration.ofDays(30));
        assertThat(mailDesk.offerExpiry()).isEqualTo(Duration.ofHours(1));
        assertThat(mailDesk.returns()).isZero();
        assertThat(mailDesk.holdingReplies()).isEqualTo(1);
        assertThat(mailDesk.botTurns()).isZero();
        assertThat(mailDesk.approvers()).containsEntry(Outcome.SPAM, "spam-filter");
        assertThat(mailDesk.rulesOff()).containsExactly("stale-command");
    }

    @Test
    void aRuleOfTheHostsOwnRefuses() {
        // show
        Rule refundApproved = Rule.named("refund-approved")
                .on(PROPOSE)
                .unless(ticket -> ticket.attribute("refund").isEmpty()
                        || ticket.attribute("approved").isPresent())
                .because("a refund needs approval");
        // end

        assertThat(Lifecycle.preset("helpdesk").rule(refundApproved).build().rulesOff())
                .isEmpty();
    }

    @Test
    void theTableOfSettingsIsThatOfTheBuilder() throws IOException {
        assertThat(settings().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LifecycleBuilder.class.getMethods())
                        .filter(method -> method.getReturnType() == LifecycleBuilder.class)
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theTableNamesTheDefaultsOfThePreset() throws ReflectiveOperationException, IOException {
        Map<String, String> settings = settings();
        for (Method told : Lifecycle.class.getMethods()) {
            boolean limit = told.getParameterCount() == 0 && !Modifier.isStatic(told.getModifiers());
            if (limit && settings.containsKey(told.getName())) {
                assertThat(settings.get(told.getName())).as(told.getName()).isEqualTo(inWords(told.invoke(PRESET)));
            }
        }
        assertThat(settings.get("status"))
                .contains(PRESET.statuses().stream().map(Status::name).collect(Collectors.joining("`, `", "`", "`")));
        assertThat(settings.get("channel"))
                .contains(PRESET.channels().stream().map(Channel::name).collect(Collectors.joining("`, `", "`", "`")));
        assertThat(PRESET.approvers().values())
                .allMatch(role -> settings.get("approver").contains("`" + role + "`"));
    }

    private static String inWords(Object value) {
        if (value instanceof List<?> list && list.isEmpty()) {
            return "none";
        }
        if (!(value instanceof Duration duration)) {
            return value instanceof Integer ? value.toString() : "`" + value + "`";
        }
        if (duration.toMinutes() < 60) {
            return duration.toMinutes() + " minutes";
        }
        return duration.toHours() < 24 ? duration.toHours() + " hours" : duration.toDays() + " days";
    }

    /** By the name of the method, what the table says is so by default. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        Pattern.compile("(?m)^\\| `(\\w+)\\(.*?\\)` \\| (.*?) \\|")
                .matcher(PAGE.text())
                .results()
                .forEach(row -> settings.merge(row.group(1), row.group(2), (one, other) -> one + other));
        return settings;
    }

    @Test
    void thePageShowsWhatIsCompiledHere() throws IOException {
        assertThat(PAGE.shown()).isNotEmpty().isEqualTo(PAGE.compiled());
    }
}
