package dev.ticketlifecycle.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of a parser. */
final class ParserTokens implements TokenReader {

    private static final Token[] TOKENS =
            Arrays.stream(JsonToken.values()).map(ParserTokens::named).toArray(Token[]::new);

    private final JsonParser parser;
    private Token current;

    ParserTokens(JsonParser parser) {
        this.parser = parser;
        this.current = token(parser.currentToken());
    }

    @Override
    public Token next() {
        try {
            current = token(parser.nextToken());
            return current;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean next(Name expected) {
        try {
            boolean met = parser.nextFieldName(GeneratorTokens.form(expected));
            current = met ? Token.FIELD : token(parser.currentToken());
            return met;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Token current() {
        return current;
    }

    @Override
    public String text() {
        try {
            return current == Token.FIELD ? parser.currentName() : parser.getText();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public int characters(char[] into) {
        try {
            int length = parser.getTextLength();
            if (length <= into.length) {
                System.arraycopy(parser.getTextCharacters(), parser.getTextOffset(), into, 0, length);
                return length;
            }
            return -1;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Place place() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(@Nullable JsonLocation at) {
        return at == null ? Place.UNKNOWN : new Place(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
    }

    /** What has become of reading: either the document is wrong, or the line between. */
    static RuntimeException unreadable(IOException e) {
        boolean malformed = e instanceof JsonProcessingException
                || e instanceof CharConversionException
                || e instanceof CharacterCodingException;
        return malformed ? malformed(e) : new UncheckedIOException(e);
    }

    /** What is wrong with a document that is at hand, so that no line can break. */
    static JsonException malformed(IOException e) {
        JsonException refusal = new JsonException(
                e instanceof JsonProcessingException wrong
                        ? new Problem(place(wrong.getLocation()), "", wrong.getOriginalMessage(), "")
                        : new Problem(Place.UNKNOWN, "", String.valueOf(e.getMessage()), "send UTF-8"));
        refusal.initCause(e);
        return refusal;
    }

    @SuppressWarnings("EnumOrdinal") // the place in a table, for each token comes by here
    private static Token token(@Nullable JsonToken token) {
        return token == null ? Token.END : TOKENS[token.ordinal()];
    }

    private static Token named(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Token.OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case FIELD_NAME -> Token.FIELD;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT -> Token.NULL;
            case NOT_AVAILABLE -> Token.END;
        };
    }
}
