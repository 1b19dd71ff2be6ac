package dev.ticketlifecycle.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import dev.ticketlifecycle.benchmarks.Facts.Request;
import org.jspecify.annotations.Nullable;

/**
 * stateless4j with one configuration for all tickets.
 *
 * <p>A guard of a shared configuration gets no argument, so it can't see the ticket: the host asks its guards itself.
 */
public class Stateless4j extends Peer {

    private static final StateMachineConfig<Status, Step> CONFIG = config();

    /** Made by JMH. */
    public Stateless4j() {
        super("stateless4j");
    }

    private static StateMachineConfig<Status, Step> config() {
        StateMachineConfig<Status, Step> config = new StateMachineConfig<>();
        Edge.ALL.forEach(edge -> config.configure(edge.from()).permit(edge.step(), edge.to()));
        for (Status status : Status.values()) {
            Edge.within(status).forEach(step -> config.configure(status).ignore(step));
        }
        return config;
    }

    @Override
    Machine opened(String requester) {
        return new Ticket(requester);
    }

    @Override
    Object shared() {
        return CONFIG;
    }

    private static final class Ticket implements Machine {
        private final StateMachine<Status, Step> machine = new StateMachine<>(Status.NEW, CONFIG);
        private final Facts facts;

        Ticket(String requester) {
            facts = new Facts(requester);
        }

        @Override
        public boolean does(Step step, String actor, @Nullable String to) {
            Request request = new Request(step, actor, to, facts);
            if (!machine.canFire(step) || !request.permitted()) {
                return false;
            }
            machine.fire(step);
            request.done();
            return true;
        }

        @Override
        public Status status() {
            return machine.getState();
        }
    }
}
