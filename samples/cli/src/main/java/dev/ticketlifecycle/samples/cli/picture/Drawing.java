package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Lane;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Mark;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Span;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a timeline as SVG: no script, no font of its own, nothing that a printer or a screen reader can't do. */
final class Drawing {

    private static final double WIDTH = 1200;
    private static final double LEFT = 260;
    private static final double RIGHT = 24;
    private static final double MARGIN = 14;
    private static final double TOP = 56;
    private static final double LANE = 38;
    private static final double BAR = 22;
    private static final double THIN_BAR = 10;
    private static final double AXIS = 44;
    private static final double SIZE = 12;
    private static final double SMALL = 11;
    private static final double TITLE = 16;
    private static final double PADDING = 4;
    private static final String INK = "#222222";
    private static final String PAPER = "#FFFFFF";

    /** A minute in a month is still seen. */
    private static final double SHORTEST = 1;

    /** Closed hours that would be narrower are left out: they would only make grey of everything. */
    private static final double NARROWEST = 1.5;

    /** Closed hours behind some lanes. */
    private record Band(double y, double height, ClosedHours closed) {}

    private final Timeline timeline;
    private final Phrases phrases;
    private final Axis axis;
    private final double bottom;
    private final List<Band> bands = new ArrayList<>();
    private final Set<Look> looks = EnumSet.noneOf(Look.class);
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private final Legend legend;
    private final Svg svg = new Svg();

    Drawing(Timeline timeline, Locale language) {
        this.timeline = timeline;
        this.phrases = new Phrases(language, timeline.zone());
        this.axis = new Axis(timeline.from(), timeline.to(), LEFT, WIDTH - LEFT - RIGHT);
        this.bottom = TOP + LANE * timeline.lanes().size();
        for (Lane lane : timeline.lanes()) {
            lane.spans().forEach(span -> looks.add(span.look()));
            lane.marks().stream().filter(mark -> axis.shows(mark.at())).forEach(mark -> signs.add(mark.sign()));
        }
        boolean all = shut();
        this.legend = new Legend(phrases, MARGIN, WIDTH - RIGHT);
        legend.looks(looks);
        legend.signs(signs);
        if (!all) {
            legend.remark(phrases.say("picture.shut.short", "time", phrases.time(axis.time(NARROWEST))));
        }
    }

    /** Finds the closed hours; lanes below each other that have the same are one band. Says whether that is all of them. */
    private boolean shut() {
        List<Lane> lanes = timeline.lanes();
        boolean all = true;
        for (int i = 0, next; i < lanes.size(); i = next) {
            BusinessCalendar hours = lanes.get(i).hours();
            next = i + 1;
            while (next < lanes.size() && lanes.get(next).hours().equals(hours)) {
                next++;
            }
            for (ClosedHours closed : ClosedHours.of(hours, timeline.from(), timeline.to())) {
                if (axis.x(closed.to()) - axis.x(closed.from()) >= NARROWEST) {
                    bands.add(new Band(TOP + LANE * i, LANE * (next - i), closed));
                    looks.add(Look.SHUT);
                } else {
                    all = false;
                }
            }
        }
        return all;
    }

    String svg() {
        double height = bottom + AXIS + legend.height();
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "width",
                WIDTH,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "tl-title tl-desc",
                "font-family",
                "DejaVu Sans, Verdana, Arial, sans-serif",
                "font-size",
                SIZE,
                "fill",
                INK);
        svg.text("title", title(), "id", "tl-title");
        svg.text("desc", description(), "id", "tl-desc");
        defs();
        svg.empty("rect", "width", WIDTH, "height", height, "fill", PAPER);
        svg.text("text", title(), "x", MARGIN, "y", 22.0, "font-size", TITLE, "font-weight", "bold");
        svg.text("text", subtitle(), "x", MARGIN, "y", 42.0, "font-size", SMALL);
        bands();
        axis();
        for (int i = 0; i < timeline.lanes().size(); i++) {
            lane(timeline.lanes().get(i), TOP + LANE * i);
        }
        legend();
        return svg.end().toString();
    }

    private String title() {
        return phrases.say("picture.title", "ticket", timeline.ticket());
    }

    private String subtitle() {
        return phrases.say(
                "picture.subtitle",
                "from",
                phrases.at(timeline.from()),
                "to",
                phrases.at(timeline.to()),
                "time",
                phrases.time(Duration.between(timeline.from(), timeline.to())),
                "zone",
                timeline.zone().equals(ZoneOffset.UTC) ? "UTC" : timeline.zone().getId());
    }

    private String description() {
        List<String> all = new ArrayList<>(List.of(subtitle() + "."));
        for (Lane lane : timeline.lanes()) {
            all.add(lane.name() + ": " + (lane.note().isEmpty() ? sums(lane) : lane.note()) + ".");
        }
        return String.join(" ", all);
    }

    /** How long what lasted in a lane, in the order in which it came first. */
    private String sums(Lane lane) {
        Map<String, Duration> sums = new LinkedHashMap<>();
        for (Span span : lane.spans()) {
            sums.merge(span.text(), Duration.between(span.from(), span.to()), Duration::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + phrases.time(sum.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void defs() {
        svg.begin("defs");
        for (Look look : looks) {
            if (look.pattern() != Look.Pattern.PLAIN) {
                svg.begin(
                        "pattern",
                        "id",
                        "tl-" + look.word(),
                        "width",
                        6,
                        "height",
                        6,
                        "patternUnits",
                        "userSpaceOnUse");
                svg.empty("rect", "width", 6, "height", 6, "fill", PAPER);
                if (look.pattern() == Look.Pattern.DOTTED) {
                    svg.empty("path", "d", look.pattern().path(), "fill", look.colour());
                } else {
                    svg.empty("path", "d", look.pattern().path(), "stroke", look.colour(), "stroke-width", 1.6);
                }
                svg.end();
            }
        }
        svg.end();
    }

    private static String fill(Look look) {
        return look.pattern() == Look.Pattern.PLAIN ? look.colour() : "url(#tl-" + look.word() + ")";
    }

    private void bands() {
        if (bands.isEmpty()) {
            return;
        }
        svg.begin("g", "fill", fill(Look.SHUT));
        for (Band band : bands) {
            double x = axis.x(band.closed().from());
            svg.titled(
                    span(
                            phrases.say(Look.SHUT.key()),
                            band.closed().from(),
                            band.closed().to()),
                    "rect",
                    "x",
                    x,
                    "y",
                    band.y(),
                    "width",
                    axis.x(band.closed().to()) - x,
                    "height",
                    band.height());
        }
        svg.end();
    }

    private void axis() {
        svg.begin("g", "stroke", "#999999", "stroke-width", 0.6);
        for (int i = 0; i <= timeline.lanes().size(); i++) {
            double y = TOP + LANE * i;
            svg.empty("line", "x1", MARGIN, "y1", y, "x2", WIDTH - RIGHT, "y2", y);
        }
        List<Axis.Tick> ticks = axis.ticks(timeline.zone());
        for (Axis.Tick tick : ticks) {
            double x = axis.x(tick.at());
            svg.empty("line", "x1", x, "y1", TOP, "x2", x, "y2", bottom + 5);
        }
        svg.end();
        svg.begin("g", "font-size", SMALL, "text-anchor", "middle");
        for (Axis.Tick tick : ticks) {
            // A label at the very end would stick out of the paper
            double x = Math.min(axis.x(tick.at()), WIDTH - PADDING - Lettering.width(tick.label(), SMALL) / 2);
            svg.text("text", tick.label(), "x", x, "y", bottom + 17);
            if (!tick.date().isEmpty()) {
                svg.text("text", tick.date(), "x", x, "y", bottom + 30);
            }
        }
        svg.end();
    }

    private void lane(Lane lane, double y) {
        double middle = y + LANE / 2;
        svg.begin("g");
        double room = LEFT - MARGIN - PADDING;
        double above = lane.note().isEmpty() ? 4 : -3;
        svg.text(
                "text",
                Lettering.fitting(lane.name(), SIZE, room),
                "x",
                MARGIN,
                "y",
                middle + above,
                "font-weight",
                "bold");
        if (!lane.note().isEmpty()) {
            svg.text(
                    "text",
                    Lettering.fitting(lane.note(), SMALL, room),
                    "x",
                    MARGIN,
                    "y",
                    middle + 12,
                    "font-size",
                    SMALL);
        }
        lane.spans().forEach(span -> bar(lane, span, middle));
        lane.marks().stream()
                .filter(mark -> axis.shows(mark.at()))
                .forEach(mark -> mark(lane.name() + ": " + mark.text(), mark, middle));
        svg.end();
    }

    private void bar(Lane lane, Span span, double middle) {
        double x = axis.x(span.from());
        double width = Math.max(SHORTEST, axis.x(span.to()) - x);
        double height = span.look() == Look.PAUSED ? THIN_BAR : BAR;
        svg.titled(
                span(lane.name() + ": " + span.text(), span.from(), span.to()),
                "rect",
                "x",
                x,
                "y",
                middle - height / 2,
                "width",
                width,
                "height",
                height,
                "fill",
                fill(span.look()),
                "stroke",
                INK,
                "stroke-width",
                0.6);
        String text = Lettering.fitting(span.text(), SMALL, width - 2 * PADDING);
        if (!text.isEmpty() && lane.note().isEmpty()) {
            svg.text(
                    "text",
                    text,
                    "x",
                    x + PADDING,
                    "y",
                    middle + 4,
                    "font-size",
                    SMALL,
                    "stroke",
                    PAPER,
                    "stroke-width",
                    3,
                    "paint-order",
                    "stroke",
                    "pointer-events",
                    "none");
        }
    }

    private void mark(String text, Mark mark, double middle) {
        String at = phrases.say("picture.mark", "what", text, "at", phrases.at(mark.at()));
        // Above the bar, which may be shorter than the sign is wide
        double y = mark.sign() == Sign.THRESHOLD ? middle - BAR / 2 : middle;
        svg.titled(at, "path", shape(mark.sign(), axis.x(mark.at()), y));
    }

    private static Object[] shape(Sign sign, double x, double y) {
        return new Object[] {
            "transform",
            "translate(" + Svg.number(x) + " " + Svg.number(y) + ")",
            "d",
            sign.path(),
            "fill",
            sign.colour(),
            "stroke",
            INK,
            "stroke-width",
            1.4
        };
    }

    private String span(String what, Instant from, Instant to) {
        return phrases.say(
                "picture.span",
                "what",
                what,
                "from",
                phrases.at(from),
                "to",
                phrases.at(to),
                "time",
                phrases.time(Duration.between(from, to)));
    }

    private void legend() {
        svg.begin("g", "font-size", Legend.SIZE);
        for (Legend.Item item : legend.items()) {
            double middle = bottom + AXIS + Legend.ROW * item.row() + Legend.ROW / 2 - 6;
            item.look()
                    .ifPresent(look -> svg.empty(
                            "rect",
                            "x",
                            item.x(),
                            "y",
                            middle - 7,
                            "width",
                            Legend.SWATCH,
                            "height",
                            14.0,
                            "fill",
                            fill(look),
                            "stroke",
                            INK,
                            "stroke-width",
                            0.6));
            item.sign().ifPresent(sign -> svg.empty("path", shape(sign, item.x() + Legend.SWATCH / 2, middle)));
            svg.text("text", item.text(), "x", item.textX(), "y", middle + 4);
        }
        svg.end();
    }
}
