package dev.ticketlifecycle.samples.cli.picture;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where an instant is drawn. Equal times are equally long.
 *
 * @param from the instant at the left end
 * @param to the instant at the right end, later than that
 * @param left where that is
 * @param width how long the axis is
 */
record Axis(Instant from, Instant to, double left, double width) {

    private static final int MOST_TICKS = 12;

    /** A distance between ticks. */
    private record Step(int count, ChronoUnit unit) {

        boolean within(Duration all) {
            return all.compareTo(unit.getDuration().multipliedBy((long) count * MOST_TICKS)) <= 0;
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step(1, ChronoUnit.SECONDS),
            new Step(5, ChronoUnit.SECONDS),
            new Step(10, ChronoUnit.SECONDS),
            new Step(30, ChronoUnit.SECONDS),
            new Step(1, ChronoUnit.MINUTES),
            new Step(5, ChronoUnit.MINUTES),
            new Step(10, ChronoUnit.MINUTES),
            new Step(30, ChronoUnit.MINUTES),
            new Step(1, ChronoUnit.HOURS),
            new Step(3, ChronoUnit.HOURS),
            new Step(6, ChronoUnit.HOURS),
            new Step(12, ChronoUnit.HOURS),
            new Step(1, ChronoUnit.DAYS),
            new Step(2, ChronoUnit.DAYS),
            new Step(1, ChronoUnit.WEEKS),
            new Step(2, ChronoUnit.WEEKS),
            new Step(1, ChronoUnit.MONTHS),
            new Step(3, ChronoUnit.MONTHS),
            new Step(6, ChronoUnit.MONTHS),
            new Step(1, ChronoUnit.YEARS),
            new Step(5, ChronoUnit.YEARS),
            new Step(20, ChronoUnit.YEARS));

    /**
     * A place on the axis that has a label.
     *
     * @param at the instant
     * @param label the time there, or the date if ticks are at least a day apart
     * @param date the date, where the label is a time and the date is another than at the tick before; else empty
     */
    record Tick(Instant at, String label, String date) {}

    /** Where an instant is. What lies outside is at the end that is nearer. */
    double x(Instant instant) {
        double part = (double) Duration.between(from, instant).toMillis()
                / Duration.between(from, to).toMillis();
        return left + width * Math.min(1, Math.max(0, part));
    }

    /** Whether an instant is on the axis. */
    boolean shows(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }

    /** How much time a length stands for. */
    Duration time(double length) {
        return Duration.ofMillis((long) (Duration.between(from, to).toMillis() * length / width));
    }

    /** Round times of a zone, at most some dozen. */
    List<Tick> ticks(ZoneId zone) {
        Step step = STEPS.stream()
                .filter(s -> s.within(Duration.between(from, to)))
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        DateTimeFormatter label = DateTimeFormatter.ofPattern(label(step.unit()), Locale.ROOT);
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime local = floor(from.atZone(zone).toLocalDateTime(), step);
        Instant before = from.minusMillis(1);
        String dated = "";
        for (Instant at = instant(local, zone); !at.isAfter(to); at = instant(local, zone)) {
            // A time that clocks skip falls together with a later one
            if (at.isAfter(before)) {
                String date = step.unit().isTimeBased() ? local.toLocalDate().toString() : "";
                ticks.add(new Tick(at, label.format(at.atZone(zone)), date.equals(dated) ? "" : date));
                dated = date;
                before = at;
            }
            local = local.plus(step.count(), step.unit());
        }
        return ticks;
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    private static String label(ChronoUnit unit) {
        return switch (unit) {
            case SECONDS -> "HH:mm:ss";
            case MINUTES, HOURS -> "HH:mm";
            case DAYS, WEEKS -> "uuuu-MM-dd";
            case MONTHS -> "uuuu-MM";
            default -> "uuuu";
        };
    }

    private static LocalDateTime floor(LocalDateTime local, Step step) {
        LocalDateTime day = local.truncatedTo(ChronoUnit.DAYS);
        return switch (step.unit()) {
            case SECONDS, MINUTES, HOURS -> {
                long steps = step.unit().between(day, local) / step.count();
                yield day.plus(steps * step.count(), step.unit());
            }
            case DAYS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay(), step.count()));
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / step.count() * step.count() + 1);
            default -> day.withDayOfYear(1).withYear(day.getYear() / step.count() * step.count());
        };
    }
}
