package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.vocabulary.Party;
import java.util.Objects;

/**
 * The two parties of an obligation.
 *
 * @param debtor who owes it
 * @param creditor to whom
 */
public record Between(Party debtor, Party creditor) {

    /** Checks that both are named. */
    public Between {
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(creditor, "creditor");
    }

    /**
     * Whether a party has to do with it.
     *
     * @param party the party
     * @return true for the debtor and the creditor
     */
    public boolean concerns(Party party) {
        return debtor == party || creditor == party;
    }
}
