package dev.ticketlifecycle.consent;

import dev.ticketlifecycle.consent.ConsentCommand.Choose;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.consent.ConsentCommand.Revoke;
import dev.ticketlifecycle.consent.ConsentEvent.ConsentEnded;
import dev.ticketlifecycle.consent.ConsentEvent.Consented;
import dev.ticketlifecycle.consent.ConsentEvent.End;
import dev.ticketlifecycle.consent.ConsentEvent.Noticed;
import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.consent.ConsentEvent.OptionsOffered;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The guards and transitions of what the requester agrees to and is told, and what refusals say of them. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class ConsentRoom {

    private ConsentRoom() {}

    /**
     * Which rules of this room refuse the call.
     *
     * @param call the act
     * @param consents what was agreed
     * @param known the operations that the lifecycle knows
     * @param unsafe those of them that silence must not choose
     * @return a mask of rules
     * @throws IllegalArgumentException if the act names an operation that the lifecycle doesn't know
     */
    public static long refusing(Call call, Consents consents, Set<String> known, Set<String> unsafe) {
        named(call).forEach(operation -> check(operation, known));
        boolean open = meaningful(call, consents);
        return switch (call.kind()) {
            case CONSENT, REVOKE_CONSENT, CHOOSE, NOTICE -> open ? 0 : RuleId.NOT_PERMITTED.bit();
            case OFFER_OPTIONS ->
                (open ? 0 : RuleId.NOT_PERMITTED.bit())
                        | (safe((OfferOptions) call.command(), unsafe) ? 0 : RuleId.UNSAFE_DEFAULT.bit());
            default -> 0;
        };
    }

    private static Stream<String> named(Call call) {
        return switch (call.kind()) {
            case CONSENT -> Stream.of(((Give) call.command()).operation());
            case NOTICE -> Stream.of(((Notify) call.command()).operation());
            case OFFER_OPTIONS ->
                ((OfferOptions) call.command()).options().stream().flatMap(option -> option.operation().stream());
            default -> Stream.empty();
        };
    }

    // A slip in a name must not make an option harmless that isn't.
    private static void check(String operation, Set<String> known) {
        if (!known.contains(operation)) {
            throw new IllegalArgumentException(
                    "no operation '" + operation + "': declare it with Builder.operation, or use one of " + known);
        }
    }

    private static boolean safe(OfferOptions offer, Set<String> unsafe) {
        return offer.options().stream()
                .filter(option -> offer.otherwise().equals(Optional.of(option.name())))
                .flatMap(option -> option.operation().stream())
                .noneMatch(unsafe::contains);
    }

    /**
     * Whether the act has a meaning, whatever else refuses it.
     *
     * @param call the act
     * @param consents what was agreed
     * @return false if there is nothing that could be carried out
     */
    public static boolean meaningful(Call call, Consents consents) {
        return switch (call.kind()) {
            case CONSENT -> roomFor(call, consents) && later(((Give) call.command()).expires(), call);
            case REVOKE_CONSENT ->
                consents.find(((Revoke) call.command()).consent()).isPresent();
            case OFFER_OPTIONS ->
                consents.offers().size() < Consents.MAX_OFFERS
                        && ((OfferOptions) call.command()).until().isAfter(call.at())
                        && consents.offer(call.act().id()).isEmpty();
            case CHOOSE ->
                consents.offer(((Choose) call.command()).offer())
                        .flatMap(offer -> offer.find(((Choose) call.command()).option()))
                        .filter(option -> option.operation().isEmpty() || roomFor(call, consents))
                        .isPresent();
            case NOTICE ->
                call.terms()
                                .channel(((Notify) call.command()).message().channel())
                                .delivery()
                        != Channel.Delivery.NONE;
            default -> true;
        };
    }

    private static boolean roomFor(Call call, Consents consents) {
        return consents.given().size() < Consents.MAX_GIVEN
                && consents.find(call.act().id()).isEmpty();
    }

    private static boolean later(Optional<Instant> expires, Call call) {
        return expires.isEmpty() || expires.get().isAfter(call.at());
    }

    /**
     * Carries a permitted command out.
     *
     * @param command the command
     * @param call where events go
     * @param consents what was agreed
     */
    public static void carryOut(ConsentCommand command, Call call, Consents consents) {
        String id = call.act().id();
        if (command instanceof Give give) {
            Optional<Instant> expires = give.expires().map(ConsentRoom::whole);
            call.emit(new Consented(id, give.operation(), give.about(), expires, give.single()));
        } else if (command instanceof Revoke revoke) {
            call.emit(new ConsentEnded(revoke.consent(), End.REVOKED));
        } else if (command instanceof OfferOptions offer) {
            call.emit(new OptionsOffered(id, offer.options(), whole(offer.until()), offer.otherwise()));
        } else if (command instanceof Choose choose) {
            Option option = consents.offer(choose.offer())
                    .flatMap(offer -> offer.find(choose.option()))
                    .orElseThrow();
            call.emit(new OptionChosen(choose.offer(), Optional.of(option.name()), false));
            option.operation()
                    .ifPresent(operation -> call.emit(new Consented(
                            id, operation, option.about(), Optional.of(call.at().plus(Consents.CHOSEN)), true)));
        } else {
            Notify notify = (Notify) command;
            Channel channel = call.terms().channel(notify.message().channel());
            call.emit(new Noticed(
                    notify.message().id().orElse(id),
                    notify.operation(),
                    notify.about(),
                    channel.name(),
                    channel.delivery(),
                    channel.deliveredAt(call.at()),
                    notify.message().reference()));
        }
    }

    private static Instant whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Lets what is over end.
     *
     * @param call where events go, at the instant at which it is over
     * @param subject of the timer
     * @param consents what was agreed
     */
    public static void expire(Call call, String subject, Consents consents) {
        if (subject.startsWith(Consents.CONSENT)) {
            call.emit(new ConsentEnded(subject.substring(Consents.CONSENT.length()), End.EXPIRED));
        } else {
            Choices offer =
                    consents.offer(subject.substring(Consents.OPTIONS.length())).orElseThrow();
            call.emit(new OptionChosen(offer.id(), offer.otherwise(), true));
        }
    }

    /**
     * What the end of the ticket does to what was agreed to: only what is still promised can rest on it.
     *
     * @param call what ended it
     * @param consents what was agreed
     * @param promised whether an operation is still promised
     */
    public static void followEnd(Call call, Consents consents, Predicate<String> promised) {
        for (Consent one : consents.given()) {
            if (!promised.test(one.operation())) {
                call.emit(new ConsentEnded(one.id(), End.OVER));
            }
        }
    }

    /**
     * What follows when the ticket comes back: what ran out while nothing ran on it is over.
     *
     * @param call what brought it back
     * @param consents what was agreed
     */
    public static void followReopening(Call call, Consents consents) {
        for (Consent one : consents.given()) {
            if (one.expires().filter(end -> !end.isAfter(call.at())).isPresent()) {
                call.emit(new ConsentEnded(one.id(), End.EXPIRED));
            }
        }
    }

    /**
     * The facts of a refusal.
     *
     * @param call the act
     * @return by name
     */
    public static Map<String, Object> facts(Call call) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (call.command() instanceof OfferOptions offer) {
            offer.otherwise().ifPresent(option -> facts.put("option", option));
            offer.options().stream()
                    .filter(option -> offer.otherwise().equals(Optional.of(option.name())))
                    .flatMap(option -> option.operation().stream())
                    .forEach(operation -> facts.put("operation", operation));
        }
        return facts;
    }

    /**
     * What would be accepted instead.
     *
     * @param call the act
     * @param unsafe the operations that silence must not choose
     * @return candidates
     */
    public static List<Remedy> remedies(Call call, Set<String> unsafe) {
        List<Remedy> remedies = new ArrayList<>();
        if (call.command() instanceof OfferOptions offer) {
            Who same = Who.exactly(call.initiator());
            offer.options().stream()
                    .map(option -> offer.otherwise(option.name()))
                    .filter(other -> safe(other, unsafe))
                    .findFirst()
                    .ifPresent(other -> remedies.add(Remedy.of(same, other)));
            remedies.add(Remedy.of(same, new OfferOptions(offer.options(), offer.until(), Optional.empty())));
        }
        return remedies;
    }
}
