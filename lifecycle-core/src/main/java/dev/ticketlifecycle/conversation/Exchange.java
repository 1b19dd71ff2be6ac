package dev.ticketlifecycle.conversation;

/**
 * The latest request and its answer, as far as it takes to find two sides that go in circles.
 *
 * @param request the digest of the latest message from outside
 * @param answer the digest of the answer it got, once {@code times} isn't zero
 * @param times how often in a row this request got this answer
 * @param open whether the request came after the latest answer
 */
public record Exchange(long request, long answer, int times, boolean open) {

    /** Nothing comparable was said. */
    public static final Exchange NONE = new Exchange(0, 0, 0, false);

    boolean asks(long digest) {
        return request == digest && (open || times > 0);
    }

    Exchange asked(long digest) {
        return asks(digest) ? new Exchange(request, answer, times, true) : new Exchange(digest, 0, 0, true);
    }

    Exchange answered(long digest) {
        if (!open) {
            return this;
        }
        return times > 0 && answer == digest
                ? new Exchange(request, answer, times + 1, false)
                : new Exchange(request, digest, 1, false);
    }
}
