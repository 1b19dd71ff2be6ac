package dev.ticketlifecycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.conversation.Digests;
import dev.ticketlifecycle.escalation.Trail;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is stored can be written out and made again by anybody: tickets, journals, acts and definitions are records of
 * public components all the way down, but for a few classes that have a way there and back of their own.
 */
class ThereAndBackTest {

    /** Each with what it is listed as and made again from. */
    private static final Map<Class<?>, List<Class<?>>> WITH_A_WAY_BACK = Map.of(
            Changes.class, List.of(Changes.Subject.class, Changes.Change.class), // bySubject, of
            Trail.class, List.of(String.class), // statuses, of
            Digests.class, List.of(Long.class), // latestFirst, of
            Fact.class, List.of(String.class), // name, named
            BusinessCalendar.class, List.of(ZoneId.class, DayOfWeek.class, LocalDate.class, Hours.class)); // week, ...

    /** Closed by an enum of kinds: the records of the rooms. */
    private static final Set<Class<?>> CLOSED_BY_KIND = Set.of(Command.class, Event.class);

    /**
     * What a host wrote as code can only be found again by the name of the rule or goal it is in. Tickets have it too: a
     * clock holds its target, which a definition's policies list by the same id.
     */
    private static final Set<Class<?>> CODE = Set.of(Rule.Condition.class, Goal.Computation.class);

    /** All types that what is stored is made of. */
    private static Set<Class<?>> reachable(Class<?>... roots) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(roots));
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (seen.add(type)) {
                parts(type).forEach(open::add);
            }
        }
        return seen;
    }

    private static Stream<Class<?>> parts(Class<?> type) {
        if (CLOSED_BY_KIND.contains(type)) {
            return ExportedTypes.all().stream().filter(one -> one.isRecord() && type.isAssignableFrom(one));
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses());
        }
        if (WITH_A_WAY_BACK.containsKey(type)) {
            return WITH_A_WAY_BACK.getOrDefault(type, List.of()).stream();
        }
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .map(RecordComponent::getGenericType)
                .flatMap(ThereAndBackTest::named);
    }

    /** The classes that a type names, such as all three of {@code Map<String, List<Duration>>}. */
    private static Stream<Class<?>> named(Type type) {
        if (type instanceof Class<?> raw) {
            return Stream.of(raw);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    named(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(ThereAndBackTest::named));
        }
        if (type instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds()).flatMap(ThereAndBackTest::named);
        }
        throw new IllegalArgumentException("a component of type " + type + ": neither a class nor made of classes");
    }

    private static boolean plain(Class<?> type) {
        if (type.isPrimitive() || type.getName().startsWith("java.") || CLOSED_BY_KIND.contains(type)) {
            return true;
        }
        return isPublic(type) && (type.isEnum() || type.isSealed() || isPublicRecord(type));
    }

    private static boolean isPublicRecord(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredConstructors())
                        .filter(constructor -> Arrays.equals(
                                constructor.getParameterTypes(),
                                Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getType)
                                        .toArray()))
                        .allMatch(constructor -> Modifier.isPublic(constructor.getModifiers()));
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && Optional.<Class<?>>ofNullable(type.getEnclosingClass())
                        .map(ThereAndBackTest::isPublic)
                        .orElse(true);
    }

    private static Set<Class<?>> closed(Set<Class<?>> types) {
        Set<Class<?>> closed = new LinkedHashSet<>(types);
        closed.removeIf(ThereAndBackTest::plain);
        return closed;
    }

    @Test
    void journalsAndActsAreOfPlainValues() {
        Set<Class<?>> types = reachable(Recorded.class, Act.class);

        assertThat(types).hasSizeGreaterThan(150);
        assertThat(closed(types)).isEmpty();
    }

    @Test
    void ticketsAreOfPlainValuesButForThoseWithAWayBack() {
        Set<Class<?>> closed = closed(reachable(Ticket.class));

        assertThat(closed).contains(Goal.Computation.class).doesNotContain(Rule.Condition.class);
        closed.removeAll(CODE);
        assertThat(closed).containsExactlyInAnyOrderElementsOf(WITH_A_WAY_BACK.keySet());
    }

    @Test
    void definitionsAreOfPlainValuesButForThoseWithAWayBack() {
        Set<Class<?>> closed = closed(reachable(Definition.class));

        assertThat(closed).containsAll(CODE);
        closed.removeAll(CODE);
        assertThat(closed).containsExactlyInAnyOrder(Fact.class, BusinessCalendar.class);
    }

    @Test
    void aRecordThatHidesSomethingWouldBeFound() {
        assertThat(closed(reachable(Hidden.class))).containsExactly(Hidden.class);
    }

    private record Hidden(Optional<? extends Hidden> next) {}
}
