package dev.ticketlifecycle.testkit.operators;

/**
 * One point of the operator's list.
 *
 * @param list {@code A} what support can't do, {@code B} what it can, {@code C} what other departments solve
 * @param number its number on that list
 * @param asked what a requester asks for, or what happens
 * @param answer what the library answers
 * @param concerns the operation, the category, or the kind of what is owed
 */
record Point(char list, int number, String asked, Answer answer, String concerns) {

    /** What the library answers. */
    enum Answer {
        TRANSFERRED("`not-capable`: the ticket is offered to the department that owns it, which answers for it from its"
                + " acceptance on, on a clock of its own; it may then promise and perform it"),
        DECLINED("`not-grantable`: an honest reply and the ending as declined, with the rule"),
        NOT_VOUCHED_FOR(
                "`not-grantable`: nothing is promised; an answer that says so is an answer, and no promise is broken"),
        USED_UP("`quota-used`: once a ticket; the second time it is declined with the rule"),
        ASKED_BACK(
                "an obligation of the requester; the desk's promise waits for it, and its clock stands still meanwhile"),
        ANSWERED("a reply that answers the question"),
        PERFORMED("performed by the front line, on the record"),
        CONSENTED("`consent-required`: performed on the requester's consent, once, and attributed to who performs it"),
        CONSENTED_FOR_GOOD(
                "`consent-required`, `cause-before-irreversible`: performed on the requester's consent when the cause is"
                        + " known"),
        OFFERED("options with a safe default: silence changes nothing, a choice is the requester's consent"),
        COURTESY("recorded as `courtesy-is-not-a-reply`: answers nothing, stops no clock"),
        SHUT_OUT("`coded-ending`: closed as abuse after a warning, by a supervisor and with a reason; open to appeal"),
        ROUTED("`competence`: the category belongs to the department, whose own clock runs from its acceptance on"),
        INVESTIGATED("`verdict-owed`: an investigation with an instant that ends by a verdict with its reason"),
        CONTRADICTED(
                "`contradicting-finding`: two sources that differ are superseded openly, and not on the requester");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Its line in the page. */
    String row() {
        return "| " + list + number + " | " + asked + " | `" + concerns + "` | " + answer.words() + " |";
    }

    @Override
    public String toString() {
        return list + "" + number + " " + asked;
    }
}
