package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.samples.cli.replay.Agreed;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The lifecycle that chats are judged by.
 *
 * <p>The files have no statuses, only an end: closing straight from work has a place, and nothing is delivered, so no
 * silence window ends a ticket.
 */
final class ChatLifecycle {

    private ChatLifecycle() {}

    static Lifecycle of(Collection<RuleId> off) {
        LifecycleBuilder lifecycle = Lifecycle.named("chats")
                .channel(Channel.of("chat", Channel.Delivery.NONE))
                .status("new", Phase.NEW)
                .status("open", Phase.ACTIVE)
                .status("resolved", Phase.RESOLVED)
                .status("closed", Phase.CLOSED)
                .move("new", CommandKind.CLOSE, "closed")
                .move("open", CommandKind.CLOSE, "closed");
        off.stream().filter(rule -> rule != RuleId.NOT_PERMITTED).forEach(rule -> lifecycle.without(rule.id()));
        return lifecycle.build();
    }

    /** The rules that the files can't show, each with the reason. */
    static Map<RuleId, String> unseen() {
        String kinds = "the files don't say what kind of reply a comment is: each public one is taken as an answer";
        Map<RuleId, String> unseen = new EnumMap<>(RuleId.class);
        unseen.put(RuleId.REPLY_AND_CLOSE, "the files don't show whether a reply and the end were one act");
        unseen.put(
                RuleId.CONSENT_OR_SILENCE,
                "the files show neither a proposed solution nor its acceptance nor the delivery of an answer");
        unseen.put(
                RuleId.CODED_ENDING, "the turns don't say why a ticket ended: each end counts as one without a code");
        unseen.put(RuleId.ANSWERED_IS_DERIVED, "the files have no mark that takes a question off the list");
        unseen.put(RuleId.COURTESY_IS_NOT_A_REPLY, kinds);
        unseen.put(RuleId.REFERRAL_IS_NOT_A_REPLY, kinds);
        unseen.put(RuleId.HOLDING_NEEDS_DUE, kinds);
        unseen.put(RuleId.TOO_MANY_HOLDING_REPLIES, kinds);
        unseen.put(
                RuleId.HUMAN_ON_REQUEST,
                "the files show neither a bot that asks nor whether the requester asked for a person");
        unseen.put(
                RuleId.NOT_OWNER,
                "the turns say when a ticket ended, not who ended it: it is taken to be the assignee");
        unseen.put(RuleId.COMPETENCE, "the files don't show who has the skill for what");
        unseen.put(RuleId.TRANSFER_IN_PROGRESS, "the turns show who had a ticket, not to whom it was offered");
        unseen.put(RuleId.OWNER_INELIGIBLE, "the files don't show who was absent or had left");
        unseen.put(RuleId.STALE_COMMAND, "the files don't show which version of the ticket somebody looked at");
        unseen.put(RuleId.NOT_PERMITTED, "the files have no statuses, so nothing can be out of place in one");
        Agreed.rules()
                .forEach(rule -> unseen.put(
                        rule,
                        "the files don't show what was promised, demanded, decided, found, consented to or merged"));
        return unseen;
    }

    /** The figures that the files can't show, each with the reason. */
    static Map<String, String> unseenFigures() {
        String noStatuses = "the files have no statuses";
        return Map.of(
                "transitions",
                noStatuses,
                "reopened",
                noStatuses,
                "leftClosed",
                noStatuses,
                "groupChanges",
                "the files have no groups",
                "groupPingPong",
                "the files have no groups",
                "others",
                "a public comment of somebody who is neither the requester nor the assignee at that moment may"
                        + " come from the desk or from outside: it is taken as a third party's, which answers"
                        + " nothing");
    }
}
