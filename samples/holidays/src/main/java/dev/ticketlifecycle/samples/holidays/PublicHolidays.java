package dev.ticketlifecycle.samples.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public holidays of a country, or of a region in it, as Jollyday knows them.
 *
 * <pre>{@code
 * Closings closings = PublicHolidays.in("de", "by").between(Year.of(2026), Year.of(2030));
 * BusinessCalendar office = closings.addTo(BusinessCalendar.in(MUNICH).open(MONDAY, FRIDAY, Hours.of("09:00", "18:00")))
 *         .build();
 * }</pre>
 *
 * <p>A holiday that is moved to a working day counts on both dates. Half holidays and days on which only banks close are
 * left out. Names are in English. Immutable.
 */
public final class PublicHolidays {

    private final HolidayManager manager;
    private final String[] region;

    private PublicHolidays(HolidayManager manager, String[] region) {
        this.manager = manager;
        this.region = region;
    }

    /**
     * Those of a country, or of a region in it.
     *
     * @param country its code, such as {@code de}
     * @param region the codes that lead to the region, such as {@code by}, then {@code mu}; none for what holds in the
     *     whole country
     * @return the holidays
     * @throws IllegalArgumentException if Jollyday knows no such country or region
     */
    public static PublicHolidays in(String country, String... region) {
        // In lower case throughout: Jollyday makes it so itself, but in the default locale, where Turkey has another i.
        String code = known("country", country, lowerCase(HolidayManager.getSupportedCalendarCodes()));
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(code));
        List<String> codes = new ArrayList<>();
        CalendarHierarchy level = manager.getCalendarHierarchy();
        for (String one : region) {
            // Jollyday takes an unknown region for the whole country, and the calendar would lack its holidays.
            SortedMap<String, String> regions = lowerCase(level.getChildren().keySet());
            String below = known("region of " + country, one, regions);
            level = Objects.requireNonNull(level.getChildren().get(regions.get(below)));
            codes.add(below);
        }
        return new PublicHolidays(manager, codes.toArray(String[]::new));
    }

    private static SortedMap<String, String> lowerCase(Set<String> codes) {
        SortedMap<String, String> all = new TreeMap<>();
        codes.forEach(code -> all.put(code.toLowerCase(Locale.ROOT), code));
        return all;
    }

    private static String known(String what, String code, SortedMap<String, String> known) {
        String wanted = code.toLowerCase(Locale.ROOT);
        if (!known.containsKey(wanted)) {
            throw new IllegalArgumentException("no " + what + " '" + code + "'; there are " + known.keySet());
        }
        return wanted;
    }

    /**
     * The public holidays of some years.
     *
     * @param first the first year
     * @param last the last year, itself included
     * @return the dates with their names
     * @throws IllegalArgumentException if the last year comes before the first
     */
    public Closings between(Year first, Year last) {
        LocalDate from = first.atDay(1);
        LocalDate to = last.atMonth(12).atEndOfMonth();
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("holidays from " + first + " to " + last + ": turn the years round");
        }
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (Holiday holiday : manager.getHolidays(from, to, HolidayType.PUBLIC_HOLIDAY, region)) {
            // Not ENGLISH: there is no such bundle, and the one of the JVM's default locale would step in.
            String name = holiday.getDescription(Locale.ROOT);
            add(days, holiday.getActualDate(), name, from, to);
            holiday.getObservedDate().ifPresent(date -> add(days, date, name, from, to));
        }
        return new Closings(days, new TreeMap<>());
    }

    private static void add(
            SortedMap<LocalDate, String> days, LocalDate date, String name, LocalDate from, LocalDate to) {
        if (!date.isBefore(from) && !date.isAfter(to)) {
            days.merge(date, name, (one, other) -> one.contains(other) ? one : one + ", " + other);
        }
    }
}
