package dev.ticketlifecycle.ticket;

import com.google.common.collect.Maps;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an actor can do on a ticket now, found by trying it on the gate itself: a kind is open if and only if some
 * instance of it is accepted.
 *
 * @param open for each kind that is open, the choices: a move for each status, an offer for each candidate, a reply of
 *     each kind, an ending by each code; never an empty list
 * @param blocked for each other kind, the rules in the way of the instance that came closest
 */
public record WhatNow(Map<CommandKind, List<Choice>> open, Map<CommandKind, Refusal> blocked) {

    /** Copies the maps. */
    public WhatNow {
        open = Maps.immutableEnumMap(Maps.transformValues(open, List::copyOf));
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

    /**
     * The choices of a kind.
     *
     * @param kind the kind
     * @return what is accepted, empty if the kind isn't open
     */
    public List<Choice> choices(CommandKind kind) {
        return open.getOrDefault(kind, List.of());
    }
}
