package dev.ticketlifecycle.samples.cli.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often tickets changed hands.
 *
 * @param changes how often in all: blanks are dropped and repeats are one
 * @param tickets on how many tickets
 * @param pingPong on how many tickets somebody got back what had been passed on to one other: A-B-A
 */
public record HandOvers(int changes, int tickets, int pingPong) {

    /**
     * Counts.
     *
     * @param holders for each ticket who held it, in order
     * @return the figures
     */
    public static HandOvers of(Collection<? extends Stream<Optional<String>>> holders) {
        int changes = 0;
        int tickets = 0;
        int pingPong = 0;
        for (Stream<Optional<String>> one : holders) {
            List<String> turns = turns(one);
            changes += Math.max(0, turns.size() - 1);
            tickets += turns.size() > 1 ? 1 : 0;
            pingPong += returns(turns) ? 1 : 0;
        }
        return new HandOvers(changes, tickets, pingPong);
    }

    private static List<String> turns(Stream<Optional<String>> holders) {
        List<String> turns = new ArrayList<>();
        holders.flatMap(Optional::stream).forEach(holder -> {
            if (turns.isEmpty() || !turns.get(turns.size() - 1).equals(holder)) {
                turns.add(holder);
            }
        });
        return turns;
    }

    private static boolean returns(List<String> turns) {
        for (int i = 2; i < turns.size(); i++) {
            if (turns.get(i).equals(turns.get(i - 2))) {
                return true;
            }
        }
        return false;
    }
}
