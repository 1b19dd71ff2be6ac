package dev.ticketlifecycle.stage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a ticket stands and what it is about.
 *
 * @param status the status; before opening a placeholder of phase {@code NEW}
 * @param since when it entered the status
 * @param openedAt when it was opened; empty before
 * @param requester the one who asks; empty before opening
 * @param category what it is about
 * @param attributes the host's own facts, at most {@value #MAX_ATTRIBUTES}
 * @param matter the host's reference to what it is about, such as an order or a parcel
 * @param links what it is to other tickets, at most {@value #MAX_LINKS}
 * @param pauseReason why it waits; empty unless it stands in a waiting status
 */
public record Stage(
        Status status,
        Instant since,
        Optional<Instant> openedAt,
        Optional<String> requester,
        Optional<String> category,
        Map<String, String> attributes,
        Optional<String> matter,
        List<Link> links,
        Optional<PauseReason> pauseReason) {

    /** The most attributes a ticket can have. */
    public static final int MAX_ATTRIBUTES = 32;

    /** The most links a ticket can have. */
    public static final int MAX_LINKS = 32;

    /** The stage of a ticket that nobody has opened. */
    public static final Stage UNOPENED = new Stage(
            Status.of("unopened", Phase.NEW),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    /** Copies the attributes, sorted, so that equal stages read equally everywhere. */
    public Stage {
        attributes = attributes.isEmpty() ? Map.of() : ImmutableSortedMap.copyOf(attributes);
    }

    /**
     * What the status means.
     *
     * @return the phase
     */
    public Phase phase() {
        return status.phase();
    }

    /**
     * Whether somebody has opened the ticket.
     *
     * @return false only before {@code Open}
     */
    public boolean opened() {
        return openedAt.isPresent();
    }

    /**
     * The stage after an event.
     *
     * @param event the event
     * @param at when it took effect
     * @return the next stage
     */
    public Stage after(StageEvent event, Instant at) {
        if (event instanceof StageEvent.Moved moved) {
            return new Stage(moved.to(), at, openedAt, requester, category, attributes, matter, links, moved.reason());
        }
        if (event instanceof StageEvent.Migrated migrated) { // another name for where it stands, not another place
            return new Stage(
                    migrated.to(), since, openedAt, requester, category, attributes, matter, links, pauseReason);
        }
        if (event instanceof StageEvent.Linked linked) {
            return new Stage(
                    status, since, openedAt, requester, category, attributes, matter, plus(linked.link()), pauseReason);
        }
        if (event instanceof StageEvent.Opened opened) {
            return new Stage(
                    opened.status(),
                    at,
                    Optional.of(at),
                    Optional.of(opened.requester()),
                    opened.category(),
                    opened.attributes(),
                    opened.matter(),
                    opened.links(),
                    Optional.empty());
        }
        StageEvent.Described described = (StageEvent.Described) event;
        Optional<String> now = described.category().isPresent() ? described.category() : category;
        Optional<String> about = described.matter().isPresent() ? described.matter() : matter;
        return new Stage(
                status, since, openedAt, requester, now, merged(described.attributes()), about, links, pauseReason);
    }

    /**
     * Whether one more link has a place.
     *
     * @param link the link
     * @return false if the ticket has as many others as it can have
     */
    public boolean takes(Link link) {
        return links.size() < MAX_LINKS || links.contains(link);
    }

    private List<Link> plus(Link link) {
        return linked(ImmutableList.<Link>builder().addAll(links).add(link).build());
    }

    static List<Link> linked(List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        List<Link> distinct = links.stream().distinct().toList();
        if (distinct.size() > MAX_LINKS) {
            throw new IllegalArgumentException(
                    distinct.size() + " links on one ticket: at most " + MAX_LINKS + "; keep the rest in the host");
        }
        return distinct;
    }

    /**
     * The attributes as they would stand after some are set.
     *
     * @param more the attributes to set
     * @return all attributes
     */
    Map<String, String> merged(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.putAll(more);
        return checked(all);
    }

    /**
     * Attributes that a ticket can have.
     *
     * @param attributes their values by name
     * @return a copy, sorted, so that equal attributes read equally everywhere
     * @throws IllegalArgumentException if they are too many, a name is none (see {@link Ids}), or a value is too long (see
     *     {@link FreeText})
     */
    public static Map<String, String> checked(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw new IllegalArgumentException(attributes.size() + " attributes on one ticket: at most "
                    + MAX_ATTRIBUTES + "; keep the rest in the host and refer to it");
        }
        attributes.forEach((name, value) -> {
            Ids.check("attribute", name);
            FreeText.check("attribute '" + name + "'", value);
        });
        return ImmutableSortedMap.copyOf(attributes);
    }
}
