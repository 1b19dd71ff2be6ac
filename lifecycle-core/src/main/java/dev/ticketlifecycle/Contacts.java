package dev.ticketlifecycle;

import dev.ticketlifecycle.relation.RelationCommand.Join;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.TicketIndex;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Where contacts go: to the open ticket of their requester on their matter, or to one of their own. */
final class Contacts {

    private static final int MOST = 8; // more than one is open only if two contacts came at once

    /** What was said goes along; who takes a ticket that is opened doesn't take one that is there. */
    private static final Set<CommandKind> SAID = EnumSet.of(
            CommandKind.RECEIVE,
            CommandKind.INTERACTION,
            CommandKind.ASK_FOR_PERSON,
            CommandKind.REPLY,
            CommandKind.NOTE);

    private final Execution execution;
    private final Forwarding forwarding;
    private final TicketIndex index;

    Contacts(Execution execution, Forwarding forwarding, TicketIndex index) {
        this.execution = execution;
        this.forwarding = forwarding;
        this.index = index;
    }

    Decision of(TicketId contact, Act act, Open open) {
        if (open.matter().isEmpty() || execution.find(contact).isPresent()) { // sent again: it was opened before
            return forwarding.of(contact, act);
        }
        List<TicketId> there =
                index.open(contact.tenant(), open.requester(), open.matter().get(), MOST);
        for (TicketId ticket : there) {
            Decision joined = forwarding.of(ticket, joining(contact, act, open));
            if (joined.accepted()) {
                return joined;
            }
        }
        return forwarding.of(contact, act);
    }

    private static Act joining(TicketId contact, Act act, Open open) {
        return new Act(
                act.id(),
                new Join(contact, open.then().filter(said -> SAID.contains(said.kind()))),
                act.initiator(),
                act.executor(),
                OptionalLong.empty(),
                act.override(),
                act.onBehalf());
    }
}
