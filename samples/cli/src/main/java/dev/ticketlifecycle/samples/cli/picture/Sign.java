package dev.ticketlifecycle.samples.cli.picture;

import java.util.Locale;

/** How something that happens at an instant looks. Each has a shape of its own, around the point (0, 0). */
enum Sign {
    /** A threshold was reached. */
    THRESHOLD("M-5.5 -5H5.5L0 5.5Z", "#F0E442"),
    /** It was due, and was not late. */
    DUE("M0 -6.5L6.5 0L0 6.5L-6.5 0Z", "#FFFFFF"),
    /** It was due, and late from then on. */
    BREACH("M-6 -6H6V6H-6ZM-4 -4L4 4M-4 4L4 -4", "#D55E00"),
    /** A breach that turned out to be none. */
    WITHDRAWN("M-6 -6H6V6H-6ZM-9 0H9", "#FFFFFF"),
    /** The ticket ended. */
    END("M-2.5 -9H2.5V9H-2.5Z", "#000000");

    private final String path;
    private final String colour;

    Sign(String path, String colour) {
        this.path = path;
        this.colour = colour;
    }

    String path() {
        return path;
    }

    String colour() {
        return colour;
    }

    /** The phrase for it in the legend. */
    String key() {
        return "picture.sign." + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
