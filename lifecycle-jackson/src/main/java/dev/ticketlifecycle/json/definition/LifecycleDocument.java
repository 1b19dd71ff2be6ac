package dev.ticketlifecycle.json.definition;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A lifecycle as a document: its definition, and the calendars that it declares once and refers to by name.
 *
 * <p>Where the definition has a calendar that is none of these, that stands in the document in full. What is read as one of
 * these has been built once, so {@link #lifecycle} builds it again. Immutable.
 *
 * @param calendars the calendars by name; {@code always} is no name for one of them, it means {@link BusinessCalendar#ALWAYS}
 * @param definition what the lifecycle was told
 */
public record LifecycleDocument(Map<String, BusinessCalendar> calendars, Definition definition) {

    /** What the calendar is called in documents that is open at every instant. */
    public static final String ALWAYS = "always";

    /**
     * Checks the names and copies the map.
     *
     * @throws IllegalArgumentException if a name is no id, or {@value #ALWAYS}
     */
    public LifecycleDocument {
        Objects.requireNonNull(definition, "definition");
        calendars = ImmutableMap.copyOf(calendars);
        calendars.keySet().forEach(LifecycleDocument::checked);
    }

    /**
     * A name for a calendar, if it can be one.
     *
     * @param name the name
     * @return the name
     * @throws IllegalArgumentException if it is no id, or {@value #ALWAYS}
     */
    public static String checked(String name) {
        if (name.equals(ALWAYS)) {
            throw new IllegalArgumentException("a calendar called '" + ALWAYS
                    + "', which is the one that is open at every instant: choose another name");
        }
        return Ids.check("calendar", name);
    }

    /**
     * The document of a lifecycle that was written as code. Each of its calendars is called as the first policy or
     * obligation that counts in it.
     *
     * @param lifecycle the lifecycle
     * @return its document
     */
    public static LifecycleDocument of(Lifecycle lifecycle) {
        return of(lifecycle.definition());
    }

    /**
     * The document of a definition. Each of its calendars is called as the first policy or obligation that counts in it.
     *
     * @param definition the definition
     * @return its document
     */
    public static LifecycleDocument of(Definition definition) {
        Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
        for (SlaPolicy policy : definition.policies()) {
            add(calendars, policy.name(), policy.calendar());
            policy.tellDuring().ifPresent(hours -> add(calendars, policy.name(), hours));
        }
        for (ObligationKind kind : definition.obligations()) {
            kind.calendar().ifPresent(hours -> add(calendars, kind.name(), hours));
        }
        return new LifecycleDocument(calendars, definition);
    }

    private static void add(Map<String, BusinessCalendar> calendars, String user, BusinessCalendar hours) {
        if (hours.equals(BusinessCalendar.ALWAYS) || calendars.containsValue(hours)) {
            return;
        }
        String name = user;
        for (int i = 2; calendars.containsKey(name) || name.equals(ALWAYS); i++) {
            name = Ids.joined(user, "-" + i);
        }
        calendars.put(name, hours);
    }

    /**
     * Builds the lifecycle.
     *
     * @param older the older lifecycles from which it migrates; others are passed over
     * @return the lifecycle
     * @throws IllegalArgumentException if the definition has a fault, or migrates from a lifecycle that isn't there
     */
    public Lifecycle lifecycle(Lifecycle... older) {
        return definition.toBuilder(older).build();
    }
}
