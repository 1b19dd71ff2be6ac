package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.ClosureEvent.Proposed;
import dev.ticketlifecycle.closure.ClosureEvent.WindowCancelled;
import dev.ticketlifecycle.closure.ClosureEvent.WindowStarted;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the ticket is from its end.
 *
 * @param proposal the solution that stands
 * @param ending how and when it ended, while it is ended
 * @param rejections how many proposals were rejected
 * @param reopenings how often it came back after an ending
 * @param noSpam whether its requester brought it back after it had ended as spam; it doesn't end so again
 */
public record Closure(
        Optional<Proposal> proposal, Optional<Ending> ending, int rejections, int reopenings, boolean noSpam) {

    /** Nothing is proposed, nothing has ended. */
    public static final Closure NONE = new Closure(Optional.empty(), Optional.empty(), 0, 0, false);

    static final String SILENCE_WINDOW = "silence-window";

    /**
     * A proposed solution.
     *
     * @param message the reply it stands on, if one was sent with it
     * @param at when it was proposed
     * @param deliveredAt when that reply counts as delivered
     * @param window the silence window, while it runs
     * @param cancelled whether the window was cancelled; then only a new proposal starts one
     */
    public record Proposal(
            Optional<String> message,
            Instant at,
            Optional<Instant> deliveredAt,
            Optional<Timer> window,
            boolean cancelled) {

        boolean standsOn(String reply) {
            return message.isPresent() && message.get().equals(reply);
        }

        Proposal delivered(Instant when) {
            return new Proposal(message, at, Optional.of(when), window, cancelled);
        }

        Proposal withWindow(Timer timer) {
            return new Proposal(message, at, deliveredAt, Optional.of(timer), cancelled);
        }

        Proposal withoutWindow(boolean forGood) {
            return new Proposal(message, at, deliveredAt, Optional.empty(), forGood);
        }
    }

    /**
     * The end of a ticket.
     *
     * @param outcome how; empty only if it ended without any proof: by an override, or with {@code consent-or-silence}
     *     switched off
     * @param at when
     * @param by whose act it was
     * @param restsOn the reply that a declined or silent ending rests on
     */
    public record Ending(Optional<Outcome> outcome, Instant at, Actor by, Optional<String> restsOn) {
        boolean as(Outcome how) {
            return outcome.isPresent() && outcome.get() == how;
        }
    }

    /**
     * The running silence window.
     *
     * @return the timer at whose instant the ticket ends, or empty if no window runs
     */
    public Optional<Timer> window() {
        return proposal.isPresent() ? proposal.get().window() : Optional.empty();
    }

    /**
     * Whether the ticket has ended for good.
     *
     * @param now the instant
     * @param reopeningWindow how long an ended ticket can come back
     * @param survive whether something lives on that is owed
     * @return true from the end of the reopening window
     */
    public boolean sealed(Instant now, Duration reopeningWindow, boolean survive) {
        return ending.isPresent() && !survive && !now.isBefore(ending.get().at().plus(reopeningWindow));
    }

    /**
     * Whether the ticket has ended in a certain way.
     *
     * @param how the outcome
     * @return true while it is ended so
     */
    public boolean ended(Outcome how) {
        return ending.isPresent() && ending.get().as(how);
    }

    /**
     * The closure after an event of this room.
     *
     * @param event the event
     * @param by whose act it was
     * @param at when it took effect
     * @return the next closure
     */
    public Closure after(ClosureEvent event, Actor by, Instant at) {
        return switch (event.kind()) {
            case PROPOSED ->
                with(new Proposal(
                        ((Proposed) event).message(), at, ((Proposed) event).deliveredAt(), Optional.empty(), false));
            case WINDOW_STARTED ->
                proposal.isEmpty()
                        ? this
                        : with(proposal.get()
                                .withWindow(Timer.over(
                                        Timer.Kind.ENDING, SILENCE_WINDOW, ((WindowStarted) event).endsAt())));
            case WINDOW_CANCELLED ->
                proposal.isEmpty()
                        ? this
                        : with(proposal.get().withoutWindow(!((WindowCancelled) event).untilDelivery()));
            case PROPOSAL_REJECTED -> new Closure(Optional.empty(), ending, rejections + 1, reopenings, noSpam);
            case ENDED ->
                new Closure(
                        Optional.empty(),
                        Optional.of(new Ending(((Ended) event).outcome(), at, by, ((Ended) event).restsOn())),
                        rejections,
                        reopenings,
                        noSpam);
            default ->
                new Closure(
                        Optional.empty(), Optional.empty(), rejections, reopenings + 1, noSpam || ended(Outcome.SPAM));
        };
    }

    /**
     * The closure after a reply was delivered.
     *
     * @param delivered the event of the conversation
     * @return the next closure, the same unless the proposal stands on that reply
     */
    public Closure after(Delivered delivered) {
        return proposal.isPresent() && proposal.get().standsOn(delivered.message())
                ? with(proposal.get().delivered(delivered.at()))
                : this;
    }

    private Closure with(Proposal next) {
        return new Closure(Optional.of(next), ending, rejections, reopenings, noSpam);
    }
}
