package dev.ticketlifecycle.testkit.rule;

import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.vocabulary.RuleId;

/** What holds of every rule about operations, on a lifecycle that has some. */
abstract class OperationContract extends RuleContract {

    OperationContract(RuleId rule) {
        super(rule);
    }

    @Override
    LifecycleBuilder definition() {
        return OperationRulesTest.shop();
    }
}
