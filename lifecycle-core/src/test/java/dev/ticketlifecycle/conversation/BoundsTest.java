package dev.ticketlifecycle.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.conversation.Questions.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static Questions asked(int count) {
        Questions questions = Questions.NONE;
        for (int i = 0; i < count; i++) {
            questions = questions.plus(new Question("m-" + i, START.plusSeconds(i)));
        }
        return questions;
    }

    @Test
    void questionsBeyondTheDetailAreCountedAndTheirOldestInstantIsKept() {
        Questions questions = asked(Questions.MAX_DETAIL + 10);

        assertThat(questions.count()).isEqualTo(74);
        assertThat(questions.detail()).hasSize(64);
        assertThat(questions.oldest()).contains(START);
        assertThat(questions.oldestBeyond()).contains(START.plusSeconds(64));
    }

    @Test
    void answeringTheDetailByNameLeavesTheRestOpen() {
        Questions questions = asked(66);
        List<String> all = questions.named(Answers.all());

        assertThat(questions.without(all).count()).isEqualTo(2);
        assertThat(questions.without(all).oldest()).contains(START.plusSeconds(64));
        assertThat(questions.without(all).isEmpty()).isFalse();
    }

    @Test
    void aRestoredQuestionTakesItsOldPlace() {
        Questions questions = asked(3);
        Question first = questions.detail().get(0);

        assertThat(questions.without(List.of("m-0")).plus(first)).isEqualTo(questions);
    }

    @Property(tries = 300)
    void theLast32DistinctDigestsAreRememberedAndNoOther(
            @ForAll @Size(max = 200) List<@IntRange(max = 60) Integer> said) {
        Digests digests = Digests.NONE;
        List<Long> distinct = new ArrayList<>();
        for (int digest : said) {
            digests = digests.plus(digest);
            if (!lastOf(distinct).contains((long) digest)) {
                distinct.add((long) digest);
            }
        }

        Set<Long> remembered = lastOf(distinct);
        for (long digest = 0; digest <= 60; digest++) {
            assertThat(digests.contains(digest)).isEqualTo(remembered.contains(digest));
        }
        assertThat(digests.latestFirst()).hasSizeLessThanOrEqualTo(Digests.MAX);
        assertThat(Digests.of(digests.latestFirst())).isEqualTo(digests);
    }

    private static Set<Long> lastOf(List<Long> distinct) {
        return new LinkedHashSet<>(distinct.subList(Math.max(0, distinct.size() - Digests.MAX), distinct.size()));
    }
}
