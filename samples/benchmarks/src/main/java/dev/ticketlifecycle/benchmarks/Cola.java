package dev.ticketlifecycle.benchmarks;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import dev.ticketlifecycle.benchmarks.Facts.Request;
import org.jspecify.annotations.Nullable;

/** COLA: one machine for all tickets, which keeps no status; the host hands it in and writes down what comes back. */
public class Cola extends Peer {

    private static final StateMachine<Status, Step, Attempt> MACHINE = machine();

    /** Made by JMH. */
    public Cola() {
        super("COLA");
    }

    private static StateMachine<Status, Step, Attempt> machine() {
        StateMachineBuilder<Status, Step, Attempt> builder = StateMachineBuilderFactory.create();
        for (Edge edge : Edge.ALL) {
            builder.externalTransition()
                    .from(edge.from())
                    .to(edge.to())
                    .on(edge.step())
                    .when(Attempt::permitted)
                    .perform((from, to, step, attempt) -> attempt.done());
        }
        for (Status status : Status.values()) {
            Edge.within(status)
                    .forEach(step -> builder.internalTransition()
                            .within(status)
                            .on(step)
                            .when(Attempt::permitted)
                            .perform((from, to, same, attempt) -> attempt.done()));
        }
        return builder.build("ticket");
    }

    @Override
    Machine opened(String requester) {
        return new Ticket(requester);
    }

    @Override
    Object shared() {
        return MACHINE;
    }

    /** A refused event gives the old status back, as one does that changes none: the action tells them apart. */
    private static final class Attempt {
        private final Request request;
        private boolean accepted;

        Attempt(Request request) {
            this.request = request;
        }

        boolean permitted() {
            return request.permitted();
        }

        void done() {
            request.done();
            accepted = true;
        }
    }

    private static final class Ticket implements Machine {
        private final Facts facts;
        private Status status = Status.NEW;

        Ticket(String requester) {
            facts = new Facts(requester);
        }

        @Override
        public boolean does(Step step, String actor, @Nullable String to) {
            Attempt attempt = new Attempt(new Request(step, actor, to, facts));
            status = MACHINE.fireEvent(status, step, attempt);
            return attempt.accepted;
        }

        @Override
        public Status status() {
            return status;
        }
    }
}
