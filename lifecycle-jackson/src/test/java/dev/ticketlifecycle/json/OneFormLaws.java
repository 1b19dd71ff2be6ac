package dev.ticketlifecycle.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.definition.RandomDesks;
import dev.ticketlifecycle.json.stored.StoredDesk;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.testkit.law.Step;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Equal values are the same bytes: a set says the same in whatever order it was filled. */
class OneFormLaws {

    @Property(tries = 1_000)
    void commandsAndEventsWhoseSetsWereFilledTheOtherWayRoundAreTheSameBytes(@ForAll long seed) {
        same(Command.class, Any.of(Command.class, seed));
        same(Event.class, Any.of(Event.class, seed));
    }

    @Property(tries = 10)
    void ticketsAndWhatIsSeenOfThemWhoseSetsWereFilledTheOtherWayRoundAreTheSameBytes(@ForAll long seed) {
        for (Step step : StoredDesk.histories().play(seed).steps()) {
            same(Ticket.class, step.after());
            StoredDesk.views(step.after()).forEach(view -> same(TicketView.class, view));
            step.events().forEach(entry -> same(Recorded.class, entry));
        }
    }

    @Property(tries = 100)
    void definitionsWhoseSetsAndMapsWereFilledTheOtherWayRoundAreTheSameBytes(@ForAll long seed) {
        LifecycleDocument document = LifecycleDocument.of(RandomDesks.of(seed));
        Definition definition = (Definition) turned(document.definition());
        same(LifecycleDocument.class, document, new LifecycleDocument(document.calendars(), definition));
        definition.policies().forEach(policy -> same(SlaPolicy.class, policy));
    }

    private static <T> void same(Class<T> type, T value) {
        same(type, value, type.cast(turned(value)));
    }

    private static <T> void same(Class<T> type, T value, T other) {
        assertThat(other).isEqualTo(value);
        assertThat(Examples.text(type, other)).isEqualTo(Examples.text(type, value));
    }

    /** The same value, made anew, with every set and map filled the other way round. */
    private static Object turned(Object value) {
        if (value instanceof Optional<?> some) {
            return some.map(OneFormLaws::turned);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(OneFormLaws::turned).toList();
        }
        if (value instanceof Set<?> set) {
            List<Object> all = new ArrayList<>(set);
            Collections.reverse(all);
            return new LinkedHashSet<>(all);
        }
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> all = new ArrayList<>(map.entrySet());
            Collections.reverse(all);
            Map<Object, Object> turned = new LinkedHashMap<>();
            all.forEach(entry -> turned.put(entry.getKey(), turned(entry.getValue())));
            return turned;
        }
        if (!value.getClass().isRecord()) {
            return value;
        }
        try {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                components[i].getAccessor().setAccessible(true);
                parts[i] = turned(components[i].getAccessor().invoke(value));
            }
            Constructor<?> made = value.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the same " + value.getClass() + " made anew", e);
        }
    }
}
