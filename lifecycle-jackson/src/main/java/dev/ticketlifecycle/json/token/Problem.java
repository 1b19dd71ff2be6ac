package dev.ticketlifecycle.json.token;

import java.io.Serializable;

/**
 * One thing that is wrong with a document.
 *
 * @param place where, in lines and columns
 * @param path where, as a JSON pointer (RFC 6901); empty for the whole document
 * @param cause what is wrong, naming the value
 * @param remedy what would be right
 */
public record Problem(Place place, String path, String cause, String remedy) implements Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return (place.equals(Place.UNKNOWN) ? "" : place + ", ") + (path.isEmpty() ? "the document" : path) + ": "
                + cause + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
