package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.samples.cli.words.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says below a picture what its patterns and shapes mean: only those that are in it, each at a place of its own. */
final class Legend {

    static final double SIZE = 11;
    static final double SWATCH = 22;
    static final double ROW = 22;

    private static final double GAP = 7;
    private static final double BETWEEN = 20;

    /**
     * A pattern, a shape, or a remark without either, and its text.
     *
     * @param look the pattern
     * @param sign the shape
     * @param text what it means
     * @param x where it begins
     * @param row how far below
     */
    record Item(Optional<Look> look, Optional<Sign> sign, String text, double x, int row) {

        double textX() {
            return look.isPresent() || sign.isPresent() ? x + SWATCH + GAP : x;
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final Phrases phrases;
    private final double left;
    private final double right;
    private double x;
    private int row;

    Legend(Phrases phrases, double left, double right) {
        this.phrases = phrases;
        this.left = left;
        this.right = right;
        this.x = left;
    }

    void looks(Collection<Look> looks) {
        looks.forEach(look -> add(Optional.of(look), Optional.empty(), phrases.say(look.key())));
    }

    void signs(Collection<Sign> signs) {
        signs.forEach(sign -> add(Optional.empty(), Optional.of(sign), phrases.say(sign.key())));
    }

    void remark(String text) {
        add(Optional.empty(), Optional.empty(), text);
    }

    private void add(Optional<Look> look, Optional<Sign> sign, String text) {
        boolean drawn = look.isPresent() || sign.isPresent();
        double width = (drawn ? SWATCH + GAP : 0) + Lettering.width(text, SIZE);
        if (x > left && x + width > right) {
            x = left;
            row++;
        }
        items.add(new Item(look, sign, text, x, row));
        x += width + BETWEEN;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    double height() {
        return (row + 1) * ROW;
    }
}
