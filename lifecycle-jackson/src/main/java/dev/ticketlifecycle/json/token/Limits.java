package dev.ticketlifecycle.json.token;

/** What no document may go beyond, so that a hostile one costs no more than its length. */
public final class Limits {

    /** How deep a document may be, in objects and arrays within each other. */
    public static final int DEPTH = 64;

    /** The longest string, in UTF-16 units. */
    public static final int TEXT = 65_536;

    /** The longest name of a field, in UTF-16 units. */
    public static final int NAME = 512;

    /** The most characters of a number. */
    public static final int NUMBER = 32;

    /** The most elements of an array, or fields of an object. */
    public static final int ELEMENTS = 100_000;

    /** The same of a definition and its parts, which are made into more than they are written with. */
    public static final int PARTS = 5_000;

    /** The longest document, in bytes. */
    public static final long DOCUMENT = 16L << 20;

    /** The most problems that are told of one document; with the last of them its reading ends. */
    public static final int PROBLEMS = 100;

    private Limits() {}
}
