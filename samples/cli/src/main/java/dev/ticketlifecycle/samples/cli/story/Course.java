package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.samples.cli.story.Moment.Asked;
import dev.ticketlifecycle.samples.cli.story.Moment.Held;
import dev.ticketlifecycle.samples.cli.story.Moment.Refused;
import dev.ticketlifecycle.samples.cli.story.Moment.Stood;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one ticket went, as data: its moments, each with its end, in the order in which they began.
 *
 * @param ticket the ticket, in the log's own word
 * @param moments what happened
 * @param last the last instant of which its log speaks
 */
record Course(String ticket, List<Moment> moments, Instant last) {

    Course {
        moments = List.copyOf(moments);
    }

    <M extends Moment> Stream<M> all(Class<M> kind) {
        return moments.stream().filter(kind::isInstance).map(kind::cast);
    }

    Instant opened() {
        return moments.get(0).at();
    }

    /** Whether something has only begun when the log of the ticket ends. */
    boolean onlyBegun(Moment moment, Duration lasted) {
        return lasted.isZero()
                && moment.at().equals(last)
                && all(moment.getClass())
                        .reduce((earlier, later) -> later)
                        .filter(moment::equals)
                        .isPresent();
    }

    /** The status that it is in when its log ends. */
    Optional<Stood> standing() {
        return all(Stood.class).reduce((earlier, later) -> later);
    }

    /** When it ended, if it stayed ended. */
    Optional<Instant> ended() {
        return standing().filter(s -> s.status().phase() == Phase.CLOSED).map(Stood::at);
    }

    Gravity gravity() {
        Set<String> rules = new LinkedHashSet<>();
        all(Refused.class).forEach(refused -> rules.addAll(refused.rules()));
        return new Gravity(
                List.copyOf(rules),
                (int) all(Refused.class).count(),
                handOvers(),
                all(Asked.class).map(Asked::time).max(Comparator.naturalOrder()),
                Duration.between(opened(), ended().orElse(last)));
    }

    private int handOvers() {
        List<Held> turns = all(Held.class).toList();
        int handOvers = 0;
        for (int i = 1; i < turns.size(); i++) {
            handOvers += turns.get(i).same(turns.get(i - 1)) ? 0 : 1;
        }
        return handOvers;
    }
}
