package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether people, machines or statuses go round, worked out from what was said and entered in turn. */
final class Circles {

    private static final int TIMES = 3;

    // The declared cap: a cycle of more statuses isn't looked for.
    private static final int LONGEST = 6;

    private final List<String> entered = new ArrayList<>();
    private final Exchange people = new Exchange();
    private final Exchange machines = new Exchange();

    /** A request, and the answers it got one after the other. */
    private static final class Exchange {
        private final List<Long> answers = new ArrayList<>();
        private Optional<Long> request = Optional.empty();
        private boolean waiting;

        void end() {
            answers.clear();
            request = Optional.empty();
            waiting = false;
        }

        void heard(long digest) {
            if (!request.equals(Optional.of(digest))) {
                end();
            }
            request = Optional.of(digest);
            waiting = true;
        }

        boolean answered(long digest) {
            if (!waiting) {
                return false;
            }
            waiting = false;
            if (!answers.contains(digest)) {
                answers.clear();
            }
            answers.add(digest);
            return answers.size() % TIMES == 0;
        }
    }

    /** Whether a message is the latest request of its kind, word for word. */
    boolean again(Heard heard) {
        Optional<Long> digest = Heard.digest(heard.message());
        return digest.isPresent() && among(heard).request.equals(digest);
    }

    private Exchange among(Heard heard) {
        return heard.from().kind() == ActorKind.AUTOMATIC ? machines : people;
    }

    void heard(Heard heard) {
        Optional<Long> digest = Heard.digest(heard.message());
        if (digest.isEmpty() || heard.from().party() != Party.REQUESTER) {
            return;
        }
        if (heard.from().kind() != ActorKind.AUTOMATIC && !again(heard)) {
            machines.end(); // they go round until a person says something
        }
        among(heard).heard(digest.get());
    }

    /** Hears an answer; says whether the same request got it a third time, or a sixth. */
    boolean answered(Optional<Long> digest) {
        if (digest.isEmpty()) {
            return false;
        }
        boolean third = people.answered(digest.get());
        return machines.answered(digest.get()) || third;
    }

    /** Hears that a status was entered; says whether the same cycle ended for the third time. */
    boolean entered(String status) {
        entered.add(status);
        for (int length = 2; length <= LONGEST; length++) {
            if (threeTimes(length)) {
                return true;
            }
        }
        return false;
    }

    private boolean threeTimes(int length) {
        int size = entered.size();
        if (size < TIMES * length) {
            return false;
        }
        List<String> once = entered.subList(size - length, size);
        return entered.subList(size - 2 * length, size - length).equals(once)
                && entered.subList(size - 3 * length, size - 2 * length).equals(once);
    }

    /** Something was learnt or done: whatever went round before goes on from there. */
    void newFact() {
        entered.clear();
    }
}
