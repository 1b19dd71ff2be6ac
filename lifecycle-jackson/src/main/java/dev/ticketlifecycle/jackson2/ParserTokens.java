package dev.ticketlifecycle.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Malformed;
import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.Scalar;
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
    private final boolean yaml; // of the formats that are read, only YAML has tags and anchors
    private Token current;

    ParserTokens(JsonParser parser) {
        this.parser = parser;
        this.yaml = parser.canReadTypeId() && parser.canReadObjectId();
        this.current = read(parser.currentToken());
    }

    @Override
    public Token next() {
        try {
            current = read(parser.nextToken());
            return current;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Token read(@Nullable JsonToken reached) {
        Token token = token(reached);
        try {
            return yaml && reached != null ? ofYaml(token, reached) : token;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Token ofYaml(Token token, JsonToken reached) throws IOException {
        if (parser.getTypeId() != null) {
            Scalar.checkTag(parser.getTypeId().toString(), placeOf(token), path());
        }
        if (!reached.isScalarValue() || reached == JsonToken.VALUE_EMBEDDED_OBJECT) {
            return token;
        }
        String text = String.valueOf(parser.getText());
        if (token == Token.TEXT
                && parser.getTypeId() == null
                && Scalar.isAlias(text, placeOf(token), place(parser.currentLocation()))) {
            throw Scalar.alias(text, placeOf(token), path());
        }
        return Scalar.token(token, text);
    }

    private String path() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    @Override
    public boolean next(Name expected) {
        try {
            boolean met = parser.nextFieldName(GeneratorTokens.form(expected));
            current = met && !yaml ? Token.FIELD : read(parser.currentToken());
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
        return placeOf(current);
    }

    private Place placeOf(Token token) {
        return place(token == Token.END ? parser.currentLocation() : parser.currentTokenLocation());
    }

    private static Place place(@Nullable JsonLocation at) {
        return at == null ? Place.UNKNOWN : new Place(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
    }

    /** What has become of reading: either the document is wrong, or the line between. */
    private RuntimeException unreadable(IOException e) {
        boolean malformed = e instanceof JsonProcessingException
                || e instanceof CharConversionException
                || e instanceof CharacterCodingException;
        return malformed ? malformedHere(e) : new UncheckedIOException(e);
    }

    private JsonException malformedHere(IOException e) {
        return malformed(e, place(parser.currentLocation()), path());
    }

    /** What is wrong with a document that is at hand, so that no line can break. */
    static JsonException malformed(IOException e) {
        return malformed(e, new Place(1, 1), ""); // before the first token
    }

    private static JsonException malformed(IOException e, Place reached, String path) {
        Problem problem;
        if (e instanceof JsonProcessingException wrong) {
            Place at = place(wrong.getLocation());
            problem = Malformed.problem(
                    at.equals(Place.UNKNOWN) ? reached : at, path, String.valueOf(wrong.getOriginalMessage()));
        } else {
            problem = new Problem(reached, path, String.valueOf(e.getMessage()), "send UTF-8");
        }
        JsonException refusal = new JsonException(problem);
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
