package dev.ticketlifecycle.sla;

/**
 * What a clock that is under way makes of another goal or calendar. Cycles that are over are never rewritten, and a
 * recorded breach survives in every mode.
 */
public enum ChangeMode {
    /** What has elapsed counts against the new goal; one that is used up is due at the change. */
    CARRY_ELAPSED,
    /** As if it had been so from the start of the cycle, pauses included; alone may find a breach in the past. */
    RETROACTIVE,
    /** The share of the old goal that is used up is used up of the new one. */
    CARRY_RATIO,
    /** The whole new goal from the change on. */
    FROM_CHANGE,
    /** The cycle keeps the goal and the calendar it started with. */
    KEEP
}
