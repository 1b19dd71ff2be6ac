package dev.ticketlifecycle.benchmarks;

import dev.ticketlifecycle.benchmarks.TableTicket.Command;
import dev.ticketlifecycle.benchmarks.TableTicket.Done;
import dev.ticketlifecycle.benchmarks.TableTicket.Outcome;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The hand-written table, living the life. What it gives out is consumed, as a host would store it. */
@State(Scope.Thread)
public class HandTable {

    // Not final: names come with requests, no compiler shall take them for constants.
    private String bob = Life.BOB;
    private String anna = Life.ANNA;
    private String ben = Life.BEN;
    private TableTicket unanswered = new TableTicket(Status.OPEN, bob, anna, null, false);

    /** Nobody is measured who lets something pass. */
    @Setup
    public void enforcesTheGuards() {
        Guards.check("hand-written table", Player::new);
    }

    TableTicket life(Blackhole events) {
        TableTicket ticket = TableTicket.opened(bob);
        ticket = next(ticket, new Command(Step.MESSAGE, bob, null, Life.at(1)), events);
        ticket = next(ticket, new Command(Step.CLAIM, anna, null, Life.at(2)), events);
        ticket = next(ticket, new Command(Step.REPLY, anna, null, Life.at(3)), events);
        ticket = next(ticket, new Command(Step.OFFER, anna, ben, Life.at(4)), events);
        ticket = next(ticket, new Command(Step.TAKE, ben, null, Life.at(5)), events);
        ticket = next(ticket, new Command(Step.WAIT, ben, null, Life.at(6)), events);
        ticket = next(ticket, new Command(Step.MESSAGE, bob, null, Life.at(7)), events);
        ticket = next(ticket, new Command(Step.HOLD, ben, null, Life.at(8)), events);
        ticket = next(ticket, new Command(Step.REPLY, ben, null, Life.at(9)), events);
        ticket = next(ticket, new Command(Step.RESOLVE, ben, null, Life.at(10)), events);
        return next(ticket, new Command(Step.CLOSE, bob, null, Life.at(11)), events);
    }

    // One call site for all commands, as in a host; unrolled into the life, half of it would be folded away.
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static TableTicket next(TableTicket ticket, Command command, Blackhole events) {
        Outcome outcome = ticket.decide(command);
        events.consume(outcome);
        if (outcome instanceof Done done) {
            return done.ticket();
        }
        throw new IllegalStateException(command + " is refused: " + outcome);
    }

    Outcome refusal() {
        return unanswered.decide(new Command(Step.RESOLVE, anna, null, Life.at(4)));
    }

    Object idle() {
        return unanswered;
    }

    private static final class Player implements Guards.Player {
        private TableTicket ticket = TableTicket.opened(Life.BOB);

        @Override
        public boolean does(Step step, String actor) {
            if (step == Step.OPEN) {
                return true;
            }
            Outcome outcome = ticket.decide(new Command(step, actor, Life.BEN, Life.at(0)));
            if (outcome instanceof Done done) {
                ticket = done.ticket();
                return true;
            }
            return false;
        }

        @Override
        public String status() {
            return ticket.status().word();
        }
    }
}
