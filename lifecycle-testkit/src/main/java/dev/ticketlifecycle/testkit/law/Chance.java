package dev.ticketlifecycle.testkit.law;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The one source of randomness of a history. Not thread-safe. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int cases) {
        return random.nextInt(100) < cases;
    }

    /** A number from 0 up to, and without, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** One of the keys, each as likely as its weight says. */
    <T> T weighted(Map<T, Integer> weights) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<T, Integer> entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no weight above zero in " + weights);
    }
}
