package dev.ticketlifecycle.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The hand-written switch, living the life. */
@State(Scope.Thread)
public class HandSwitch {

    // Not final: names come with requests, no compiler shall take them for constants.
    private String bob = Life.BOB;
    private String anna = Life.ANNA;
    private String ben = Life.BEN;
    private SwitchTicket unanswered = new SwitchTicket(bob);

    /** Nobody is measured who lets something pass. */
    @Setup
    public void enforcesTheGuards() {
        Guards.check("hand-written switch", Player::new);
        unanswered = new SwitchTicket(bob);
        next(unanswered, Step.CLAIM, anna, null);
        next(unanswered, Step.REPLY, anna, null);
        next(unanswered, Step.MESSAGE, bob, null);
    }

    SwitchTicket life() {
        SwitchTicket ticket = new SwitchTicket(bob);
        next(ticket, Step.MESSAGE, bob, null);
        next(ticket, Step.CLAIM, anna, null);
        next(ticket, Step.REPLY, anna, null);
        next(ticket, Step.OFFER, anna, ben);
        next(ticket, Step.TAKE, ben, null);
        next(ticket, Step.WAIT, ben, null);
        next(ticket, Step.MESSAGE, bob, null);
        next(ticket, Step.HOLD, ben, null);
        next(ticket, Step.REPLY, ben, null);
        next(ticket, Step.RESOLVE, ben, null);
        next(ticket, Step.CLOSE, bob, null);
        return ticket;
    }

    // One call site for all commands, as in a host; unrolled into the life, half of it would be folded away.
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void next(SwitchTicket ticket, Step step, String actor, @Nullable String to) {
        if (!ticket.does(step, actor, to)) {
            throw new IllegalStateException(step + " by " + actor + " is refused in " + ticket.status());
        }
    }

    boolean refusal() {
        return unanswered.does(Step.RESOLVE, anna, null);
    }

    Object idle() {
        return unanswered;
    }

    private static final class Player implements Guards.Player {
        private final SwitchTicket ticket = new SwitchTicket(Life.BOB);

        @Override
        public boolean does(Step step, String actor) {
            return step == Step.OPEN || ticket.does(step, actor, Life.BEN);
        }

        @Override
        public String status() {
            return ticket.status().word();
        }
    }
}
