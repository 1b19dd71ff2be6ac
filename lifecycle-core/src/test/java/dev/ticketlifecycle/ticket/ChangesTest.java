package dev.ticketlifecycle.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticketlifecycle.ticket.Changes.Change;
import dev.ticketlifecycle.ticket.Changes.Subject;
import dev.ticketlifecycle.vocabulary.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangesTest {

    private static final Actor ANNA = Actor.agent("anna");
    private static final Actor BORIS = Actor.agent("boris");

    @ParameterizedTest
    @EnumSource
    void whatChangedIsListedAndReadBack(Subject subject) {
        Changes changes = Changes.NONE.with(subject, 3, ANNA).with(subject, 5, BORIS);

        assertThat(changes.bySubject()).containsOnlyKeys(subject).containsValue(new Change(5, BORIS, 3));
        assertThat(Changes.of(changes.bySubject())).isEqualTo(changes);
        assertThat(Changes.of(changes.bySubject()).unseen(BORIS, 2)).containsExactly(subject);
    }

    @Test
    void allSubjectsAtOnceAreReadBackAndNoneIsNone() {
        Changes all = Changes.NONE;
        for (Subject subject : Subject.values()) {
            all = all.with(subject, all.bySubject().size() + 1L, ANNA);
        }

        assertThat(all.bySubject()).containsOnlyKeys(Subject.values());
        assertThat(Changes.of(all.bySubject())).isEqualTo(all);
        assertThat(Changes.of(Changes.NONE.bySubject())).isEqualTo(Changes.NONE);
    }

    @Test
    void theListCannotBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Changes.NONE.bySubject().put(Subject.PHASE, new Change(1, ANNA, 0)));
    }
}
