package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.testkit.vector.Answer.At;
import dev.ticketlifecycle.testkit.vector.Answer.Minutes;
import dev.ticketlifecycle.testkit.vector.Answer.Seconds;
import dev.ticketlifecycle.testkit.vector.Answer.Standing;
import java.util.Locale;

/** What a timeline can assert of a ticket's state. */
enum TimelineFact {
    FIRST_RESPONSE_DUE(Measure.INSTANT),
    UPDATE_DUE(Measure.INSTANT),
    RESOLUTION_DUE(Measure.INSTANT),
    NEXT_DUE(Measure.INSTANT),
    FIRST_RESPONSE_LEVEL_DUE(Measure.INSTANT),
    RESOLUTION_LEVEL_DUE(Measure.INSTANT),
    FIRST_RESPONSE_AT(Measure.INSTANT),
    LAST_CONTACT_AT(Measure.INSTANT),
    FIRST_RESPONSE_MIN(Measure.MINUTES),
    UPDATE_MIN(Measure.MINUTES),
    RESOLUTION_MIN(Measure.MINUTES),
    FIRST_RESPONSE_DIFF_MIN(Measure.MINUTES),
    UPDATE_DIFF_MIN(Measure.MINUTES),
    RESOLUTION_DIFF_MIN(Measure.MINUTES),
    WAITING_SEC(Measure.SECONDS),
    HOLD_SEC(Measure.SECONDS),
    SLA_STATUS(Measure.STATUS);

    private enum Measure {
        INSTANT,
        MINUTES,
        SECONDS,
        STATUS
    }

    private final Measure measure;

    TimelineFact(Measure measure) {
        this.measure = measure;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it tells of what is over. */
    boolean measured() {
        return measure == Measure.MINUTES;
    }

    /** Reads what is expected of it. */
    Answer read(Fields fields) {
        return switch (measure) {
            case INSTANT -> new At(fields.instant(key()));
            case MINUTES -> new Minutes(fields.number(key()));
            case SECONDS -> new Seconds(fields.number(key()));
            case STATUS -> new Standing(fields.word(key(), Standing.Word.class));
        };
    }
}
