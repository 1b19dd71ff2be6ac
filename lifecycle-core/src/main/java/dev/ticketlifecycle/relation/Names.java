package dev.ticketlifecycle.relation;

import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is handed over, under names of its own: two tickets may call different things the same. */
final class Names {

    private final Handed handed;
    private final Set<String> taken = new HashSet<>();

    Names(Handed handed, Conversation conversation, Obligations obligations) {
        this.handed = handed;
        conversation.open().detail().forEach(question -> taken.add(question.message()));
        obligations.open().forEach(one -> taken.add(one.id()));
    }

    Handed own() {
        List<Question> questions = handed.open().detail().stream()
                .map(question -> new Question(own(question.message()), question.askedAt()))
                .toList();
        List<Handed.Owed> owed = handed.owed().stream()
                .map(one -> new Handed.Owed(own(one.terms()), one.by()))
                .toList();
        return new Handed(
                handed.from(),
                handed.requester(),
                new Questions(questions, handed.open().beyond(), handed.open().oldestBeyond()),
                handed.answerOwed(),
                handed.links(),
                handed.clocks(),
                handed.waived(),
                owed);
    }

    private String own(String id) {
        return taken.contains(id) ? Ids.joined(handed.from().value(), "/" + id) : id;
    }

    private Imposed own(Imposed terms) {
        return new Imposed(
                own(terms.obligation()),
                terms.of(),
                terms.settling(),
                terms.onClose(),
                terms.fixed(),
                terms.debtor(),
                terms.person(),
                terms.creditor(),
                terms.due(),
                terms.remindAt(),
                terms.about(),
                terms.fact(),
                terms.operation(),
                terms.follows().map(this::own),
                terms.barred(),
                terms.blockedBy().stream().map(this::own).toList(),
                terms.standing().stream().map(this::own).toList());
    }

    private Blocker own(Blocker one) {
        return one.ticket().isEmpty() ? new Blocker(Optional.empty(), own(one.id())) : one;
    }
}
