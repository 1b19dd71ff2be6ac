/** JSON as a row of tokens, whoever reads or writes it, and what can be wrong with it. */
@NullMarked
package dev.ticketlifecycle.json.token;

import org.jspecify.annotations.NullMarked;
