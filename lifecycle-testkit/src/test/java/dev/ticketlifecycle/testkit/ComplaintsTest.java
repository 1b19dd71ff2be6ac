package dev.ticketlifecycle.testkit;

import static dev.ticketlifecycle.vocabulary.RuleId.CAUSE_BEFORE_IRREVERSIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.COMPETENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.EVIDENCE_NEEDS_FACT;
import static dev.ticketlifecycle.vocabulary.RuleId.INDEPENDENT_REVIEWER;
import static dev.ticketlifecycle.vocabulary.RuleId.OPPOSING_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of complaints is held to the code; what no story and no rule example shows is shown here. */
class ComplaintsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (.+?) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static final Actor RITA = Actor.requester("rita");
    private static final Actor ANNA = Actor.agent("anna");
    private static final Actor BORIS = Actor.agent("boris");
    private static final Actor SHOP = Actor.automatic("shop");
    private static final Actor ROBO = Actor.bot("robo");

    private static final Lifecycle DESK = Lifecycle.preset("helpdesk")
            .operation(Operation.named("cancel-order").irreversible().needsConsent())
            .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)))
            .build();

    private static Story asked() {
        return on(DESK);
    }

    private static Story on(Lifecycle desk) {
        return Scenario.of(desk)
                .people(
                        Person.of("anna").in("desk").withSkill("seller/returns"),
                        Person.of("boris").in("desk"),
                        Person.of("robo"))
                .given(RITA, Open.by("rita").in("desk").then(Receive.question("Where is my parcel?")));
    }

    private static Story held() {
        return asked().given(ANNA, new Claim());
    }

    @Test
    void everyComplaintHasAnAnswerAndATest() throws IOException {
        List<MatchResult> rows = ROW.matcher(page()).results().toList();
        Set<String> known = names();

        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 81).mapToObj(String::valueOf).toList());
        assertThat(rows).allSatisfy(row -> {
            List<String> tests = named(row.group(4));
            assertThat(tests).as(row.group()).isNotEmpty();
            assertThat(tests).as(row.group()).allMatch(ComplaintsTest::isATest);
            assertThat(named(row.group(3))).as(row.group()).isNotEmpty().isSubsetOf(known);
        });
    }

    private static List<String> named(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static boolean isATest(String name) {
        String[] parts = name.split("#", -1);
        Pattern method = Pattern.compile("@Test\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*void " + parts[1] + "\\(");
        return Stream.of("lifecycle-core", "lifecycle-testkit")
                .map(module -> root().resolve(module).resolve("src/test/java"))
                .flatMap(ComplaintsTest::files)
                .filter(file -> file.getFileName().toString().equals(parts[0] + ".java"))
                .anyMatch(file -> method.matcher(read(file)).find());
    }

    /** What a row may name. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(RuleId.values()).map(RuleId::id).forEach(names::add);
        for (Enum<?>[] constants : List.<Enum<?>[]>of(
                CommandKind.values(),
                EscalationReason.values(),
                Outcome.values(),
                ReplyKind.values(),
                Expects.values())) {
            Arrays.stream(constants)
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(names::add);
        }
        constants(ObligationKind.class)
                .map(kind -> ((ObligationKind) kind).name())
                .forEach(names::add);
        constants(FindingKind.class).map(kind -> ((FindingKind) kind).name()).forEach(names::add);
        constants(Metric.class).map(metric -> ((Metric) metric).name()).forEach(names::add);
        Arrays.stream(TicketView.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map("view."::concat)
                .forEach(names::add);
        return names;
    }

    private static Stream<Object> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new LinkageError("a public constant that can't be read", e);
                    }
                });
    }

    private static String page() {
        return read(root().resolve("docs/complaints.md"));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/complaints.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theRequesterSeesWhoHoldsTheTicketAndWhetherAPersonWrites() {
        Story story = held().given(ROBO, Reply.answer("It is on its way."))
                .given(ANNA, Reply.answer("It left the depot at noon today."));
        TicketView view = story.ticket().viewFor(Party.REQUESTER);

        assertThat(view.owner()).contains(Owner.agent("anna"));
        assertThat(view.of(story.journal()).stream()
                        .filter(line -> line.event() instanceof Replied)
                        .map(line -> ((Replied) line.event()).by()))
                .containsExactly(ActorKind.BOT, ActorKind.HUMAN);
    }

    @Test
    void aTicketGoesOnByAnyChannelWithItsOwnerAndItsClocks() {
        Story mailed = held();
        Story story = mailed.after(Duration.ofHours(1))
                .given(RITA, Receive.of(Message.text("Nobody answers my mail!").via("messenger"), Expects.ANSWER))
                .given(ANNA, Interaction.of("phone", "It's me, the mail was mine."))
                .owner(Owner.agent("anna"))
                .openQuestions("act-1", "act-3", "act-4/1");

        assertThat(story.ticket().clocks().all())
                .isEqualTo(mailed.ticket().clocks().all());
        assertThat(story.ticket().conversation().received()).isEqualTo(3);
    }

    @Test
    void whatCannotBeUndoneWaitsForTheCause() {
        Story agreed = held().given(RITA, Give.to("cancel-order"));

        agreed.when(ANNA, new Perform("cancel-order")).refused(CAUSE_BEFORE_IRREVERSIBLE);
        agreed.given(ANNA, new Find("cause", FindingKind.UNKNOWN))
                .when(ANNA, new Perform("cancel-order"))
                .refused(CAUSE_BEFORE_IRREVERSIBLE);
        agreed.given(ANNA, new Find("cause", "warehouse"))
                .when(ANNA, new Perform("cancel-order"))
                .accepted();
    }

    @Test
    void howATicketEndedIsDerivedAndToldApart() {
        Story proposed = held().given(ANNA, Propose.answering("It arrives tomorrow."));

        proposed.when(RITA, new Accept()).accepted().outcome(Outcome.ACCEPTED);
        proposed.after(Duration.ofDays(1)).whenNobodyActs().accepted().outcome(Outcome.SILENT);
        held().when(RITA, new Withdraw()).accepted().outcome(Outcome.WITHDRAWN);
        held().when(ANNA, Reply.answer("We can't pay for the weather.").then(Close.declined("weather")))
                .accepted()
                .outcome(Outcome.DECLINED);
    }

    @Test
    void aDemandThatIsContestedIsDecidedBySomebodyElse() {
        Story contested = held().given(
                        ANNA,
                        Demand.of("packing-video", "the parcel held a pram", "Please film how it was packed.")
                                .id("video"))
                .given(RITA, new Contest("video", "I sell boards, not prams"));
        String review = contested.ticket().obligations().open().stream()
                .filter(one -> one.kind().equals(ObligationKind.RELEVANCE.name()))
                .findFirst()
                .orElseThrow()
                .id();

        contested.when(ANNA, new Judge(review, "relevant", "I asked for it")).refused(INDEPENDENT_REVIEWER);
        contested
                .when(BORIS, new Judge(review, "irrelevant", "no pram was sold"))
                .accepted();
    }

    @Test
    void nothingIsDemandedThatCanNoLongerBeHad() {
        Story held = held();
        Demand demand = Demand.of("recording", "the parcel held a pram", "Please send the recording of the ramp.")
                .existsUntil(held.moment("+20 d"));

        held.when(ANNA, demand).accepted();
        held.at("+21 d").when(ANNA, demand).refused(EVIDENCE_NEEDS_FACT);
    }

    @Test
    void whatItCostsBothSidesIsCounted() {
        Story story = held().given(ANNA, Reply.question("What is the number of the order?"))
                .given(RITA, Receive.question("It is number 77, and where is it?"))
                .given(ANNA, new Offer(Owner.agent("boris")))
                .given(BORIS, new AcceptOffer())
                .given(BORIS, Reply.answer("It left the depot at noon today."));

        assertThat(story.ticket().conversation().received()).isEqualTo(2);
        assertThat(story.ticket().conversation().replies()).isEqualTo(2);
        assertThat(story.ticket().ownership().changes()).isEqualTo(3); // the queue, anna, boris
        assertThat(story.ticket().closure().reopenings()).isZero();
    }

    @Test
    void forWhomACategoryIsDecidesWhoMayTakeIt() {
        Story story = Scenario.of(DESK)
                .people(
                        Person.of("anna").in("desk").withSkill("seller/returns"),
                        Person.of("boris").in("desk").withSkill("buyer/returns"))
                .given(RITA, Open.by("rita").about("seller/returns").in("desk"));

        story.when(BORIS, new Claim()).refused(COMPETENCE);
        story.when(ANNA, new Claim()).accepted();
    }

    @Test
    void theDeskDeclaresTheCausesThereAreAndARejectionRestoresTheQuestion() {
        Story story = on(Lifecycle.preset("helpdesk")
                        .finding(FindingKind.of("cause", "warehouse", "carrier"))
                        .build())
                .given(ANNA, new Claim());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.when(ANNA, new Find("cause", "beyond-us")))
                .withMessageStartingWith("finding 'cause' has no value 'beyond-us'");
        story.given(ANNA, new Find("cause", "carrier"))
                .given(ANNA, Propose.answering("The carrier lost it."))
                .openQuestions()
                .given(RITA, Receive.of(Message.text("The carrier says that you never sent it."), Expects.REJECTION))
                .openQuestions("act-1");
    }

    @Test
    void whatIsSuppliedIsOnTheRecordWithWhoseWishItWas() {
        Story story = held().given(
                        ANNA,
                        Demand.of("photo", "the parcel held a pram", "Please send a photo.")
                                .id("photo"))
                .given(RITA, new Supply("photo", Message.text("Here it is, as you wished.")));

        for (Party party : List.of(Party.REQUESTER, Party.STAFF)) {
            List<Recorded> seen = story.ticket().viewFor(party).of(story.journal());
            Recorded supplied = only(EventKind.SUPPLIED, "photo", seen);
            Recorded demanded = only(EventKind.IMPOSED, "photo", seen);
            assertThat(supplied.initiator()).isEqualTo(RITA);
            assertThat(demanded.initiator()).isEqualTo(ANNA);
            assertThat(((Imposed) demanded.event()).fact()).contains("the parcel held a pram");
        }
    }

    private static Recorded only(EventKind kind, String obligation, List<Recorded> seen) {
        List<Recorded> found = seen.stream()
                .filter(line -> line.event().kind() == kind)
                .filter(line -> ((ObligationEvent) line.event()).concerns().equals(Optional.of(obligation)))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void whoWasNotReachedByADemandIsNotBlamed() {
        Story held = on(Lifecycle.preset("helpdesk")
                        .channel(Channel.of("post", Channel.Delivery.RECEIPT))
                        .operation(Operation.named("fine").forMissedDeadline())
                        .build())
                .given(ANNA, new Claim());
        Demand demand = new Demand(
                Optional.of("photo"),
                "evidence",
                "photo",
                "the parcel held a pram",
                Optional.of(held.moment("+2 d")),
                Optional.empty(),
                List.of(),
                Message.text("Please send a photo.").id("letter").via("post"));
        Story sent = held.given(ANNA, demand);
        Perform fine = new Perform("fine").against("photo");

        assertThat(sent.ticket().viewFor(Party.REQUESTER).owed())
                .filteredOn(owed -> owed.id().equals("photo"))
                .singleElement()
                .satisfies(owed -> assertThat(owed.due()).contains(held.moment("+2 d")));
        sent.given(SHOP, new Receipt("letter", false, sent.now()))
                .at("+3 d")
                .when(SHOP, fine)
                .refused(OPPOSING_CLOCK);
        sent.given(SHOP, new Receipt("letter", true, sent.now()))
                .at("+3 d")
                .when(SHOP, fine)
                .accepted();
    }

    @Test
    void aSuggestionAnswersNothingAndStopsNoClock() {
        Story suggested = held().given(
                        ANNA, Reply.of(ReplyKind.SUGGESTION, Message.text("Have you read our page on parcels?")))
                .openQuestions("act-1");

        assertThat(suggested.ticket().clocks().all())
                .isEqualTo(held().ticket().clocks().all());
    }

    @Test
    void aPolicySaysWhetherItMeasuresNothingButSpeed() {
        SlaPolicy fast = SlaPolicy.named("fast").firstReply(Duration.ofHours(1));

        assertThat(fast.measuresFirstRepliesOnly()).isTrue();
        assertThat(fast.resolution(Duration.ofDays(3)).measuresFirstRepliesOnly())
                .isFalse();
        assertThat(SlaPolicy.named("none").measuresFirstRepliesOnly()).isFalse();
    }
}
