package dev.ticketlifecycle;

import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.FollowOn;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Carries out on other tickets what an event asks of them; may be done again, and has no second effect. */
final class FollowOns {

    private final Execution execution;

    FollowOns(Execution execution) {
        this.execution = execution;
    }

    static boolean tells(Notification notification) {
        return !told(notification).isEmpty();
    }

    private static List<FollowOn> told(Notification notification) {
        Recorded recorded = notification.event();
        return recorded.event().tells(notification.ticket(), recorded.effectiveAt());
    }

    /** Carries out everything, or throws: then all of it is tried again. */
    void carryOut(Notification notification) {
        for (FollowOn one : told(notification)) {
            Decision decision = execution.of(one.to(), act(notification, one.to(), one.command()));
            if (decision instanceof Refused refused) {
                refused(notification, one, refused);
            }
        }
    }

    private void refused(Notification notification, FollowOn one, Refused refused) {
        Recorded recorded = notification.event();
        List<String> rules = refused.refusal().rules();
        Optional<Command> answer = recorded.event().refused(one, rules, recorded.effectiveAt());
        Decision settled = answer.isEmpty()
                ? refused
                : execution.of(notification.ticket(), act(notification, one.to(), answer.get()));
        if (!settled.accepted()) {
            throw new IllegalStateException("what " + notification.key() + " tells " + one.to() + " was refused by "
                    + rules + (answer.isEmpty() ? "" : ", and so was the answer to that"));
        }
    }

    // By the same initiator, carried out by the machinery, under an id that never changes. What a requester or a third
    // party brought about there, the machinery passes on: they have done nothing here.
    private static Act act(Notification notification, TicketId to, Command command) {
        String id = Ids.joined(notification.ticket().value(), ":" + notification.version() + ":" + to.value());
        return new Act(
                id,
                command,
                initiator(notification.event().initiator()),
                Actor.system(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Actor initiator(Actor there) {
        return there.party() == Party.REQUESTER || there.party() == Party.THIRD_PARTY ? Actor.system() : there;
    }
}
