package dev.ticketlifecycle.json.shape;

import static java.util.Map.entry;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.Map;

/** What each document is called and what it is, in a schema and on a command line. */
final class Documents {

    private static final Map<Class<?>, String> DESCRIPTIONS = Map.ofEntries(
            entry(Command.class, "What somebody asks of a ticket. The field 'kind' says which command it is."),
            entry(Event.class, "What happened to a ticket. The field 'kind' says which event it is."),
            entry(Act.class, "One command of one actor, with the id that makes it take effect once."),
            entry(
                    Recorded.class,
                    "One line of a ticket's journal: what happened, by whom, when it took effect and when it was"
                            + " written down."),
            entry(
                    Refusal.class,
                    "Why a command was not accepted: a reason for each rule that refused, with its facts."),
            entry(Reading.class, "What a clock of a ticket shows at one instant."),
            entry(
                    LifecycleDocument.class,
                    "The definition of a lifecycle: what may happen to its tickets, and by when."),
            entry(SlaPolicy.class, "What a desk promises by when."),
            entry(
                    BusinessCalendar.class,
                    "When a desk is open: in full, or 'always', or the name under which a definition declares it."),
            entry(
                    JournalLine.class,
                    "One line of a file of journals: a definition, an entry of a ticket's journal, or what a journal comes"
                            + " to. The field 'kind' says which."),
            entry(Ticket.class, "A ticket: what its journal comes to, for the desk and its machinery."),
            entry(
                    TicketView.class,
                    "What one side of a ticket may see of it. What is left out is hidden, or isn't there."));

    private Documents() {}

    static String name(Class<?> type) {
        return type == LifecycleDocument.class ? "lifecycle" : Shapes.kebab(type);
    }

    static String description(Class<?> type) {
        return DESCRIPTIONS.getOrDefault(type, "A " + name(type).replace('-', ' ') + " of a ticket lifecycle.");
    }
}
