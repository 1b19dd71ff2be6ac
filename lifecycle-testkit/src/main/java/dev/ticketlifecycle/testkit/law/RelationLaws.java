package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationEvent.Absorbed;
import dev.ticketlifecycle.relation.RelationEvent.MergeStarted;
import dev.ticketlifecycle.relation.RelationEvent.Merged;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of tickets that become one: nothing that was asked is lost on the way, nor how long ago that was. */
final class RelationLaws {

    private RelationLaws() {}

    static List<Law> all() {
        return List.of(new Law(27, "a merge keeps the oldest open question", Set.of(), RelationLaws::look));
    }

    private static void look(History history, Findings findings) {
        Set<String> handed = new HashSet<>();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                Event event = recorded.event();
                if (event instanceof MergeStarted started) {
                    started.handed().open().detail().forEach(question -> handed.add(question.message()));
                } else if (event instanceof Merged) {
                    leftBehind(step, handed, findings);
                } else if (event instanceof Absorbed) {
                    step.command(Absorb.class).ifPresent(absorb -> takenOver(step, absorb, findings));
                }
            }
        }
    }

    private static void leftBehind(Step step, Set<String> handed, Findings findings) {
        List<String> left = step.before().conversation().open().detail().stream()
                .map(Question::message)
                .filter(question -> !handed.contains(question))
                .toList();
        if (!left.isEmpty()) {
            findings.add(step, "merged", step.before().id(), "without handing over", left);
        }
    }

    private static void takenOver(Step step, Absorb absorb, Findings findings) {
        Questions before = step.before().conversation().open();
        Questions after = step.after().conversation().open();
        List<Instant> asked = instants(before, absorb.handed().open());
        Optional<Instant> oldest = Stream.of(
                        before.oldest(), absorb.handed().open().oldest())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        boolean all = after.beyond() > 0 || asked.equals(instants(after, Questions.NONE));
        if (!all || !oldest.equals(after.oldest())) {
            findings.add(step, "asked", asked, "oldest", oldest, "open after it", after);
        }
    }

    private static List<Instant> instants(Questions some, Questions others) {
        List<Instant> instants = new ArrayList<>();
        some.detail().forEach(question -> instants.add(question.askedAt()));
        others.detail().forEach(question -> instants.add(question.askedAt()));
        instants.sort(Comparator.naturalOrder());
        return instants;
    }
}
