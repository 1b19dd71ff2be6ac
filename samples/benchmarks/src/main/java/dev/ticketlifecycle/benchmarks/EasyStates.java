package dev.ticketlifecycle.benchmarks;

import dev.ticketlifecycle.benchmarks.Facts.Request;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jeasy.states.api.AbstractEvent;
import org.jeasy.states.api.FiniteStateMachine;
import org.jeasy.states.api.FiniteStateMachineException;
import org.jeasy.states.api.State;
import org.jeasy.states.api.Transition;
import org.jeasy.states.core.FiniteStateMachineBuilder;
import org.jeasy.states.core.TransitionBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Easy States: a machine for each ticket, states and transitions for all.
 *
 * <p>It has guards only as handlers that throw, and says nothing about an event that it has no transition for. What
 * changes no status goes past it, which spares it two dozen transitions to search.
 */
public class EasyStates extends Peer {

    private static final Map<Status, State> STATES = states();
    private static final Map<State, Status> STATUSES =
            STATES.keySet().stream().collect(Collectors.toMap(STATES::get, status -> status));
    private static final Set<State> ALL = Set.copyOf(STATES.values());
    private static final Set<Transition> TRANSITIONS = transitions();

    // It logs each refusal with a stack trace. Held, or a new logger would log again.
    private static final Logger LOGGER = Logger.getLogger("FiniteStateMachineImpl");

    /** Made by JMH. */
    public EasyStates() {
        super("Easy States");
        LOGGER.setLevel(Level.OFF);
    }

    private static Map<Status, State> states() {
        Map<Status, State> states = new EnumMap<>(Status.class);
        Arrays.stream(Status.values()).forEach(status -> states.put(status, new State(status.word())));
        return states;
    }

    private static State state(Status status) {
        return Objects.requireNonNull(STATES.get(status));
    }

    private static Set<Transition> transitions() {
        Set<Transition> transitions = new LinkedHashSet<>();
        for (Edge edge : Edge.ALL) {
            transitions.add(new TransitionBuilder()
                    .name(edge.step() + " in " + edge.from())
                    .sourceState(state(edge.from()))
                    .targetState(state(edge.to()))
                    .eventType(event(new Request(edge.step(), Life.BOB, null, new Facts(Life.BOB)))
                            .getClass())
                    .<Taken>eventHandler(Taken::handle)
                    .build());
        }
        return transitions;
    }

    @Override
    Machine opened(String requester) {
        return new Ticket(requester);
    }

    @Override
    Object shared() {
        return new Object[] {STATES, ALL, TRANSITIONS};
    }

    /** A step; transitions are found by the class of the event. */
    private abstract static class Taken extends AbstractEvent {
        private final Request request;

        Taken(Request request) {
            super(request.step().name());
            this.request = request;
        }

        void handle() {
            if (!request.permitted()) {
                throw new IllegalStateException(request.step() + " isn't permitted");
            }
            request.done();
        }
    }

    private static final class MessageReceived extends Taken {
        MessageReceived(Request request) {
            super(request);
        }
    }

    private static final class ReplySent extends Taken {
        ReplySent(Request request) {
            super(request);
        }
    }

    private static final class PutToWait extends Taken {
        PutToWait(Request request) {
            super(request);
        }
    }

    private static final class PutOnHold extends Taken {
        PutOnHold(Request request) {
            super(request);
        }
    }

    private static final class Resumed extends Taken {
        Resumed(Request request) {
            super(request);
        }
    }

    private static final class SolutionProposed extends Taken {
        SolutionProposed(Request request) {
            super(request);
        }
    }

    private static final class SolutionAccepted extends Taken {
        SolutionAccepted(Request request) {
            super(request);
        }
    }

    private static Taken event(Request request) {
        return switch (request.step()) {
            case MESSAGE -> new MessageReceived(request);
            case REPLY -> new ReplySent(request);
            case WAIT -> new PutToWait(request);
            case HOLD -> new PutOnHold(request);
            case RESUME -> new Resumed(request);
            case RESOLVE -> new SolutionProposed(request);
            case CLOSE -> new SolutionAccepted(request);
            case OPEN, CLAIM, OFFER, TAKE -> throw new IllegalArgumentException(request.step() + " changes no status");
        };
    }

    private static final class Ticket implements Machine {
        private final FiniteStateMachine machine = new FiniteStateMachineBuilder(ALL, state(Status.NEW))
                .registerTransitions(TRANSITIONS)
                .build();
        private final Facts facts;

        Ticket(String requester) {
            facts = new Facts(requester);
        }

        @Override
        public boolean does(Step step, String actor, @Nullable String to) {
            Request request = new Request(step, actor, to, facts);
            return switch (step) {
                case CLAIM, OFFER, TAKE -> past(request);
                case MESSAGE, REPLY -> fire(request) || past(request);
                default -> fire(request);
            };
        }

        private static boolean past(Request request) {
            if (!request.permitted()) {
                return false;
            }
            request.done();
            return true;
        }

        // An event without a transition leaves the last event as it was, and throws nothing.
        private boolean fire(Request request) {
            Taken event = event(request);
            try {
                machine.fire(event);
                return event.equals(machine.getLastEvent());
            } catch (FiniteStateMachineException refused) {
                return false;
            }
        }

        @Override
        public Status status() {
            return Objects.requireNonNull(STATUSES.get(machine.getCurrentState()));
        }
    }
}
