package dev.ticketlifecycle;

import dev.ticketlifecycle.Definition.Limits;
import java.time.Duration;
import java.util.Optional;

/** The amounts that a definition is told, each checked when it is told. */
final class Bounds {

    private Duration silenceWindow = Limits.USUAL.silenceWindow();
    private Duration offerExpiry = Limits.USUAL.offerExpiry();
    private int returns = Limits.USUAL.returns();
    private Duration reopeningWindow = Limits.USUAL.reopeningWindow();
    private int holdingReplies = Limits.USUAL.holdingReplies();
    private int botTurns = Limits.USUAL.botTurns();
    private Optional<Duration> coolDown = Limits.USUAL.coolDown();
    private int reopenings = Limits.USUAL.reopenings();
    private int lowRating = Limits.USUAL.lowRating();

    void silenceWindow(Duration elapsed) {
        silenceWindow = positive("silence window", elapsed);
    }

    void offerExpiry(Duration elapsed) {
        offerExpiry = positive("offer expiry", elapsed);
    }

    void returns(int times) {
        returns = notNegative("returns", times);
    }

    void reopeningWindow(Duration elapsed) {
        reopeningWindow = positive("reopening window", elapsed);
    }

    void holdingReplies(int inRow) {
        holdingReplies = notNegative("holding replies in a row", inRow);
    }

    void botTurns(int turns) {
        botTurns = notNegative("turns of bots", turns);
    }

    void coolDown(Duration elapsed) {
        coolDown = Optional.of(positive("cool-down of escalations", elapsed));
    }

    void reopenings(int most) {
        reopenings = notNegative("reopenings", most);
    }

    void lowRating(int highest) {
        if (highest < 0 || highest > 5) {
            throw new IllegalArgumentException("a low rating of up to " + highest + ": use 0 for none, or 1 to 5");
        }
        lowRating = highest;
    }

    Limits limits() {
        return new Limits(
                silenceWindow,
                offerExpiry,
                returns,
                reopeningWindow,
                holdingReplies,
                botTurns,
                coolDown,
                reopenings,
                lowRating);
    }

    private static int notNegative(String what, int given) {
        if (given < 0) {
            throw new IllegalArgumentException(given + " " + what + ": it can't be negative; 0 permits none");
        }
        return given;
    }

    private static Duration positive(String what, Duration given) {
        if (given.toMillis() <= 0) {
            throw new IllegalArgumentException("a " + what + " of " + given + ": it has to be at least a millisecond");
        }
        return Duration.ofMillis(given.toMillis());
    }
}
