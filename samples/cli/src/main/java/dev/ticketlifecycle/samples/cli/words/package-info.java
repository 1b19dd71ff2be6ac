/** The log's own words, the library's sentences, and the phrases of the stories, in a language and a zone. */
@NullMarked
package dev.ticketlifecycle.samples.cli.words;

import org.jspecify.annotations.NullMarked;
