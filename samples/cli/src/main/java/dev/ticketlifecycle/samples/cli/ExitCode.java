package dev.ticketlifecycle.samples.cli;

/** How a run ended, for scripts. */
final class ExitCode {

    /** Every line was replayed, no vector failed. */
    static final int DONE = 0;

    /** The report is there, but broken lines were left out of it; vectors failed. */
    static final int BROKEN_LINES = 1;

    /** Nothing was replayed or checked: a wrong option, a file that can't be used, a mapping that isn't right. */
    static final int UNUSABLE = 2;

    /** The report couldn't be written in full: a full disk, a reader that went away. */
    static final int UNWRITTEN = 3;

    /** A fault of this program. */
    static final int FAULT = 70;

    private ExitCode() {}
}
