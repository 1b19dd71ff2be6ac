package dev.ticketlifecycle.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your order 4711 is on its way.   | your ORDER 4712 is on its way",
                "Please wait - we are checking!   | please   wait: we are checking",
                "Мы ещё не знаем, мы выясняем     | мы ещё не знаем; МЫ ВЫЯСНЯЕМ.",
                "ﬁnal ﬁgures are on their way now | final figures are on their way now"
            })
    void aTemplateWithOtherNumbersCaseAndPunctuationIsTheSameText(String one, String other) {
        assertThat(Message.text(one).digest()).isEqualTo(Message.text(other).digest());
        assertThat(Message.text(one).comparable()).isTrue();
    }

    @Test
    void otherWordsAreAnotherText() {
        assertThat(Message.text("your parcel is at the counter").digest())
                .isNotEqualTo(Message.text("your parcel is at the station").digest());
    }

    @Test
    void wordsThatAreRunTogetherAreAnotherText() {
        assertThat(Message.text("we can not find it anywhere").digest())
                .isNotEqualTo(Message.text("we cannot find it anywhere").digest());
    }

    @Test
    void aShortTextIsNeverARepetition() {
        assertThat(Message.text("Thanks, done.").comparable()).isFalse();
        assertThat(Message.text("12345678901234567890 yes").comparable()).isFalse();
        assertThat(Message.text("exactly twenty chars").comparable()).isTrue();
    }

    @Property(tries = 200)
    void foldingIsIndifferentToSurroundingSpace(@ForAll @StringLength(max = 60) String text) {
        assertThat(Message.text("  " + text + "\n\t").digest())
                .isEqualTo(Message.text(text).digest());
    }

    @Test
    void aMessageIdIsCheckedWhenTheMessageIsMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.text("hello").id("m 1"))
                .withMessageContaining("'m 1'")
                .withMessageContaining("position 1");
    }
}
