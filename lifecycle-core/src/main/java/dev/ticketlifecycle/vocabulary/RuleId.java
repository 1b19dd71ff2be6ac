package dev.ticketlifecycle.vocabulary;

import java.util.Optional;

/**
 * The built-in rules, in the order in which a refusal lists them.
 *
 * <p>At most 64, so that the rules that refuse an act are one {@code long}. The host's own rules have ids of the same
 * form and follow after these.
 */
public enum RuleId {
    /** Proposing a solution or closing while a question is open. */
    UNANSWERED_QUESTION(Effect.REFUSES),
    /** Ending as accepted or silent without an answering reply after the last message that expects one. */
    REPLY_BEFORE_CLOSE(Effect.REFUSES),
    /** Replying and ending in one act. */
    REPLY_AND_CLOSE(Effect.REFUSES),
    /** Ending without the requester's acceptance or a silence window that has run out. */
    CONSENT_OR_SILENCE(Effect.REFUSES),
    /** Ending by a code without the proof that this code needs. */
    CODED_ENDING(Effect.REFUSES),
    /** Taking a question off the list without an answer, other than by a reasoned mark beside another question. */
    ANSWERED_IS_DERIVED(Effect.REFUSES),
    /** A reply with the text of an earlier one answers nothing. */
    REPEATED_REPLY(Effect.RECORDED),
    /** An apology answers nothing. */
    COURTESY_IS_NOT_A_REPLY(Effect.RECORDED),
    /** An automatic text answers nothing. */
    AUTOMATIC_IS_NOT_A_REPLY(Effect.RECORDED),
    /** A referral without an offer to the one it names; with the offer it answers nothing. */
    REFERRAL_IS_NOT_A_REPLY(Effect.REFUSES),
    /** A holding reply that doesn't say until when. */
    HOLDING_NEEDS_DUE(Effect.REFUSES),
    /** One holding reply more than may follow each other. */
    TOO_MANY_HOLDING_REPLIES(Effect.REFUSES),
    /** Leaving the phase NEW without an owner. */
    OWNER_REQUIRED(Effect.REFUSES),
    /** An act of the owner by somebody else. */
    NOT_OWNER(Effect.REFUSES),
    /** Becoming owner without the skill for the category. */
    COMPETENCE(Effect.REFUSES),
    /** Changing hands while an offer is open; declining without a reason. */
    TRANSFER_IN_PROGRESS(Effect.REFUSES),
    /** A reply before what was handed over was acknowledged. */
    HANDOVER_UNACKNOWLEDGED(Effect.REFUSES),
    /** Handing a ticket back to somebody who has had it, once too often. */
    PING_PONG(Effect.REFUSES),
    /** An absent or deactivated owner: the ticket goes back to its queue; nobody absent becomes owner. */
    OWNER_INELIGIBLE(Effect.CARRIED_OUT),
    /** Closing while something is owed that blocks the end. */
    OPEN_OBLIGATION(Effect.REFUSES),
    /** A promise without an instant. */
    PROMISE_NEEDS_DUE(Effect.REFUSES),
    /** Promising or performing an operation of somebody else. */
    NOT_CAPABLE(Effect.REFUSES),
    /** Promising or performing an operation that nobody may grant. */
    NOT_GRANTABLE(Effect.REFUSES),
    /** One operation more than a ticket may have. */
    QUOTA_USED(Effect.REFUSES),
    /** An operation without the consent that it needs. */
    CONSENT_REQUIRED(Effect.REFUSES),
    /** An operation on a term without an earlier delivered notice and its grace. */
    NOTICE_BEFORE_ADVERSE_ACT(Effect.REFUSES),
    /** An act recorded as the requester's that is neither the requester's own nor backed by a consent. */
    ACTOR_ATTRIBUTION(Effect.REFUSES),
    /** An irreversible operation while its cause is unknown. */
    CAUSE_BEFORE_IRREVERSIBLE(Effect.REFUSES),
    /** A second, different value of a finding that doesn't supersede the first openly. */
    CONTRADICTING_FINDING(Effect.REFUSES),
    /** Options whose default on silence is irreversible or needs a consent. */
    UNSAFE_DEFAULT(Effect.REFUSES),
    /** Demanding what was waived, here or in a linked ticket. */
    WAIVED_EVIDENCE(Effect.REFUSES),
    /** A further demand while supplied evidence has no verdict. */
    VERDICT_BEFORE_MORE_EVIDENCE(Effect.REFUSES),
    /** A demand without a disputed fact, or for what can no longer be had. */
    EVIDENCE_NEEDS_FACT(Effect.REFUSES),
    /** Holding a missed deadline against a debtor who was held up all the time. */
    OPPOSING_CLOCK(Effect.REFUSES),
    /** Ending what takes a verdict without one, or with one that gives no reason. */
    VERDICT_OWED(Effect.REFUSES),
    /** A verdict of the one it is about, or of whoever decided before. */
    INDEPENDENT_REVIEWER(Effect.REFUSES),
    /** Closing after an admitted fault without a remedy. */
    ADMISSION_NEEDS_REMEDY(Effect.REFUSES),
    /** A bot that repeats its question, or talks on, hands over to a person; asking for one is never refused. */
    HUMAN_ON_REQUEST(Effect.CARRIED_OUT),
    /** Whatever a rule refuses, an exception to it can be requested until the ticket is sealed. */
    EXCEPTION_ROUTE(Effect.CARRIED_OUT),
    /** A level of the escalation ladder with nobody in it. */
    LADDER_COMPLETE(Effect.AT_BUILD),
    /** An act on a merged ticket, which goes on in another one; a merge into one that can't go on for it. */
    MERGED(Effect.REFUSES),
    /** An act decided on a version older than the last change by somebody else. */
    STALE_COMMAND(Effect.REFUSES),
    /** Acts on an ended ticket that don't belong there. */
    TERMINAL(Effect.REFUSES),
    /** A command that the current status has no move for, or that isn't open to this actor. */
    NOT_PERMITTED(Effect.REFUSES);

    /** How a rule shows itself. */
    public enum Effect {
        /** It refuses acts. */
        REFUSES,
        /** It refuses nothing; its id stands on the event. */
        RECORDED,
        /** It refuses no act but a definition, when that is built. */
        AT_BUILD,
        /** It makes something happen, and refuses acts that would undo it. */
        CARRIED_OUT
    }

    private static final RuleId[] ALL = values();

    static {
        if (ALL.length > Long.SIZE) {
            throw new IllegalStateException(ALL.length + " built-in rules don't fit a mask of " + Long.SIZE);
        }
    }

    private final String id = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    private final Effect effect;

    RuleId(Effect effect) {
        this.effect = effect;
    }

    /**
     * The id in refusals, documents, tests and JSON.
     *
     * @return the id, such as {@code unanswered-question}
     */
    public String id() {
        return id;
    }

    /**
     * How the rule shows itself.
     *
     * @return the effect
     */
    public Effect effect() {
        return effect;
    }

    /**
     * The rule's bit in a mask.
     *
     * @return a {@code long} with one bit set
     */
    @SuppressWarnings("EnumOrdinal") // masks live within one process; what is stored are ids
    public long bit() {
        return 1L << ordinal();
    }

    /**
     * Finds a built-in rule by id.
     *
     * @param id the id, such as {@code unanswered-question}
     * @return the rule, or empty if no built-in rule has this id
     */
    public static Optional<RuleId> find(String id) {
        for (RuleId rule : ALL) {
            if (rule.id.equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
