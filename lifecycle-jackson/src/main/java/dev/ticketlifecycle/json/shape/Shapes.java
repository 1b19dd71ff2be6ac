package dev.ticketlifecycle.json.shape;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.json.shape.Fields.Part;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Derives the form of each type: a record has a field a component, under the component's name; a sealed set of records says
 * its kind first; what isn't a record has been declared.
 *
 * <p>So the names in Java are the names in JSON. Whoever renames a component changes the format, and the golden files say
 * so. Built once and then only read.
 */
final class Shapes {

    static final Plain<String> TEXT = new Plain<>("string", Map.of(), Function.identity(), Function.identity());

    // What stands for a value where it is written otherwise than it is held.
    private static final String FORM = "Form";

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Map<Type, Shape<?>> known = new HashMap<>();
    private final Map<Class<?>, Object> blanks = new HashMap<>();
    private final Map<Class<?>, Set<String>> needed = new HashMap<>();
    private final Map<String, Shape<?>> components = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> kinds = new HashMap<>();

    Shapes() {
        known.put(String.class, TEXT);
        known.put(int.class, Numbers.INT);
        known.put(Integer.class, Numbers.INT);
        known.put(long.class, Numbers.LONG);
        known.put(double.class, Numbers.DOUBLE);
        known.put(boolean.class, Numbers.FLAG);
        known.put(Instant.class, Times.INSTANT);
        known.put(Duration.class, Times.DURATION);
        known.put(OptionalLong.class, new As<>(Numbers.LONG, OptionalLong::getAsLong, OptionalLong::of));
        known.put(OptionalInt.class, new As<>(Numbers.INT, OptionalInt::getAsInt, OptionalInt::of));
    }

    /** Declares the form of a type. */
    <T> Shapes put(Class<T> type, Shape<T> shape) {
        known.put(type, shape);
        return this;
    }

    /** Declares the form of one component. */
    Shapes component(Class<?> type, String component, Shape<?> shape) {
        components.put(key(type, component), shape);
        return this;
    }

    /** Declares what a record is when nothing is said of it. */
    Shapes blank(Record blank) {
        blanks.put(blank.getClass(), blank);
        return this;
    }

    /** Declares what a record is when nothing is said of it but what it needs. */
    Shapes blank(Record blank, String... components) {
        needed.put(blank.getClass(), Set.of(components));
        return blank(blank);
    }

    /** Declares that a component that is left out has the value of another one. */
    Shapes same(Class<?> type, String component, String as) {
        same.put(key(type, component), as);
        return this;
    }

    /** Declares the records of a set by kind. */
    Shapes kinds(Class<?> type, Map<String, Class<?>> byKind) {
        kinds.put(type, byKind);
        return this;
    }

    @SuppressWarnings("unchecked")
    <T> Shape<T> of(Class<T> type) {
        return (Shape<T>) shape(type);
    }

    /** The form that follows from a record's components, for a declared one that builds on it. */
    @SuppressWarnings("unchecked")
    <T extends Record> Braced<T> derived(Class<T> type) {
        return (Braced<T>) fields(type);
    }

    private static String key(Class<?> type, String component) {
        return type.getName() + "#" + component;
    }

    private Shape<?> shape(Type type) {
        @Nullable Shape<?> shape = known.get(type);
        if (shape == null) {
            Later<Object> later = new Later<>();
            known.put(type, later); // a command may contain a command
            shape = derived(type);
            later.set(shape);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape<?> derived(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return words(raw);
        }
        if (raw.isRecord()) {
            return fields(raw);
        }
        if (raw.isSealed() || kinds.containsKey(raw)) {
            return oneOf(raw);
        }
        throw new IllegalArgumentException(
                raw + " is no record, no enum and no sealed set of records: declare its form");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Shape<?> generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Shape first = shape(type.getActualTypeArguments()[0]);
        if (raw == Optional.class) {
            return new As<Object, Optional<Object>>(first, optional -> optional.orElseThrow(), Optional::of);
        }
        if (raw == List.class) {
            return Many.list(first);
        }
        if (raw == Set.class) {
            return Many.set(first);
        }
        if (raw == Map.class && first instanceof Plain key) {
            return new Pairs(key, shape(type.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    static <E> Plain<E> words(Class<E> type) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byWord.put(word(((Enum<?>) constant).name()), constant);
        }
        return new Words<>(named(type), byWord);
    }

    static String word(String constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, constant);
    }

    static String kebab(Class<?> type) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName());
    }

    private static String named(Class<?> type) {
        return kebab(type).replace('-', ' ');
    }

    private Fields<?> fields(Class<?> type) {
        return new Fields<>(schemaName(type), parts(type), constructor(type, type.getRecordComponents()));
    }

    /** The components of a record. */
    List<Part> parts(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> neededOnes = needed.getOrDefault(type, Set.of());
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        @Nullable Object blank = blanks.get(type);
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : components) {
            Function<Object, Object> get = accessor(component);
            String key = key(type, component.getName());
            boolean said = blank == null || neededOnes.contains(component.getName());
            @Nullable Object absent = said ? absent(component.getGenericType()) : get.apply(blank);
            @Nullable Shape<?> own = this.components.get(key);
            parts.add(new Part(
                    component.getName(),
                    erased(own == null ? shape(component.getGenericType()) : own),
                    get,
                    absent,
                    names.indexOf(same.getOrDefault(key, ""))));
        }
        return parts;
    }

    // Records of one simple name in two sets are told apart by the set.
    private static String schemaName(Class<?> type) {
        if (type.getSimpleName().endsWith(FORM)) {
            return type.getSimpleName().substring(0, type.getSimpleName().length() - FORM.length());
        }
        @Nullable Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private @Nullable Object absent(Type type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type instanceof ParameterizedType generic) {
            Type raw = generic.getRawType();
            if (raw == Optional.class) {
                return Optional.empty();
            }
            return raw == Map.class ? ImmutableMap.of() : raw == Set.class ? Set.of() : ImmutableList.of();
        }
        return needed.containsKey((Class<?>) type) ? null : blanks.get((Class<?>) type);
    }

    private Kinds<?> oneOf(Class<?> type) {
        Map<String, Class<?>> byKind =
                kinds.containsKey(type) ? Objects.requireNonNull(kinds.get(type)) : permitted(type);
        Map<String, Fields<?>> fields = new LinkedHashMap<>();
        Map<Class<?>, String> classes = new HashMap<>();
        byKind.forEach((kind, record) -> {
            fields.put(kind, known.get(record) instanceof Fields<?> f ? f : fields(record));
            classes.put(record, kind);
        });
        return new Kinds<>(type.getSimpleName(), fields, classes);
    }

    private static Map<String, Class<?>> permitted(Class<?> type) {
        Map<String, Class<?>> byKind = new LinkedHashMap<>();
        for (Class<?> one : type.getPermittedSubclasses()) {
            if (Modifier.isPublic(one.getModifiers())) {
                byKind.put(kebab(one), one);
            }
        }
        return byKind;
    }

    @SuppressWarnings("unchecked")
    private static Shape<Object> erased(Shape<?> shape) {
        return (Shape<Object>) shape;
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> accessor(RecordComponent component) {
        try {
            MethodHandle handle = LOOKUP.unreflect(component.getAccessor());
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "can't read " + component.getDeclaringRecord() + "#" + component.getName(), e);
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return LOOKUP.unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a " + type, e);
        }
    }
}
