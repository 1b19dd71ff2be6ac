package dev.ticketlifecycle.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * What a host keeps of a ticket beside a state machine, with the three guards on it.
 *
 * <p>State machines know a status and nothing else: who owns the ticket and whether it is answered are the host's.
 */
final class Facts {

    /**
     * What a machine is given with a step.
     *
     * @param step the step
     * @param actor who takes it
     * @param to for an offer, to whom
     * @param facts the facts of the ticket
     */
    record Request(Step step, String actor, @Nullable String to, Facts facts) {
        boolean permitted() {
            return facts.permit(this);
        }

        void done() {
            facts.after(this);
        }
    }

    private final String requester;
    private @Nullable String owner;
    private @Nullable String offeredTo;
    private boolean answered = true;

    Facts(String requester) {
        this.requester = requester;
    }

    private boolean permit(Request request) {
        return switch (request.step()) {
            case RESOLVE -> answered;
            case OFFER -> request.actor().equals(owner);
            case TAKE -> request.actor().equals(offeredTo);
            case CLOSE -> request.actor().equals(requester);
            default -> true;
        };
    }

    private void after(Request request) {
        switch (request.step()) {
            case MESSAGE -> answered = false;
            case REPLY -> answered = true;
            case OFFER -> offeredTo = request.to();
            case CLAIM, TAKE -> {
                owner = request.actor();
                offeredTo = null;
            }
            default -> {}
        }
    }
}
