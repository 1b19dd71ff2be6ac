package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.Judgement;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Rate;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Acts about what is owed; mostly about what is owed on this ticket now. */
final class ObligationActs {

    private static final List<String> EVIDENCE = List.of("photos", "packing-video", "receipt", World.WAIVED_ELSEWHERE);

    private ObligationActs() {}

    static Command of(CommandKind kind, Scene scene) {
        Chance chance = scene.chance;
        return switch (kind) {
            case PROMISE -> promise(scene);
            case DEMAND -> demand(scene);
            case REQUEST -> request(scene);
            case SUPPLY -> new Supply(open(scene, Settling.SUPPLIED), Message.text("here it is " + scene.acts()));
            case JUDGE -> judge(scene);
            case FULFIL -> new Fulfil(chance.percent(60) ? open(scene, Settling.KEPT) : open(scene, Settling.READ));
            case WAIVE -> new Waive(chance.of(EVIDENCE));
            case REVOKE_WAIVER -> new RevokeWaiver(waived(scene), reason(scene));
            case RELEASE -> new Release(any(scene), reason(scene));
            case EXTEND -> new Extend(any(scene), soon(scene), reason(scene));
            case CONTEST -> new Contest(open(scene, Settling.SUPPLIED), reason(scene));
            default -> new Rate(1 + chance.below(5));
        };
    }

    private static Promise promise(Scene scene) {
        Chance chance = scene.chance;
        Promise promise =
                Promise.of(chance.of(scene.world.obligations(Settling.KEPT)).name());
        if (chance.percent(85)) {
            promise = promise.due(soon(scene));
        }
        List<Operation> operations = scene.world.operations();
        if (!operations.isEmpty() && chance.percent(50)) {
            promise = new Promise(
                    promise.id(),
                    ObligationKind.PROMISE.name(),
                    promise.due(),
                    promise.person(),
                    Optional.of(chance.of(operations).name()),
                    promise.replaces(),
                    promise.blockedBy(),
                    promise.then());
        }
        if (chance.percent(10)) {
            promise = promise.owedBy(chance.of(scene.world.agents()));
        }
        if (chance.percent(15)) { // kept once the requester has done his part
            promise = promise.after(Blocker.of(any(scene)));
        }
        return chance.percent(20) ? promise.insteadOf(open(scene, Settling.KEPT)) : promise;
    }

    private static Demand demand(Scene scene) {
        Chance chance = scene.chance;
        ObligationKind kind = chance.of(scene.world.obligations(Settling.SUPPLIED));
        Demand demand = Demand.of(
                chance.of(EVIDENCE),
                chance.percent(85) ? "the parcel held a pram" : " ",
                "Please send us the evidence " + "abcdef".charAt(chance.below(6)) + " of what was in the parcel.");
        demand = new Demand(
                demand.id(),
                kind.name(),
                demand.evidence(),
                demand.fact(),
                chance.percent(70) ? Optional.of(soon(scene)) : Optional.empty(),
                chance.percent(20) ? Optional.of(soon(scene).minus(Duration.ofHours(3))) : Optional.empty(),
                List.of(),
                demand.message());
        List<Question> questions = scene.ticket().conversation().open().detail();
        if (!questions.isEmpty() && chance.percent(50)) {
            demand = demand.after(Blocker.of(chance.of(questions).message()));
        }
        if (chance.percent(20)) {
            demand = demand.after(Blocker.of(chance.of(World.LINKED).id(), "there"));
        }
        return chance.percent(15) ? demand.after(Blocker.of(any(scene))) : demand;
    }

    private static Request request(Scene scene) {
        Chance chance = scene.chance;
        if (chance.percent(20)) {
            return Request.complaintAbout(chance.of(scene.world.agents()));
        }
        List<Judgement> given = scene.ticket().obligations().judgements();
        if (!given.isEmpty() && chance.percent(50)) {
            return Request.appealAgainst(chance.of(given).obligation());
        }
        Request request =
                Request.of(chance.of(scene.world.obligations(Settling.DECIDED)).name());
        return chance.percent(30) ? request.due(soon(scene)) : request;
    }

    private static Judge judge(Scene scene) {
        Chance chance = scene.chance;
        List<Obligation> decided = open(scene).stream()
                .filter(one -> one.terms().settling() == Settling.DECIDED)
                .toList();
        if (decided.isEmpty()) {
            List<Judgement> given = scene.ticket().obligations().judgements();
            return given.isEmpty() ? new Judge("none", "upheld", reason(scene)) : again(chance.of(given), scene);
        }
        Obligation one = chance.of(decided);
        return new Judge(one.id(), verdict(one.kind(), scene), reason(scene));
    }

    private static Judge again(Judgement given, Scene scene) {
        return new Judge(given.obligation(), verdict(given.kind(), scene), reason(scene));
    }

    private static String verdict(String kind, Scene scene) {
        List<String> verdicts = scene.world.obligations(Settling.DECIDED).stream()
                .filter(one -> one.name().equals(kind))
                .flatMap(one -> one.verdicts().stream())
                .toList();
        return scene.chance.of(verdicts);
    }

    private static String waived(Scene scene) {
        List<String> waived = List.copyOf(scene.ticket().obligations().waived());
        return waived.isEmpty() ? scene.chance.of(EVIDENCE) : scene.chance.of(waived);
    }

    private static String reason(Scene scene) {
        return scene.chance.percent(85) ? "because" : " ";
    }

    // Now and then in the past.
    private static Instant soon(Scene scene) {
        return scene.now().plusMillis(scene.chance.between(-600_000, 30 * 3_600_000L));
    }

    private static List<Obligation> open(Scene scene) {
        return scene.ticket().obligations().open();
    }

    private static String any(Scene scene) {
        return open(scene).isEmpty() ? "none" : scene.chance.of(open(scene)).id();
    }

    private static String open(Scene scene, Settling settling) {
        List<Obligation> fitting = open(scene).stream()
                .filter(one -> one.terms().settling() == settling)
                .toList();
        return fitting.isEmpty() || scene.chance.percent(5)
                ? any(scene)
                : scene.chance.of(fitting).id();
    }
}
