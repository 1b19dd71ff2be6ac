package dev.ticketlifecycle;

import static dev.ticketlifecycle.vocabulary.CommandKind.CLOSE;
import static dev.ticketlifecycle.vocabulary.CommandKind.PROPOSE;
import static dev.ticketlifecycle.vocabulary.CommandKind.REPLY;
import static dev.ticketlifecycle.vocabulary.Phase.ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the README, compiled and run; a test holds the README to them. */
class ReadmeTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("09:00", "18:00"))
            .build();

    // define
    static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk") // strict rules, usual statuses
            .homeQueue("front-line")
            .status("checking", ACTIVE)
            .rule(Rule.named("refund-approved")
                    .on(PROPOSE)
                    .unless(ticket -> ticket.attribute("refund").isEmpty()
                            || ticket.attribute("approved").isPresent())
                    .because("a refund needs approval"))
            .sla(SlaPolicy.named("standard")
                    .calendar(OFFICE) // Monday to Friday, 09:00-18:00 in Berlin
                    .firstReply(Goals.first(Match.priority("urgent"), Duration.ofHours(1))
                            .otherwise(Duration.ofHours(4)))
                    .nextReply(Duration.ofHours(8))
                    .resolution(Duration.ofHours(24))
                    .warnAt(0.75))
            .build(); // a contradiction fails here, naming both sides
    // end

    private static String handled() {
        Directory directory =
                (people, category) -> DirectoryFacts.of(Person.of("anna").in("front-line"));
        Notifier notifier = Notifier.nobody();
        Actor requester = Actor.requester("rita");
        Actor anna = Actor.agent("anna");
        // handle
        Helpdesk desk = Helpdesk.of(SUPPORT, new InMemoryStore(InstantSource.system()), directory, notifier);
        TicketId id = TicketId.of("T-1");
        Open open = Open.by("rita").in("front-line").then(Receive.question("Where is it?"));
        desk.handle(id, Act.by(requester).id("c-1").does(open));
        Decision decision = desk.handle(id, Act.by(anna).id("c-2").does(new Close()));
        String answer = decision.fold(ok -> "now " + ok.ticket().status().name(), no -> no.text(Locale.ENGLISH));
        // end
        return answer;
    }

    @Test
    void theExampleIsRefusedAsTheReadmeSays() {
        assertThat(handled())
                .contains("Question c-1 of ")
                .contains("has no answer; open questions: 1 (unanswered-question)")
                .contains("a member of front-line or any agent may answer");
    }

    @Test
    void whatNowAnswersBeforeAnybodyTries() {
        Actor requester = Actor.requester("rita");
        Actor anna = Actor.agent("anna");
        TicketId id = TicketId.of("T-1");
        Directory directory =
                (people, category) -> DirectoryFacts.of(Person.of("anna").in("front-line"));
        Helpdesk desk = Helpdesk.of(SUPPORT, new InMemoryStore(InstantSource.system()), directory, Notifier.nobody());
        desk.handle(id, Act.of("c-1", requester, Open.by("rita").in("front-line")));
        // ask
        WhatNow now = desk.whatNow(id, anna, Set.of("anna", "boris"));
        List<Choice> buttons = now.choices(REPLY); // each is accepted, and names the fields a person fills in
        String hint = now.blocked().get(CLOSE).text(Locale.ENGLISH); // for those that aren't open: why
        TicketView theirs = desk.ticket(id).orElseThrow().viewFor(Party.REQUESTER);
        // end
        assertThat(buttons).allMatch(button -> button.missing().contains("text"));
        assertThat(hint).contains("(coded-ending)");
        assertThat(theirs.whole()).isEmpty();
    }

    static List<String> snippets() {
        return List.of("define", "handle", "ask");
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void theReadmeShowsWhatIsCompiledHere(String snippet) throws IOException {
        assertThat(read("README.md")).contains(snippet(snippet));
    }

    private static String snippet(String name) throws IOException {
        String source = read("lifecycle-core/src/test/java/dev/ticketlifecycle/ReadmeTest.java");
        Matcher found = Pattern.compile("(?s)\\n( +)// " + name + "\\n(.*?)\\n +// end\\n")
                .matcher(source);
        assertThat(found.find()).as(name).isTrue();
        return found.group(2).replaceAll("(?m)^" + found.group(1), "");
    }

    /** Every rule has its line in the list of rules, in the order in which refusals name them. */
    @Test
    void theListOfRulesIsThatOfTheCode() throws IOException {
        Matcher lines =
                Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([a-z ]+) \\|").matcher(read("docs/rules.md"));
        List<String> listed =
                lines.results().map(r -> r.group(1) + " " + r.group(2)).toList();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(RuleId.values())
                        .map(rule -> rule.id() + " "
                                + rule.effect().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(read("README.md").lines()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void everyProofThatTheReadmeNamesIsATest() throws IOException {
        Matcher named =
                Pattern.compile("`([A-Z]\\w+(?:Test|Story|Laws))(?:#(\\w+))?`").matcher(read("README.md"));
        List<MatchResult> proofs = named.results().toList();

        assertThat(proofs).hasSizeGreaterThan(5);
        for (MatchResult proof : proofs) {
            assertThat(testNamed(proof.group(1)))
                    .as(proof.group())
                    .contains(proof.group(2) == null ? "@" : " void " + proof.group(2) + "(");
        }
    }

    private static String testNamed(String type) throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            Path file = files.filter(f -> f.endsWith(type + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test " + type));
            return Files.readString(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/concepts.md", "docs/rules.md", "CHANGELOG.md"})
    void everyLinkLeadsSomewhere(String document) throws IOException {
        Path folder = root().resolve(document).getParent();
        Matcher links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(read(document));

        assertThat(links.results().map(link -> folder.resolve(link.group(1)))).allMatch(Files::exists);
    }

    private static String read(String file) throws IOException {
        return Files.readString(root().resolve(file));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("lifecycle-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
