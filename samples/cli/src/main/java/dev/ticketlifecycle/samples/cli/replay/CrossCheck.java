package dev.ticketlifecycle.samples.cli.replay;

import java.util.List;

/**
 * Tickets counted in the log itself, on which a rule should have taken effect: each on which it didn't has its reason.
 *
 * @param rule the rule's id
 * @param what what the log shows of these tickets
 * @param tickets how many they are
 * @param notRefused those on which the rule didn't take effect
 */
public record CrossCheck(String rule, String what, int tickets, List<NotRefused> notRefused) {

    /** Copies the list. */
    public CrossCheck {
        notRefused = List.copyOf(notRefused);
    }

    /**
     * A ticket on which the rule didn't take effect.
     *
     * @param ticket the ticket, in the log's own word
     * @param why why not
     */
    public record NotRefused(String ticket, String why) {}
}
