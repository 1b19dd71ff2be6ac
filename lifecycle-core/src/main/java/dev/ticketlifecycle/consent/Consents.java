package dev.ticketlifecycle.consent;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.consent.ConsentEvent.ConsentEnded;
import dev.ticketlifecycle.consent.ConsentEvent.Consented;
import dev.ticketlifecycle.consent.ConsentEvent.Noticed;
import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.consent.ConsentEvent.OptionsOffered;
import dev.ticketlifecycle.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the requester agreed to, and what he was offered and told.
 *
 * @param given the consents that stand, oldest first
 * @param offers the options that wait for a choice
 * @param notices the latest {@value #MAX_NOTICES} notices, oldest first
 */
public record Consents(List<Consent> given, List<Choices> offers, List<Notice> notices) {

    /** The most consents that stand at a time. */
    public static final int MAX_GIVEN = 32;

    /** The most offers of options at a time. */
    public static final int MAX_OFFERS = 8;

    /** The most notices that are remembered. */
    public static final int MAX_NOTICES = 16;

    /** How long the consent stands that choosing an option gives. */
    public static final Duration CHOSEN = Duration.ofDays(30);

    /** Nothing agreed yet. */
    public static final Consents NONE = new Consents(List.of(), List.of(), List.of());

    /** What the subjects of the timers of consents begin with. */
    public static final String CONSENT = "consent ";

    /** What the subjects of the timers of options begin with. */
    public static final String OPTIONS = "options ";

    /** Copies the lists. */
    public Consents {
        given = ImmutableList.copyOf(given);
        offers = ImmutableList.copyOf(offers);
        notices = ImmutableList.copyOf(notices);
    }

    /**
     * The consent that stands behind an operation: the oldest that covers it.
     *
     * @param operation the operation's name
     * @param about what the operation is about
     * @param at when it is performed
     * @return the consent; empty if none covers it
     */
    public Optional<Consent> covering(String operation, Optional<String> about, Instant at) {
        return given.isEmpty()
                ? Optional.empty()
                : given.stream()
                        .filter(one -> one.covers(operation, about) && one.stands(at))
                        .findFirst();
    }

    /**
     * Finds a consent.
     *
     * @param id its id
     * @return the consent; empty if none of this id stands
     */
    public Optional<Consent> find(String id) {
        return given.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Choices> offer(String id) {
        return offers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The notice on which an operation can rest: the oldest that stands.
     *
     * @param operation the operation's name
     * @param about what the operation is about
     * @param grace how long it waits
     * @param at when it is performed
     * @return the notice; empty if none stands
     */
    public Optional<Notice> announcing(String operation, Optional<String> about, Duration grace, Instant at) {
        return notices.stream()
                .filter(one -> one.announces(operation, about) && one.stands(at, grace))
                .findFirst();
    }

    /**
     * When the first grace that still runs is over.
     *
     * @param operation the operation's name
     * @param about what the operation is about
     * @param grace how long it waits
     * @param at now
     * @return the instant; empty if no grace runs
     */
    public Optional<Instant> ripening(String operation, Optional<String> about, Duration grace, Instant at) {
        return notices.stream()
                .filter(one -> one.announces(operation, about))
                .flatMap(one -> one.ripe(grace).stream())
                .filter(at::isBefore)
                .min(Instant::compareTo);
    }

    /**
     * What happens next by itself.
     *
     * @return the end of a consent or of an offer, whichever comes first
     */
    public Optional<Timer> next() {
        return given.isEmpty() && offers.isEmpty()
                ? Optional.empty()
                : timers().stream().min(Timer::compareTo);
    }

    /**
     * Everything that happens by itself.
     *
     * @return the ends of consents and offers
     */
    public List<Timer> timers() {
        List<Timer> timers = new ArrayList<>();
        given.forEach(one ->
                one.expires().ifPresent(at -> timers.add(Timer.over(Timer.Kind.EXPIRY, CONSENT + one.id(), at))));
        offers.forEach(one -> timers.add(Timer.over(Timer.Kind.EXPIRY, OPTIONS + one.id(), one.until())));
        return timers;
    }

    /**
     * The facet after one event of this room. Consults no rules.
     *
     * @param event what happened
     * @param at when
     * @param recordedAt when that was written
     * @return the next facet
     */
    public Consents after(ConsentEvent event, Instant at, Instant recordedAt) {
        if (event instanceof Consented e) {
            return new Consents(
                    plus(given, new Consent(e.consent(), e.operation(), e.about(), at, e.expires(), e.single())),
                    offers,
                    notices);
        }
        if (event instanceof ConsentEnded e) {
            return new Consents(without(given, one -> one.id().equals(e.consent())), offers, notices);
        }
        if (event instanceof OptionsOffered e) {
            return new Consents(
                    given, plus(offers, new Choices(e.offer(), e.options(), e.until(), e.otherwise())), notices);
        }
        if (event instanceof OptionChosen e) {
            return new Consents(given, without(offers, one -> one.id().equals(e.offer())), notices);
        }
        Noticed e = (Noticed) event;
        List<Notice> all = plus(notices, Notice.of(e, at, recordedAt));
        return new Consents(given, offers, all.subList(Math.max(0, all.size() - MAX_NOTICES), all.size()));
    }

    /**
     * The facet after an operation was performed.
     *
     * @param consent the id of what it rested on
     * @return the next facet: what was for one operation only is used up
     */
    public Consents used(String consent) {
        return new Consents(without(given, one -> one.single() && one.id().equals(consent)), offers, notices);
    }

    /**
     * The facet after an operation was performed that a notice had announced.
     *
     * @param message the notice's message
     * @return the next facet: it announced one operation only
     */
    public Consents fulfilled(String message) {
        return new Consents(given, offers, without(notices, one -> one.message().equals(message)));
    }

    /**
     * The facet after a message was delivered or bounced.
     *
     * @param message its id
     * @param deliveredAt when it was delivered; empty if it bounced
     * @param recordedAt when that was written
     * @return the next facet
     */
    public Consents delivered(String message, Optional<Instant> deliveredAt, Instant recordedAt) {
        if (notices.stream().noneMatch(one -> one.message().equals(message))) {
            return this;
        }
        List<Notice> next = new ArrayList<>();
        for (Notice one : notices) {
            if (!one.message().equals(message)) {
                next.add(one);
            } else if (deliveredAt.isPresent()) {
                next.add(one.delivered(deliveredAt, recordedAt));
            }
        }
        return new Consents(given, offers, next);
    }

    /**
     * The facet after the end of the ticket: nothing is offered any more. What was agreed to ends on the record, unless
     * it is promised and lives on.
     *
     * @return the next facet
     */
    public Consents ended() {
        return offers.isEmpty() ? this : new Consents(given, List.of(), notices);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return ImmutableList.<T>builder().addAll(list).add(one).build();
    }

    private static <T> List<T> without(List<T> list, Predicate<T> which) {
        return list.stream().filter(which.negate()).toList();
    }
}
