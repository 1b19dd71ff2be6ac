package dev.ticketlifecycle.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ticketlifecycle.benchmarks.calendar.AddBenchmark;
import dev.ticketlifecycle.benchmarks.calendar.WorkingBenchmark;
import dev.ticketlifecycle.benchmarks.json.JsonBenchmark;
import dev.ticketlifecycle.benchmarks.json.TicketBenchmark;
import dev.ticketlifecycle.ticket.Decision;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks run, and what they compare is comparable. Nothing here looks at a clock. */
final class BenchmarksTest {

    @Test
    void eachContenderEnforcesTheGuards() {
        assertThatCode(() -> new HandSwitch().enforcesTheGuards()).doesNotThrowAnyException();
        assertThatCode(() -> new HandTable().enforcesTheGuards()).doesNotThrowAnyException();
        for (Peer peer : peers()) {
            assertThatCode(peer::enforcesTheGuards).as(peer.name()).doesNotThrowAnyException();
        }
        assertThatCode(() -> new Ours.WithTenMoreRules().enforcesTheGuards()).doesNotThrowAnyException();
        assertThatCode(() -> new Ours.WithoutClocks().enforcesTheGuards()).doesNotThrowAnyException();
        assertThatCode(() -> new Ours.WithClocks().enforcesTheGuards()).doesNotThrowAnyException();
    }

    private static List<Peer> peers() {
        return List.of(new Stateless4j(), new Cola(), new EasyStates(), new Squirrel());
    }

    @Test
    void aContenderThatAcceptsEverythingIsNotMeasured() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Guards.check("yes-man", YesMan::new))
                .withMessageContaining("yes-man accepts RESOLVE by anna")
                .withMessageContaining("no public reply since the customer's message");
    }

    @Test
    void aContenderThatDoesNotLiveTheLifeIsNotMeasured() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Guards.check("no-man", NoMan::new))
                .withMessageContaining("no-man refuses OPEN by bob");
    }

    @Test
    void eachSceneThatIsMeasuredIsOneOfTheLife() {
        Ours ours = new Ours.WithoutClocks();
        for (int scene = 0; scene < Life.SCENES.size(); scene++) {
            Decision decision = ours.play(ours.before(scene), scene);
            assertThat(decision.accepted()).isTrue();
            assertThat(decision.ticket().status().name())
                    .isEqualTo(Life.SCENES.get(scene).status());
        }
    }

    @Test
    void whatIsMeasuredAsARefusalIsOne() {
        HandSwitch handSwitch = new HandSwitch();
        handSwitch.enforcesTheGuards();
        assertThat(handSwitch.refusal()).isFalse();
        assertThat(peers())
                .allSatisfy(peer -> assertThat(peer.refusal()).as(peer.name()).isFalse());
        assertThat(new HandTable().refusal()).isEqualTo(new TableTicket.Refused(TableTicket.Reason.UNANSWERED));
        assertThat(new Ours.WithoutClocks().refusal())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().rules()).containsExactly("unanswered-question"));
    }

    @Test
    void eachBenchmarkRunsOnce() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("dev\\.ticketlifecycle\\.benchmarks\\..*")
                        .forks(0)
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        assertThat(results).hasSize(declared() + Life.SCENES.size());
    }

    private static int declared() {
        return (int) Stream.of(
                        LifeBenchmark.class,
                        RefusalBenchmark.class,
                        DigestBenchmark.class,
                        JsonBenchmark.class,
                        TicketBenchmark.class,
                        AddBenchmark.class,
                        WorkingBenchmark.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .count();
    }

    @Test
    void aTicketAtRestIsMeasured() {
        var lifecycle = new Ours.WithClocks().lifecycle();
        assertThat(Idle.table()).isPositive();
        assertThat(peers())
                .allSatisfy(peer -> assertThat(Idle.peer(peer)).as(peer.name()).isPositive());
        assertThat(Idle.atTheCaps(lifecycle)).isGreaterThan(Idle.ofThreeMessages(lifecycle));
    }

    /** Follows the life, and lets everything else pass. */
    private static final class YesMan implements Guards.Player {
        private final Iterator<Life.Scene> scenes = Life.SCENES.iterator();
        private String status = "";

        @Override
        public boolean does(Step step, String actor) {
            status = scenes.hasNext() ? scenes.next().status() : status;
            return true;
        }

        @Override
        public String status() {
            return status;
        }
    }

    private static final class NoMan implements Guards.Player {
        @Override
        public boolean does(Step step, String actor) {
            return false;
        }

        @Override
        public String status() {
            return "new";
        }
    }
}
