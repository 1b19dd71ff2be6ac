package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.samples.cli.chats.Comment.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One ticket: what was said, and who had it.
 *
 * @param number the log's number of the ticket
 * @param comments what was said, in order
 * @param turns who had it, in order
 */
record Chat(String number, List<Comment> comments, List<Turn> turns) {

    Chat {
        comments = comments.stream()
                .sorted(Comparator.comparing(Comment::at).thenComparing(Comment::sequence))
                .toList();
        turns = turns.stream()
                .sorted(Comparator.comparing(Turn::number).thenComparing(Turn::started))
                .toList();
    }

    /** Who asked: the one the turns name, else whoever wrote as the reporter. */
    Optional<String> reporter() {
        return turns.stream()
                .map(Turn::reporter)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> comments.stream()
                        .filter(c -> c.role() == Role.REPORTER)
                        .map(Comment::author)
                        .findFirst());
    }

    Stream<Instant> instants() {
        return Stream.concat(
                comments.stream().map(Comment::at),
                turns.stream().flatMap(turn -> Stream.concat(Stream.of(turn.started()), turn.ended().stream())));
    }

    /** When it was closed: the end of the last turn, if that has one. */
    Optional<Instant> closed() {
        boolean running = turns.stream().anyMatch(turn -> turn.ended().isEmpty());
        return running
                ? Optional.empty()
                : turns.stream().flatMap(t -> t.ended().stream()).max(Comparator.naturalOrder());
    }

    /** Who had it last. */
    Optional<String> lastAssignee() {
        return turns.stream().flatMap(turn -> turn.assignee().stream()).reduce((earlier, later) -> later);
    }

    /** From the first comment of the requester to the first public one of the assignee at or after it. */
    Optional<Duration> firstReply(AutoResponder automatic) {
        Optional<Instant> asked = comments.stream()
                .filter(c -> c.role() == Role.REPORTER)
                .map(Comment::at)
                .findFirst();
        return asked.flatMap(from -> comments.stream()
                .filter(c -> c.publicBy(Role.ASSIGNEE) && !automatic.wrote(c) && !c.at().isBefore(from))
                .map(c -> Duration.between(from, c.at()))
                .findFirst());
    }

    /** Whether no assignee ever wrote in public. */
    boolean unanswered(AutoResponder automatic) {
        return comments.stream().noneMatch(c -> c.publicBy(Role.ASSIGNEE) && !automatic.wrote(c));
    }

    /** The last public word of the requester or of an assignee. */
    Optional<Comment> lastWord(AutoResponder automatic) {
        return comments.stream()
                .filter(c -> c.publicBy(Role.REPORTER) || (c.publicBy(Role.ASSIGNEE) && !automatic.wrote(c)))
                .reduce((earlier, later) -> later);
    }
}
