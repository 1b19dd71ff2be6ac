package dev.ticketlifecycle.testkit.operators;

import java.util.List;
import java.util.stream.Collectors;

/** The page that tells what the library answers to each point. */
final class OperatorsPage {

    private static final String BEGINNING = """
            # The operator's list

            An operator of a marketplace's support wrote down what support can't do (A, thirty points), what it can (B,
            seventeen), and what other departments solve (C, six). One lifecycle of
            [`OperatorsDesk`](../lifecycle-testkit/src/test/java/dev/ticketlifecycle/testkit/operators/OperatorsDesk.java)
            has all of it as data: operations with who owns them, on what they rest and how often, kinds of what is owed,
            departments with clocks of their own. `OperatorsListTest` tries each point; this page is written by it
            (`-Ddocs.write=true`).

            An operation that isn't granted or isn't the front line's is neither promised nor performed, by anybody and any
            machine; each refusal says what would be accepted instead.

            | point | what is asked | data | what the library answers |
            |---|---|---|---|
            """;

    private OperatorsPage() {}

    static String of(List<Point> points) {
        return BEGINNING + points.stream().map(point -> point.row() + "\n").collect(Collectors.joining());
    }
}
