package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.closure.Coded.Duplicate;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each ending by a code has to show. */
final class Proofs {

    private Proofs() {}

    static Set<Proof> missing(
            Coded coded,
            Call call,
            Stage stage,
            Conversation conversation,
            Closure closure,
            Map<Outcome, String> approvers) {
        Set<Proof> missing = EnumSet.noneOf(Proof.class);
        require(coded.outcome() == Outcome.SPAM || byPersonOfDesk(call), Proof.PERSON, missing);
        switch (coded.outcome()) {
            case DECLINED -> {
                require(coded.reason().isPresent(), Proof.REASON, missing);
                require(conversation.latestAnswer().isPresent(), Proof.ANSWER, missing);
            }
            case DUPLICATE ->
                require(goesOn((Duplicate) coded, call, stage, conversation), Proof.OTHER_TICKET, missing);
            case SPAM -> {
                require(!conversation.personReplied(), Proof.NO_REPLY, missing);
                require(!closure.noSpam(), Proof.FIRST_TIME, missing);
                require(approved(coded, call, approvers), Proof.APPROVAL, missing);
            }
            case ABUSE -> {
                require(coded.reason().isPresent(), Proof.REASON, missing);
                require(conversation.wentOn(), Proof.WARNING, missing);
                require(approved(coded, call, approvers), Proof.APPROVAL, missing);
            }
            default -> {
                require(coded.reason().isPresent(), Proof.REASON, missing);
                require(approved(coded, call, approvers), Proof.APPROVAL, missing);
            }
        }
        return missing;
    }

    private static void require(boolean given, Proof proof, Set<Proof> missing) {
        if (!given) {
            missing.add(proof);
        }
    }

    // A question goes on only where one is open: on an empty ticket it would die.
    private static boolean goesOn(Duplicate duplicate, Call call, Stage stage, Conversation conversation) {
        boolean asked = !conversation.open().isEmpty();
        return call.linked().stream()
                .anyMatch(other -> isIt(other, duplicate, call, stage) && (other.asks() || !asked));
    }

    private static boolean isIt(LinkedTicket other, Duplicate duplicate, Call call, Stage stage) {
        return other.id().equals(duplicate.of())
                && !other.id().equals(call.id())
                && other.id().tenant().equals(call.id().tenant())
                && stage.requester().equals(Optional.of(other.requester()))
                && other.phase() != Phase.CLOSED;
    }

    // Machines sort out spam, if the desk gives them the role; what else the desk refuses somebody, a person decides.
    private static boolean byPersonOfDesk(Call call) {
        return call.initiator().party() == Party.STAFF && call.initiator().human();
    }

    private static boolean approved(Coded coded, Call call, Map<Outcome, String> approvers) {
        @Nullable Person facts = call.initiatorFacts();
        return facts != null
                && facts.presence() != Presence.DEACTIVATED
                && facts.roles().contains(approvers.get(coded.outcome()));
    }
}
