package dev.ticketlifecycle.samples.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void blanksAreDroppedAndRepeatsAreOneWhenHandsAreCounted() {
        assertThat(HandOvers.of(List.of(held("a", "", "a", "b", "b", "", "c")))).isEqualTo(new HandOvers(2, 1, 0));
    }

    @Test
    void pingPongIsThereAndBackAtOnce() {
        assertThat(HandOvers.of(List.of(held("a", "b", "", "b", "a"), held("a", "b", "c", "a"), held("a"), held(""))))
                .isEqualTo(new HandOvers(5, 2, 1));
    }

    private static Stream<Optional<String>> held(String... holders) {
        return Stream.of(holders).map(holder -> Optional.of(holder).filter(h -> !h.isEmpty()));
    }

    @Test
    void ranksAreNearestRanks() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 200; i > 0; i--) {
            waits.add(Duration.ofSeconds(i));
        }

        FirstReply reply = FirstReply.of(waits, 7);

        assertThat(reply)
                .isEqualTo(new FirstReply(200, OptionalLong.of(100), OptionalLong.of(190), OptionalLong.of(198), 7));
        assertThat(FirstReply.of(waits.subList(0, 3), 0).medianSeconds()).hasValue(199);
        assertThat(FirstReply.of(waits.subList(0, 1), 0).p99Seconds()).hasValue(200);
    }

    @Test
    void whereNobodyRepliedThereIsNoMedian() {
        assertThat(FirstReply.of(List.of(), 3).medianSeconds()).isEmpty();
    }
}
