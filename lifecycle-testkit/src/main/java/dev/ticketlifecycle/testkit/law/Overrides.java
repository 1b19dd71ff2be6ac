package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Acts for which somebody sets rules aside: mostly rightly, now and then too late, without the role, or too little. */
final class Overrides {

    private Overrides() {}

    static Act of(Scene scene, Act refused, Refused decision) {
        Chance chance = scene.chance;
        Set<String> rules = new HashSet<>(decision.refusal().rules());
        if (rules.size() > 1 && chance.percent(15)) {
            rules.remove(chance.of(decision.refusal().rules()));
        }
        if (chance.percent(20)) {
            rules.add(chance.any(RuleId.values()).id());
        }
        Instant expires = chance.percent(90) ? scene.now().plus(Duration.ofHours(1)) : scene.now();
        RuleOverride permission = new RuleOverride(Person.SUPERVISOR, "the supervisor decided so", expires, rules);
        Actor by = scene.world
                .supervisor()
                .filter(id -> chance.percent(90))
                .map(Actor::agent)
                .orElse(refused.initiator());
        return new Act(
                refused.id(),
                refused.command(),
                by,
                refused.executor(),
                refused.seen(),
                Optional.of(permission),
                refused.onBehalf());
    }
}
