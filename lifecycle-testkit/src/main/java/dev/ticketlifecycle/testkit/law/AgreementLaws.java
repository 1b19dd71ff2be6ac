package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds of operations, of what they rest on, and of what the requester is offered. */
final class AgreementLaws {

    private AgreementLaws() {}

    static List<Law> all(Bounds bounds) {
        Map<String, Operation> operations = bounds.operations();
        return List.of(
                new Law(
                        29,
                        "a consent-bound act has exactly one matching consent, which stood, and of which it is the only"
                                + " use unless it says otherwise",
                        Set.of(RuleId.CONSENT_REQUIRED, RuleId.ACTOR_ATTRIBUTION),
                        reading(() -> new Consented(operations))),
                new Law(
                        "quotas",
                        "what is performed and what is promised are together never more than the quota",
                        Set.of(RuleId.QUOTA_USED),
                        reading(() -> new Reserved(operations))),
                new Law(
                        "options",
                        "silence chooses when the time is over, and nothing that can't be undone or needs a consent",
                        Set.of(RuleId.UNSAFE_DEFAULT),
                        reading(() -> new Offered(operations))),
                new Law(
                        "notices",
                        "an operation on a term comes its grace after the delivery of a notice that names it",
                        Set.of(RuleId.NOTICE_BEFORE_ADVERSE_ACT),
                        reading(() -> new Noticed(operations))),
                new Law(
                        "cause first",
                        "what can't be undone is done when its cause is known",
                        Set.of(RuleId.CAUSE_BEFORE_IRREVERSIBLE),
                        reading(() -> new Caused(operations))),
                new Law(
                        "own share",
                        "a missed deadline is held against nobody who had no share in it, and the share is told",
                        Set.of(RuleId.OPPOSING_CLOCK),
                        reading(() -> new Blamed(operations))),
                new Law(
                        "capable",
                        "who performs or promises an operation has the right to it, and nobody has one that nobody grants",
                        Set.of(RuleId.NOT_CAPABLE, RuleId.NOT_GRANTABLE),
                        reading(() -> new Capable(operations))));
    }

    /** Reads a journal line by line, remembering what it needs. Not thread-safe. */
    interface Reader {
        void read(Recorded line, Step step, Findings findings);

        default void after(Step step, Findings findings) {}
    }

    /** Begins a reading of its own. */
    interface Beginning {
        Reader reader();
    }

    private static Law.Check reading(Beginning beginning) {
        return (history, findings) -> {
            Reader reader = beginning.reader();
            for (Step step : history.steps()) {
                step.events().forEach(line -> reader.read(line, step, findings));
                reader.after(step, findings);
            }
        };
    }

    /** The operation, if it rests on this. */
    static Optional<Operation> on(Basis basis, String operation, Map<String, Operation> operations) {
        return Optional.ofNullable(operations.get(operation)).filter(known -> known.basis() == basis);
    }
}
