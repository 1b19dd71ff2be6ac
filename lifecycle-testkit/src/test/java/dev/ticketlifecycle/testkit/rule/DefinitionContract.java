package dev.ticketlifecycle.testkit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.vocabulary.RuleId;
import org.junit.jupiter.api.Test;

/**
 * What holds of every rule that looks at definitions: there is one that it refuses to build, naming itself, and a like one
 * that it doesn't, and switched off it refuses none.
 */
abstract class DefinitionContract {

    private final RuleId rule;

    DefinitionContract(RuleId rule) {
        this.rule = rule;
    }

    /** A definition that the rule refuses to build. */
    abstract LifecycleBuilder refused(LifecycleBuilder definition);

    /** A like definition that it builds. */
    abstract LifecycleBuilder built(LifecycleBuilder definition);

    private static LifecycleBuilder preset() {
        return Lifecycle.preset("helpdesk");
    }

    @Test
    void itRefusesToBuildAndNamesItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(refused(preset())::build)
                .withMessageContaining("(" + rule.id() + ")");
        assertThat(rule.effect()).isEqualTo(RuleId.Effect.AT_BUILD);
    }

    @Test
    void itLeavesTheLikeDefinitionAlone() {
        assertThat(built(preset()).build().rulesOff()).isEmpty();
    }

    @Test
    void switchedOffItRefusesNothing() {
        assertThat(refused(preset()).without(rule.id()).build().rulesOff()).containsExactly(rule.id());
    }
}
