package dev.ticketlifecycle.json.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InstantsLaws {

    private static final long FIRST = -62_167_219_200_000L; // 0000-01-01
    private static final long LAST = 253_402_300_799_999L; // 9999-12-31

    private static final DateTimeFormatter OF_THE_JDK = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Property
    void whatIsWrittenByHandIsWhatAFormatterWrites(@ForAll @LongRange(min = FIRST, max = LAST) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        assertThat(Instants.spelled(instant)).isEqualTo(OF_THE_JDK.format(instant));
        assertThat(Instants.instant(OF_THE_JDK.format(instant))).isEqualTo(instant);
    }

    @Property
    void whatIsReadByHandIsWhatTheJdkReads(
            @ForAll @LongRange(min = FIRST, max = LAST) long millis,
            @ForAll @IntRange(max = 23) int place,
            @ForAll @CharRange(from = '+', to = ':') char other) {
        StringBuilder text = new StringBuilder(OF_THE_JDK.format(Instant.ofEpochMilli(millis)));
        text.setCharAt(place, other);
        assertThat(read(text.toString(), Instants::instant)).isEqualTo(read(text.toString(), InstantsLaws::ofTheJdk));
    }

    private static Instant ofTheJdk(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return Instant.parse(text);
        }
    }

    private static Optional<Instant> read(String text, Function<String, Instant> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
