package dev.ticketlifecycle.operation;

import dev.ticketlifecycle.consent.Consent;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.consent.Notice;
import dev.ticketlifecycle.finding.Findings;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.obligation.Settlement;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guards and the transition of operations. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class OperationRoom {

    private OperationRoom() {}

    /**
     * Which rules of this room refuse the call.
     *
     * @param call the act
     * @param obligations what is owed
     * @param findings what was found
     * @param consents what was agreed
     * @param operations what was done
     * @param known the operations that the lifecycle knows
     * @return a mask of rules
     */
    public static long refusing(
            Call call,
            Obligations obligations,
            Findings findings,
            Consents consents,
            Operations operations,
            Map<String, Operation> known) {
        if (call.kind() == CommandKind.PROMISE) {
            Promise promise = (Promise) call.command();
            return promise.operation().isEmpty()
                    ? 0
                    : granting(
                            operation(promise.operation().get(), known),
                            call,
                            1,
                            obligations.reserved(promise.operation().get(), promise.replaces()),
                            operations);
        }
        if (call.kind() != CommandKind.PERFORM) {
            return 0;
        }
        Perform perform = (Perform) call.command();
        Operation operation = operation(perform.operation(), known);
        int more = kept(operation, call, obligations).isPresent() ? 0 : 1;
        return granting(operation, call, more, obligations.reserved(operation.name()), operations)
                | resting(operation, perform, call, consents)
                | (!operation.reversible() && !findings.causeKnown(call.at())
                        ? RuleId.CAUSE_BEFORE_IRREVERSIBLE.bit()
                        : 0)
                | (operation.penalty() ? blaming(perform, call, obligations, operations) : 0)
                | attributing(operation, perform, call, consents);
    }

    /**
     * Finds an operation.
     *
     * @param name its name
     * @param known the operations that the lifecycle knows
     * @return the operation
     * @throws IllegalArgumentException if the lifecycle has no such operation
     */
    public static Operation operation(String name, Map<String, Operation> known) {
        Operation operation = known.get(name);
        if (operation == null) {
            throw new IllegalArgumentException(
                    "no operation '" + name + "': declare it with Builder.operation, or use one of " + known.keySet());
        }
        return operation;
    }

    private static long granting(Operation operation, Call call, int more, int reserved, Operations operations) {
        int all = operations.times(operation.name()) + reserved + more;
        return (operation.grantable() ? 0 : RuleId.NOT_GRANTABLE.bit())
                | (capable(operation, call) || !operation.grantable() ? 0 : RuleId.NOT_CAPABLE.bit())
                | (operation.quota().isPresent() && all > operation.quota().getAsInt() ? RuleId.QUOTA_USED.bit() : 0);
    }

    // What was done before it was promised keeps no promise.
    private static Optional<Obligation> kept(Operation operation, Call call, Obligations obligations) {
        return obligations
                .promised(operation.name())
                .filter(promise -> !promise.since().isAfter(call.at()));
    }

    // The host's machinery has the right to what somebody has the right to; everything else binds it too. Who merely
    // carries out what a machine is said to want needs the right himself.
    static boolean capable(Operation operation, Call call) {
        boolean machinery = call.initiator().party() == Party.SYSTEM;
        Actor executor = call.act().executor();
        if (operation.open() || (machinery && executor.party() == Party.SYSTEM)) {
            return true;
        }
        @Nullable
        Person person = machinery ? call.directory().person(executor.id()).orElse(null) : call.initiatorFacts();
        return person != null
                && operation.department().map(person.queues()::contains).orElse(true)
                && operation.role().map(person.roles()::contains).orElse(true)
                && operation.skill().map(person.skills()::contains).orElse(true);
    }

    private static long resting(Operation operation, Perform perform, Call call, Consents consents) {
        return switch (operation.basis()) {
            case NONE -> 0;
            case CONSENT ->
                consents.covering(operation.name(), perform.about(), call.at()).isPresent()
                        ? 0
                        : RuleId.CONSENT_REQUIRED.bit();
            case TERM ->
                notice(operation, perform, call, consents).isPresent() ? 0 : RuleId.NOTICE_BEFORE_ADVERSE_ACT.bit();
        };
    }

    private static Optional<Notice> notice(Operation operation, Perform perform, Call call, Consents consents) {
        return consents.announcing(operation.name(), perform.about(), operation.grace(), call.at());
    }

    // Nobody is blamed for what isn't late, nor twice, nor for what he wasn't told, nor who was held up all the time or
    // still is: by what stands here, or by what a linked ticket knows and this one hasn't heard of. The desk has nobody
    // who could blame it.
    private static long blaming(Perform perform, Call call, Obligations obligations, Operations operations) {
        Optional<Obligation> missed = perform.against().flatMap(obligations::find);
        boolean blamed = missed.isPresent()
                && missed.get().terms().debtor() != Party.STAFF
                && missed.get().missed()
                && missed.get().known().isPresent()
                && !missed.get().blocked()
                && !operations.blamed().contains(missed.get().id())
                && missed.get().own().get().compareTo(Duration.ZERO) > 0
                && missed.get().terms().blockedBy().stream()
                        .noneMatch(one -> !missed.get().standing().contains(one) && owedElsewhere(one, call));
        return blamed ? 0 : RuleId.OPPOSING_CLOCK.bit();
    }

    private static boolean owedElsewhere(Blocker one, Call call) {
        return one.ticket().isPresent()
                && call.linked().stream()
                        .anyMatch(other -> other.id().equals(one.ticket().get())
                                && other.owed().contains(one.id()));
    }

    private static long attributing(Operation operation, Perform perform, Call call, Consents consents) {
        return call.act().onBehalf().isEmpty()
                        || backing(operation, perform, call, consents).isPresent()
                ? 0
                : RuleId.ACTOR_ATTRIBUTION.bit();
    }

    /** The consent that an act on behalf of the requester names, if it is one that covers it. */
    private static Optional<Consent> backing(Operation operation, Perform perform, Call call, Consents consents) {
        return call.act()
                .onBehalf()
                .filter(onBehalf -> call.asker().equals(Optional.of(onBehalf.whom())))
                .flatMap(onBehalf -> consents.find(onBehalf.basis()))
                .filter(consent -> consent.covers(operation.name(), perform.about()) && consent.stands(call.at()));
    }

    /**
     * Performs it.
     *
     * @param call where events go
     * @param obligations what is owed
     * @param consents what was agreed
     * @param known the operations that the lifecycle knows
     */
    public static void perform(Call call, Obligations obligations, Consents consents, Map<String, Operation> known) {
        Perform perform = (Perform) call.command();
        Operation operation = operation(perform.operation(), known);
        Optional<Obligation> promise = kept(operation, call, obligations);
        Optional<Obligation> against =
                operation.penalty() ? perform.against().flatMap(obligations::find) : Optional.empty();
        call.emit(new Performed(
                operation.name(),
                perform.about(),
                operation.basis(),
                restsOn(operation, perform, call, consents),
                promise.map(Obligation::id),
                against.map(Obligation::id),
                against.flatMap(Obligation::own)));
        promise.ifPresent(one -> Settlement.performed(call, one));
    }

    private static Optional<String> restsOn(Operation operation, Perform perform, Call call, Consents consents) {
        return switch (operation.basis()) {
            case NONE -> backing(operation, perform, call, consents).map(Consent::id);
            case CONSENT ->
                backing(operation, perform, call, consents)
                        .or(() -> consents.covering(operation.name(), perform.about(), call.at()))
                        .map(Consent::id);
            case TERM -> notice(operation, perform, call, consents).map(Notice::message);
        };
    }
}
