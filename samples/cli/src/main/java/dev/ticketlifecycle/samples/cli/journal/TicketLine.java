package dev.ticketlifecycle.samples.cli.journal;

import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.samples.cli.field.Words;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Owner;
import java.util.Locale;

/** A ticket in a line: where it stands, whose it is, how much has happened to it, how it ended. */
public final class TicketLine {

    private static final Words STATUS = new Words("status %s", "статус %s");
    private static final Words AGENT = new Words("agent %s", "сотрудник %s");
    private static final Words QUEUE = new Words("queue %s", "очередь %s");
    private static final Words NOBODY = new Words("no owner", "ничья");
    private static final Words LINES = new Words("lines %s", "записей %s");
    private static final Words ENDED = new Words("ended%s at %s", "завершена%s: %s");
    private static final Words NOT_ENDED = new Words("not ended", "не завершена");

    private TicketLine() {}

    /** The line; ids, statuses and outcomes are the definition's words. */
    public static String of(Ticket ticket, Locale locale) {
        return String.join(
                "  ",
                ticket.id().value(),
                said(STATUS, locale, ticket.stage().status().name()),
                ticket.ownership().owner().map(owner -> owner(owner, locale)).orElse(NOBODY.in(locale)),
                said(LINES, locale, ticket.version()),
                ticket.closure().ending().map(ending -> ended(ending, locale)).orElse(NOT_ENDED.in(locale)));
    }

    private static String owner(Owner owner, Locale locale) {
        return said(owner instanceof Owner.Agent ? AGENT : QUEUE, locale, owner.id());
    }

    private static String ended(Closure.Ending ending, Locale locale) {
        String how = ending.outcome()
                .map(outcome -> " " + outcome.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return said(ENDED, locale, how, ending.at());
    }

    private static String said(Words words, Locale locale, Object... values) {
        return String.format(words.in(locale), values);
    }
}
