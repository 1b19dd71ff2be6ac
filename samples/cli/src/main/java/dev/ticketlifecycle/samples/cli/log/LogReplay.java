package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.samples.cli.replay.Judge;
import dev.ticketlifecycle.samples.cli.replay.People;
import dev.ticketlifecycle.samples.cli.replay.Tally;
import dev.ticketlifecycle.samples.cli.story.Chronicle;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends the rows of one ticket through the lifecycle.
 *
 * <p>Each row shows how the ticket stood after something happened. What is different from the row before becomes acts:
 * first who has it, the group and then the person, then what it is about, then its status. A blank beside a value says
 * nothing: who had the ticket still has it.
 */
final class LogReplay {

    private static final String PRIORITY = Traits.PRIORITY;
    private static final String REQUESTER = "the-requester";

    private final Mapping mapping;
    private final Names names;
    private final Lifecycle lifecycle;
    private final Tally tally;
    private int disowned;

    LogReplay(Lifecycle lifecycle, Mapping mapping, Names names, Tally tally) {
        this.lifecycle = lifecycle;
        this.mapping = mapping;
        this.names = names;
        this.tally = tally;
    }

    Chronicle replay(String number, List<LogRow> rows) {
        return new OneTicket(number, rows).replay();
    }

    /** How many tickets, taken up by nobody yet, the log took from everybody. */
    int disowned() {
        return disowned;
    }

    /** A ticket on its way through the log. */
    private final class OneTicket {
        private final TicketId id;
        private final List<LogRow> rows;
        private final People people;
        private final Chronicle chronicle;
        private final Judge judge;
        private Ticket ticket;
        private Optional<String> group = Optional.empty();
        private Optional<String> priority = Optional.empty();
        private boolean taken;
        private boolean disownedBefore;
        private int acts;

        OneTicket(String number, List<LogRow> rows) {
            this.id = TicketId.of(names.id(number));
            this.rows = rows;
            this.chronicle = new Chronicle(number);
            this.judge = new Judge(lifecycle, tally, chronicle);
            this.people = new People(rows.stream()
                    .flatMap(row -> row.owner().stream())
                    .distinct()
                    .map(names::id)
                    .toList());
            this.ticket = Ticket.unopened(id);
        }

        Chronicle replay() {
            open(rows.get(0));
            for (LogRow row : rows) {
                if (row.unowned() && !taken) {
                    disown(row);
                }
                own(row);
                describe(row);
                move(row);
            }
            return chronicle;
        }

        private void open(LogRow row) {
            Map<String, String> attributes = row.priority().isPresent()
                    ? Map.of(PRIORITY, brief(row.priority().get()))
                    : Map.of();
            priority = row.priority();
            // A ticket can't be opened after something happened to it
            Instant opened = row.opened().isBefore(row.at()) ? row.opened() : row.at();
            act(row, opened, People.LOG, Open.by(REQUESTER).with(attributes));
        }

        // The log took a new ticket away from everybody. The lifecycle knows no such act, there an owner only changes;
        // but who had it is all that has happened to a new ticket, so it stands as it was opened.
        private void disown(LogRow row) {
            if (ticket.owner().isPresent()) {
                disowned += disownedBefore ? 0 : 1;
                disownedBefore = true;
                chronicle.takenFromAll(row.at());
                ticket = Ticket.unopened(id);
                group = Optional.empty();
                open(rows.get(0));
            }
        }

        private void own(LogRow row) {
            boolean elsewhere = row.group().isPresent() && !row.group().equals(group);
            if (elsewhere) {
                group = row.group();
                act(row, new Assign(Owner.queue(names.id(row.group().get()))));
            }
            Optional<String> person = row.owner().map(names::id);
            if (person.isPresent() && !ticket.ownership().ownedBy(person.get())) {
                if (elsewhere) {
                    // One row passes a ticket on once: to the group, in which this person takes it
                    act(row, Actor.agent(person.get()), new Claim());
                } else {
                    act(row, new Assign(Owner.agent(person.get())));
                }
            }
        }

        private void describe(LogRow row) {
            if (row.priority().isPresent() && !row.priority().equals(priority)) {
                priority = row.priority();
                act(
                        row,
                        new Describe(
                                Optional.empty(),
                                Map.of(PRIORITY, brief(row.priority().get()))));
            }
        }

        private void move(LogRow row) {
            String status = names.id(row.status());
            if (mapping.statuses().containsKey(row.status())
                    && !ticket.status().name().equals(status)) {
                act(row, new Move(status));
                taken |= ticket.phase() != Phase.NEW;
            }
        }

        private void act(LogRow row, Command command) {
            act(row, People.LOG, command);
        }

        private void act(LogRow row, Actor actor, Command command) {
            act(row, row.at(), actor, command);
        }

        private void act(LogRow row, Instant at, Actor actor, Command command) {
            acts++;
            String act = "line-" + row.line() + "-" + acts;
            ticket = judge.follow(ticket, act, actor, command, people.at(at));
        }
    }

    private static String brief(String value) {
        String kept = value.replace("\0", "");
        if (kept.length() <= FreeText.MAX_LENGTH) {
            return kept;
        }
        boolean torn = Character.isHighSurrogate(kept.charAt(FreeText.MAX_LENGTH - 1));
        return kept.substring(0, FreeText.MAX_LENGTH - (torn ? 1 : 0));
    }

    /** When a log begins and ends. */
    static Stream<Instant> instants(EventLog log) {
        return log.tickets().values().stream().flatMap(List::stream).map(LogRow::at);
    }
}
