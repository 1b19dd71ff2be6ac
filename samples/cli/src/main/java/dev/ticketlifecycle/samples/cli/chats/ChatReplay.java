package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.samples.cli.replay.Judge;
import dev.ticketlifecycle.samples.cli.replay.People;
import dev.ticketlifecycle.samples.cli.replay.Tally;
import dev.ticketlifecycle.samples.cli.story.Chronicle;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends one chat through the lifecycle: the turns say who has the ticket, the comments what is said, the end of the last
 * turn that it is closed.
 *
 * <p>At one instant a turn begins first, then people talk, then the ticket is closed.
 */
final class ChatReplay {

    private final Names names;
    private final AutoResponder automatic;
    private final Lifecycle lifecycle;
    private final Tally tally;

    ChatReplay(Lifecycle lifecycle, Names names, AutoResponder automatic, Tally tally) {
        this.names = names;
        this.automatic = automatic;
        this.lifecycle = lifecycle;
        this.tally = tally;
    }

    /** Something that happened, to be sent in the order of time. */
    private record Happening(Instant at, String id, Actor actor, Command command) {}

    Chronicle replay(Chat chat) {
        List<Happening> happenings = new ArrayList<>();
        String requester = names.id(chat.reporter().orElse("the requester"));
        Instant opened = chat.instants().min(Comparator.naturalOrder()).orElseThrow();
        happenings.add(new Happening(opened, "open", Actor.requester(requester), Open.by(requester)));
        assignments(chat).forEach(happenings::add);
        chat.comments().stream().map(this::said).forEach(happenings::add);
        chat.closed().ifPresent(end -> happenings.add(closing(chat, end)));

        People people = new People(Stream.concat(
                        chat.comments().stream().map(Comment::author),
                        chat.turns().stream().flatMap(turn -> turn.assignee().stream()))
                .map(names::id)
                .toList());
        Chronicle chronicle = new Chronicle(chat.number());
        Judge judge = new Judge(lifecycle, tally, chronicle);
        Ticket ticket = Ticket.unopened(TicketId.of(names.id(chat.number())));
        // Stable: what was added first stays first at one instant
        for (Happening next :
                happenings.stream().sorted(Comparator.comparing(Happening::at)).toList()) {
            ticket = judge.follow(ticket, next.id(), next.actor(), next.command(), people.at(next.at()));
        }
        return chronicle;
    }

    private List<Happening> assignments(Chat chat) {
        List<Happening> assignments = new ArrayList<>();
        Optional<String> owner = Optional.empty();
        for (Turn turn : chat.turns()) {
            if (turn.assignee().isPresent() && !turn.assignee().equals(owner)) {
                owner = turn.assignee();
                Owner to = Owner.agent(names.id(owner.get()));
                assignments.add(new Happening(turn.started(), "turn-" + turn.line(), People.LOG, new Assign(to)));
            }
        }
        return assignments;
    }

    private Happening said(Comment comment) {
        String author = names.id(comment.author());
        Message message = comment.text().id(names.id(comment.id().isEmpty() ? "line " + comment.line() : comment.id()));
        String act = "comment-" + comment.line();
        if (automatic.wrote(comment)) {
            return new Happening(comment.at(), act, Actor.automatic(author), Reply.of(ReplyKind.ANSWER, message));
        }
        if (comment.internal()) {
            // Who may write what the requester doesn't see is of the desk, whatever role he plays here
            return new Happening(comment.at(), act, Actor.agent(author), new Note(message));
        }
        return switch (comment.role()) {
            case REPORTER ->
                new Happening(comment.at(), act, Actor.requester(author), Receive.of(message, Expects.ANSWER));
            case ASSIGNEE -> new Happening(comment.at(), act, Actor.agent(author), Reply.of(ReplyKind.ANSWER, message));
            case OTHERS ->
                new Happening(comment.at(), act, Actor.thirdParty(author), Receive.of(message, Expects.NOTHING));
        };
    }

    private Happening closing(Chat chat, Instant end) {
        Actor actor = chat.lastAssignee().map(names::id).map(Actor::agent).orElse(People.LOG);
        return new Happening(end, "close", actor, new Close());
    }
}
