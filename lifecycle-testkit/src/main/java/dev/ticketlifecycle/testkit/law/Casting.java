package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import java.util.List;

/** Who tries something: mostly somebody whose business it is. */
final class Casting {

    private Casting() {}

    static Actor agent(Scene scene) {
        return Actor.agent(scene.chance.of(scene.world.agents()));
    }

    static Actor anybody(Scene scene) {
        return switch (scene.chance.below(5)) {
            case 0 -> scene.world.requester();
            case 1, 2 -> scene.chance.of(scene.world.outsiders());
            default -> agent(scene);
        };
    }

    static Actor fitting(CommandKind kind, Scene scene) {
        Ownership ownership = scene.ticket().ownership();
        return switch (kind) {
            case RECEIVE -> writer(scene);
            case ASK_FOR_PERSON -> scene.world.requester();
            case ACCEPT, WITHDRAW, CONSENT, REVOKE_CONSENT, CHOOSE, RATE, SUPPLY, CONTEST -> scene.world.requester();
            case REQUEST, JOIN -> scene.chance.percent(70) ? scene.world.requester() : agent(scene);
            case RELEASE, EXTEND -> scene.chance.percent(40) ? scene.world.requester() : approver(scene);
            case REVOKE_WAIVER -> approver(scene);
            case JUDGE -> judge(scene);
            case FULFIL -> scene.chance.percent(12) ? scene.world.requester() : reader(scene);
            case PERFORM -> scene.chance.percent(30) ? Actor.automatic("robot") : agent(scene);
            case MERGE, SPLIT -> scene.chance.percent(60) ? owner(scene) : approver(scene);
            case ABSORB, SETTLE, WATCH, HEAR, RECEIPT, MIGRATE -> Actor.automatic("gateway");
            case ADVANCE -> Actor.system();
            case ACCEPT_OFFER, DECLINE_OFFER ->
                ownership.offer().map(offer -> oneOf(offer.to(), scene)).orElseGet(() -> agent(scene));
            case WAIT, OFFER, RECALL_OFFER -> owner(scene);
            case ACKNOWLEDGE, DEESCALATE -> scene.chance.percent(70) ? approver(scene) : agent(scene);
            case CLOSE ->
                scene.chance.percent(scene.habit() == Habit.ENDING ? 75 : 30) ? approver(scene) : owner(scene);
            case REPLY, PROPOSE -> speaker(scene);
            default -> agent(scene);
        };
    }

    // Now and then somebody who has a part in the matter.
    private static Actor judge(Scene scene) {
        List<String> barred = scene.ticket().obligations().open().stream()
                .flatMap(one -> one.terms().barred().stream())
                .filter(scene.world.agents()::contains)
                .toList();
        return barred.isEmpty() || scene.chance.percent(50) ? agent(scene) : Actor.agent(scene.chance.of(barred));
    }

    private static Actor reader(Scene scene) {
        return scene.chance.percent(50) ? owner(scene) : agent(scene);
    }

    private static Actor writer(Scene scene) {
        if (scene.habit() == Habit.MAILING && scene.chance.percent(70)) {
            return scene.world.autoReply();
        }
        int kind = scene.chance.below(100);
        if (kind < 84) {
            return scene.world.requester();
        }
        return kind < 92 ? scene.world.autoReply() : Actor.thirdParty("carrier");
    }

    private static Actor speaker(Scene scene) {
        if (scene.habit() == Habit.MAILING && scene.chance.percent(70)) {
            return Actor.automatic("mailer");
        }
        if (scene.habit() == Habit.CHATTING && scene.chance.percent(70)) {
            return scene.world.bot();
        }
        int kind = scene.chance.below(100);
        if (kind < 60) {
            return owner(scene);
        }
        if (kind < 84) {
            return agent(scene);
        }
        return kind < 92 ? Actor.automatic("mailer") : scene.world.bot();
    }

    private static Actor approver(Scene scene) {
        return scene.world.supervisor().map(Actor::agent).orElseGet(() -> owner(scene));
    }

    private static Actor owner(Scene scene) {
        return scene.ticket().owner().map(owner -> oneOf(owner, scene)).orElseGet(() -> agent(scene));
    }

    /** The agent, or a member of the queue. */
    private static Actor oneOf(Owner owner, Scene scene) {
        if (owner instanceof Owner.Agent) {
            return Actor.agent(owner.id());
        }
        List<String> members = scene.directory().people().values().stream()
                .filter(p -> p.queues().contains(owner.id()))
                .map(Person::id)
                .filter(scene.world.agents()::contains)
                .sorted()
                .toList();
        return members.isEmpty() ? agent(scene) : Actor.agent(scene.chance.of(members));
    }
}
