package dev.ticketlifecycle.json;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** Random values of any record: whatever its constructor lets through. */
final class Anything {

    private static final int PATIENCE = 400;

    private final Random random;
    private final Map<Class<?>, List<Class<?>>> sets;
    private int depth;

    Anything(long seed, Map<Class<?>, List<Class<?>>> sets) {
        this.random = new Random(seed);
        this.sets = sets;
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return text();
        }
        if (raw == int.class || raw == Integer.class) {
            return rarely() ? any(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -1)) : random.nextInt(8);
        }
        if (raw == long.class) {
            return whole();
        }
        if (raw == Long.class) {
            return random.nextLong();
        }
        if (raw == double.class) {
            return (1 + random.nextInt(100)) / 100.0;
        }
        if (raw == boolean.class) {
            return random.nextBoolean();
        }
        if (raw == Instant.class) {
            return rarely()
                    ? any(List.of(
                            Instant.parse("0000-01-01T00:00:00Z"),
                            Instant.parse("9999-12-31T23:59:59.999999999Z"),
                            Instant.EPOCH.minusNanos(1),
                            Instant.ofEpochSecond(1, 1)))
                    : Instant.ofEpochMilli(random.nextLong(-62_000_000_000_000L, 250_000_000_000_000L));
        }
        if (raw == Duration.class) {
            return rarely()
                    ? any(List.of(
                            Duration.ZERO,
                            Duration.ofSeconds(Long.MIN_VALUE),
                            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                            Duration.ofNanos(-1)))
                    : Duration.ofMillis(random.nextLong(1_000_000_000_000L));
        }
        if (raw == OptionalLong.class) {
            return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(whole());
        }
        if (raw == OptionalInt.class) {
            return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(9));
        }
        if (raw.isEnum()) {
            return any(List.of(raw.getEnumConstants()));
        }
        if (sets.containsKey(raw)) {
            return value(any(sets.get(raw)));
        }
        if (raw.isSealed()) {
            return value(any(Arrays.asList(raw.getPermittedSubclasses())));
        }
        return record(raw);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (int i = 0; i < PATIENCE; i++) {
            depth++;
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                Object[] values = new Object[components.length];
                for (int c = 0; c < values.length; c++) {
                    values[c] = value(components[c].getGenericType());
                }
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException("a random " + type, e);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a random " + type, e);
            } finally {
                depth--;
            }
        }
        throw new IllegalStateException("no random " + type + " in " + PATIENCE + " tries");
    }

    private Object generic(ParameterizedType type) {
        Type first = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            boolean again = first == Command.class && depth > 2;
            return again || random.nextBoolean() ? Optional.empty() : Optional.of(value(first));
        }
        List<Object> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(value(first));
        }
        if (type.getRawType() == List.class) {
            return some;
        }
        if (type.getRawType() == Set.class) {
            return new LinkedHashSet<>(some);
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        some.forEach(key -> map.put(key, value(type.getActualTypeArguments()[1])));
        return map;
    }

    private boolean rarely() {
        return random.nextInt(20) == 0;
    }

    private long whole() {
        return rarely()
                ? any(List.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 1L << 53, (1L << 53) - 1))
                : random.nextInt(1_000);
    }

    private String text() {
        return switch (random.nextInt(20)) {
            case 0 -> "Заказ № 5, \"срочно\"";
            case 1 -> "a\\b/c\n\u0001\uD83D\uDE00";
            case 2 -> "";
            case 3 -> "\uD83D\uDE00".repeat(FreeText.MAX_LENGTH / 2);
            case 4 -> "\u202Eשלום\u0301 \u00AD\uFEFF\uFFFF";
            case 5 -> "i".repeat(Ids.MAX_LENGTH);
            default -> "t-" + random.nextInt(100);
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
