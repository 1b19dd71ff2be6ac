package dev.ticketlifecycle.vocabulary;

import java.util.Objects;
import java.util.Optional;

/**
 * The host's word for a stage of the ticket, and the phase that says what it means.
 *
 * @param name the host's name, see {@link Ids}
 * @param phase what the status means to the rules
 * @param awaits in {@link Phase#WAITING} the party that is waited for, elsewhere empty
 */
public record Status(String name, Phase phase, Optional<Party> awaits) {

    /**
     * Checks that exactly the waiting statuses name whom they wait for.
     *
     * @throws IllegalArgumentException if a waiting status names nobody, names the desk itself, or another status names
     *     a party
     */
    public Status {
        Ids.check("status", name);
        Objects.requireNonNull(phase, "phase");
        if ((phase == Phase.WAITING) != awaits.isPresent()) {
            throw new IllegalArgumentException("status '" + name + "' of phase " + phase + " awaits "
                    + awaits.map(Party::name).orElse("nobody")
                    + ": a waiting status, and no other," + " names the party it waits for");
        }
        if (awaits.filter(p -> p == Party.STAFF || p == Party.SYSTEM).isPresent()) {
            throw new IllegalArgumentException("status '" + name + "' awaits " + awaits.get()
                    + ": a desk that waits for itself is working; use REQUESTER or THIRD_PARTY");
        }
    }

    /**
     * A status; one of phase {@link Phase#WAITING} waits for the requester.
     *
     * @param name the host's name
     * @param phase what it means
     * @return the status
     */
    public static Status of(String name, Phase phase) {
        return new Status(name, phase, phase == Phase.WAITING ? Optional.of(Party.REQUESTER) : Optional.empty());
    }

    /**
     * A waiting status.
     *
     * @param name the host's name
     * @param awaits the party that is waited for: {@link Party#REQUESTER} or {@link Party#THIRD_PARTY}
     * @return the status
     */
    public static Status waitingFor(String name, Party awaits) {
        return new Status(name, Phase.WAITING, Optional.of(awaits));
    }

    // By hand: each act compares statuses, and what Java 17 makes for records isn't inlined.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Status that
                        && phase == that.phase
                        && name.equals(that.name)
                        && awaits.equals(that.awaits));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
