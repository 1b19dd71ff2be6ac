package dev.ticketlifecycle.json.shape;

import org.jspecify.annotations.Nullable;

/**
 * One element of a document that is read element by element.
 *
 * @param field the field of the document in which it stands
 * @param key what it is called there, in a map or a group of fields; null in an array, or if it is the field itself
 * @param value its value; null if it is wrong, which the source has been told
 * @param path where it stands, as a JSON pointer
 */
record Element(String field, @Nullable Object key, @Nullable Object value, String path) {}
