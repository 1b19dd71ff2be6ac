package dev.ticketlifecycle.benchmarks;

import dev.ticketlifecycle.benchmarks.Facts.Request;
import org.jspecify.annotations.Nullable;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** squirrel-foundation: one builder for all tickets, a machine for each. */
public class Squirrel extends Peer {

    private static final StateMachineBuilder<Ticket, Status, Step, Request> BUILDER = builder();

    /** Made by JMH. */
    public Squirrel() {
        super("squirrel-foundation");
    }

    private static StateMachineBuilder<Ticket, Status, Step, Request> builder() {
        StateMachineBuilder<Ticket, Status, Step, Request> builder =
                StateMachineBuilderFactory.create(Ticket.class, Status.class, Step.class, Request.class, String.class);
        Edge.ALL.forEach(edge -> builder.externalTransition()
                .from(edge.from())
                .to(edge.to())
                .on(edge.step())
                .when(new Permitted()));
        for (Status status : Status.values()) {
            Edge.within(status)
                    .forEach(step ->
                            builder.internalTransition().within(status).on(step).when(new Permitted()));
        }
        return builder;
    }

    @Override
    Machine opened(String requester) {
        Ticket ticket = BUILDER.newStateMachine(Status.NEW, requester);
        ticket.start();
        return ticket;
    }

    @Override
    Object shared() {
        return new Object[] {BUILDER, opened("nobody")};
    }

    private static final class Permitted extends AnonymousCondition<Request> {
        @Override
        public boolean isSatisfied(Request request) {
            return request.permitted();
        }
    }

    /** Made by the builder. */
    static class Ticket extends AbstractStateMachine<Ticket, Status, Step, Request> implements Machine {
        private final Facts facts;
        private boolean accepted;

        Ticket(String requester) {
            facts = new Facts(requester);
        }

        @Override
        public boolean does(Step step, String actor, @Nullable String to) {
            accepted = false;
            fire(step, new Request(step, actor, to, facts));
            return accepted;
        }

        @Override
        protected void afterTransitionCompleted(Status from, Status to, Step step, Request request) {
            if (request != null) { // entering the first status is one too
                request.done();
                accepted = true;
            }
        }

        @Override
        public Status status() {
            return getCurrentState();
        }
    }
}
