package dev.ticketlifecycle.benchmarks.calendar;

/** A way to reckon business time, in milliseconds since the epoch. */
interface BusinessTime {

    /** Adds open time to an instant. */
    interface Adding extends BusinessTime {
        long add(long start, long amount);
    }

    /** Tells the open time between two instants. */
    interface Measuring extends BusinessTime {
        long working(long from, long to);
    }
}
