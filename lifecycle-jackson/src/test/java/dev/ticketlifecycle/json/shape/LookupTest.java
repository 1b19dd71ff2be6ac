package dev.ticketlifecycle.json.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupTest {

    @Test
    void eachWordIsFoundAndNothingElse() {
        Map<String, RuleId> rules = new LinkedHashMap<>();
        Arrays.stream(RuleId.values()).forEach(rule -> rules.put(Shapes.word(rule.name()), rule));
        Lookup<RuleId> lookup = new Lookup<>(rules);
        rules.forEach((word, rule) -> {
            assertThat(lookup.of(word.toCharArray(), word.length())).isEqualTo(rule);
            assertThat(lookup.of(word.toCharArray(), word.length() - 1)).isNull();
            assertThat(lookup.of((word + "s").toCharArray(), word.length() + 1)).isNull();
        });
    }

    @Test
    void nothingIsFoundAmongNothing() {
        assertThat(new Lookup<>(Map.of()).of(new char[] {'a'}, 1)).isNull();
        assertThat(new Lookup<>(Map.of("a", 1)).of(new char[0], 0)).isNull();
    }
}
