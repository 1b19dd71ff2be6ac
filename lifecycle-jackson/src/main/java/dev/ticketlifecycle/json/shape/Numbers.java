package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are one number or truth value. */
final class Numbers {

    private Numbers() {}

    /** A number that every reader of JSON holds exactly, RFC 8259 section 6. */
    private static final long EXACT = (1L << 53) - 1;

    private static final int SURELY_EXACT = 15; // digits

    static final Shape<Integer> INT = new Shape<>() {
        @Override
        public void write(Integer value, TokenWriter out) {
            out.whole(value);
        }

        @Override
        public @Nullable Integer read(Source in) {
            @Nullable Long whole = whole(in, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return whole == null ? null : whole.intValue();
        }

        @Override
        public Map<String, Object> schema(Schemas all) {
            return Map.of("type", "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE);
        }
    };

    static final Shape<Long> LONG = new Shape<>() {
        @Override
        public void write(Long value, TokenWriter out) {
            out.whole(value);
        }

        @Override
        public @Nullable Long read(Source in) {
            return whole(in, -EXACT, EXACT);
        }

        @Override
        public Map<String, Object> schema(Schemas all) {
            return Map.of("type", "integer", "minimum", -EXACT, "maximum", EXACT);
        }
    };

    static final Shape<Double> DOUBLE = new Shape<>() {
        @Override
        public void write(Double value, TokenWriter out) {
            out.number(value);
        }

        @Override
        public @Nullable Double read(Source in) {
            if (in.current() != Token.NUMBER) {
                in.wanted("a number");
                return null;
            }
            double value = fraction(in.text());
            if (!Double.isFinite(value)) {
                in.fail("the number " + Source.shortened(in.text()), "use a number like 0.75");
                return null;
            }
            return value;
        }

        @Override
        public Map<String, Object> schema(Schemas all) {
            return Map.of("type", "number");
        }
    };

    static final Shape<Boolean> FLAG = new Shape<>() {
        @Override
        public void write(Boolean value, TokenWriter out) {
            out.flag(value);
        }

        @Override
        public @Nullable Boolean read(Source in) {
            if (in.current() != Token.TRUE && in.current() != Token.FALSE) {
                in.wanted("true or false");
                return null;
            }
            return in.current() == Token.TRUE;
        }

        @Override
        public Map<String, Object> schema(Schemas all) {
            return Map.of("type", "boolean");
        }
    };

    // Some parsers let through what is no number, each with words of its own for it.
    private static double fraction(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    // Less than nothing if there is something else than digits.
    private static long digits(char[] text, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    // 1.0 and 1e0 are whole numbers to JSON Schema and to who has only one type of number.
    private static long exact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return new BigDecimal(text).longValueExact();
            }
        }
        return Long.parseLong(text);
    }

    private static @Nullable Long whole(Source in, long least, long most) {
        if (in.current() != Token.NUMBER) {
            in.wanted("a whole number");
            return null;
        }
        int length = in.characters();
        if (length > 0 && length <= SURELY_EXACT) {
            long value = digits(in.scratch(), length);
            if (value >= Math.max(least, 0) && value <= most) {
                return value;
            }
        }
        String text = in.text();
        try {
            long value = exact(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // said below, as of one that is too large
        }
        in.fail("the number " + Source.shortened(text), "use a whole number from " + least + " to " + most);
        return null;
    }
}
