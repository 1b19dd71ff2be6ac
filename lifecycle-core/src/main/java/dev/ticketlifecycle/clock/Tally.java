package dev.ticketlifecycle.clock;

/**
 * What is kept of the cycles of a clock that are over.
 *
 * @param met how many were met in time
 * @param late how many were stopped late, or never
 * @param cancelled how many were cancelled or given up before they were due
 * @param worked their working time in all, in milliseconds
 * @param longest the working time of the longest of them, in milliseconds
 */
public record Tally(int met, int late, int cancelled, long worked, long longest) {

    /** No cycle is over. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(ClockState state, long millis) {
        boolean inTime = state == ClockState.MET;
        boolean tooLate = state == ClockState.MET_LATE || state == ClockState.BREACHED;
        return new Tally(
                inTime ? met + 1 : met,
                tooLate ? late + 1 : late,
                inTime || tooLate ? cancelled : cancelled + 1,
                worked + millis,
                Math.max(longest, millis));
    }
}
