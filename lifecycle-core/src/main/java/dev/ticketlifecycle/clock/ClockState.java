package dev.ticketlifecycle.clock;

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
    /** Nobody asks for it any more: its ticket ended before it was due, or no goal is left for it. */
    CANCELLED
}
