package dev.ticketlifecycle.relation;

import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.obligation.Obliging;
import dev.ticketlifecycle.obligation.Settlement;
import dev.ticketlifecycle.relation.RelationCommand.Hear;
import dev.ticketlifecycle.relation.RelationCommand.Watch;
import dev.ticketlifecycle.relation.RelationEvent.Awaited;
import dev.ticketlifecycle.relation.RelationEvent.Told;
import dev.ticketlifecycle.relation.RelationEvent.Watched;
import dev.ticketlifecycle.relation.Relations.Watcher;
import dev.ticketlifecycle.room.Call;

/** How a debtor's clock stands still for what is owed on another ticket: one asks to be told, the other tells. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class Watching {

    private Watching() {}

    /**
     * Whether one more can be told.
     *
     * @param watch who asks
     * @param relations who is told already
     * @return false if too many are; then nobody is held up by what isn't told
     */
    static boolean fits(Watch watch, Relations relations) {
        return relations.watchers().size() < Relations.MAX_WATCHERS
                || relations.watchers().stream().anyMatch(one -> one.same(watcher(watch)));
    }

    private static Watcher watcher(Watch watch) {
        return new Watcher(watch.owed(), watch.by(), watch.obligation(), watch.stands());
    }

    /**
     * Remembers who is to be told.
     *
     * @param watch who asks
     * @param call the call
     */
    public static void watch(Watch watch, Call call) {
        call.emit(new Watched(watch.owed(), watch.by(), watch.obligation(), watch.stands()));
    }

    /**
     * Holds the debtor up, or lets him go on.
     *
     * @param hear what was told
     * @param call the call, at the instant at which that came about
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     */
    public static void hear(Hear hear, Call call, Obligations obligations, Obliging obliging) {
        Settlement.follow(
                hear.obligation(), Blocker.of(hear.on(), hear.owed()), hear.stands(), call, obligations, obliging);
    }

    /**
     * Asks the tickets on which something is owed that holds a new debt up.
     *
     * @param imposed the debt
     * @param call where events go
     */
    public static void followImposed(Imposed imposed, Call call) {
        for (Blocker one : imposed.blockedBy()) {
            one.ticket()
                    .ifPresent(on -> call.emit(new Awaited(
                            imposed.obligation(),
                            on,
                            one.id(),
                            imposed.standing().contains(one))));
        }
    }

    /**
     * Tells the first who knows otherwise; what that brings about is followed in turn. On a ticket that has ended nobody
     * waits for an answer.
     *
     * @param call where events go
     * @param conversation what was said
     * @param closure whether the ticket has ended
     * @param obligations what is owed
     * @param relations who is told
     */
    public static void follow(
            Call call, Conversation conversation, Closure closure, Obligations obligations, Relations relations) {
        for (Watcher one : relations.watchers()) {
            boolean asked = closure.ending().isEmpty()
                    && conversation.open().detail().stream()
                            .anyMatch(question -> question.message().equals(one.owed()));
            boolean stands = asked || obligations.find(one.owed()).isPresent();
            if (stands != one.stands()) {
                call.emit(new Told(one.owed(), one.by(), one.obligation(), stands));
                return;
            }
        }
    }
}
