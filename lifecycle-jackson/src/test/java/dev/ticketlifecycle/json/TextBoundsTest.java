package dev.ticketlifecycle.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.Status;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text is taken can be written and read again: no value holds one that a reader or a store wouldn't take. */
class TextBoundsTest {

    private static final List<String> NOT_HELD =
            List.of("x".repeat(Limits.TEXT + 1), "x".repeat(FreeText.MAX_LENGTH + 1), "half \ud83d", "zero \0");

    /** A text somewhere in a value that can be made. */
    record Spot(Class<?> type, int at) {
        RecordComponent component() {
            return type.getRecordComponents()[at];
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + component().getName();
        }
    }

    static Stream<Spot> texts() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Stream.of(
                        Command.class,
                        Event.class,
                        Act.class,
                        Recorded.class,
                        Person.class,
                        DirectoryFacts.class,
                        LinkedTicket.class,
                        Status.class,
                        Channel.class,
                        Match.class,
                        Threshold.class,
                        Intent.class)
                .forEach(type -> reach(type, records));
        return records.stream()
                .flatMap(type -> Stream.iterate(0, i -> i < type.getRecordComponents().length, i -> i + 1)
                        .map(at -> new Spot(type, at)))
                .filter(spot -> !holding(spot.component().getGenericType(), "").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextThatNotEveryReaderAndStoreHoldsIsRefusedWhereItIsTaken(Spot spot) throws Exception {
        Object whole = Any.of(spot.type(), 1);
        for (String text : NOT_HELD) {
            for (Object part : holding(spot.component().getGenericType(), text)) {
                assertThat(refusal(whole, spot.at(), part))
                        .as("%s with '%.9s'...", spot, text)
                        .isPresent();
            }
        }
    }

    @Test
    void whatIsRefusedIsNamedWithTheCure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeclineOffer("x".repeat(70_000)))
                .withMessage("a reason of 70000 characters: at most 256; keep longer texts in the host");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Close.abuse("again\0"))
                .withMessage("a reason with U+0000 at position 5, which not every store can hold: leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Threshold("x", new Threshold.Share(1), true, List.of(Intent.raisePriority("\ude00"))))
                .withMessage(
                        "a priority with half a character at position 0, which no store can hold: cut texts between characters");
    }

    @ParameterizedTest
    @EnumSource
    void theLongestTextComesBack(Generation by) {
        for (String text :
                List.of("x".repeat(FreeText.MAX_LENGTH), "\ud83d\ude00".repeat(FreeText.MAX_LENGTH / 2), "שלום")) {
            Command declined = new DeclineOffer(text);
            assertThat(by.read(
                            Command.class,
                            Examples.text(Command.class, declined).getBytes(UTF_8)))
                    .isEqualTo(declined);
        }
    }

    private static void reach(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> reach(part, records));
        } else if (type instanceof Class<?> raw && raw.getName().startsWith("dev.ticketlifecycle.")) {
            if (raw.isRecord() && records.add(raw)) {
                Arrays.stream(raw.getRecordComponents()).forEach(part -> reach(part.getGenericType(), records));
            } else if (!Any.kinds(raw).isEmpty()) {
                Any.kinds(raw).forEach(kind -> reach(kind, records));
            } else if (raw.isSealed()) {
                Arrays.stream(raw.getPermittedSubclasses()).forEach(kind -> reach(kind, records));
            }
        }
    }

    /** Values of a type with the text in them, one for each place it may have. */
    private static List<?> holding(Type type, String text) {
        if (type == String.class) {
            return List.of(text);
        }
        if (!(type instanceof ParameterizedType generic)) {
            return List.of();
        }
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == Map.class) {
            return Stream.concat(
                            of[0] == String.class ? Stream.of(Map.of(text, of(of[1]))) : Stream.empty(),
                            holding(of[1], text).stream().map(value -> Map.of("t", value)))
                    .toList();
        }
        return holding(of[0], text).stream()
                .map(value -> generic.getRawType() == Optional.class
                        ? Optional.of(value)
                        : generic.getRawType() == Set.class ? Set.of(value) : List.of(value))
                .toList();
    }

    private static Object of(Type type) {
        return type instanceof Class<?> raw ? Any.of(raw, 1) : Set.of();
    }

    private static Optional<String> refusal(Object whole, int at, Object part) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == at ? part : components[i].getAccessor().invoke(whole);
        }
        Constructor<?> constructor = whole.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        try {
            constructor.newInstance(values);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            return Optional.of(e.getCause().getMessage());
        }
    }
}
