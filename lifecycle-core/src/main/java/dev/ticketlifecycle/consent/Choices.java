package dev.ticketlifecycle.consent;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Options that the requester was offered and hasn't chosen among yet.
 *
 * @param id of the offer
 * @param options what can be chosen
 * @param until when the offer ends
 * @param otherwise what silence chooses; empty if silence chooses nothing
 */
public record Choices(String id, List<Option> options, Instant until, Optional<String> otherwise) {

    /** Copies the options. */
    public Choices {
        options = ImmutableList.copyOf(options);
    }

    Optional<Option> find(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }
}
