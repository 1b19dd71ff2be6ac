package dev.ticketlifecycle.json.token;

import com.google.common.base.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Whether bytes are text at all: parsers let more through than any two of them read alike. */
public final class WellFormed {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    /** What is wrong with half a character. */
    public static final String HALF = "half a character, a surrogate alone";

    /** What would be right instead. */
    public static final String BOTH = "write both halves";

    private WellFormed() {}

    /**
     * Holds a document to UTF-8 (RFC 8259, section 8.1).
     *
     * @param document a whole document
     * @throws JsonException if it is in another encoding, or has bytes that no text has in UTF-8
     */
    public static void check(byte[] document) {
        boolean wide =
                false; // in UTF-16 and UTF-32 the brace or blank that a document begins with has a zero beside it
        for (int i = 0; i < Math.min(4, document.length); i++) {
            wide |= document[i] == 0;
        }
        if (wide || !(ascii(document) || Utf8.isWellFormed(document))) {
            Place where = wide ? new Place(1, 1) : torn(document);
            throw new JsonException(new Problem(where, "", "bytes that are no text in UTF-8", "send UTF-8"));
        }
    }

    // Where the first character begins that is none, counting characters as an editor does.
    private static Place torn(byte[] document) {
        CharBuffer read = CharBuffer.allocate(document.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document), read, true); // stops at what is malformed
        String before = read.flip().toString();
        int line = 1 + (int) before.chars().filter(one -> one == '\n').count();
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }

    // Eight bytes at a time, because every document that is read comes by here.
    private static boolean ascii(byte[] document) {
        long high = 0;
        int i = 0;
        for (; i + Long.BYTES <= document.length; i += Long.BYTES) {
            high |= (long) LONGS.get(document, i);
        }
        for (; i < document.length; i++) {
            high |= document[i] & 0x80L;
        }
        return (high & 0x8080808080808080L) == 0;
    }

    /**
     * Whether a text has half a character somewhere, which UTF-8 can't write.
     *
     * @param text the text
     * @return whether a surrogate stands alone
     */
    public static boolean torn(String text) {
        return tear(text) >= 0;
    }

    /**
     * A document in UTF-8.
     *
     * @param document a whole document
     * @return its bytes
     * @throws JsonException if it has half a character somewhere, which no bytes say
     */
    public static byte[] bytes(String document) {
        int tear = tear(document);
        if (tear >= 0) {
            int line = 1
                    + (int) document.substring(0, tear)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            Place place = new Place(line, tear - document.lastIndexOf('\n', tear));
            throw new JsonException(new Problem(place, "", HALF, BOTH));
        }
        return document.getBytes(StandardCharsets.UTF_8);
    }

    // Where a surrogate stands alone; less than nothing if none does.
    private static int tear(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
