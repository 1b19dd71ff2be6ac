package dev.ticketlifecycle.vocabulary;

/**
 * Why a ticket waits: the closed list of reasons, each with the party that is waited for.
 *
 * <p>Every reason lies outside the desk. A desk that is busy, or one that waits for another desk of its house, is working:
 * the first is never a pause, the second is an offer or an assignment.
 */
public enum PauseReason {
    /** The requester has to answer. */
    REQUESTER_ANSWER(Party.REQUESTER),
    /** The requester has to send in documents, photos or the goods themselves. */
    REQUESTER_EVIDENCE(Party.REQUESTER),
    /** The requester has to choose between what was offered. */
    REQUESTER_CHOICE(Party.REQUESTER),
    /** The requester wants to be served at a later date that was agreed on. */
    AGREED_DATE(Party.REQUESTER),
    /** Somebody else outside has to answer. */
    THIRD_PARTY_ANSWER(Party.THIRD_PARTY),
    /** A supplier or manufacturer has to act. */
    SUPPLIER(Party.THIRD_PARTY),
    /** Whoever carries the goods has to act. */
    CARRIER(Party.THIRD_PARTY),
    /** A bank or payment service has to act. */
    BANK(Party.THIRD_PARTY),
    /** A public authority has to act. */
    AUTHORITY(Party.THIRD_PARTY);

    private final Party awaits;

    PauseReason(Party awaits) {
        this.awaits = awaits;
    }

    /**
     * The party that is waited for.
     *
     * @return {@link Party#REQUESTER} or {@link Party#THIRD_PARTY}
     */
    public Party awaits() {
        return awaits;
    }

    /**
     * The reason where nobody gives one: an answer is waited for.
     *
     * @param party the party that is waited for
     * @return the reason
     * @throws IllegalArgumentException if a desk would wait for itself
     */
    public static PauseReason usual(Party party) {
        return switch (party) {
            case REQUESTER -> REQUESTER_ANSWER;
            case THIRD_PARTY -> THIRD_PARTY_ANSWER;
            case STAFF, SYSTEM ->
                throw new IllegalArgumentException(
                        "a pause that awaits " + party + ": a desk that waits for itself is working");
        };
    }
}
