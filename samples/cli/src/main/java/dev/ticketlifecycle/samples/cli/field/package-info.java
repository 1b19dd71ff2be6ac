/**
 * The five field stories: what really went wrong at support desks, told on the real core. {@code lifecycle.jar story A}.
 *
 * <p>A story is a {@link dev.ticketlifecycle.samples.cli.field.FieldStory}; read one of them first. It is told to a
 * {@link dev.ticketlifecycle.samples.cli.field.Telling}, which runs a desk of its own, holds every step to what the story
 * says of it, and keeps what was answered for the page that prints it.
 */
@NullMarked
package dev.ticketlifecycle.samples.cli.field;

import org.jspecify.annotations.NullMarked;
