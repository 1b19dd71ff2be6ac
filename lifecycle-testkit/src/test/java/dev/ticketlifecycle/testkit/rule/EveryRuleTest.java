package dev.ticketlifecycle.testkit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EveryRuleTest {

    private static final List<Class<?>> ROOMS = List.of(
            AskingNothingTest.class,
            ClosureRulesTest.class,
            EndingRulesTest.class,
            EscalationRulesTest.class,
            ConsentRulesTest.class,
            ConversationRulesTest.class,
            FindingRulesTest.class,
            ObligationRulesTest.class,
            OperationRulesTest.class,
            OwnershipRulesTest.class,
            PermissionRulesTest.class,
            PersonsAndMachinesTest.class,
            RelationRulesTest.class);

    @Test
    void everyRuleHasItsExamples() {
        assertThat(contracts().map(contract -> contract.getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RuleId.values()).map(EveryRuleTest::camel).toList());
        assertThat(contracts()).allMatch(contract -> contract.isAnnotationPresent(Nested.class));
    }

    private static Stream<Class<?>> contracts() {
        return ROOMS.stream()
                .flatMap(room -> Arrays.stream(room.getDeclaredClasses()))
                .filter(type ->
                        RuleContract.class.isAssignableFrom(type) || DefinitionContract.class.isAssignableFrom(type));
    }

    private static String camel(RuleId rule) {
        StringBuilder name = new StringBuilder();
        for (String word : rule.id().split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
