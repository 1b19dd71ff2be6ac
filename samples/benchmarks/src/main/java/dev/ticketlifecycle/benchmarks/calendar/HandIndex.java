package dev.ticketlifecycle.benchmarks.calendar;

/**
 * The limit: two tables that lead from a day, and from a sum, to the period. As little as it takes for a desk with one
 * period a day, within twelve years: no growth, no bounds, no breaks, no second period.
 */
final class HandIndex implements BusinessTime.Adding, BusinessTime.Measuring {

    private static final long DAY = 86_400_000L;

    private final Periods periods;
    private final long firstDay;
    private final int[] byDay;
    private final long piece;
    private final int[] bySum;

    HandIndex(Desk desk) {
        periods = new Periods(desk);
        firstDay = Math.floorDiv(periods.opens[0], DAY);
        byDay = new int[(int) (Math.floorDiv(periods.closes[periods.size() - 1], DAY) - firstDay) + 1];
        int period = 0;
        for (int day = 0; day < byDay.length; day++) {
            while (periods.closes[period] <= (firstDay + day) * DAY) {
                period++;
            }
            byDay[day] = period;
        }
        piece = periods.before[periods.size() - 1] / (periods.size() - 1);
        bySum = new int[periods.size()];
        period = 0;
        for (int i = 0; i < bySum.length; i++) {
            while (period < periods.size() - 1 && periods.before[period + 1] <= i * piece) {
                period++;
            }
            bySum[i] = period;
        }
    }

    private long sum(long instant) {
        int period = byDay[(int) (instant / DAY - firstDay)];
        if (periods.closes[period] <= instant) {
            period++;
        }
        return periods.until(instant, period);
    }

    @Override
    public long add(long start, long amount) {
        long sum = sum(start) + amount;
        int period = bySum[(int) ((sum - 1) / piece)];
        while (periods.before[period + 1] < sum) {
            period++;
        }
        return periods.earliest(sum, period);
    }

    @Override
    public long working(long from, long to) {
        return sum(to) - sum(from);
    }
}
