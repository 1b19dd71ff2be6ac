package dev.ticketlifecycle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.closure.ClosureCommand;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The format within a host's own values, by the host's own mapper. */
class MapperModuleTest {

    private static final Reply REPLY = Reply.answer("parcel found, sent again");
    private static final Act ACT = Act.by(Actor.agent("anna")).id("c-42").does(REPLY);
    private static final String WRITTEN = Examples.THREE.text(Act.class, ACT);
    private static final String WRITTEN_REPLY = Examples.THREE.text(Command.class, REPLY);

    /** What a host sends about. */
    record Envelope(String from, Act act, Reply reply, Command any, List<Command> more) {}

    static Set<Map.Entry<String, Class<?>>> documents() {
        return Examples.JSON.documents().entrySet();
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentIsTheSameHoweverTheMapperIsSet(Mapper mapper) throws Exception {
        for (Map.Entry<String, Class<?>> document : documents()) {
            for (String line : Examples.checkedIn(document.getKey())) {
                for (Mapper.Set set : List.of(Mapper.Set.USUAL, Mapper.Set.ODD, Mapper.Set.TYPED)) {
                    Object value = mapper.read(set, document.getValue(), line);
                    assertThat(mapper.write(set, value))
                            .as("%s by %s", set, mapper)
                            .isEqualTo(line);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGeneratorThatEscapesAndIndentsChangesCharactersAndNoValue(Mapper mapper) throws Exception {
        for (Map.Entry<String, Class<?>> document : documents()) {
            for (String line : Examples.checkedIn(document.getKey())) {
                Object value = mapper.read(Mapper.Set.USUAL, document.getValue(), line);
                String text = mapper.write(Mapper.Set.ESCAPING, value);
                assertThat(text).isNotEqualTo(line).matches("[\\p{ASCII}]*");
                assertThat(mapper.write(Mapper.Set.USUAL, mapper.read(Mapper.Set.ESCAPING, document.getValue(), text)))
                        .as("%s by %s", text, mapper)
                        .isEqualTo(line);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersThatTheGeneratorMakesStringsAreNotReadAgain(Mapper mapper) throws Exception {
        String text = mapper.write(Mapper.Set.NUMBERLESS, ACT);
        assertThatThrownBy(() -> mapper.read(Mapper.Set.NUMBERLESS, Act.class, text))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("/command/message/length: the string '23' where a whole number is wanted");
    }

    @ParameterizedTest
    @EnumSource
    void aHostsRecordContainsDocumentsAndSubtypesOfThem(Mapper mapper) throws Exception {
        Envelope envelope = new Envelope("web", ACT, REPLY, REPLY, List.of(REPLY));
        for (Mapper.Set set : List.of(Mapper.Set.USUAL, Mapper.Set.ODD)) {
            String text = mapper.write(set, envelope);
            assertThat(text)
                    .contains(WRITTEN)
                    .contains("[" + WRITTEN_REPLY + "]")
                    .doesNotContain("dev.ticketlifecycle");
            assertThat(mapper.read(set, Envelope.class, text)).isEqualTo(envelope);
        }
    }

    @ParameterizedTest
    @EnumSource
    void typingByTheHostPutsNoClassIntoADocument(Mapper mapper) throws Exception {
        Envelope envelope = new Envelope("web", ACT, REPLY, REPLY, List.of(REPLY));
        String text = mapper.write(Mapper.Set.TYPED, envelope);
        assertThat(text).contains(WRITTEN).contains(WRITTEN_REPLY);
        assertThat(mapper.read(Mapper.Set.TYPED, Envelope.class, text)).isEqualTo(envelope);
        assertThat(mapper.read(Mapper.Set.TYPED, Act.class, WRITTEN.replace("{", "{\"@class\":\"java.lang.Runtime\",")))
                .as("a class that somebody names is a field that nobody knows")
                .isEqualTo(ACT);
    }

    @ParameterizedTest
    @EnumSource
    void aProblemIsAnExceptionOfTheMapperThatSaysWhatWeSay(Mapper mapper) {
        assertThatThrownBy(() -> mapper.read(Mapper.Set.USUAL, Act.class, WRITTEN.replace("staff", "stuff")))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("/initiator/party: 'stuff' is no party; use one of requester, staff");
        assertThatThrownBy(() -> mapper.read(
                        Mapper.Set.USUAL,
                        Envelope.class,
                        "{\"from\":\"web\",\"act\":" + WRITTEN.replace("reply", "rely") + "}"))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("/command: unknown kind 'rely' of a command");
    }

    @ParameterizedTest
    @EnumSource
    void anotherKindThanTheFieldHoldsIsAProblem(Mapper mapper) throws Exception {
        Command accept = new ClosureCommand.Accept();
        String text = mapper.write(Mapper.Set.USUAL, accept);
        assertThatThrownBy(() -> mapper.read(Mapper.Set.USUAL, Reply.class, text))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("where a Reply is wanted");
    }
}
