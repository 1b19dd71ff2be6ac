package dev.ticketlifecycle.testkit.vector;

/** What came of one vector. */
public sealed interface Verdict {

    /**
     * Where the vector stands.
     *
     * @return the place
     */
    Place place();

    /**
     * The library gives the answer that the vector states.
     *
     * @param place where the vector stands
     */
    record Passed(Place place) implements Verdict {

        @Override
        public String toString() {
            return "passed " + place;
        }
    }

    /**
     * The library gives another answer, or none, or the line isn't a vector of the format.
     *
     * @param place where the vector stands
     * @param reason what was expected and what came of it, or which value of the line is wrong and what is allowed
     */
    record Failed(Place place, String reason) implements Verdict {

        @Override
        public String toString() {
            return "failed " + place + ": " + reason;
        }
    }

    /**
     * The library doesn't conform on purpose.
     *
     * @param place where the vector stands
     * @param reason why not
     */
    record Skipped(Place place, String reason) implements Verdict {

        @Override
        public String toString() {
            return "skipped " + place + ": " + reason;
        }
    }
}
