package dev.ticketlifecycle.json.shape;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instants and amounts of time as ISO-8601. */
final class Times {

    static final Plain<Instant> INSTANT = new Instants();

    // Not the format "duration" of JSON Schema, which knows neither parts of a second nor less than nothing.
    private static final String AMOUNT =
            "^[-+]?P(?=.)([-+]?[0-9]+D)?(T(?=.)([-+]?[0-9]+H)?([-+]?[0-9]+M)?" + "([-+]?[0-9]+([.,][0-9]{0,9})?S)?)?$";

    static final Plain<Duration> DURATION =
            new Brief<>(
                    "amount of time like PT4H",
                    Map.of("pattern", AMOUNT, "maxLength", 64),
                    Duration::toString,
                    Duration::parse) {

                // Whole hours or minutes, as most goals are; any other is left to the parser of the JDK.
                @Override
                @Nullable
                Duration of(char[] text, int length) {
                    if (length < 4 || length > 10 || text[0] != 'P' || text[1] != 'T') {
                        return null;
                    }
                    int count = 0;
                    for (int i = 2; i < length - 1; i++) {
                        int digit = text[i] - '0';
                        if (digit < 0 || digit > 9) {
                            return null;
                        }
                        count = count * 10 + digit;
                    }
                    return switch (text[length - 1]) {
                        case 'H' -> Duration.ofHours(count);
                        case 'M' -> Duration.ofMinutes(count);
                        default -> null;
                    };
                }
            };

    private Times() {}
}
