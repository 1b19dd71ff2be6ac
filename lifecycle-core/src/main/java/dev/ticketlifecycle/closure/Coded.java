package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Objects;
import java.util.Optional;

/**
 * Why the desk ends a ticket without the requester's act. Each needs a proof of its own, see {@link Proof}; the rule
 * {@code coded-ending} asks for it. The requester's own withdrawal is none of them.
 */
public sealed interface Coded {

    /**
     * How the ticket ends by it.
     *
     * @return the outcome
     */
    Outcome outcome();

    /**
     * What was said for it.
     *
     * @return the reason or its code; empty if there is none, or a blank one
     */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /**
     * The same matter is dealt with on another ticket of the same requester.
     *
     * @param of that ticket
     */
    record Duplicate(TicketId of) implements Coded {
        /** Checks that it is named. */
        public Duplicate {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public Outcome outcome() {
            return Outcome.DUPLICATE;
        }
    }

    /**
     * The desk won't do it, and has said so.
     *
     * @param code the host's code of the reason, see {@link Ids}; a blank one is refused
     */
    record Declined(String code) implements Coded {
        /**
         * Checks the code, unless it is blank.
         *
         * @throws IllegalArgumentException if not every store can hold it
         */
        public Declined {
            if (!code.isBlank()) {
                Ids.check("reason code", code);
            }
        }

        @Override
        public Outcome outcome() {
            return Outcome.DECLINED;
        }

        @Override
        public Optional<String> reason() {
            return given(code);
        }
    }

    /** Nobody asked anything: it is advertising, or a machine's noise. */
    record Spam() implements Coded {
        @Override
        public Outcome outcome() {
            return Outcome.SPAM;
        }
    }

    /**
     * The requester abuses the desk, and has been warned.
     *
     * @param why what happened; a blank reason is refused
     */
    record Abuse(String why) implements Coded {
        /** Checks what is said. */
        public Abuse {
            FreeText.check("a reason", why);
        }

        @Override
        public Outcome outcome() {
            return Outcome.ABUSE;
        }

        @Override
        public Optional<String> reason() {
            return given(why);
        }
    }

    /**
     * Nobody could do it.
     *
     * @param why what stands against it; a blank reason is refused
     */
    record Impossible(String why) implements Coded {
        /** Checks what is said. */
        public Impossible {
            FreeText.check("a reason", why);
        }

        @Override
        public Outcome outcome() {
            return Outcome.IMPOSSIBLE;
        }

        @Override
        public Optional<String> reason() {
            return given(why);
        }
    }

    private static Optional<String> given(String reason) {
        return reason.isBlank() ? Optional.empty() : Optional.of(reason);
    }
}
