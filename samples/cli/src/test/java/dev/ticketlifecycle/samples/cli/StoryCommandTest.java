package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The field stories are listed and told from the command line. */
class StoryCommandTest {

    @Test
    void withoutALetterTheStoriesAreListed() {
        assertThat(Cli.run("story").out()).contains("D  \"Answer given\", with no answer");
        assertThat(Cli.run("story", "--lang", "ru").out()).contains("D  «Ответ дан», а ответа нет");
    }

    @Test
    void aStoryIsToldWithWhatTheLibraryAnswers() {
        Cli run = Cli.run("story", "D");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("""
                          12:12     Agent 1, who doesn't know dispatch, takes the ticket.
                                    agent 1: REFUSED by competence
                                      agent 1 has no competence for category dispatch (competence).
                                        Instead: agent 1 may offer the ticket, saying to whom; an agent with skill
                                        dispatch may take the ticket; agent 1 may assign the ticket to desk.
                        """).contains("14 of 14 steps answered as the story says.");
    }

    @Test
    void theSameStoryIsToldInRussian() {
        assertThat(Cli.run("story", "d", "--lang", "ru").out())
                .contains("""
                  12:12     Сотрудник 1, который не разбирается в отгрузке, берёт заявку.
                            сотр. 1: ОТКАЗАНО по правилам competence
                              У сотр. 1 нет компетенции по категории отгрузка (competence).
                """)
                .contains("Шагов с тем ответом, который называет история: 14 из 14.");
    }

    @Test
    void aStoryThatIsNotThereIsNamed() {
        Cli run = Cli.run("story", "Z");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no story 'Z'; the stories are ");
    }

    @Test
    void aStoryThatCannotBePrintedInFullIsNoSuccess() {
        Cli run = Cli.runOnFullDisk("story", "D");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("the story can't be written to the output in full");
    }
}
