package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.ticket.TicketEvent.Overridden;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The laws that hold of every history of a lifecycle, numbered as in the list of laws or else named.
 *
 * <pre>{@code
 * Laws.of(SUPPORT).verify(Histories.of(SUPPORT), 200);
 * }</pre>
 *
 * <p>They are worked out from what people did, not from what the engine made of it, so that both can disagree. Over
 * histories with overrides each violation has to be covered by an override on the record that names a rule the law rests
 * on. Immutable.
 */
public final class Laws {

    private final List<Law> all;

    private Laws(List<Law> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing((Law law) -> law.number() == 0).thenComparing(Law::number))
                .toList();
    }

    /**
     * All laws, those of the default metrics included, with the bounds that a lifecycle has by default.
     *
     * @return the laws
     */
    public static Laws all() {
        return departing();
    }

    /**
     * All laws for a lifecycle some of whose clocks depart from the default metrics on purpose; laws 22 to 24 pass over
     * them.
     *
     * @param clocks the ids of those clocks, such as {@code standard/first-reply}
     * @return the laws, with the bounds that a lifecycle has by default
     */
    public static Laws departing(String... clocks) {
        return within(Bounds.USUAL, Set.of(clocks));
    }

    private static Laws within(Bounds bounds, Set<String> passedOver) {
        List<Law> all = new ArrayList<>();
        all.addAll(ClosureLaws.all());
        all.addAll(ConversationLaws.all(passedOver));
        all.addAll(OwnershipLaws.all());
        all.addAll(RelationLaws.all());
        all.addAll(ProofLaws.all(bounds));
        all.addAll(WordLaws.all(bounds));
        all.addAll(BotLaws.all(bounds));
        all.addAll(ReturnLaws.all(bounds));
        all.addAll(EscalationLaws.all(bounds));
        all.addAll(ObligationLaws.all());
        all.addAll(AgreementLaws.all(bounds));
        all.addAll(ClockLaws.all());
        all.add(AttributionLaw.law());
        all.add(BatchLaw.law());
        all.addAll(CycleLaws.all());
        all.addAll(PauseLaws.all());
        all.addAll(ChangeLaws.all());
        all.addAll(WeekLaws.all());
        all.addAll(JournalLaws.all());
        all.addAll(RefusalLaws.all());
        all.addAll(ViewLaws.all());
        return new Laws(all);
    }

    /**
     * The laws that a lifecycle is held to: all but those that rest on a rule it switched off, with the bounds it has
     * set.
     *
     * @param lifecycle the lifecycle
     * @param departing the ids of clocks that depart from the default metrics on purpose
     * @return the laws
     */
    public static Laws of(Lifecycle lifecycle, String... departing) {
        return within(Bounds.of(lifecycle), Set.of(departing)).without(lifecycle.rulesOff());
    }

    /**
     * The same laws without those that rest on a rule.
     *
     * @param rules the ids of rules that are off
     * @return the other laws
     */
    public Laws without(Set<String> rules) {
        return that(law -> law.restsOn().stream().map(RuleId::id).noneMatch(rules::contains));
    }

    /**
     * Some of these laws.
     *
     * @param numbers their numbers
     * @return these laws and no others
     */
    public Laws only(Integer... numbers) {
        Set<Integer> wanted = new HashSet<>(Arrays.asList(numbers));
        return that(law -> wanted.contains(law.number()));
    }

    /**
     * Some of these laws.
     *
     * @param names their names, such as {@code escalations} or {@code law 7}
     * @return these laws and no others
     */
    public Laws named(String... names) {
        Set<String> wanted = Set.of(names);
        return that(law -> wanted.contains(law.name()));
    }

    /**
     * The same laws and one of the host's own.
     *
     * @param law the law
     * @return a copy
     */
    public Laws with(Law law) {
        List<Law> more = new ArrayList<>(all);
        more.add(law);
        return new Laws(more);
    }

    /**
     * The same laws and the one of {@code whatNow}: a command is said to be open if and only if some instance of it is
     * accepted. On the way everybody is asked what he could do, and it is tried, beside acts made up at random.
     *
     * @param world the world of the histories
     * @return a copy
     */
    public Laws asking(World world) {
        List<Law> more = new ArrayList<>(all);
        more.addAll(Asking.in(world));
        return new Laws(more);
    }

    /**
     * The same laws and those of a desk on a store: one command id has one effect, of two writers one wins. The scripts of
     * the histories are played again on stores of their own, partly from several threads.
     *
     * @param lifecycle the lifecycle of the desk
     * @param stores opens an empty store on a clock
     * @param <S> a store with all three ports
     * @return a copy
     */
    public <S extends TicketStore & WakeUps & Outbox> Laws withStore(
            Lifecycle lifecycle, Function<InstantSource, S> stores) {
        List<Law> more = new ArrayList<>(all);
        more.addAll(DeskLaws.all(lifecycle, Premises.on(lifecycle, stores)));
        return new Laws(more);
    }

    private Laws that(Predicate<Law> wanted) {
        return new Laws(all.stream().filter(wanted).toList());
    }

    /**
     * The laws, by number.
     *
     * @return the laws
     */
    public List<Law> list() {
        return all;
    }

    /**
     * Holds every law against a history.
     *
     * @param history the history
     * @return where a law doesn't hold and no override covers it; empty if all is well
     */
    public List<Finding> broken(History history) {
        List<Finding> broken = new ArrayList<>();
        for (Law law : all) {
            for (Finding finding : law.in(history)) {
                if (covering(finding, history).isEmpty()) {
                    broken.add(finding);
                }
            }
        }
        return broken;
    }

    /**
     * The one override that covers a violation: the latest one up to it that set aside a rule the law rests on.
     *
     * @param finding the violation
     * @param history the history
     * @return the override as it stands in the journal, or empty if nothing covers the violation
     */
    public static Optional<Overridden> covering(Finding finding, History history) {
        Optional<Overridden> covering = Optional.empty();
        for (Step step : history.steps().subList(0, finding.step())) {
            Optional<Overridden> overridden = step.overridden();
            if (overridden.isPresent()
                    && finding.law().restsOn().stream()
                            .anyMatch(rule -> overridden.get().rules().contains(rule.id()))) {
                covering = overridden;
            }
        }
        return covering;
    }

    /**
     * Plays histories and holds every law against each.
     *
     * @param histories how to make them
     * @param count how many to play, with the seeds 1 to {@code count}
     * @return how far they went into the lifecycle
     * @throws AssertionError if a law doesn't hold; the message has the seed and the shortest script that breaks it
     */
    public Coverage verify(Histories histories, int count) {
        Coverage coverage = new Coverage();
        for (long seed = 1; seed <= count; seed++) {
            History history = histories.play(seed);
            coverage.count(history);
            List<Finding> broken = broken(history);
            if (!broken.isEmpty()) {
                throw new AssertionError(report(broken.get(0).law(), history, "seed " + seed));
            }
        }
        return coverage;
    }

    /**
     * Says how a history breaks a law, with as few acts as possible; {@link #verify} does so by itself.
     *
     * @param law the law
     * @param history a history that breaks it
     * @param origin where the history comes from, such as its seed
     * @return what was seen, and the script
     */
    public String report(Law law, History history, String origin) {
        Laws one = new Laws(List.of(law));
        Engine engine = history.engine();
        Script script =
                history.script().shrunk(s -> !one.broken(History.of(engine, s)).isEmpty());
        History shortest = History.of(engine, script);
        return one.broken(shortest).get(0) + "\n" + shortest.text() + "(" + origin + "; "
                + history.steps().size() + " acts, shrunk to " + script.lines().size() + ")";
    }
}
