package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The rules about what is owed, found, agreed, done and merged: no log that was replayed so far shows any of it. */
public final class Agreed {

    private static final Set<RuleId> RULES = Collections.unmodifiableSet(EnumSet.of(
            RuleId.HANDOVER_UNACKNOWLEDGED,
            RuleId.OPEN_OBLIGATION,
            RuleId.PROMISE_NEEDS_DUE,
            RuleId.NOT_CAPABLE,
            RuleId.NOT_GRANTABLE,
            RuleId.QUOTA_USED,
            RuleId.CONSENT_REQUIRED,
            RuleId.NOTICE_BEFORE_ADVERSE_ACT,
            RuleId.CAUSE_BEFORE_IRREVERSIBLE,
            RuleId.CONTRADICTING_FINDING,
            RuleId.UNSAFE_DEFAULT,
            RuleId.WAIVED_EVIDENCE,
            RuleId.VERDICT_BEFORE_MORE_EVIDENCE,
            RuleId.EVIDENCE_NEEDS_FACT,
            RuleId.OPPOSING_CLOCK,
            RuleId.VERDICT_OWED,
            RuleId.INDEPENDENT_REVIEWER,
            RuleId.ADMISSION_NEEDS_REMEDY,
            RuleId.EXCEPTION_ROUTE,
            RuleId.MERGED));

    private Agreed() {}

    /** All of them. */
    public static Set<RuleId> rules() {
        return RULES;
    }
}
