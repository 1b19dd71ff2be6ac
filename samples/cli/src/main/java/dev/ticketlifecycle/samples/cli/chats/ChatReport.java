package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.samples.cli.chats.Comment.Role;
import dev.ticketlifecycle.samples.cli.picture.Picture;
import dev.ticketlifecycle.samples.cli.replay.CrossCheck;
import dev.ticketlifecycle.samples.cli.replay.CrossCheck.NotRefused;
import dev.ticketlifecycle.samples.cli.replay.FirstReply;
import dev.ticketlifecycle.samples.cli.replay.HandOvers;
import dev.ticketlifecycle.samples.cli.replay.Judged;
import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.replay.Report;
import dev.ticketlifecycle.samples.cli.replay.Settings;
import dev.ticketlifecycle.samples.cli.replay.Tally;
import dev.ticketlifecycle.samples.cli.story.Chronicle;
import dev.ticketlifecycle.samples.cli.story.Stories;
import dev.ticketlifecycle.samples.cli.table.BrokenLines;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads chats, replays them, and reports. */
public final class ChatReport {

    private static final RuleId UNANSWERED = RuleId.UNANSWERED_QUESTION;

    private final List<Chat> chats;
    private final List<String> oddities;
    private final AutoResponder automatic;
    private final boolean found;
    private final Settings settings;
    private final Judged judged;
    private final Names names = new Names();
    private final Tally tally;

    private ChatReport(Chats read, Set<String> automaticAccounts, Settings settings) {
        this.chats = read.all();
        this.oddities = read.oddities();
        this.found = automaticAccounts.isEmpty();
        this.automatic = found ? AutoResponder.found(chats) : AutoResponder.named(automaticAccounts, chats);
        this.settings = settings;
        this.judged = new Judged(ChatLifecycle.unseen(), settings.without());
        this.tally = judged.tally(settings.sentences(ZoneOffset.UTC, names), settings.examples())
                .escalating(
                        Set.of(EscalationReason.REPEATED_REPLIES, EscalationReason.PING_PONG, EscalationReason.LOOP));
    }

    /**
     * Replays chats.
     *
     * @param messages the file of messages
     * @param turns the file of turns
     * @param automatic accounts that answer automatically; none to find them in the data
     * @param settings what else was asked for
     * @param broken where broken lines go
     * @param progress where the replay says how far it is
     * @return the report
     * @throws InputProblem if a file can't be used at all
     */
    public static Report of(
            Path messages,
            Path turns,
            Set<String> automatic,
            Settings settings,
            BrokenLines broken,
            Progress progress) {
        Chats read = Chats.read(messages, turns, broken, progress);
        if (read.all().isEmpty()) {
            throw new InputProblem(messages.getFileName() + ": no line could be used"
                    + broken.first().stream()
                            .findFirst()
                            .map(first -> "; " + broken.count() + " are broken, the first: " + first)
                            .orElse(", there is none after the header"));
        }
        List<String> sources = List.of(String.valueOf(messages.getFileName()), String.valueOf(turns.getFileName()));
        return new ChatReport(read, automatic, settings).replay(sources, broken, progress);
    }

    private Report replay(List<String> sources, BrokenLines broken, Progress progress) {
        Lifecycle lifecycle = ChatLifecycle.of(judged.off());
        ChatReplay replay = new ChatReplay(lifecycle, names, automatic, tally);
        Stories stories = settings.stories(
                ZoneOffset.UTC, names, chats.stream().map(Chat::number).collect(Collectors.toSet()));
        Optional<String> picture = Optional.empty();
        int done = 0;
        for (Chat chat : chats) {
            Chronicle chronicle = replay.replay(chat);
            stories.add(chronicle, List.of());
            if (settings.draws(chat.number())) {
                picture = Optional.of(picture(chat.number(), lifecycle, chronicle));
            }
            progress.replayed(++done, chats.size());
        }
        progress.clear();
        Map<String, String> notObservable = new LinkedHashMap<>(judged.notObservable());
        notObservable.putAll(new TreeMap<>(ChatLifecycle.unseenFigures()));
        return new Report(
                sources,
                chats.size(),
                chats.stream().mapToLong(chat -> chat.comments().size()).sum(),
                "comment",
                chats.stream().flatMap(Chat::instants).min(Comparator.<Instant>naturalOrder()),
                chats.stream().flatMap(Chat::instants).max(Comparator.<Instant>naturalOrder()),
                ZoneOffset.UTC,
                Map.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(HandOvers.of(chats.stream()
                        .map(chat -> chat.turns().stream().map(Turn::assignee))
                        .toList())),
                Optional.empty(),
                Optional.of(firstReply()),
                Optional.empty(),
                tally.rows(),
                tally.escalations(),
                stories.named(),
                stories.worst(),
                picture,
                settings.phrases(ZoneOffset.UTC),
                settings.without(),
                notObservable,
                List.of(
                        check("no public comment by an assignee at its end", chat -> chat.unanswered(automatic)),
                        check(
                                "the last public word between requester and assignee is the requester's",
                                chat -> chat.lastWord(automatic)
                                        .filter(word -> word.role() == Role.REPORTER)
                                        .isPresent())),
                Map.of(),
                notes(),
                broken);
    }

    private String picture(String ticket, Lifecycle lifecycle, Chronicle chronicle) {
        Instant end = chats.stream()
                .flatMap(Chat::instants)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Picture.of(ticket, lifecycle, chronicle.journal(), end, ZoneOffset.UTC, names, settings.language());
    }

    private FirstReply firstReply() {
        return FirstReply.of(
                chats.stream()
                        .flatMap(chat -> chat.firstReply(automatic).stream())
                        .toList(),
                (int) chats.stream().filter(chat -> chat.unanswered(automatic)).count());
    }

    private CrossCheck check(String what, Predicate<Chat> shows) {
        List<Chat> such = chats.stream().filter(shows).toList();
        List<NotRefused> notRefused = such.stream()
                .filter(chat -> !tally.has(UNANSWERED.id(), names.id(chat.number())))
                .map(chat -> new NotRefused(chat.number(), why(chat)))
                .toList();
        return new CrossCheck(UNANSWERED.id(), what, such.size(), notRefused);
    }

    private String why(Chat chat) {
        Optional<String> notJudged = judged.why(UNANSWERED);
        if (notJudged.isPresent()) {
            return notJudged.get();
        }
        if (chat.closed().isEmpty()) {
            return "the turns don't say when it ended";
        }
        Instant closed = chat.closed().get();
        List<Comment> asked =
                chat.comments().stream().filter(c -> c.publicBy(Role.REPORTER)).toList();
        if (asked.isEmpty()) {
            return "the requester wrote nothing, so nothing was asked";
        }
        if (asked.get(asked.size() - 1).at().isAfter(closed)) {
            return "the requester's last word came after the end";
        }
        List<String> off = Stream.of(RuleId.AUTOMATIC_IS_NOT_A_REPLY, RuleId.REPEATED_REPLY)
                .map(RuleId::id)
                .filter(settings.without()::contains)
                .toList();
        return off.isEmpty()
                ? "everything asked had an answer when it ended"
                : "what answered may be a reply that " + String.join(" or ", off)
                        + " would not count: --without switched that off";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(oddities);
        if (automatic.accounts().isEmpty()) {
            notes.add("no automatic responder found: no account opens most tickets with the same text");
        } else {
            notes.add("automatic responder " + automatic.names() + (found ? ", found by its texts" : ", as named")
                    + ": the first public answer on " + automatic.tickets() + " of " + chats.size()
                    + (chats.size() == 1 ? " ticket" : " tickets")
                    + (found ? "; --automatic AUTHOR names another" : ""));
        }
        count(
                "is in the messages without a turn, so nobody has it and it doesn't end",
                "are in the messages without a turn, so nobody has them and they don't end",
                chat -> chat.turns().isEmpty(),
                notes);
        count(
                "has a turn that hasn't ended, and stays open",
                "have a turn that hasn't ended, and stay open",
                chat -> !chat.turns().isEmpty() && chat.closed().isEmpty(),
                notes);
        return notes;
    }

    private void count(String one, String many, Predicate<Chat> shows, List<String> notes) {
        long tickets = chats.stream().filter(shows).count();
        if (tickets > 0) {
            notes.add((tickets == 1 ? "1 ticket " : tickets + " tickets ") + (tickets == 1 ? one : many));
        }
    }
}
