package dev.ticketlifecycle.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * The hand-written switch on a mutable ticket: the least that enforces the three guards. It gives no reason, keeps no
 * history and is not safe to share.
 */
final class SwitchTicket {

    private Status status = Status.NEW;
    private final String requester;
    private @Nullable String owner;
    private @Nullable String offeredTo;
    private boolean answered = true;

    SwitchTicket(String requester) {
        this.requester = requester;
    }

    Status status() {
        return status;
    }

    boolean does(Step step, String actor, @Nullable String to) {
        switch (step) {
            case MESSAGE -> {
                answered = false;
                return status == Status.NEW || status == Status.OPEN || status == Status.ON_HOLD || enter(Status.OPEN);
            }
            case CLAIM -> {
                owner = actor;
                return true;
            }
            case REPLY -> {
                answered = true;
                return status != Status.NEW || enter(Status.OPEN);
            }
            case OFFER -> {
                if (!actor.equals(owner)) {
                    return false;
                }
                offeredTo = to;
                return true;
            }
            case TAKE -> {
                if (!actor.equals(offeredTo)) {
                    return false;
                }
                owner = actor;
                offeredTo = null;
                return true;
            }
            case WAIT -> {
                return (status == Status.NEW || status == Status.OPEN || status == Status.ON_HOLD)
                        && enter(Status.WAITING);
            }
            case HOLD -> {
                return status == Status.OPEN && enter(Status.ON_HOLD);
            }
            case RESUME -> {
                return status == Status.ON_HOLD && enter(Status.OPEN);
            }
            case RESOLVE -> {
                return answered
                        && (status == Status.OPEN || status == Status.WAITING || status == Status.ON_HOLD)
                        && enter(Status.RESOLVED);
            }
            case CLOSE -> {
                return status == Status.RESOLVED && actor.equals(requester) && enter(Status.CLOSED);
            }
            case OPEN -> {
                return false;
            }
        }
        return false;
    }

    private boolean enter(Status next) {
        status = next;
        return true;
    }
}
