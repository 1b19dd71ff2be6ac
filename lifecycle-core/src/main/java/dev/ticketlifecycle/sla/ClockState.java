package dev.ticketlifecycle.sla;

/** How a clock stands. */
public enum ClockState {
    /** It runs and is not late. */
    RUNNING,
    /** It stands still and is not late. */
    PAUSED,
    /** It was stopped in time. */
    MET,
    /** It was stopped after its due instant. Late never becomes met. */
    MET_LATE,
    /** Its due instant has passed unmet. */
    BREACHED,
    /** Its ticket ended before it was due. */
    CANCELLED
}
