package dev.ticketlifecycle.explain;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.vocabulary.Owner;
import java.util.Map;
import java.util.Optional;

/**
 * A supposition about a ticket: what its clocks would show if something were otherwise from now on. Immutable.
 *
 * <p>Nothing is decided and no rule is asked; what changes is counted by the change mode of each policy.
 *
 * @param category another category
 * @param attributes other attributes
 * @param owner another owner
 * @param calendars other calendars, by the name of their policy
 */
public record WhatIf(
        Optional<String> category,
        Map<String, String> attributes,
        Optional<Owner> owner,
        Map<String, BusinessCalendar> calendars) {

    /** Nothing is otherwise. */
    public static final WhatIf NOTHING = new WhatIf(Optional.empty(), Map.of(), Optional.empty(), Map.of());

    /** Copies the maps. */
    public WhatIf {
        attributes = ImmutableMap.copyOf(attributes);
        calendars = ImmutableMap.copyOf(calendars);
    }

    /**
     * Another priority.
     *
     * @param value the value of the attribute {@value Traits#PRIORITY}
     * @return the supposition
     */
    public static WhatIf priority(String value) {
        return NOTHING.and(Traits.PRIORITY, value);
    }

    /**
     * Another owner.
     *
     * @param owner an agent or a queue
     * @return the supposition
     */
    public static WhatIf ownedBy(Owner owner) {
        return new WhatIf(Optional.empty(), Map.of(), Optional.of(owner), Map.of());
    }

    /**
     * Another calendar.
     *
     * @param policy the name of the policy that would count in it
     * @param calendar the calendar
     * @return the supposition
     */
    public static WhatIf in(String policy, BusinessCalendar calendar) {
        return new WhatIf(Optional.empty(), Map.of(), Optional.empty(), Map.of(policy, calendar));
    }

    /**
     * Besides, another category.
     *
     * @param other the category
     * @return the wider supposition
     */
    public WhatIf about(String other) {
        return new WhatIf(Optional.of(other), attributes, owner, calendars);
    }

    /**
     * Besides, another value of an attribute.
     *
     * @param attribute the attribute
     * @param value its value
     * @return the wider supposition
     */
    public WhatIf and(String attribute, String value) {
        ImmutableMap.Builder<String, String> more = ImmutableMap.builder();
        return new WhatIf(
                category, more.putAll(attributes).put(attribute, value).buildKeepingLast(), owner, calendars);
    }
}
