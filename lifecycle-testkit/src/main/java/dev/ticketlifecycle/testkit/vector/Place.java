package dev.ticketlifecycle.testkit.vector;

import java.util.Optional;

/**
 * Where a vector stands.
 *
 * @param file the name of the file, as it was given
 * @param line the line, from 1
 * @param id the vector's own name; empty if the line is so broken that it can't be read
 */
public record Place(String file, int line, Optional<String> id) {

    @Override
    public String toString() {
        return file + ":" + line + id.map(name -> " " + name).orElse("");
    }
}
