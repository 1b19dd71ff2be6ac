package dev.ticketlifecycle.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.relation.RelationEvent.Absorbed;
import dev.ticketlifecycle.relation.RelationEvent.MergeStarted;
import dev.ticketlifecycle.relation.RelationEvent.SplitStarted;
import dev.ticketlifecycle.relation.RelationEvent.Told;
import dev.ticketlifecycle.relation.RelationEvent.Watched;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a ticket together with others: what it hands over, and what it has taken over.
 *
 * @param merge the merge into another ticket, under way or done
 * @param split the split that is under way
 * @param absorbed how many tickets were merged into it
 * @param contacts how many contacts on the same matter joined it
 * @param watchers who waits on other tickets for something that is owed here
 */
public record Relations(
        Optional<Merge> merge, Optional<Split> split, int absorbed, int contacts, List<Watcher> watchers) {

    /** It stands alone. */
    public static final Relations NONE = new Relations(Optional.empty(), Optional.empty(), 0, 0, List.of());

    /** The most that other tickets are told of. */
    public static final int MAX_WATCHERS = 64;

    /** Copies the list. */
    public Relations {
        watchers = ImmutableList.copyOf(watchers);
    }

    /**
     * A debtor on another ticket who waits for something that is owed here.
     *
     * @param owed the id of the question or obligation here
     * @param by his ticket
     * @param obligation what he owes there
     * @param stands whether it is open as far as that ticket was told
     */
    public record Watcher(String owed, TicketId by, String obligation, boolean stands) {

        boolean same(Watcher other) {
            return owed.equals(other.owed) && by.equals(other.by) && obligation.equals(other.obligation);
        }
    }

    private Relations telling(Watcher watcher) {
        ImmutableList.Builder<Watcher> all = ImmutableList.builder();
        watchers.stream().filter(one -> !one.same(watcher)).forEach(all::add);
        return new Relations(merge, split, absorbed, contacts, all.add(watcher).build());
    }

    /**
     * A merge into another ticket.
     *
     * @param into the survivor
     * @param underWay whether the survivor has yet to take over what was handed to it last
     * @param done whether the ticket has ended for the survivor
     * @param handed the questions that were handed over
     * @param beyond how many more were, of which only the number is known
     */
    public record Merge(TicketId into, boolean underWay, boolean done, Set<String> handed, int beyond) {

        /** Copies the set. */
        public Merge {
            handed = ImmutableSet.copyOf(handed);
        }

        Questions left(Questions open) {
            List<Question> left = open.detail().stream()
                    .filter(question -> !handed.contains(question.message()))
                    .toList();
            int more = Math.max(0, open.beyond() - beyond);
            return new Questions(left, more, more > 0 ? open.oldestBeyond() : Optional.empty());
        }
    }

    /**
     * A split that is under way.
     *
     * @param into the ticket that is opened for it
     * @param questions what is moved there
     */
    public record Split(TicketId into, List<String> questions) {

        /** Copies the list. */
        public Split {
            questions = ImmutableList.copyOf(questions);
        }
    }

    /**
     * Where the ticket goes on.
     *
     * @return the survivor; empty unless the ticket is merged, or about to be
     */
    public Optional<TicketId> survivor() {
        return merge.isPresent() ? Optional.of(merge.get().into()) : Optional.empty();
    }

    /**
     * Whether the ticket has ended for another, where it goes on.
     *
     * @return true once the survivor has taken over
     */
    public boolean merged() {
        return merge.isPresent() && merge.get().done();
    }

    boolean awaits(TicketId other) {
        return (merge.isPresent()
                        && merge.get().underWay()
                        && merge.get().into().equals(other))
                || (split.isPresent() && split.get().into().equals(other));
    }

    /**
     * The facet after one event of this room. Consults no rules.
     *
     * @param event what happened
     * @return the next facet
     */
    public Relations after(RelationEvent event) {
        return switch (event.kind()) {
            case MERGE_STARTED -> with(Optional.of(started((MergeStarted) event)));
            case MERGED -> with(merge.map(m -> new Merge(m.into(), false, true, m.handed(), m.beyond())));
            case MERGE_FAILED ->
                with(merge.filter(Merge::done).map(m -> new Merge(m.into(), false, true, m.handed(), m.beyond())));
            case SPLIT_STARTED -> {
                SplitStarted started = (SplitStarted) event;
                List<String> questions = started.handed().open().detail().stream()
                        .map(Question::message)
                        .toList();
                yield new Relations(
                        merge, Optional.of(new Split(started.into(), questions)), absorbed, contacts, watchers);
            }
            case SPLIT_OFF, SPLIT_FAILED -> new Relations(merge, Optional.empty(), absorbed, contacts, watchers);
            case ABSORBED ->
                ((Absorbed) event).whole() ? new Relations(merge, split, absorbed + 1, contacts, watchers) : this;
            case WATCHED -> {
                Watched e = (Watched) event;
                yield telling(new Watcher(e.owed(), e.by(), e.obligation(), e.stands()));
            }
            case TOLD -> {
                Told e = (Told) event;
                yield telling(new Watcher(e.owed(), e.by(), e.obligation(), e.stands()));
            }
            case AWAITED -> this;
            default -> new Relations(merge, split, absorbed, contacts + 1, watchers); // joined
        };
    }

    private Relations with(Optional<Merge> next) {
        return new Relations(next, split, absorbed, contacts, watchers);
    }

    private Merge started(MergeStarted event) {
        ImmutableSet.Builder<String> all = ImmutableSet.builder();
        merge.ifPresent(before -> all.addAll(before.handed()));
        event.handed().open().detail().forEach(question -> all.add(question.message()));
        int before = merge.map(Merge::beyond).orElse(0);
        return new Merge(
                event.into(),
                true,
                merged(),
                all.build(),
                before + event.handed().open().beyond());
    }
}
