package dev.ticketlifecycle.testkit.vector;

import java.util.List;
import java.util.Optional;

/** A line of a file of vectors. */
interface Vector {

    /** Why the library doesn't conform to it on purpose, if it doesn't. */
    Optional<String> whyNot();

    /** How the library's answer differs from the expected one, if it does. */
    Optional<String> difference();

    /** Reads a line: what tells of events is a timeline, everything else a question about business time. */
    static Vector read(Fields fields) {
        List<String> names = fields.names();
        return names.contains("events") || names.contains("expectations")
                ? Timeline.read(fields)
                : BusinessTimeVector.read(fields);
    }
}
