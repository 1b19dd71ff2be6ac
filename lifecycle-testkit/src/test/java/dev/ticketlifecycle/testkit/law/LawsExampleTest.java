package dev.ticketlifecycle.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/testing.md. */
class LawsExampleTest {

    static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .status("checking", Phase.ACTIVE)
            .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)).resolution(Duration.ofDays(3)))
            .build();

    @Test
    void ourLifecycleKeepsTheLaws() {
        Histories histories = Histories.of(SUPPORT).in(World.of(SUPPORT).channels("mail", "chat", "phone"));

        Coverage coverage =
                Laws.of(SUPPORT).withStore(SUPPORT, InMemoryStore::new).verify(histories, 50);

        assertThat(coverage.accepted().get(CommandKind.PROPOSE)).isGreaterThan(20);
    }

    @Test
    void whatItWouldCostToSwitchARuleOff() throws IOException {
        Lifecycle lenient = Lifecycle.preset("helpdesk")
                .without("unanswered-question")
                .without("reply-before-close")
                .build();

        assertThatThrownBy(() -> Laws.all().verify(Histories.of(lenient), 200))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("law 1: no accepted or silent ending");
    }

    @Test
    void theReportInTheGuideIsWhatPeopleSee() throws IOException {
        Lifecycle lenient = Lifecycle.preset("helpdesk")
                .without("unanswered-question")
                .without("reply-before-close")
                .build();
        Actor rita = Actor.requester("rita");
        Actor anna = Actor.agent("anna");
        Script script = new Script(
                TicketId.of("T-3"),
                List.of(
                        line("09:00:28", rita, Open.by("rita").in("front-line").then(Receive.question("Where is it?"))),
                        line("09:07:11", anna, new Claim()),
                        line("09:09:30", anna, new Note(Message.text("seems to be at the counter"))),
                        line("09:44:28", anna, new Propose()),
                        line("09:44:54", rita, new Accept())));
        History history = History.of(Engine.of(lenient), script);
        Law law = Laws.all().only(1).list().get(0);

        String report = Laws.all().report(law, history, "seed 3");

        assertThat(Files.readString(Path.of("..", "docs", "testing.md"))).contains(report);
    }

    private static Line line(String time, Actor actor, Command command) {
        DirectoryFacts desk = DirectoryFacts.of(Person.of("anna").in("front-line"));
        return new Line(
                Act.of("a" + time.replace(":", ""), actor, command),
                new Given(Instant.parse("2026-03-02T" + time + "Z"), desk));
    }
}
