package dev.ticketlifecycle.ticket;

import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What comes of an act: it is accepted with its events, or refused by every rule that refuses it. */
public sealed interface Decision {

    /**
     * The ticket: after the act if it is accepted, otherwise as it stands at the instant of the decision.
     *
     * @return the ticket
     */
    Ticket ticket();

    /**
     * Whether the act is accepted.
     *
     * @return true for {@link Accepted}
     */
    boolean accepted();

    /**
     * Handles both cases.
     *
     * @param ok what to make of an accepted act
     * @param no what to make of a refused one
     * @param <R> the type of both
     * @return the result of the one that applies
     */
    default <R> R fold(Function<Accepted, R> ok, Function<Refused, R> no) {
        return this instanceof Accepted accepted ? ok.apply(accepted) : no.apply((Refused) this);
    }

    /**
     * The act is accepted.
     *
     * @param ticket the ticket after it
     * @param events what happened: first what had fallen due, then what the act did; possibly nothing
     */
    record Accepted(Ticket ticket, List<Recorded> events) implements Decision {
        /** Copies the list. */
        public Accepted {
            events = List.copyOf(events);
        }

        @Override
        public boolean accepted() {
            return true;
        }
    }

    /**
     * The act is refused, and nothing is written.
     *
     * @param ticket the ticket as it stands at the instant of the decision
     * @param refusal every rule that refuses
     */
    record Refused(Ticket ticket, Refusal refusal) implements Decision {
        @Override
        public boolean accepted() {
            return false;
        }

        /**
         * The refusal in words, times in UTC.
         *
         * @param locale the language
         * @return one paragraph a rule
         */
        public String text(Locale locale) {
            return refusal.text(locale);
        }
    }
}
