package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Definition.Migration;
import dev.ticketlifecycle.Definition.Move;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Metrics;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells a builder what a document says, one call an element, and the document what the builder refuses. */
final class Telling {

    private static final String LADDER = "ladder";
    private static final String INHERITED = "inheritedClocks";

    private final Source in;
    private final Set<String> there;
    private final List<Element> said;
    private final LifecycleBuilder builder;

    /**
     * Tells a new builder.
     *
     * @param in the document
     * @param there its fields
     * @param said what stands in them
     */
    Telling(Source in, Set<String> there, List<Element> said) {
        this.in = in;
        this.there = there;
        this.said = said;
        this.builder = named();
    }

    private LifecycleBuilder named() {
        for (Element one : said) {
            if (one.field().equals("name") && one.value() != null) {
                try {
                    return Lifecycle.named((String) one.value());
                } catch (RuntimeException e) {
                    in.refusedAt(one.path(), Sentence.of(e));
                }
            }
        }
        return Lifecycle.named("unnamed"); // told of already: the others are looked at all the same
    }

    /** What the builder was told; null if something is wrong, which the source has been told. */
    @Nullable
    Definition definition() {
        for (Element one : said) {
            @Nullable Object value = one.value();
            if (value != null) {
                told(one.path(), () -> tell(one, value));
            }
        }
        together(LADDER, () -> builder.ladder(all(LADDER, EscalationLevel.class).toArray(EscalationLevel[]::new)));
        boolean inherits = together(
                INHERITED,
                () -> builder.inheritedClocks(
                        all(INHERITED, String.class).stream().map(Metric::named).toArray(Metric[]::new)));
        if (areRight("statuses")) {
            statusesAreThere();
        }
        if (inherits && areRight("policies")) {
            inheritedAreMeasured();
        }
        if (!in.problems().isEmpty()) {
            return null; // what only the whole shows says little while parts are missing
        }
        try {
            return builder.build().definition();
        } catch (RuntimeException e) {
            in.refusedAt("", Sentence.of(e));
            return null;
        }
    }

    // The builder looks once it knows all statuses, and then at the first one that is wrong.
    private void statusesAreThere() {
        Set<String> names = new TreeSet<>();
        all("statuses", Status.class).forEach(status -> names.add(status.name()));
        for (Element one : said) {
            if (one.value() instanceof Move move) {
                isThere("status", move.from(), names, one.path() + "/from");
                isThere("status", move.to(), names, one.path() + "/to");
            } else if (one.value() instanceof SlaPolicy policy) {
                for (int i = 0; i < policy.promises().size(); i++) {
                    String path = one.path() + "/promises/" + i + "/metric";
                    policy.promises().get(i).metric().facts().stream()
                            .flatMap(fact -> fact.ofStatus().stream())
                            .forEach(name -> isThere("status", name, names, path));
                }
            }
        }
    }

    // The same of what is measured.
    private void inheritedAreMeasured() {
        Set<String> names = new TreeSet<>(Metrics.BUILT_IN.keySet());
        all("policies", SlaPolicy.class)
                .forEach(policy -> policy.promises()
                        .forEach(promise -> names.add(promise.metric().name())));
        for (Element one : said) {
            if (one.field().equals(INHERITED) && one.value() instanceof String name) {
                isThere("metric", name, names, one.path());
            }
        }
    }

    private void isThere(String what, String name, Set<String> names, String path) {
        if (!names.contains(name)) {
            in.refusedAt(path, new Sentence("no " + what + " '" + name + "'", Wording.oneOf(names)));
        }
    }

    // One that is wrong in itself might be the one that is looked for.
    private boolean areRight(String field) {
        return said.stream().noneMatch(one -> one.field().equals(field) && one.value() == null);
    }

    private boolean told(String path, Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException e) {
            in.refusedAt(path, Sentence.of(e));
            return false;
        }
    }

    // What a builder is told in one call, if all of it is right.
    private boolean together(String field, Runnable call) {
        return there.contains(field) && areRight(field) && told("/" + field, call);
    }

    private <T> List<T> all(String field, Class<T> type) {
        return said.stream()
                .filter(one -> one.field().equals(field))
                .map(one -> type.cast(one.value()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void tell(Element one, Object value) {
        switch (one.field()) {
            case "name", LADDER, INHERITED -> {} // see above
            case "version" -> builder.version((Integer) value);
            case "usualMoves" -> usualMoves((Boolean) value);
            case "statuses" -> builder.status((Status) value);
            case "moves" -> move((Move) value);
            case "channels" -> builder.channel((Channel) value);
            case "rules" -> builder.rule((Rule) value);
            case "rulesOff" -> builder.without((String) value);
            case "policies" -> builder.sla((SlaPolicy) value);
            case "approvers" -> builder.approver((Outcome) key(one), (String) value);
            case "limits" -> limit((String) key(one), value);
            case "homeQueue" -> builder.homeQueue((String) value);
            case "escalations" ->
                builder.escalation((EscalationReason) key(one), ((List<Intent>) value).toArray(Intent[]::new));
            case "obligations" -> builder.obligation((ObligationKind) value);
            case "findings" -> builder.finding((FindingKind) value);
            case "operations" -> builder.operation((Operation) value);
            case "migrations" -> migrate((Migration) value, one.path());
            default -> throw new IllegalStateException("nobody is told of " + one.field());
        }
    }

    private static Object key(Element one) {
        return Objects.requireNonNull(one.key(), one.field());
    }

    private void usualMoves(boolean usual) {
        if (!usual) {
            builder.onlyDeclaredMoves();
        }
    }

    private void move(Move move) {
        move.command()
                .ifPresentOrElse(
                        command -> builder.move(move.from(), command, move.to()),
                        () -> builder.move(move.from(), move.to()));
    }

    private void limit(String limit, Object value) {
        switch (limit) {
            case "silenceWindow" -> builder.silenceWindow((Duration) value);
            case "offerExpiry" -> builder.offerExpiry((Duration) value);
            case "returns" -> builder.returns((Integer) value);
            case "reopeningWindow" -> builder.reopeningWindow((Duration) value);
            case "holdingReplies" -> builder.holdingReplies((Integer) value);
            case "botTurns" -> builder.botTurns((Integer) value);
            case "coolDown" -> ((Optional<?>) value).ifPresent(amount -> builder.coolDown((Duration) amount));
            case "reopenings" -> builder.reopenings((Integer) value);
            case "lowRating" -> builder.lowRating((Integer) value);
            default -> throw new IllegalStateException("nobody is told of the limit " + limit);
        }
    }

    private void migrate(Migration migration, String path) {
        Optional<Lifecycle> older = in.known().lifecycle(migration.name(), migration.version());
        if (older.isPresent()) {
            builder.migratesFrom(older.get(), migration.statuses());
        } else {
            in.refusedAt(
                    path,
                    new Sentence(
                            "a migration from lifecycle '" + migration.name() + "' v" + migration.version()
                                    + ", which isn't known",
                            "read that one first and register it with Json.knowing(...)"));
        }
    }
}
