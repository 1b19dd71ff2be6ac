package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.escalation.EscalationCommand.Deescalate;
import dev.ticketlifecycle.escalation.EscalationEvent.Acknowledged;
import dev.ticketlifecycle.escalation.EscalationEvent.Deescalated;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the gate enters this room; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class EscalationRoom {

    private EscalationRoom() {}

    /**
     * The rules of this room that refuse a level of the ladder, when the lifecycle is built.
     *
     * @param level the level
     * @return their bits
     */
    public static long refusing(EscalationLevel level) {
        return level.empty() ? RuleId.LADDER_COMPLETE.bit() : 0;
    }

    /**
     * The rules of this room that refuse a command: only a person on the level that was told, or a supervisor,
     * acknowledges, and only what nobody has acknowledged yet; only one of these takes an escalation back, with a reason.
     *
     * @param call the call
     * @param escalation who has been told
     * @param ladder who can be told
     * @return their bits
     */
    public static long refusing(Call call, Escalation escalation, List<EscalationLevel> ladder) {
        boolean open = switch (call.kind()) {
            case ACKNOWLEDGE -> escalation.unacknowledged() && sees(call, escalation, ladder);
            case DEESCALATE ->
                escalation.raised().isPresent()
                        && sees(call, escalation, ladder)
                        && !((Deescalate) call.command()).reason().isBlank();
            default -> true;
        };
        return open ? 0 : RuleId.NOT_PERMITTED.bit();
    }

    private static boolean sees(Call call, Escalation escalation, List<EscalationLevel> ladder) {
        @Nullable Person person = call.initiatorFacts();
        return person != null
                && call.initiator().human()
                && (person.supervises()
                        || told(escalation, ladder)
                                .filter(level -> level.includes(person))
                                .isPresent());
    }

    // A ticket may have been migrated to a shorter ladder since.
    private static Optional<EscalationLevel> told(Escalation escalation, List<EscalationLevel> ladder) {
        return escalation
                .raised()
                .map(Raised::level)
                .filter(level -> level <= ladder.size())
                .map(level -> ladder.get(level - 1));
    }

    /**
     * Who may acknowledge, or take the escalation back.
     *
     * @param call the call
     * @param escalation who has been told
     * @param ladder who can be told
     * @return the same for whoever is on the level that was told, and supervisors; nothing if there is nothing to see to
     */
    public static List<Remedy> remedies(Call call, Escalation escalation, List<EscalationLevel> ladder) {
        boolean over = call.kind() == CommandKind.DEESCALATE;
        if (over ? escalation.raised().isEmpty() : !escalation.unacknowledged()) {
            return List.of();
        }
        List<Who> who = new ArrayList<>();
        told(escalation, ladder).ifPresent(level -> {
            level.roles().forEach(role -> who.add(Who.withRole(role)));
            level.queue().ifPresent(queue -> who.add(Who.memberOf(queue)));
        });
        who.add(Who.withRole(Person.SUPERVISOR));
        return who.stream()
                .map(one -> over ? Remedy.of(one, new Deescalate("..."), "reason") : Remedy.of(one, call.command()))
                .toList();
    }

    /**
     * Carries out an acknowledgement, or takes the escalation back.
     *
     * @param call the call
     * @param escalation who has been told
     */
    public static void carryOut(Call call, Escalation escalation) {
        if (call.command() instanceof Deescalate over && escalation.raised().isPresent()) {
            call.emit(new Deescalated(escalation.raised().get().level(), over.reason()));
        } else if (call.kind() == CommandKind.ACKNOWLEDGE && escalation.unacknowledged()) {
            call.emit(new Acknowledged(escalation.raised().get().level()));
        }
    }
}
