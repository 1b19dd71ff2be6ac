package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.samples.cli.chats.Comment.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the texts that nobody wrote.
 *
 * <p>Found in the data: the account that opens most tickets with the same text is an automatic responder, and its
 * machine-made texts are those that it repeats there. What else it writes is written by a person. Whoever knows better
 * names the accounts.
 *
 * @param accounts the automatic accounts
 * @param texts the digests of their automatic texts; empty if everything they write in public is automatic
 * @param tickets how many tickets begin with such a text
 */
record AutoResponder(Set<String> accounts, Set<Long> texts, int tickets) {

    /** Below this many tickets nothing is a habit. */
    private static final int FEWEST = 3;

    AutoResponder {
        accounts = Set.copyOf(accounts);
        texts = Set.copyOf(texts);
    }

    boolean wrote(Comment comment) {
        return !comment.internal()
                && accounts.contains(comment.author())
                && (texts.isEmpty()
                        ? comment.role() == Role.OTHERS
                        : texts.contains(comment.text().digest()));
    }

    /** The accounts that somebody named. */
    static AutoResponder named(Set<String> accounts, Collection<Chat> chats) {
        AutoResponder named = new AutoResponder(accounts, Set.of(), 0);
        int tickets = (int) chats.stream()
                .filter(chat -> opening(chat).filter(named::wrote).isPresent())
                .count();
        return new AutoResponder(accounts, Set.of(), tickets);
    }

    /** The account that the data show, if they show one. */
    static AutoResponder found(Collection<Chat> chats) {
        Map<String, Map<Long, Integer>> openings = new LinkedHashMap<>();
        for (Chat chat : chats) {
            opening(chat)
                    .filter(c -> c.text().comparable())
                    .ifPresent(c -> openings.computeIfAbsent(c.author(), a -> new HashMap<>())
                            .merge(c.text().digest(), 1, Integer::sum));
        }
        openings.values().forEach(texts -> texts.values().removeIf(count -> count < 2));
        Optional<Entry<String, Map<Long, Integer>>> most =
                openings.entrySet().stream().max(Comparator.comparingInt(account -> repeated(account.getValue())));
        int tickets = most.map(account -> repeated(account.getValue())).orElse(0);
        return tickets < FEWEST || 2 * tickets <= chats.size()
                ? new AutoResponder(Set.of(), Set.of(), 0)
                : new AutoResponder(
                        Set.of(most.orElseThrow().getKey()),
                        most.orElseThrow().getValue().keySet(),
                        tickets);
    }

    private static int repeated(Map<Long, Integer> texts) {
        return texts.values().stream().mapToInt(count -> count).sum();
    }

    private static Optional<Comment> opening(Chat chat) {
        return chat.comments().stream()
                .filter(c -> !c.internal() && c.role() != Role.REPORTER)
                .findFirst();
    }

    String names() {
        return accounts.stream().sorted().collect(Collectors.joining(", "));
    }
}
