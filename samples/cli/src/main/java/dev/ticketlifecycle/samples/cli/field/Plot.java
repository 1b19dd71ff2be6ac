package dev.ticketlifecycle.samples.cli.field;

/**
 * What a story is.
 *
 * @param letter what it is called on the command line, such as {@code A}
 * @param begins when it begins, in {@link FieldStory#MOSCOW}, such as {@code 2026-03-02 12:00}
 * @param title its title
 * @param about what it is about, in a sentence
 */
public record Plot(String letter, String begins, Words title, Words about) {}
