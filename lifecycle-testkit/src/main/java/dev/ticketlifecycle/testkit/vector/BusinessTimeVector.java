package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.calendar.CalendarException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/** A question about business time with its answer. */
record BusinessTimeVector(Opening opening, Question question, Answer expected, Optional<String> whyNot)
        implements Vector {

    private static final List<String> STATUSES = List.of("core", "convention", "quirk");

    static BusinessTimeVector read(Fields fields) {
        fields.text("id");
        fields.optionalText("source");
        fields.texts("tags");
        Kind kind = Kind.read(fields);
        Conventions conventions = Conventions.read(fields);
        BusinessTimeVector vector = new BusinessTimeVector(
                Opening.read(fields, kind != Kind.RESOLVE_LOCAL),
                kind.question(fields, conventions),
                kind.expected(fields),
                whyNot(fields, conventions));
        fields.nothingElse();
        return vector;
    }

    private static Optional<String> whyNot(Fields fields, Conventions conventions) {
        String status = fields.text("status");
        if (!STATUSES.contains(status)) {
            throw fields.unknown("status", status, String.join(", ", STATUSES));
        }
        if (status.equals("convention") && conventions.none()) {
            throw new NoVector("field 'conventions' is missing: status convention holds only under stated ones");
        }
        Optional<String> note = fields.optionalText("note");
        return status.equals("quirk")
                ? Optional.of("status quirk; " + note.orElse("an oddity of its source"))
                : conventions.whyNot();
    }

    @Override
    public Optional<String> difference() {
        try {
            Answer got = question.answer(opening);
            return got.equals(expected) ? Optional.empty() : Optional.of("expected " + expected + ", got " + got);
        } catch (CalendarException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.of("expected " + expected + ", got no answer: " + e.getMessage());
        }
    }
}
