/** The room of escalation: what people have to be told of because nobody acted, or everybody went in circles. */
@NullMarked
package dev.ticketlifecycle.escalation;

import org.jspecify.annotations.NullMarked;
