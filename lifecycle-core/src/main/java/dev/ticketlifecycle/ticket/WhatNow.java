package dev.ticketlifecycle.ticket;

import com.google.common.collect.Maps;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.util.Map;
import java.util.Set;

/**
 * What an actor can do on a ticket now, found by trying it on the gate itself.
 *
 * @param open for each kind that is open, an instance that is accepted
 * @param blocked for each other kind, the rules in the way of the instance that came closest
 */
public record WhatNow(Map<CommandKind, Command> open, Map<CommandKind, Refusal> blocked) {

    /** Copies the maps. */
    public WhatNow {
        open = Maps.immutableEnumMap(open);
        blocked = Maps.immutableEnumMap(blocked);
    }

    /**
     * The kinds that are open to the actor.
     *
     * @return the kinds
     */
    public Set<CommandKind> kinds() {
        return open.keySet();
    }
}
