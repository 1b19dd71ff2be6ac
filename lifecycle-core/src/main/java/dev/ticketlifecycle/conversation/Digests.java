package dev.ticketlifecycle.conversation;

import com.google.common.collect.Lists;
import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last {@value #MAX} distinct digests of staff replies.
 *
 * <p>Two linked generations: the young one takes what is added; when it is full it becomes the old one. Adding
 * allocates one node however long the history is, and membership looks at exactly the last {@value #MAX}. Immutable.
 */
public final class Digests {

    /** How many digests are remembered. */
    public static final int MAX = 32;

    /** Nothing has been said. */
    public static final Digests NONE = new Digests(null, 0, null);

    private final @Nullable Node young;
    private final int youngSize;
    private final @Nullable Node old;

    private Digests(@Nullable Node young, int youngSize, @Nullable Node old) {
        this.young = young;
        this.youngSize = youngSize;
        this.old = old;
    }

    private record Node(long digest, @Nullable Node next) {}

    /**
     * Whether a digest is among the remembered ones.
     *
     * @param digest the digest
     * @return true if it is
     */
    public boolean contains(long digest) {
        for (Node n = young; n != null; n = n.next) {
            if (n.digest == digest) {
                return true;
            }
        }
        int left = MAX - youngSize;
        for (Node n = old; n != null && left > 0; n = n.next, left--) {
            if (n.digest == digest) {
                return true;
            }
        }
        return false;
    }

    Digests plus(long digest) {
        if (contains(digest)) {
            return this;
        }
        return youngSize == MAX
                ? new Digests(new Node(digest, null), 1, young)
                : new Digests(new Node(digest, young), youngSize + 1, old);
    }

    Digests without(long digest) {
        return contains(digest)
                ? of(latestFirst().stream().filter(d -> d != digest).toList())
                : this;
    }

    /**
     * The remembered digests, latest first.
     *
     * @return at most {@value #MAX}
     */
    public List<Long> latestFirst() {
        List<Long> all = new ArrayList<>(MAX);
        for (Node n = young; n != null; n = n.next) {
            all.add(n.digest);
        }
        for (Node n = old; n != null && all.size() < MAX; n = n.next) {
            all.add(n.digest);
        }
        return List.copyOf(all);
    }

    /**
     * Digests as they were listed.
     *
     * @param digests latest first, at most {@value #MAX}
     * @return the same digests
     */
    public static Digests of(List<Long> digests) {
        Digests all = NONE;
        for (long digest : Longs.toArray(Lists.reverse(digests))) {
            all = all.plus(digest);
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digests that && latestFirst().equals(that.latestFirst());
    }

    @Override
    public int hashCode() {
        return latestFirst().hashCode();
    }

    @Override
    public String toString() {
        return latestFirst().size() + " digests";
    }
}
