package dev.ticketlifecycle.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The facts of a refusal, which read equally wherever they are read. */
class ReasonTest {

    private static Object kept(Object fact) {
        return new Reason("r", Map.of("f", fact), List.of()).facts().get("f");
    }

    @Test
    void aWholeNumberIsTheSmallestThatFitsInAListAsWell() {
        assertThat(kept(7L)).isEqualTo(7);
        assertThat(kept(1L << 40)).isEqualTo(1L << 40);
        assertThat(kept(List.of(7L, List.of(8L)))).isEqualTo(List.of(7, List.of(8)));
    }

    @Test
    void aListIsCopied() {
        List<String> list = new ArrayList<>(List.of("a"));
        Object kept = kept(list);
        list.add("b");

        assertThat(kept).isEqualTo(List.of("a"));
    }

    @Test
    void aSetIsAListInItsOwnOrderOrThatOfItsWords() {
        assertThat(kept(new LinkedHashSet<>(List.of("b", "a")))).isEqualTo(List.of("b", "a"));
        assertThat(kept(new HashSet<>(List.of("x17", "b", "a", "x3")))).isEqualTo(List.of("a", "b", "x17", "x3"));
    }

    @Test
    void aFactThatNotEveryReaderHoldsIsRefusedWhereItIsMade() {
        for (Object fact : List.of(1L << 53, Long.MIN_VALUE, 0.5, Optional.of("a"), List.of(List.of('c')))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kept(fact))
                    .withMessageStartingWith("fact 'f' of rule 'r' is ")
                    .withMessageContaining(": use a string, ");
        }
    }
}
