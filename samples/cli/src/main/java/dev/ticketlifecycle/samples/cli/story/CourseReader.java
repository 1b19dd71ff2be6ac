package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.samples.cli.story.Chronicle.Entry;
import dev.ticketlifecycle.samples.cli.story.Moment.Asked;
import dev.ticketlifecycle.samples.cli.story.Moment.Held;
import dev.ticketlifecycle.samples.cli.story.Moment.Stood;
import dev.ticketlifecycle.stage.StageEvent.Moved;
import dev.ticketlifecycle.stage.StageEvent.Opened;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the course of a ticket from the decisions on it.
 *
 * <p>What lasts - who has the ticket, its status, an open question - is put down when it begins, and gets its end when
 * it ends.
 */
final class CourseReader {

    private static final int NONE = -1;

    private final Chronicle chronicle;
    private final List<Moment> moments = new ArrayList<>();
    /** Where in the moments each question stands that was ever asked. */
    private final Map<String, Integer> asked = new LinkedHashMap<>();

    private final Map<String, Integer> open = new LinkedHashMap<>();
    private final Set<Integer> passedOver = new HashSet<>();
    private int holding = NONE;
    private int standing = NONE;
    private @Nullable Held before;
    private Optional<String> team = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private Instant last = Instant.MIN;

    private CourseReader(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    static Course read(Chronicle chronicle) {
        return new CourseReader(chronicle).read();
    }

    private Course read() {
        for (Entry entry : chronicle.entries()) {
            if (entry instanceof Entry.Happened happened) {
                happened(happened.recorded());
            } else if (entry instanceof Entry.Refused refused) {
                reached(refused.at());
                moments.add(new Moment.Refused(refused.at(), refused.actor(), refused.command(), refused.refusal()));
            } else if (entry instanceof Entry.TakenFromAll taken) {
                takenFromAll(taken.at());
            }
        }
        released(last);
        stands(last);
        open.values().forEach(at -> moments.set(at, question(at).until(end())));
        return new Course(chronicle.ticket(), told(), last);
    }

    private List<Moment> told() {
        List<Moment> told = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            if (!passedOver.contains(i) && !(moments.get(i) instanceof Stood stood && neverStood(stood))) {
                told.add(moments.get(i));
            }
        }
        return told;
    }

    // What a log shows first isn't always new: then it never was in the status in which tickets begin
    private boolean neverStood(Stood first) {
        return first.from().isEmpty()
                && first.at().equals(first.until())
                && moments.stream().filter(Stood.class::isInstance).count() > 1;
    }

    // An open question waits until the ticket has ended: after that nobody is expected to answer
    private Instant end() {
        return standing != NONE && stood(standing).status().phase() == Phase.CLOSED
                ? stood(standing).at()
                : last;
    }

    private void reached(Instant at) {
        last = at.isAfter(last) ? at : last;
    }

    private void takenFromAll(Instant at) {
        reached(at);
        released(at);
        before = null;
        team = Optional.empty();
        moments.add(new Moment.TakenFromAll(at));
    }

    private void happened(Recorded recorded) {
        Instant at = recorded.effectiveAt();
        Event event = recorded.event();
        reached(at);
        if (event instanceof Opened opened) {
            opened(opened, recorded);
        } else if (event instanceof OwnerChanged changed) {
            held(changed.to(), at);
        } else if (event instanceof Moved moved) {
            moved(moved.from(), moved.to(), recorded);
        } else if (event instanceof Ended ended) {
            ended(ended);
        } else if (event instanceof Received received) {
            asks(received, recorded);
        } else if (event instanceof Replied replied) {
            replied(replied, recorded);
        } else if (event instanceof EscalationDue due) {
            moments.add(new Moment.Escalated(at, due.reason()));
        } else if (event instanceof DeliveryFailed failed) {
            failed.restored().forEach(this::reopened);
        }
    }

    private void opened(Opened opened, Recorded recorded) {
        if (moments.isEmpty()) {
            moments.add(new Moment.Opened(recorded.effectiveAt(), opened.requester()));
            standing = moments.size();
            moments.add(new Stood(
                    recorded.effectiveAt(),
                    recorded.effectiveAt(),
                    Optional.empty(),
                    opened.status(),
                    recorded.initiator(),
                    Optional.empty()));
        }
    }

    private void held(Owner owner, Instant at) {
        if (owner instanceof Owner.Queue queue) {
            team = Optional.of(queue.id());
        }
        Held next = new Held(at, at, owner, owner instanceof Owner.Agent ? team : Optional.empty());
        if (holding != NONE && held(holding).at().equals(at) && held(holding).owner() instanceof Owner.Queue) {
            // The team had it only until one of its own took it
            passedOver.add(holding);
        } else {
            released(at);
        }
        holding = moments.size();
        moments.add(next);
    }

    private void released(Instant at) {
        if (holding != NONE) {
            before = held(holding).until(at);
            moments.set(holding, before);
            holding = NONE;
        }
    }

    private void moved(Status from, Status to, Recorded recorded) {
        Instant at = recorded.effectiveAt();
        if (to.phase() != Phase.CLOSED) {
            outcome = Optional.empty();
        }
        Stood next = new Stood(at, at, Optional.of(from), to, recorded.initiator(), outcome);
        if (to.phase() == Phase.CLOSED) {
            released(at);
        } else if (from.phase() == Phase.CLOSED && holding == NONE && before != null) {
            held(before.owner(), at);
        }
        stands(at);
        standing = moments.size();
        moments.add(next);
    }

    // The status may be left before or after the end is written, at the same instant
    private void ended(Ended ended) {
        outcome = ended.outcome();
        if (standing != NONE && stood(standing).status().phase() == Phase.CLOSED) {
            moments.set(standing, stood(standing).ending(outcome));
        }
    }

    private void stands(Instant until) {
        if (standing != NONE) {
            moments.set(standing, stood(standing).until(until));
        }
    }

    private void asks(Received received, Recorded recorded) {
        if (received.opens()) {
            asked.put(received.message(), moments.size());
            open.put(received.message(), moments.size());
            Instant at = recorded.effectiveAt();
            moments.add(new Asked(at, at, recorded.initiator().id(), Optional.empty()));
        }
        received.restored().forEach(this::reopened);
    }

    private void reopened(String message) {
        @Nullable Integer at = asked.get(message);
        if (at != null) {
            Asked question = question(at);
            moments.set(at, new Asked(question.at(), question.at(), question.who(), Optional.empty()));
            open.put(message, at);
        }
    }

    private void replied(Replied replied, Recorded recorded) {
        String who = recorded.initiator().id();
        Instant at = recorded.effectiveAt();
        for (RuleId rule : replied.recorded()) {
            moments.add(new Moment.AnsweredNothing(at, who, rule));
        }
        if (replied.answersAll()) {
            open.values().forEach(place -> moments.set(place, question(place).answered(at, who)));
            open.clear();
        }
        for (String message : replied.answered()) {
            @Nullable Integer place = open.remove(message);
            if (place != null) {
                moments.set(place, question(place).answered(at, who));
            }
        }
    }

    private Held held(int place) {
        return (Held) moments.get(place);
    }

    private Stood stood(int place) {
        return (Stood) moments.get(place);
    }

    private Asked question(int place) {
        return (Asked) moments.get(place);
    }
}
