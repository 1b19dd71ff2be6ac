package dev.ticketlifecycle.vocabulary;

/** Checks that the version of a ticket can be held by every reader. No ticket comes near the bound. */
public final class Versions {

    /** The largest version, 2<sup>53</sup> - 1: what every reader of JSON holds exactly, RFC 8259 section 6. */
    public static final long MAX = (1L << 53) - 1;

    private Versions() {}

    /**
     * Returns the version unchanged if every reader can hold it.
     *
     * @param version the version to check
     * @return {@code version}
     * @throws IllegalArgumentException if it is beyond {@link #MAX}, to either side
     */
    public static long check(long version) {
        if (version > MAX || version < -MAX) {
            throw new IllegalArgumentException(
                    "version " + version + ", which not every reader holds: use that of a ticket, at most " + MAX);
        }
        return version;
    }
}
