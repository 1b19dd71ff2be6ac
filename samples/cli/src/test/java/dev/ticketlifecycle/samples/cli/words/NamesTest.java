package dev.ticketlifecycle.samples.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.vocabulary.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private final Names names = new Names();

    @Test
    void aWordKeepsWhatAnIdCanHold() {
        assertThat(names.id("Resolver 125")).isEqualTo("Resolver-125");
        assertThat(names.id("-100")).isEqualTo("-100");
        assertThat(names.id("José (2nd line)")).isEqualTo("Jose-2nd-line-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Новая", "?", " ", "日本", "a\tb", "%41", "anna@desk.example"})
    void anyWordGetsAnIdThatEveryStoreCanHold(String word) {
        assertThat(Ids.check("name", names.id(word))).isEqualTo(names.id(word));
        assertThat(names.word(names.id(word))).isEqualTo(word);
    }

    @Test
    void aLongWordGetsAShortId() {
        assertThat(names.id("x".repeat(1000))).hasSizeLessThan(Ids.MAX_LENGTH);
    }

    @Test
    void twoWordsNeverShareAnId() {
        assertThat(names.id("Resolver 1")).isEqualTo("Resolver-1");
        assertThat(names.id("Resolver-1")).isEqualTo("Resolver-1-2");
        assertThat(names.id("Resolver_1")).isEqualTo("Resolver_1");
        assertThat(names.id("Resolver#1")).isEqualTo("Resolver-1-3");
        assertThat(names.id("Новая")).isNotEqualTo(names.id("Старая"));
    }

    @Test
    void anIdThatStandsForNoWordIsItsOwn() {
        assertThat(names.word("the-desk")).isEqualTo("the-desk");
    }
}
