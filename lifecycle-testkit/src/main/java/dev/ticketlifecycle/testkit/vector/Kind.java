package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.testkit.vector.Answer.At;
import dev.ticketlifecycle.testkit.vector.Answer.Open;
import dev.ticketlifecycle.testkit.vector.Answer.Seconds;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;

/** The kinds of questions about business time. */
enum Kind {
    ADD {
        @Override
        Question question(Fields fields, Conventions conventions) {
            return moved(fields.instant("start"), fields.seconds("seconds"), conventions);
        }
    },
    SUBTRACT {
        @Override
        Question question(Fields fields, Conventions conventions) {
            Instant start = fields.instant("start");
            Duration amount = fields.seconds("seconds");
            // Time turned round: where adding leads on to the next opening, this leads back to the last closing.
            return amount.isZero() && conventions.rolls(true)
                    ? at(start, BusinessCalendar::previousClosing)
                    : moved(start, amount.negated(), conventions);
        }
    },
    ADD_DAYS {
        @Override
        Question question(Fields fields, Conventions conventions) {
            Instant start = fields.instant("start");
            int days = fields.whole("days");
            return days == 0 && conventions.rolls(true)
                    ? at(start, BusinessCalendar::nextOpening)
                    : at(start, (calendar, from) -> calendar.addWorkingDays(from, days));
        }
    },
    BETWEEN {
        @Override
        Question question(Fields fields, Conventions conventions) {
            Instant from = fields.instant("start");
            Instant to = fields.instant("end");
            return opening -> {
                BusinessCalendar calendar = opening.calendar();
                Duration time = conventions.signed() ? calendar.signedWorking(from, to) : calendar.working(from, to);
                return new Seconds(BigDecimal.valueOf(time.toMillis(), 3));
            };
        }

        @Override
        Answer expected(Fields fields) {
            return new Seconds(fields.number(EXPECTED));
        }
    },
    IS_OPEN {
        @Override
        Question question(Fields fields, Conventions conventions) {
            Instant at = fields.instant("start");
            return opening -> new Open(opening.calendar().isOpen(at));
        }

        @Override
        Answer expected(Fields fields) {
            return new Open(fields.flag(EXPECTED));
        }
    },
    NEXT_OPEN {
        @Override
        Question question(Fields fields, Conventions conventions) {
            return at(fields.instant("start"), BusinessCalendar::nextOpening);
        }
    },
    NEXT_CLOSE {
        @Override
        Question question(Fields fields, Conventions conventions) {
            return at(fields.instant("start"), BusinessCalendar::nextClosing);
        }
    },
    PREV_CLOSE {
        @Override
        Question question(Fields fields, Conventions conventions) {
            return at(fields.instant("start"), BusinessCalendar::previousClosing);
        }
    },
    RESOLVE_LOCAL {
        @Override
        Question question(Fields fields, Conventions conventions) {
            LocalDateTime local = fields.local("start");
            // It is about the zone alone, and a vector may have no hours.
            return opening -> new At(BusinessCalendar.in(opening.zone())
                    .open(DayOfWeek.MONDAY, Hours.WHOLE_DAY)
                    .build()
                    .resolve(local));
        }
    };

    private static final String EXPECTED = "expected";
    private static final String KINDS =
            String.join(", ", Arrays.stream(values()).map(Kind::key).toList());

    static Kind read(Fields fields) {
        String name = fields.text("kind");
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(name))
                .findFirst()
                .orElseThrow(() -> fields.unknown("kind", name, KINDS));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what is asked. */
    abstract Question question(Fields fields, Conventions conventions);

    /** Reads what is expected: an instant, unless the kind says otherwise. */
    Answer expected(Fields fields) {
        return new At(fields.instant(EXPECTED));
    }

    private static Question moved(Instant start, Duration amount, Conventions conventions) {
        return conventions.rolls(amount.isZero())
                ? at(start, (calendar, from) -> calendar.addLatest(from, amount))
                : at(start, (calendar, from) -> calendar.add(from, amount));
    }

    private static Question at(Instant start, BiFunction<BusinessCalendar, Instant, Instant> question) {
        return opening -> new At(question.apply(opening.calendar(), start));
    }
}
