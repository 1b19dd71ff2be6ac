package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people, queues, categories, channels and statuses of which histories are made.
 *
 * <p>The usual desk: agents with and without skills and queues, a supervisor, a bot; beside it the requester, a second
 * one who has nothing to do with the ticket, a third party, automatic mail of both sides, an importer, and somebody who
 * claims to be of the desk and isn't. A host names its own people with {@link #people}, and its channels with {@link
 * #channels}. Immutable.
 */
public final class World {

    static final String REQUESTER = "rita";

    /** What the desk has said on another ticket of the requester. */
    static final String SAID_ELSEWHERE = "As we told you last week, it has left our house.";

    /** What was waived on another ticket of the requester. */
    static final String WAIVED_ELSEWHERE = "contract";

    /**
     * Other tickets of which decisions know: of the requester one with an open question, one on which nobody asks and one
     * that has ended; and one of somebody else.
     */
    static final List<LinkedTicket> LINKED = List.of(
            LinkedTicket.of(TicketId.of("T-other"), REQUESTER, Phase.ACTIVE)
                    .saying(Set.of(Message.text(SAID_ELSEWHERE).digest()))
                    .asking(),
            LinkedTicket.of(TicketId.of("T-quiet"), REQUESTER, Phase.ACTIVE).evidence(Set.of(WAIVED_ELSEWHERE), false),
            LinkedTicket.of(TicketId.of("T-ended"), REQUESTER, Phase.CLOSED).asking(),
            LinkedTicket.of(TicketId.of("T-foreign"), "mallory", Phase.ACTIVE).asking());

    private static final String BOT = "robo";

    private final List<String> statuses;
    private final List<String> channels;
    private final List<String> talks;
    private final List<String> queues;
    private final List<String> categories;
    private final List<Map<String, String>> attributes;
    private final DirectoryFacts directory;
    private final Duration reopeningWindow;
    private final Lifecycle lifecycle;

    private World(
            List<String> statuses,
            List<String> channels,
            List<String> talks,
            List<String> queues,
            List<String> categories,
            List<Map<String, String>> attributes,
            DirectoryFacts directory,
            Duration reopeningWindow,
            Lifecycle lifecycle) {
        this.statuses = List.copyOf(statuses);
        this.channels = List.copyOf(channels);
        this.talks = List.copyOf(talks);
        this.queues = List.copyOf(queues);
        this.categories = List.copyOf(categories);
        this.attributes = List.copyOf(attributes);
        this.directory = directory;
        this.reopeningWindow = reopeningWindow;
        this.lifecycle = lifecycle;
    }

    /**
     * The usual desk on a lifecycle.
     *
     * @param lifecycle the lifecycle, for its statuses
     * @return the world; messages go over the lifecycle's usual channel
     */
    public static World of(Lifecycle lifecycle) {
        DirectoryFacts people = DirectoryFacts.of(
                        Person.of("anna").withSkill("returns").in("front-line"),
                        Person.of("ben").in("front-line"),
                        Person.of("carl")
                                .withSkill("returns")
                                .withSkill("billing")
                                .in("back-office"),
                        Person.of("dora")
                                .withRole(Person.SUPERVISOR)
                                .withSkill("billing")
                                .in("back-office"),
                        Person.of("eve"),
                        Person.of(BOT).in("front-line"))
                .listed("returns", "front-line", "back-office")
                .listed("billing", "back-office");
        return new World(
                lifecycle.statuses().stream().map(Status::name).toList(),
                List.of(),
                lifecycle.channels().stream()
                        .filter(channel -> channel.delivery() == Channel.Delivery.IMMEDIATE)
                        .map(Channel::name)
                        .sorted()
                        .toList(),
                List.of("front-line", "back-office", "desk"),
                List.of("returns", "billing", "other"),
                List.of(Map.of("order", "4711"), Map.of("urgent", "yes")),
                people,
                lifecycle.reopeningWindow(),
                lifecycle);
    }

    /**
     * The same world with channels to choose from.
     *
     * @param names names of channels of the lifecycle
     * @return a copy
     */
    public World channels(String... names) {
        return new World(
                statuses,
                Arrays.asList(names),
                talks,
                queues,
                categories,
                attributes,
                directory,
                reopeningWindow,
                lifecycle);
    }

    /**
     * The same world with the people, queues and categories of a host.
     *
     * @param facts the people and the listed categories
     * @param queueNames the queues
     * @param categoryNames the categories
     * @return a copy
     */
    public World people(DirectoryFacts facts, List<String> queueNames, List<String> categoryNames) {
        return new World(
                statuses, channels, talks, queueNames, categoryNames, attributes, facts, reopeningWindow, lifecycle);
    }

    /**
     * The same world with one more set of attributes that a ticket can be given.
     *
     * @param set the attributes
     * @return a copy
     */
    public World attributes(Map<String, String> set) {
        List<Map<String, String>> more = new ArrayList<>(attributes);
        more.add(set);
        return new World(statuses, channels, talks, queues, categories, more, directory, reopeningWindow, lifecycle);
    }

    static Instant start() {
        return Instant.parse("2026-03-02T09:00:00Z");
    }

    List<String> statuses() {
        return statuses;
    }

    List<String> channels() {
        return channels;
    }

    /** The channels on which both sides are there. */
    List<String> talks() {
        return talks;
    }

    List<String> queues() {
        return queues;
    }

    List<String> categories() {
        return categories;
    }

    List<Map<String, String>> attributes() {
        return attributes;
    }

    DirectoryFacts directory() {
        return directory;
    }

    Duration reopeningWindow() {
        return reopeningWindow;
    }

    /** Those of a kind of settling; every lifecycle has some of each. */
    List<ObligationKind> obligations(Settling settling) {
        return lifecycle.obligations().stream()
                .filter(kind -> kind.settling() == settling)
                .toList();
    }

    List<FindingKind> findings() {
        return lifecycle.findings();
    }

    List<Operation> operations() {
        return lifecycle.operations();
    }

    List<String> agents() {
        return directory.people().keySet().stream()
                .filter(id -> !id.equals(BOT))
                .sorted()
                .toList();
    }

    /** Who may set rules aside, if anybody may. */
    Optional<String> supervisor() {
        return agents().stream()
                .filter(id -> directory
                        .person(id)
                        .filter(p -> p.roles().contains(Person.SUPERVISOR))
                        .isPresent())
                .findFirst();
    }

    Actor requester() {
        return Actor.requester(REQUESTER);
    }

    Actor bot() {
        return Actor.bot(BOT);
    }

    Actor autoReply() {
        return new Actor(Party.REQUESTER, REQUESTER, ActorKind.AUTOMATIC);
    }

    /** Everybody who takes part, each once. */
    List<Actor> everybody() {
        List<Actor> everybody = new ArrayList<>();
        everybody.add(requester());
        agents().forEach(id -> everybody.add(Actor.agent(id)));
        everybody.addAll(outsiders());
        return everybody;
    }

    /** Those who have no business to do most of what they try. */
    List<Actor> outsiders() {
        return List.of(
                Actor.requester("mallory"),
                Actor.thirdParty("carrier"),
                Actor.agent("stranger"),
                bot(),
                Actor.automatic("mailer"),
                Actor.automatic("importer"),
                autoReply(),
                Actor.system());
    }
}
