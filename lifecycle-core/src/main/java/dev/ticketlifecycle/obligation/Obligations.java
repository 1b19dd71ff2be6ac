package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.obligation.ObligationEvent.Blocked;
import dev.ticketlifecycle.obligation.ObligationEvent.Extended;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Judged;
import dev.ticketlifecycle.obligation.ObligationEvent.Let;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.obligation.ObligationEvent.Rated;
import dev.ticketlifecycle.obligation.ObligationEvent.Read;
import dev.ticketlifecycle.obligation.ObligationEvent.Released;
import dev.ticketlifecycle.obligation.ObligationEvent.Unblocked;
import dev.ticketlifecycle.obligation.ObligationEvent.Waived;
import dev.ticketlifecycle.obligation.ObligationEvent.WaiverRevoked;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is owed on a ticket, and what was waived and decided.
 *
 * <p>One file, long as it is: every component is changed by the events below, and by nothing else.
 *
 * @param open what is owed now, in the order in which it was imposed
 * @param broken how many promises of the desk were missed, taken back or put off
 * @param waived the kinds of evidence that nobody of the desk demands
 * @param judgements the latest {@value #MAX_JUDGEMENTS} verdicts, oldest first
 * @param spoke who of the desk replied since something was handed over that is still unread, oldest first
 * @param rating the requester's latest rating
 * @param settled the ids of the latest {@value #MAX_SETTLED} that were settled, oldest first: none is used again
 */
public record Obligations(
        List<Obligation> open,
        int broken,
        Set<String> waived,
        List<Judgement> judgements,
        List<String> spoke,
        Optional<Integer> rating,
        List<String> settled) {

    /** The most that acts can impose on one ticket; what follows from another obligation may come on top. */
    public static final int MAX_OPEN = 64;

    /**
     * The most verdicts for which one party can ask at a time, of requesters and of third parties; of exceptions to rules,
     * which come on top of {@link #MAX_OPEN}, as many again, and as many of the desk.
     */
    public static final int MAX_ASKED = 16;

    /** The most ids that are remembered of what was settled. */
    public static final int MAX_SETTLED = 32;

    /** The most kinds of evidence that are waived on one ticket. */
    public static final int MAX_WAIVED = 32;

    /** The most verdicts that are remembered. */
    public static final int MAX_JUDGEMENTS = 16;

    /** Nothing owed yet. */
    public static final Obligations NONE =
            new Obligations(List.of(), 0, Set.of(), List.of(), List.of(), Optional.empty(), List.of());

    /** Copies the collections. */
    public Obligations {
        open = ImmutableList.copyOf(open);
        waived = ImmutableSet.copyOf(waived);
        judgements = ImmutableList.copyOf(judgements);
        spoke = ImmutableList.copyOf(spoke);
        settled = ImmutableList.copyOf(settled);
    }

    /**
     * Finds what is owed.
     *
     * @param id the obligation's id
     * @return the obligation; empty if none of this id is open
     */
    public Optional<Obligation> find(String id) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).id().equals(id)) {
                return Optional.of(open.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether an id is none of what is owed, was decided or was settled, as far as that is remembered. */
    boolean unused(String id) {
        return find(id).isEmpty() && judged(id).isEmpty() && !settled.contains(id);
    }

    /** For how many verdicts a party waits; of exceptions to rules, or of all others. */
    int asked(Party asker, boolean exceptions) {
        int all = 0;
        for (int i = 0; i < open.size(); i++) {
            Obligation one = open.get(i);
            if (one.terms().settling() == Settling.DECIDED
                    && one.imposedBy().party() == asker
                    && one.is(ObligationKind.EXCEPTION) == exceptions
                    && one.terms().follows().isEmpty()) {
                all++;
            }
        }
        return all;
    }

    /**
     * Finds a verdict that was given.
     *
     * @param id of what was decided
     * @return the verdict, as far as it is remembered
     */
    public Optional<Judgement> judged(String id) {
        return judgements.stream().filter(j -> j.obligation().equals(id)).findFirst();
    }

    /**
     * The exception that was granted to a rule.
     *
     * @param rule the rule's id
     * @return the latest verdict on an exception to it, if that granted one and is remembered
     */
    public Optional<Judgement> granted(String rule) {
        return judgements.stream()
                .filter(j ->
                        ObligationKind.EXCEPTION.names(j.kind()) && j.about().equals(Optional.of(rule)))
                .reduce((earlier, later) -> later)
                .filter(j -> j.verdict().equals(ObligationKind.GRANTED));
    }

    /**
     * What stands in the way of the ticket's end.
     *
     * @return the open obligations that block it
     */
    public List<Obligation> blocking() {
        return open.isEmpty()
                ? List.of()
                : open.stream().filter(Obligation::blocksClosing).toList();
    }

    /**
     * Whether anything stands in the way of the ticket's end.
     *
     * @return true if an open obligation blocks it
     */
    public boolean blocksClosing() {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).blocksClosing()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether anything lives on after the end.
     *
     * @return true if an open obligation reopens or escalates when it is missed
     */
    public boolean survive() {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).survives()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether evidence was supplied that has no verdict yet.
     *
     * @return true while such a verdict is owed
     */
    public boolean unjudged() {
        return has(ObligationKind.EVIDENCE_VERDICT);
    }

    /**
     * Whether the desk owes anything to others.
     *
     * @return true while an obligation of the desk is open that isn't a hand-over item
     */
    public boolean owedByDesk() {
        for (int i = 0; i < open.size(); i++) {
            if (ofDesk(open.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the desk is held up in everything it owes.
     *
     * @return true if it owes something, and others have to settle something first for each of it
     */
    public boolean deskHeldUp() {
        boolean owes = false;
        for (int i = 0; i < open.size(); i++) {
            if (ofDesk(open.get(i))) {
                owes = true;
                if (!open.get(i).blocked()) {
                    return false;
                }
            }
        }
        return owes;
    }

    /**
     * Whether the requester has to act because the desk asked something back.
     *
     * @param conversation what was said
     * @return true while a delivered question of the desk waits, unless it demands what the requester can't be asked for
     *     before the other side has settled something
     */
    public boolean turnOfRequester(Conversation conversation) {
        return conversation.waitsForRequester()
                && (open.isEmpty()
                        || !heldBack(conversation.asksRequester().get().at()));
    }

    private boolean heldBack(Instant asked) {
        for (int i = 0; i < open.size(); i++) {
            Obligation one = open.get(i);
            if (one.blocked()
                    && one.terms().settling() == Settling.SUPPLIED
                    && one.since().equals(asked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofDesk(Obligation one) {
        return one.terms().debtor() == Party.STAFF && one.terms().settling() != Settling.READ;
    }

    boolean has(ObligationKind kind) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).is(kind)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How often an operation is promised and not yet performed.
     *
     * @param operation its name
     * @return the number of open promises to perform it
     */
    public int reserved(String operation) {
        return (int) promising(operation).count();
    }

    /**
     * How often an operation is promised beside the promise that a new one takes the place of.
     *
     * @param operation its name
     * @param replaced the id of that promise; empty for none
     * @return the number of other open promises to perform it
     */
    public int reserved(String operation, Optional<String> replaced) {
        return (int) promising(operation)
                .filter(one -> !replaced.equals(Optional.of(one.id())))
                .count();
    }

    /**
     * The oldest open promise to perform an operation.
     *
     * @param operation its name
     * @return the promise
     */
    public Optional<Obligation> promised(String operation) {
        return open.isEmpty() ? Optional.empty() : promising(operation).findFirst();
    }

    private Stream<Obligation> promising(String operation) {
        return open.stream().filter(one -> one.terms().operation().equals(Optional.of(operation)));
    }

    /**
     * What happens next by itself.
     *
     * @return the earliest timer; empty if nothing is timed
     */
    public Optional<Timer> next() {
        Optional<Timer> first = Optional.empty();
        for (int i = 0; i < open.size(); i++) {
            Optional<Timer> next = open.get(i).next();
            if (next.isPresent() && (first.isEmpty() || next.get().compareTo(first.get()) < 0)) {
                first = next;
            }
        }
        return first;
    }

    /**
     * The facet after one event of this room. Consults no rules.
     *
     * @param event what happened
     * @param by whose act it was
     * @param executor who entered it
     * @param at when
     * @param recordedAt when that was written
     * @return the next facet
     */
    public Obligations after(ObligationEvent event, Actor by, Actor executor, Instant at, Instant recordedAt) {
        switch (event.kind()) {
            case IMPOSED -> {
                List<Obligation> more = new ArrayList<>(open);
                more.add(Obligation.of((Imposed) event, by, at, recordedAt));
                return with(more, broken);
            }
            case BLOCKED -> {
                return changed(event, one -> one.blockedBy(((Blocked) event).by(), at));
            }
            case UNBLOCKED -> {
                return changed(event, one -> one.after((Unblocked) event));
            }
            case EXTENDED -> {
                boolean putOff = promise(event)
                        .filter(one -> one.terms().creditor() != by.party())
                        .isPresent();
                Obligations next = changed(event, one -> one.after((Extended) event));
                return next.with(next.open, broken + (putOff ? 1 : 0));
            }
            case REMINDED -> {
                return changed(event, Obligation::reminded);
            }
            case READ -> {
                return changed(event, one -> one.readBy(((Read) event).reader()));
            }
            case MISSED -> {
                int more = promise(event).isPresent() ? 1 : 0;
                Obligations next = changed(event, one -> one.after((Missed) event));
                return next.with(next.open, broken + more);
            }
            case RELEASED -> {
                int more = promise(event)
                                .filter(one -> breaks(one, (Released) event))
                                .isPresent()
                        ? 1
                        : 0;
                return with(open, broken + more).without(event);
            }
            case MISS_WITHDRAWN -> {
                int less = promise(event).filter(Obligation::missed).isPresent() ? 1 : 0;
                return with(open, broken - less);
            }
            case JUDGED -> {
                Judged judged = (Judged) event;
                Optional<Obligation> one = find(judged.obligation());
                String kind = one.map(Obligation::kind).orElse("");
                Set<String> barred = new LinkedHashSet<>(
                        one.map(decided -> decided.terms().barred()).orElse(Set.of()));
                barred.add(by.id());
                barred.add(executor.id());
                List<Judgement> all = new ArrayList<>(judgements);
                all.add(new Judgement(
                        judged.obligation(),
                        kind,
                        one.flatMap(decided -> decided.terms().about()),
                        judged.verdict(),
                        by,
                        at,
                        barred));
                int from = Math.max(0, all.size() - MAX_JUDGEMENTS);
                return new Obligations(open, broken, waived, all.subList(from, all.size()), spoke, rating, settled)
                        .without(event);
            }
            case WAIVED -> {
                return waiving(ImmutableSet.<String>builder()
                        .addAll(waived)
                        .add(((Waived) event).evidence())
                        .build());
            }
            case WAIVER_REVOKED -> {
                return waiving(waived.stream()
                        .filter(kind -> !kind.equals(((WaiverRevoked) event).evidence()))
                        .collect(ImmutableSet.toImmutableSet()));
            }
            case RATED -> {
                return new Obligations(
                        open, broken, waived, judgements, spoke, Optional.of(((Rated) event).score()), settled);
            }
            default -> { // supplied, fulfilled
                return without(event);
            }
        }
    }

    private Optional<Obligation> promise(ObligationEvent event) {
        return event.concerns().flatMap(this::find).filter(Obligation::promise);
    }

    // A promise that is taken back, or put off by another one, isn't kept; one that was missed is counted already.
    private boolean breaks(Obligation one, Released event) {
        return !one.missed()
                && (event.how() == Let.REVOKED
                        || (event.how() == Let.REPLACED && open.stream().anyMatch(one::putOffBy)));
    }

    /**
     * The facet after a person of the desk replied.
     *
     * @param by who
     * @return the next facet: it remembers who spoke only while something handed over is unread
     */
    public Obligations replied(Actor by) {
        return open.isEmpty() || !by.human() || spoke.contains(by.id()) || !has(ObligationKind.HAND_OVER)
                ? this
                : new Obligations(
                        open,
                        broken,
                        waived,
                        judgements,
                        Obligation.latest(spoke, by.id(), Obligation.MAX_READERS),
                        rating,
                        settled);
    }

    /**
     * The facet after it was told whether a message arrived. Who wasn't reached by a demand doesn't know of it.
     *
     * @param sentAt when the message was sent
     * @param deliveredAt when it was delivered; empty if it bounced
     * @return the next facet
     */
    public Obligations delivered(Instant sentAt, Optional<Instant> deliveredAt) {
        return open.isEmpty()
                ? this
                : with(
                        open.stream()
                                .map(one -> one.terms().settling() == Settling.SUPPLIED
                                                && one.since().equals(sentAt)
                                        ? one.delivered(deliveredAt)
                                        : one)
                                .toList(),
                        broken);
    }

    private Obligations waiving(Set<String> kinds) {
        return new Obligations(open, broken, kinds, judgements, spoke, rating, settled);
    }

    private Obligations changed(ObligationEvent event, UnaryOperator<Obligation> change) {
        String id = event.concerns().orElseThrow();
        return with(
                open.stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList(),
                broken);
    }

    private Obligations without(ObligationEvent event) {
        String id = event.concerns().orElseThrow();
        Obligations left =
                with(open.stream().filter(one -> !one.id().equals(id)).toList(), broken);
        return new Obligations(
                left.open,
                left.broken,
                waived,
                judgements,
                left.spoke,
                rating,
                Obligation.latest(settled, id, MAX_SETTLED));
    }

    private Obligations with(List<Obligation> next, int missed) {
        boolean unread = next.stream().anyMatch(one -> one.is(ObligationKind.HAND_OVER));
        return new Obligations(next, missed, waived, judgements, unread ? spoke : List.of(), rating, settled);
    }
}
