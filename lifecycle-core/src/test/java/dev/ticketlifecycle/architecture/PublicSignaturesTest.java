package dev.ticketlifecycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicSignaturesTest {

    private static final Pattern STATIC_CLOCK = Pattern.compile(
            "(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(|System\\.(currentTimeMillis|nanoTime)\\(|InstantSource\\.system\\(|Clock\\.system");
    private static final Pattern DEFAULT_ZONE_OR_LOCALE = Pattern.compile(
            "ZoneId\\.systemDefault\\(|Locale\\.getDefault\\(|TimeZone\\.getDefault\\(|\\.to(Lower|Upper)Case\\(\\)|String\\.format\\(\"|\\.formatted\\(|DateTimeFormatter\\.ofPattern\\([^,]*\\)|Charset\\.defaultCharset\\(");

    private static Stream<String> signature(Class<?> type) {
        Stream<Type> supers = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        Stream<Type> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) || Modifier.isProtected(m.getModifiers()))
                .flatMap(PublicSignaturesTest::types);
        Stream<Type> constructors = Arrays.stream(type.getConstructors())
                .map(Constructor::getGenericParameterTypes)
                .flatMap(Arrays::stream);
        Stream<Type> fields = Arrays.stream(type.getFields()).map(f -> f.getGenericType());
        return Stream.of(supers, methods, constructors, fields).flatMap(s -> s).map(Type::getTypeName);
    }

    private static Stream<Type> types(Method method) {
        return Stream.concat(
                Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()));
    }

    @Test
    void noForeignTypeStandsInAPublicSignature() {
        List<Class<?>> types = ExportedTypes.all();

        assertThat(types).hasSizeGreaterThan(60);
        assertThat(types)
                .allSatisfy(type -> assertThat(signature(type))
                        .as(type.getName())
                        .noneMatch(name -> name.contains("com.google") || name.contains("org.slf4j")));
    }

    @Test
    void nobodyReadsAStaticClock() {
        assertThat(matches(STATIC_CLOCK)).isEmpty();
    }

    @Test
    void nobodyDependsOnTheDefaultZoneOrLocale() {
        assertThat(matches(DEFAULT_ZONE_OR_LOCALE)).isEmpty();
    }

    @Test
    void theseChecksWouldFindWhatTheyLookFor() {
        assertThat(STATIC_CLOCK.matcher("Instant now = Instant.now();").find()).isTrue();
        assertThat(STATIC_CLOCK.matcher("System.nanoTime()").find()).isTrue();
        assertThat(DEFAULT_ZONE_OR_LOCALE.matcher("name.toLowerCase()").find()).isTrue();
        assertThat(DEFAULT_ZONE_OR_LOCALE
                        .matcher("name.toLowerCase(Locale.ROOT)")
                        .find())
                .isFalse();
        assertThat(DEFAULT_ZONE_OR_LOCALE.matcher("ZoneId.systemDefault()").find())
                .isTrue();
    }

    private static List<String> matches(Pattern pattern) {
        return Sources.files().stream()
                .filter(file -> pattern.matcher(Sources.code(file)).find())
                .map(Path::toString)
                .toList();
    }
}
