package dev.ticketlifecycle.samples.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts the lines that were left out, keeps the first of them, and tells of each as it is found. */
public final class BrokenLines {

    /** How many are kept for the report. */
    public static final int KEPT = 100;

    private final Consumer<BrokenLine> listener;
    private final List<BrokenLine> first = new ArrayList<>();
    private long count;

    public BrokenLines(Consumer<BrokenLine> listener) {
        this.listener = listener;
    }

    public void add(BrokenLine broken) {
        count++;
        if (first.size() < KEPT) {
            first.add(broken);
        }
        listener.accept(broken);
    }

    public long count() {
        return count;
    }

    public List<BrokenLine> first() {
        return List.copyOf(first);
    }
}
