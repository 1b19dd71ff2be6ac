package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.samples.cli.replay.Agreed;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a log of rows with a status and an owner can't show, with the rules that nobody can judge without it. */
enum Subject {
    MESSAGES(
            "the log has no messages, so nobody can tell what was asked and what was answered",
            RuleId.UNANSWERED_QUESTION,
            RuleId.REPLY_BEFORE_CLOSE,
            RuleId.REPLY_AND_CLOSE,
            RuleId.ANSWERED_IS_DERIVED,
            RuleId.REPEATED_REPLY,
            RuleId.COURTESY_IS_NOT_A_REPLY,
            RuleId.AUTOMATIC_IS_NOT_A_REPLY,
            RuleId.REFERRAL_IS_NOT_A_REPLY,
            RuleId.HOLDING_NEEDS_DUE,
            RuleId.TOO_MANY_HOLDING_REPLIES,
            RuleId.HUMAN_ON_REQUEST),
    ACCEPTANCE("the log doesn't show whether the requester accepted a solution", RuleId.CONSENT_OR_SILENCE),
    DELIVERY("the log doesn't show when an answer was delivered", RuleId.CONSENT_OR_SILENCE),
    SKILLS("the log doesn't show who has the skill for what", RuleId.COMPETENCE),
    PRESENCE("the log doesn't show who was absent or had left", RuleId.OWNER_INELIGIBLE),
    OFFERS("the log shows who has a ticket, not to whom it was offered", RuleId.TRANSFER_IN_PROGRESS),
    ACTORS(
            "the log doesn't show who did what, in names that could be matched with the owners'",
            RuleId.NOT_OWNER,
            RuleId.ACTOR_ATTRIBUTION),
    CODES(
            "the log doesn't show why the desk ended a ticket: each end counts as one without a code",
            RuleId.CODED_ENDING),
    VERSIONS("the log doesn't show which version of the ticket somebody looked at", RuleId.STALE_COMMAND),
    AGREEMENTS(
            "the log doesn't show what was promised, demanded, decided, found, consented to or merged",
            Agreed.rules().toArray(RuleId[]::new)),
    OWNERS("the mapping names neither a column of owners nor one of groups", RuleId.OWNER_REQUIRED, RuleId.PING_PONG);

    private final String reason;
    private final long rules;

    Subject(String reason, RuleId... rules) {
        this.reason = reason;
        this.rules = Arrays.stream(rules).mapToLong(RuleId::bit).sum();
    }

    /** The word for it in a mapping. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String reason() {
        return reason;
    }

    boolean covers(RuleId rule) {
        return (rules & rule.bit()) != 0;
    }

    static Optional<Subject> find(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
