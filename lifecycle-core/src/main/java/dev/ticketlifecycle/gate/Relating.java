package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.closure.ClosureRoom;
import dev.ticketlifecycle.obligation.Settlement;
import dev.ticketlifecycle.relation.Handed;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Hear;
import dev.ticketlifecycle.relation.RelationCommand.Join;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.relation.RelationCommand.Watch;
import dev.ticketlifecycle.relation.RelationEvent.Absorbed;
import dev.ticketlifecycle.relation.RelationEvent.Merged;
import dev.ticketlifecycle.relation.RelationEvent.SplitOff;
import dev.ticketlifecycle.relation.RelationRoom;
import dev.ticketlifecycle.relation.Watching;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;

/** The way of commands and events that concern a ticket together with others. */
final class Relating {

    private Relating() {}

    static void carryOut(Draft draft, Command command) {
        Ticket at = draft.ticket();
        if (command instanceof Merge merge) {
            RelationRoom.merge(merge, draft, at.stage(), at.conversation(), at.obligations(), at.clocks());
        } else if (command instanceof Split split) {
            RelationRoom.split(
                    split, draft, at.stage(), at.conversation(), at.ownership(), at.obligations(), at.clocks());
        } else if (command instanceof Absorb absorb) {
            draft.backdate(RelationRoom.heardAt(absorb.at(), at.stage()));
            RelationRoom.absorb(absorb, draft, at.stage(), at.conversation(), at.obligations());
            clocks(absorb.handed(), draft);
        } else if (command instanceof Settle settle) {
            settle(settle, draft);
        } else if (command instanceof Watch watch) {
            Watching.watch(watch, draft);
        } else if (command instanceof Hear hear) {
            draft.backdate(RelationRoom.heardAt(hear.at(), at.stage()));
            Watching.hear(hear, draft, at.obligations(), draft.plan().obliging());
        } else {
            RelationRoom.join((Join) command, draft);
        }
    }

    // What came up since is handed over first: the ticket stays accountable until the survivor has all of it.
    private static void settle(Settle settle, Draft draft) {
        Ticket at = draft.ticket();
        if (settle.refusedBy().isEmpty() && RelationRoom.leavesOver(at.conversation(), at.relations())) {
            handOverTheRest(draft);
            return;
        }
        if (settle.refusedBy().isEmpty()) {
            draft.backdate(RelationRoom.heardAt(settle.at(), at.stage()));
        }
        RelationRoom.settle(settle, draft, at.relations());
    }

    private static void handOverTheRest(Draft draft) {
        Ticket at = draft.ticket();
        RelationRoom.handOverTheRest(draft, at.stage(), at.conversation(), at.relations(), at.clocks());
    }

    // Clocks whose metrics are inherited are due no later than they were where they come from.
    private static void clocks(Handed handed, Draft draft) {
        draft.ticket()
                .clocks()
                .takingOver(
                        handed.clocks(),
                        handed.open().oldest(),
                        draft.plan().inherited(),
                        Folding.traits(draft.ticket()),
                        draft.effectiveAt())
                .forEach(draft::emit);
    }

    static void follow(Event event, Draft draft) {
        Ticket ticket = draft.ticket();
        if (event instanceof Merged merged) {
            Settlement.followMerged(draft, ticket.obligations());
            RelationRoom.followMerged(merged.into(), draft, ticket.stage(), ticket.ownership(), ticket.closure());
        } else if (event instanceof SplitOff off) {
            RelationRoom.followSplit(off.into(), draft, ticket.stage());
        } else if (event instanceof Absorbed absorbed && absorbed.handed().asks()) {
            ClosureRoom.followTakeOver(draft, ticket.stage());
        }
    }

    /** What follows from a bounce on a merged ticket: questions that are open again go where the others went. */
    static void followBounce(Draft draft) {
        Ticket at = draft.ticket();
        if (at.relations().merged() && RelationRoom.leavesOver(at.conversation(), at.relations())) {
            handOverTheRest(draft);
        }
    }
}
