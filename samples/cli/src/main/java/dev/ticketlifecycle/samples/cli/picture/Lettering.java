package dev.ticketlifecycle.samples.cli.picture;

/** How much room a text takes, as far as that can be known without the reader's fonts. */
final class Lettering {

    private static final double WIDE = 1.0;
    private static final double USUAL = 0.63;
    private static final int FIRST_WIDE = 0x2E80;
    private static final int FEWEST = 3;
    private static final String CUT = "\u2026";

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(c -> c >= FIRST_WIDE ? WIDE : USUAL)
                        .sum()
                * size;
    }

    /**
     * As much of a text as there is room for; empty if that would say nothing. It is cut in the middle: names of a log often
     * begin alike.
     */
    static String fitting(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        for (int kept = points.length - 1; kept >= FEWEST; kept--) {
            int end = (kept + 1) / 2;
            String part = new String(points, 0, kept - end).stripTrailing()
                    + CUT
                    + new String(points, points.length - end, end).stripLeading();
            if (width(part, size) <= room) {
                return part;
            }
        }
        return "";
    }
}
