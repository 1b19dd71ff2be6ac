package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.consent.Choices;
import dev.ticketlifecycle.consent.Consent;
import dev.ticketlifecycle.consent.ConsentCommand.Choose;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.consent.ConsentCommand.Revoke;
import dev.ticketlifecycle.consent.Notice;
import dev.ticketlifecycle.consent.Option;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import java.util.List;
import java.util.Optional;

/** Acts about what is found, agreed and done; mostly about operations that the lifecycle has. */
final class AgreementActs {

    private AgreementActs() {}

    static Command of(CommandKind kind, Scene scene) {
        return switch (kind) {
            case FIND -> find(scene);
            case CONSENT -> give(scene);
            case REVOKE_CONSENT -> new Revoke(consent(scene));
            case OFFER_OPTIONS -> offer(scene);
            case CHOOSE -> choose(scene);
            case NOTICE -> new Notify(mostly(Basis.TERM, scene), message(scene));
            default -> perform(scene);
        };
    }

    private static Find find(Scene scene) {
        Chance chance = scene.chance;
        FindingKind kind = chance.of(scene.world.findings());
        String value = kind.values().isEmpty()
                ? chance.any("warehouse", "customs", FindingKind.UNKNOWN)
                : chance.of(List.copyOf(kind.values()));
        return chance.percent(60)
                ? new Find(kind.name(), value)
                : Find.superseding(kind.name(), value, chance.percent(80) ? "looked again" : " ");
    }

    private static Give give(Scene scene) {
        Chance chance = scene.chance;
        Give give = Give.to(mostly(Basis.CONSENT, scene));
        if (chance.percent(40)) {
            give = give.until(scene.now().plusMillis(chance.between(-60_000, 10 * 3_600_000L)));
        }
        if (chance.percent(15)) {
            give = give.about("order-4711");
        }
        return chance.percent(20) ? give.repeatedly() : give;
    }

    private static OfferOptions offer(Scene scene) {
        Chance chance = scene.chance;
        OfferOptions offer = OfferOptions.until(
                scene.now().plusMillis(chance.between(-60_000, 20 * 3_600_000L)),
                Option.of("wait"),
                Option.of("other", operation(scene)));
        return chance.percent(70) ? offer.otherwise(chance.any("wait", "other")) : offer;
    }

    private static Choose choose(Scene scene) {
        List<Choices> offers = scene.ticket().consents().offers();
        String offer = offers.isEmpty() ? "none" : scene.chance.of(offers).id();
        return new Choose(offer, scene.chance.any("wait", "other", "other"));
    }

    private static Message message(Scene scene) {
        Message message = Message.text("This will happen " + scene.acts());
        List<String> channels = scene.world.channels();
        return channels.isEmpty() ? message : message.via(scene.chance.of(channels));
    }

    /** The consent that stands behind it if there is one, or any. */
    static String basis(Command command, Scene scene) {
        Optional<Consent> covering = command instanceof Perform perform && scene.chance.percent(80)
                ? scene.ticket().consents().covering(perform.operation(), perform.about(), scene.now())
                : Optional.empty();
        return covering.map(Consent::id).orElseGet(() -> consent(scene));
    }

    private static String consent(Scene scene) {
        List<Consent> given = scene.ticket().consents().given();
        return given.isEmpty() ? "none" : scene.chance.of(given).id();
    }

    private static String mostly(Basis basis, Scene scene) {
        List<String> resting = scene.world.operations().stream()
                .filter(one -> one.basis() == basis)
                .map(Operation::name)
                .toList();
        return resting.isEmpty() || scene.chance.percent(30) ? operation(scene) : scene.chance.of(resting);
    }

    /** Whether the requester agreed to something that takes it. */
    static boolean agreed(Scene scene) {
        return scene.ticket().consents().given().stream()
                .anyMatch(consent -> scene.world.operations().stream()
                        .anyMatch(one ->
                                one.basis() == Basis.CONSENT && one.name().equals(consent.operation())));
    }

    /** What may be held against whom: who missed something and isn't held up. */
    static Optional<Perform> penalty(Scene scene) {
        Optional<Operation> penalty =
                scene.world.operations().stream().filter(Operation::penalty).findFirst();
        return penalty.flatMap(one -> scene.ticket().obligations().open().stream()
                .filter(owed -> owed.missed() && !owed.blocked() && owed.terms().debtor() != Party.STAFF)
                .findFirst()
                .map(owed -> new Perform(one.name()).against(owed.id())));
    }

    private static Perform perform(Scene scene) {
        Chance chance = scene.chance;
        Optional<Perform> penalty = penalty(scene);
        if (penalty.isPresent() && chance.percent(50)) {
            return penalty.get();
        }
        Perform perform = new Perform(performed(scene));
        if (chance.percent(20)) {
            perform = perform.about("order-4711");
        }
        List<Obligation> owed = scene.ticket().obligations().open();
        return !owed.isEmpty() && chance.percent(40)
                ? perform.against(chance.of(owed).id())
                : perform;
    }

    /** What was announced, agreed or promised comes first. */
    private static String performed(Scene scene) {
        Chance chance = scene.chance;
        List<Notice> notices = scene.ticket().consents().notices();
        if (!notices.isEmpty() && chance.percent(25)) {
            return scene.world.operations().stream()
                    .map(Operation::name)
                    .filter(chance.of(notices).operation()::equals)
                    .findFirst()
                    .orElseGet(() -> operation(scene));
        }
        List<Consent> given = scene.ticket().consents().given();
        Optional<String> promised = scene.ticket().obligations().open().stream()
                .flatMap(one -> one.terms().operation().stream())
                .findFirst();
        if (!given.isEmpty() && chance.percent(75)) {
            String agreed = chance.of(given).operation();
            return scene.world.operations().stream().anyMatch(one -> one.name().equals(agreed))
                    ? agreed
                    : operation(scene);
        }
        return promised.isPresent() && chance.percent(50) ? promised.get() : operation(scene);
    }

    private static String operation(Scene scene) {
        List<Operation> operations = scene.world.operations();
        return operations.isEmpty() ? "none" : scene.chance.of(operations).name();
    }
}
