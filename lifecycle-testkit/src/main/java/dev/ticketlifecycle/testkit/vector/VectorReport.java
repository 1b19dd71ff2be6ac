package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.testkit.vector.Verdict.Failed;
import dev.ticketlifecycle.testkit.vector.Verdict.Passed;
import dev.ticketlifecycle.testkit.vector.Verdict.Skipped;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of all vectors that were read. Immutable.
 *
 * @param verdicts one for each vector, in the order of reading
 */
public record VectorReport(List<Verdict> verdicts) {

    /** Copies the verdicts. */
    public VectorReport {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * The vectors whose answer the library gives too.
     *
     * @return their verdicts in the order of reading
     */
    public List<Passed> passed() {
        return only(Passed.class);
    }

    /**
     * The vectors whose answer the library doesn't give, and the lines that are no vectors.
     *
     * @return their verdicts in the order of reading
     */
    public List<Failed> failed() {
        return only(Failed.class);
    }

    /**
     * The vectors that the library doesn't conform to on purpose.
     *
     * @return their verdicts in the order of reading
     */
    public List<Skipped> skipped() {
        return only(Skipped.class);
    }

    private <V extends Verdict> List<V> only(Class<V> type) {
        return verdicts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * This report, followed by another.
     *
     * @param other the report on further vectors
     * @return a report on all
     */
    public VectorReport and(VectorReport other) {
        List<Verdict> all = new ArrayList<>(verdicts);
        all.addAll(other.verdicts);
        return new VectorReport(all);
    }

    /**
     * The three figures in a line.
     *
     * @return such as {@code 166 passed, 0 failed, 7 skipped}
     */
    public String summary() {
        return passed().size() + " passed, " + failed().size() + " failed, "
                + skipped().size() + " skipped";
    }
}
