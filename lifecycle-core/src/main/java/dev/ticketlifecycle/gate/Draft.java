package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.closure.Closure.Ending;
import dev.ticketlifecycle.closure.ClosureRoom;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationCommand;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipRoom;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.room.Terms;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.stage.StageEvent.Migrated;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.OnBehalf;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket while an act passes through the rooms: what they emit is folded at once, and what follows from it follows.
 *
 * <p>The only mutable thing on the way of an act; it lives for one decision and belongs to one thread.
 *
 * <p>Long, because it is the one place in which an act changes anything.
 */
final class Draft implements Call {

    private Plan plan; // changes in a migration only
    private Ticket ticket;
    private final Act act;
    private final Given given;
    private final Instant now;
    private List<Recorded> events = List.of();

    private Actor initiator;
    private @Nullable Person initiatorFacts; // looked up once, many rules ask
    private Actor executor;
    private Instant at;
    private Instant effectiveAt;
    private Command command;
    private CommandKind kind = CommandKind.ADVANCE; // until a command is taken up, time passes
    private Plan.@Nullable Row row;
    private @Nullable Status target;
    private boolean afterReply;
    private @Nullable Ownership settled;

    Draft(Plan plan, Ticket before, Act act, Given given) {
        this.plan = plan;
        this.ticket = before;
        this.act = act;
        this.given = given;
        this.now = notBefore(given.now(), before.recordedAt());
        this.initiator = act.initiator();
        this.initiatorFacts = facts(initiator);
        this.executor = act.executor();
        this.at = now;
        this.effectiveAt = now;
        this.command = act.command();
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the part below a millisecond is all that is asked
    private static Instant notBefore(Instant given, Instant recordedAt) {
        Instant whole = given.getNano() % 1_000_000 == 0 ? given : given.truncatedTo(ChronoUnit.MILLIS);
        return whole.isBefore(recordedAt) ? recordedAt : whole;
    }

    /** Takes up a command of the act. */
    void enter(Command next) {
        afterReply = next != command && command instanceof ConversationCommand.Reply;
        command = next;
        row = ticket.stage().opened() ? plan.row(ticket.stage().status().name()) : null;
        if (next instanceof StageCommand.Move move) {
            Status to = plan.row(move.to()).status();
            kind = amounts(to);
            target = to;
        } else {
            kind = next.kind();
            target = next instanceof StageCommand.Wait wait && wait.reason().isPresent() && row != null
                    ? plan.waitingFor(wait.reason().get().awaits(), row)
                    : leadsTo(kind);
        }
    }

    private CommandKind amounts(Status to) {
        return switch (to.phase()) {
            case RESOLVED -> CommandKind.PROPOSE;
            case CLOSED -> CommandKind.CLOSE;
            case WAITING -> CommandKind.WAIT;
            case NEW, ACTIVE -> CommandKind.MOVE;
        };
    }

    // Only a person of the desk takes a ticket up by replying; a machine's text changes no status.
    private @Nullable Status leadsTo(CommandKind command) {
        if (row == null || (command == CommandKind.REPLY && !byPersonOfDesk())) {
            return null;
        }
        boolean hears = command == CommandKind.INTERACTION
                || command == CommandKind.ABSORB
                || command == CommandKind.ASK_FOR_PERSON
                || (command == CommandKind.RECEIPT && ticket.stage().phase() == Phase.CLOSED);
        boolean ends = command == CommandKind.MERGE || command == CommandKind.SETTLE;
        CommandKind leads = hears ? CommandKind.RECEIVE : ends ? CommandKind.CLOSE : command;
        @Nullable Status to = row.targets().get(leads);
        boolean stays = leads == CommandKind.RECEIVE
                && (ticket.stage().phase() == Phase.NEW || ticket.stage().phase() == Phase.ACTIVE);
        return to != null || stays ? to : plan.usual().get(leads);
    }

    /** Whether the status has a place for the command. */
    boolean hasPlace() {
        return row != null && row.permits(command, kind, target);
    }

    private boolean byPersonOfDesk() {
        return initiator.party() == Party.STAFF && initiator.human();
    }

    boolean besideOwner() {
        return ticket.ownership().owner().isPresent() && !OwnershipRoom.actsAsOwner(this, ticket.ownership());
    }

    Ticket ticket() {
        return ticket;
    }

    List<Recorded> events() {
        return events;
    }

    /** Whether everything is known that was ever written of the ticket. */
    boolean knowsJournal() {
        long known = given.journal().size();
        long written = ticket.version() - events.size();
        if (known > 0 && known != written) {
            throw new IllegalArgumentException("ticket " + ticket.id().value() + " has a journal of " + written
                    + " entries, and " + known + " are given: give all of them, in order, or none");
        }
        return known == written;
    }

    /** Everything that was ever written of the ticket, by this act too. */
    List<Recorded> journal() {
        List<Recorded> all = new ArrayList<>(given.journal());
        all.addAll(events);
        return all;
    }

    /** Lets what is due at {@link #now()} happen, in order, each stamped with its own instant. */
    void advance() {
        Advance.upTo(now, this);
    }

    /** Makes something happen by itself at an instant that has passed. */
    void bySystem(Instant passed, Runnable happening) {
        executor = Actor.system();
        initiates(executor);
        effectiveAt = passed;
        happening.run();
        initiates(act.initiator());
        executor = act.executor();
        effectiveAt = at;
    }

    /** From here on the act tells of an earlier instant. */
    void backdate(Instant when) {
        at = when.isBefore(now) ? when : now;
        effectiveAt = at;
    }

    // What an import changes can't have changed before it came about.
    private Instant happened(EventKind event) {
        return effectiveAt.isBefore(now) ? later(effectiveAt, Following.changes(event, ticket)) : effectiveAt;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Brings the ticket back because something that lived on after its end was missed. */
    void reopenMissed() {
        kind = CommandKind.RECEIVE;
        row = plan.row(ticket.stage().status().name());
        target = leadsTo(kind);
        ClosureRoom.followMissed(this, ticket.stage(), ticket.ownership());
    }

    /** Ends the ticket in silence. */
    void endInSilence() {
        kind = CommandKind.CLOSE;
        row = plan.row(ticket.stage().status().name());
        target = leadsTo(kind);
        ClosureRoom.endInSilence(this, ticket.stage(), ticket.conversation(), ticket.ownership(), ticket.closure());
    }

    /** Returns the ticket to its queue if the directory says that its owner can't hold it. */
    @SuppressWarnings("ReferenceEquality") // the same ownership has been settled already
    void settleOwner() {
        if (ticket.ownership() == settled
                || !plan.on(RuleId.OWNER_INELIGIBLE)
                || ticket.stage().phase() == Phase.CLOSED) {
            return;
        }
        settled = ticket.ownership();
        if (OwnershipRoom.ownerIneligible(this, ticket.ownership())) {
            String home = ticket.ownership().queue().orElse(plan.homeQueue());
            bySystem(now, () -> OwnershipRoom.toQueue(this, ticket.ownership(), home, Means.INELIGIBLE));
        }
    }

    @Override
    public void emit(Event event) {
        Ticket before = ticket;
        Recorded recorded = new Recorded(event, initiator, executor, happened(event.kind()), now, onBehalf(event));
        add(recorded);
        ticket = Folding.after(ticket, recorded, plan.meters());
        Instant usual = effectiveAt;
        effectiveAt = recorded.effectiveAt(); // what follows has the instant of what it follows from
        ClockFollowing.of(before, event.kind(), this);
        Following.of(event, this, before.conversation(), before.ownership());
        effectiveAt = usual;
    }

    // Only an operation is done for somebody; what follows from it is the desk's own.
    private Optional<OnBehalf> onBehalf(Event event) {
        return event.kind() == EventKind.PERFORMED ? act.onBehalf() : Optional.empty();
    }

    @Override
    public void emitBy(Actor by, Event event) {
        Actor before = initiator;
        initiates(by);
        emit(event);
        initiates(before);
    }

    @SuppressWarnings("ReferenceEquality") // mostly the same one, whose facts are known
    private void initiates(Actor actor) {
        if (actor != initiator) {
            initiator = actor;
            initiatorFacts = facts(actor);
        }
    }

    // Mostly one to three: lists of just those are final, and smaller than any that could take more.
    private void add(Recorded recorded) {
        switch (events.size()) {
            case 0 -> events = List.of(recorded);
            case 1 -> events = List.of(events.get(0), recorded);
            case 2 -> events = List.of(events.get(0), events.get(1), recorded);
            case 3 -> {
                List<Recorded> more = new ArrayList<>(events);
                more.add(recorded);
                events = more;
            }
            default -> events.add(recorded);
        }
    }

    /** Puts the ticket under another definition; on one that is under it already nothing happens. */
    void migrate(Plan to) {
        if (to.binds(ticket)) {
            return;
        }
        Plan from = plan;
        Clocks before = ticket.clocks();
        Status status = ticket.stage().status();
        List<ClockEvent> retargeted = before.retargeted(Folding.traits(ticket), to.meters(), effectiveAt);
        plan = to;
        ticket = Folding.underOther(ticket, effectiveAt, from.meters(), to.meters());
        emit(new Migrated(from.name(), from.version(), to.name(), to.version(), status, to.statusFor(status, from)));
        ClockFollowing.migration(before, retargeted, this);
        settled = null;
    }

    void intake() {
        StageCommand.Open open = (StageCommand.Open) command;
        if (open.queue().isPresent()) {
            OwnershipRoom.toQueue(this, ticket.ownership(), open.queue().get(), Means.INTAKE);
        }
    }

    @Override
    public Optional<String> asker() {
        return ticket.stage().requester();
    }

    @Override
    public Actor requester() {
        return Actor.requester(ticket.stage().requester().orElseThrow());
    }

    @Override
    public Act act() {
        return act;
    }

    @Override
    public Command command() {
        return command;
    }

    @Override
    public CommandKind kind() {
        return kind;
    }

    @Override
    public Actor initiator() {
        return initiator;
    }

    @Override
    public @Nullable Person initiatorFacts() {
        return initiatorFacts;
    }

    private @Nullable Person facts(Actor actor) {
        return actor.party() == Party.STAFF || actor.party() == Party.SYSTEM
                ? given.directory().people().get(actor.id())
                : null;
    }

    /** Whether the host's machinery carries out the act, its own or somebody's. */
    boolean byMachinery() {
        @Nullable Person facts = facts(executor);
        return executor.party() == Party.SYSTEM && (facts == null || facts.presence() != Presence.DEACTIVATED);
    }

    /** Whether somebody of the desk who wants or carries out the act holds a role: an importer does it for anybody. */
    boolean holds(String role) {
        return holds(initiatorFacts, role) || holds(facts(executor), role);
    }

    private static boolean holds(@Nullable Person person, String role) {
        return person != null
                && person.presence() != Presence.DEACTIVATED
                && person.roles().contains(role);
    }

    @Override
    public DirectoryFacts directory() {
        return given.directory();
    }

    @Override
    public TicketId id() {
        return ticket.id();
    }

    @Override
    public List<LinkedTicket> linked() {
        return given.linked();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant at() {
        return effectiveAt;
    }

    @Override
    public Terms terms() {
        return plan;
    }

    @Override
    public boolean afterReply() {
        return afterReply;
    }

    @Override
    public @Nullable Status target() {
        return target;
    }

    @Override
    public Optional<Actor> endedBy() {
        return ticket.closure().ending().map(Ending::by);
    }

    Instant effectiveAt() {
        return effectiveAt;
    }

    Plan plan() {
        return plan;
    }

    Closure closure() {
        return ticket.closure();
    }

    Conversation conversation() {
        return ticket.conversation();
    }

    Ownership ownership() {
        return ticket.ownership();
    }
}
