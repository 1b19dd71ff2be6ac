package dev.ticketlifecycle;

import com.google.common.hash.Hashing;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where messages go that come after the end for good: all to one follow-up, until that has ended for good too. */
final class FollowUps {

    private static final Pattern NUMBERED = Pattern.compile("(.+)/([1-9][0-9]{0,8})");
    private static final Set<LinkKind> KINDS = Set.of(LinkKind.FOLLOWS, LinkKind.APPEALS);
    private static final int HASH = 17; // a slash and sixteen digits

    private final Execution execution;
    private final Forwarding forwarding;

    FollowUps(Execution execution, Forwarding forwarding) {
        this.execution = execution;
        this.forwarding = forwarding;
    }

    Decision receive(TicketId ticket, Act message) {
        Decision decision = forwarding.of(ticket, message);
        while (follows(decision, message)) {
            decision = onNext(decision.ticket(), message);
        }
        return decision;
    }

    private static boolean follows(Decision decision, Act message) {
        return decision instanceof Refused refused
                && refused.refusal().by(RuleId.TERMINAL)
                && !refused.refusal().by(RuleId.ACTOR_ATTRIBUTION)
                && message.initiator().party() == Party.REQUESTER
                && message.initiator().kind() != ActorKind.AUTOMATIC;
    }

    private Decision onNext(Ticket ended, Act message) {
        Act unseen = as(message, message.command()); // what its sender saw was another ticket
        String root = root(ended);
        int number = number(ended);
        while (true) {
            number++;
            TicketId id = key(ended.id().tenant(), root + "/" + number);
            Optional<Ticket> there = execution.find(id);
            if (there.isEmpty()) {
                Decision opened = open(id, ended, message);
                if (opened.accepted() || !opened.ticket().stage().opened()) {
                    return opened;
                }
                there = Optional.of(opened.ticket()); // somebody else was faster
            }
            if (linked(there.get(), ended.id())) {
                return forwarding.of(id, unseen);
            }
        }
    }

    // The queue that owned the ticket may no longer be listed for its category: a message is never lost over that.
    private Decision open(TicketId id, Ticket ended, Act message) {
        LinkKind kind = ended.closure().ended(Outcome.ABUSE) ? LinkKind.APPEALS : LinkKind.FOLLOWS;
        String home = execution.homeQueue();
        Decision decision = open(id, ended, kind, ended.ownership().queue().or(() -> Optional.of(home)), message);
        if (!decision.accepted()) {
            decision = open(id, ended, kind, Optional.of(home), message);
        }
        return decision.accepted() ? decision : open(id, ended, kind, Optional.empty(), message);
    }

    // Recognised by the message, so that it may be sent again whatever has changed in between.
    private Decision open(TicketId id, Ticket ended, LinkKind kind, Optional<String> queue, Act message) {
        Open open = new Open(
                message.initiator().id(),
                ended.stage().category(),
                queue,
                Map.of(),
                ended.stage().matter(),
                List.of(new Link(kind, ended.id())),
                Optional.of(message.command()));
        return execution.of(id, as(message, open), message);
    }

    private static Act as(Act message, Command command) {
        return new Act(
                message.id(),
                command,
                message.initiator(),
                message.executor(),
                OptionalLong.empty(),
                message.override());
    }

    private static boolean linked(Ticket ticket, TicketId ended) {
        return ticket.stage().links().stream().anyMatch(link -> link.to().equals(ended) && KINDS.contains(link.kind()));
    }

    // A follow-up is followed by the next number of what it follows, wherever the message was sent to.
    private static String root(Ticket ended) {
        return numbered(ended).map(number -> number.group(1)).orElse(ended.id().value());
    }

    private static int number(Ticket ended) {
        return numbered(ended).map(number -> Integer.parseInt(number.group(2))).orElse(0);
    }

    private static Optional<Matcher> numbered(Ticket ended) {
        Matcher number = NUMBERED.matcher(ended.id().value());
        boolean follows = number.matches()
                && ended.stage().links().stream()
                        .anyMatch(link -> KINDS.contains(link.kind())
                                && (link.to().value().equals(number.group(1))
                                        || link.to().value().startsWith(number.group(1) + "/")));
        return follows ? Optional.of(number) : Optional.empty();
    }

    private static TicketId key(String tenant, String value) {
        if (value.length() <= Ids.MAX_LENGTH) {
            return new TicketId(tenant, value);
        }
        String hash = Hashing.farmHashFingerprint64()
                .hashString(value, StandardCharsets.UTF_8)
                .toString();
        return new TicketId(tenant, value.substring(0, Ids.MAX_LENGTH - HASH) + "/" + hash);
    }
}
