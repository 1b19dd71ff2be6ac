package dev.ticketlifecycle.vocabulary;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The host's answer about the people and the category that an act concerns.
 *
 * @param people by id; who is missing is unknown to the desk and may do nothing on its side
 * @param listings for each category, the queues that are listed for it; a category that is missing is listed nowhere,
 *     and any queue may own it
 */
public record DirectoryFacts(Map<String, Person> people, Map<String, Set<String>> listings) {

    private static final DirectoryFacts NONE = new DirectoryFacts(Map.of(), Map.of());

    /** Checks the names and copies both maps. */
    public DirectoryFacts {
        Ids.check("person", people.keySet());
        Ids.check("category", listings.keySet());
        listings.values().forEach(queues -> Ids.check("queue", queues));
        people = ImmutableMap.copyOf(people);
        listings = ImmutableMap.copyOf(listings);
    }

    /**
     * Nobody is known.
     *
     * @return empty facts
     */
    public static DirectoryFacts none() {
        return NONE;
    }

    /**
     * These people, and no listed category.
     *
     * @param people the people
     * @return the facts
     */
    public static DirectoryFacts of(Person... people) {
        Map<String, Person> byId = new HashMap<>();
        Arrays.stream(people).forEach(p -> byId.put(p.id(), p));
        return new DirectoryFacts(byId, Map.of());
    }

    /**
     * The same facts with one person more, or another version of one.
     *
     * @param person the person
     * @return a copy
     */
    public DirectoryFacts with(Person person) {
        Map<String, Person> more = new HashMap<>(people);
        more.put(person.id(), person);
        return new DirectoryFacts(more, listings);
    }

    /**
     * The same facts with a category listed for some queues only.
     *
     * @param category the category
     * @param queues the queues that may own it
     * @return a copy
     */
    public DirectoryFacts listed(String category, String... queues) {
        Map<String, Set<String>> more = new HashMap<>(listings);
        more.put(category, Set.of(queues));
        return new DirectoryFacts(people, more);
    }

    /**
     * One person.
     *
     * @param id the id
     * @return what is known, or empty if nobody of the desk has this id
     */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /**
     * Whether a queue may own a category: it is listed for it, or the category is listed nowhere.
     *
     * @param queue the queue
     * @param category the category
     * @return true if it may
     */
    public boolean mayOwn(String queue, String category) {
        Set<String> queues = listings.get(category);
        return queues == null || queues.isEmpty() || queues.contains(queue);
    }
}
