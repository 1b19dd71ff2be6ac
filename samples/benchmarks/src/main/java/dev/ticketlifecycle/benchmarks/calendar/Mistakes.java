package dev.ticketlifecycle.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How often a contender differs from the oracle. An instant from closing to the next opening is right for any of it. */
public final class Mistakes {

    static final Map<String, Function<Desk, BusinessTime>> CONTENDERS = Map.of(
            "ours", Ours::new,
            "index", HandIndex::new,
            "sums", SumsSearched::new,
            "days", DayByDay::new,
            "minutes", MinuteByMinute::new,
            "jbpm", Jbpm::new,
            "mpxj", Mpxj::new);

    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));
    private static final long MINUTE = 60_000;
    private static final long FIRST = Instant.parse("2021-01-01T00:00:00Z").toEpochMilli();

    private Mistakes() {}

    /** A question with its answers: what the oracle says is made once for all who are asked. */
    private record Question(long start, long amount, long earliest, long latest, long end, long working) {

        static List<Question> all(Desk desk) {
            MinuteByMinute oracle = new MinuteByMinute(desk);
            Random random = new Random(11);
            return Stream.generate(() -> of(oracle, random)).limit(500).toList();
        }

        private static Question of(MinuteByMinute oracle, Random random) {
            long start = FIRST + random.nextInt((int) Duration.ofDays(3_600).toMinutes()) * MINUTE;
            long amount = (1 + random.nextInt(4_800)) * MINUTE;
            long end = start + random.nextInt((int) Duration.ofDays(30).toMinutes()) * MINUTE;
            long earliest = oracle.add(start, amount);
            return new Question(
                    start, amount, earliest, oracle.addLatest(earliest, 0), end, oracle.working(start, end));
        }

        boolean isAdded(long answer) {
            return answer >= earliest && answer <= latest;
        }
    }

    private static final Map<Desk, List<Question>> QUESTIONS = new ConcurrentHashMap<>();

    static void refuseAny() {
        CONTENDERS.forEach((name, contender) -> {
            int wrong = adding(contender, Desk.UTC_OFFICE) + measuring(contender, Desk.UTC_OFFICE);
            if (wrong > 0) {
                throw new IllegalStateException(name + " gives " + wrong + " wrong answers on weekdays in UTC");
            }
        });
    }

    /**
     * Asks a contender a thousand questions each for offices and for night shifts, half of them in Berlin, half in New
     * York, once under each of three default zones of the JVM.
     *
     * @param name the contender's method of the benchmarks
     * @return the mistakes, as a cell of the table
     */
    public static String adding(String name) {
        return told(name, Mistakes::adding);
    }

    /**
     * The same for the open time between instants.
     *
     * @param name the contender's method of the benchmarks
     * @return the mistakes, as a cell of the table
     */
    public static String measuring(String name) {
        return told(name, Mistakes::measuring);
    }

    private interface Check {
        int wrong(Function<Desk, BusinessTime> contender, Desk desk);
    }

    private static String told(String name, Check check) {
        Function<Desk, BusinessTime> contender = CONTENDERS.getOrDefault(name, Ours::new);
        return "office " + worst(contender, check, Desk::office) + ", nights " + worst(contender, check, Desk::nights);
    }

    private static String worst(Function<Desk, BusinessTime> contender, Check check, Function<ZoneId, Desk> desks) {
        TimeZone before = TimeZone.getDefault();
        List<Integer> counts = new ArrayList<>();
        try {
            for (String zone : List.of("UTC", "Asia/Tokyo", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                counts.add(ZONES.stream()
                        .mapToInt(desk -> check.wrong(contender, desks.apply(desk)))
                        .sum());
            }
        } catch (IllegalArgumentException unable) {
            return "can't";
        } finally {
            TimeZone.setDefault(before);
        }
        List<Integer> distinct =
                Stream.of(counts).flatMap(List::stream).distinct().sorted().toList();
        return distinct.size() == 1
                ? "" + distinct.get(0)
                : distinct.get(0) + " to " + distinct.get(distinct.size() - 1);
    }

    private static int adding(Function<Desk, BusinessTime> made, Desk desk) {
        return made.apply(desk) instanceof BusinessTime.Adding contender
                ? count(desk, asked -> !asked.isAdded(contender.add(asked.start(), asked.amount())))
                : 0;
    }

    private static int measuring(Function<Desk, BusinessTime> made, Desk desk) {
        return made.apply(desk) instanceof BusinessTime.Measuring contender
                ? count(desk, asked -> contender.working(asked.start(), asked.end()) != asked.working())
                : 0;
    }

    private static int count(Desk desk, Predicate<Question> wrong) {
        return (int) QUESTIONS.computeIfAbsent(desk, Question::all).stream()
                .filter(wrong)
                .count();
    }
}
