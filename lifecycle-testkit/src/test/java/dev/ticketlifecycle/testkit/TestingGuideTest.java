package dev.ticketlifecycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the guide to testing, compiled and run; a test holds the guide to it. */
class TestingGuideTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk").build();

    @Test
    void theExampleHolds() {
        Actor seller = Actor.requester("seller");
        Actor anna = Actor.agent("anna");
        Actor boris = Actor.agent("boris");
        // example
        Scenario.of(SUPPORT)
                .at("2026-03-02 12:00", ZoneId.of("Europe/Moscow"))
                .people(Person.of("anna").withSkill("dispatch"), Person.of("boris"))
                .given(
                        seller,
                        Open.by("seller").about("dispatch").in("front-line").then(Receive.question("Where do I park?")))
                .at("+12 min")
                .when(boris, new Claim())
                .refused(RuleId.COMPETENCE)
                .eachRemedyIsAccepted()
                .at("+13 min")
                .when(anna, Propose.answering("At gate 3, mind the ramp."))
                .accepted()
                .status("resolved")
                .at("+2 h")
                .whenNobodyActs()
                .then(EventKind.ENDED, EventKind.MOVED)
                .outcome(Outcome.SILENT);
        // end
    }

    @Test
    void theGuideShowsWhatIsCompiledHere() throws IOException {
        String source = read("lifecycle-testkit/src/test/java/dev/ticketlifecycle/testkit/TestingGuideTest.java");
        Matcher example = Pattern.compile("(?s)// example\n(.*?) +// end\n").matcher(source);

        assertThat(example.find()).isTrue();
        String shown = example.group(1).replaceAll("(?m)^ {8}", "");
        assertThat(read("docs/testing.md")).contains(shown);
        assertThat(read("lifecycle-testkit/src/main/java/dev/ticketlifecycle/testkit/Scenario.java"))
                .contains(shown.replaceAll("(?m)^", " * ").stripTrailing().replaceAll("\\*$", ""));
    }

    private static String read(String file) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(file))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve(file));
    }
}
