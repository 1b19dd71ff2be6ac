package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.Optional;

/** A status; one that waits and doesn't say for whom waits for the requester. */
record StatusForm(String name, Phase phase, Optional<Party> awaits) {

    static StatusForm of(Status status) {
        return new StatusForm(status.name(), status.phase(), status.awaits().filter(party -> party != Party.REQUESTER));
    }

    Status status() {
        return awaits.isPresent() ? new Status(name, phase, awaits) : Status.of(name, phase);
    }
}
