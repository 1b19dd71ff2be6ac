package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.samples.cli.story.Moment.AnsweredNothing;
import dev.ticketlifecycle.samples.cli.story.Moment.Asked;
import dev.ticketlifecycle.samples.cli.story.Moment.Held;
import dev.ticketlifecycle.samples.cli.story.Moment.Refused;
import dev.ticketlifecycle.samples.cli.story.Moment.Stood;
import dev.ticketlifecycle.samples.cli.story.Story.ClockLine;
import dev.ticketlifecycle.samples.cli.story.Story.Line;
import dev.ticketlifecycle.samples.cli.story.Story.What;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import dev.ticketlifecycle.samples.cli.words.Sentences;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the course of a ticket into words. */
public final class Teller {

    private final Phrases phrases;
    private final Sentences sentences;

    public Teller(Phrases phrases, Sentences sentences) {
        this.phrases = phrases;
        this.sentences = sentences;
    }

    Story tell(Course course, List<Reading> clocks) {
        List<Line> lines = new ArrayList<>();
        List<Moment> moments = course.moments();
        for (int i = 0; i < moments.size(); ) {
            int next = i + 1;
            while (next < moments.size() && alike(moments.get(i), moments.get(next))) {
                next++;
            }
            lines.add(line(moments.subList(i, next), course));
            i = next;
        }
        return new Story(
                course.ticket(),
                course.gravity(),
                course.opened(),
                course.ended(),
                title(course.gravity()),
                lines,
                clocks.stream()
                        .map(reading -> new ClockLine(reading, new ClockTeller(phrases).tell(reading)))
                        .toList(),
                summary(course));
    }

    /** Whether one line tells both: questions in a row, and texts that answer nothing by the same rule. */
    private static boolean alike(Moment one, Moment next) {
        if (one instanceof Asked asked && next instanceof Asked more) {
            return asked.who().equals(more.who()) && asked.answered() == more.answered();
        }
        return one instanceof AnsweredNothing text
                && next instanceof AnsweredNothing more
                && text.rule() == more.rule()
                && text.who().equals(more.who());
    }

    private Line line(List<Moment> alike, Course course) {
        Moment first = alike.get(0);
        if (first instanceof Asked) {
            return asked(alike.stream().map(Asked.class::cast).toList());
        }
        if (first instanceof AnsweredNothing text) {
            return answeredNothing(text, alike);
        }
        if (first instanceof Held held) {
            String who = holder(held);
            return line(held.at(), Optional.of(held.until()), What.HELD, who, held(held, who, course));
        }
        if (first instanceof Stood stood) {
            return line(stood.at(), lasted(stood), What.STATUS, who(stood.by()), status(stood, course));
        }
        if (first instanceof Refused refused) {
            return refused(refused);
        }
        if (first instanceof Moment.Opened opened) {
            String who = word(opened.requester());
            return line(opened.at(), Optional.empty(), What.OPENED, who, phrases.say("opened", "who", who));
        }
        if (first instanceof Moment.Escalated escalated) {
            return plain(first.at(), What.ESCALATED, phrases.say("escalated." + word(escalated.reason())));
        }
        return plain(first.at(), What.TAKEN_FROM_ALL, phrases.say("taken-from-all"));
    }

    private static String word(EscalationReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static Line plain(Instant at, What what, String text) {
        return new Line(
                at, Optional.empty(), what, Optional.empty(), List.of(), text, Optional.empty(), Optional.empty());
    }

    private String held(Held held, String who, Course course) {
        return phrase(course.onlyBegun(held, held.time()) ? "held.last" : "held", who, held.time());
    }

    private static Line line(Instant at, Optional<Instant> until, What what, String who, String text) {
        return new Line(at, until, what, Optional.of(who), List.of(), text, Optional.empty(), Optional.empty());
    }

    private String phrase(String key, String who, Duration time) {
        return phrases.say(key, "who", who, "time", phrases.time(time));
    }

    private static Optional<Instant> lasted(Stood stood) {
        return stood.status().phase() == Phase.CLOSED ? Optional.empty() : Optional.of(stood.until());
    }

    private String status(Stood stood, Course course) {
        String what = phrases.say(
                stood.status().phase() != Phase.CLOSED && course.onlyBegun(stood, stood.time())
                        ? "status.last"
                        : key(stood),
                "who",
                who(stood.by()),
                "status",
                sentences.word(stood.status().name()),
                "time",
                phrases.time(stood.time()));
        Phase left =
                stood.from().map(from -> from.phase()).orElse(stood.status().phase());
        boolean toWork =
                stood.status().phase() != Phase.RESOLVED && stood.status().phase() != Phase.CLOSED;
        if (left == Phase.CLOSED && stood.status().phase() != Phase.CLOSED) {
            return phrases.say("status.back", "status", what);
        }
        return left == Phase.RESOLVED && toWork ? phrases.say("status.rejected", "status", what) : what;
    }

    private static String key(Stood stood) {
        return switch (stood.status().phase()) {
            case NEW, ACTIVE -> "status.active";
            case WAITING ->
                stood.status().awaits().equals(Optional.of(Party.THIRD_PARTY))
                        ? "status.waiting.third-party"
                        : "status.waiting.requester";
            case RESOLVED -> "status.resolved";
            case CLOSED ->
                "status.closed"
                        + stood.outcome()
                                .map(how -> "." + how.name().toLowerCase(Locale.ROOT))
                                .orElse("");
        };
    }

    private Line asked(List<Asked> questions) {
        Asked first = questions.get(0);
        Asked last = questions.get(questions.size() - 1);
        Duration longest = questions.stream()
                .map(Asked::time)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String key = "asked." + (first.answered() ? "answered" : "unanswered") + (questions.size() > 1 ? ".more" : "");
        String text = phrases.say(
                key,
                "who",
                word(first.who()),
                "by",
                first.answeredBy().map(this::word).orElse(""),
                "time",
                phrases.time(longest),
                "last",
                phrases.at(last.at()),
                "questions",
                phrases.count("asked.questions", questions.size()));
        Instant until = questions.stream()
                .map(Asked::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return line(first.at(), Optional.of(until), What.ASKED, word(first.who()), text);
    }

    private Line answeredNothing(AnsweredNothing text, List<Moment> alike) {
        String rule = text.rule().id();
        String sentence = sentences.why(new Reason(rule, Map.of(), List.of()));
        Optional<Instant> until =
                alike.size() > 1 ? Optional.of(alike.get(alike.size() - 1).at()) : Optional.empty();
        String words = phrases.say("answered-nothing", "who", word(text.who()), "sentence", sentence);
        return new Line(
                text.at(),
                until,
                What.ANSWERED_NOTHING,
                Optional.of(word(text.who())),
                List.of(rule),
                alike.size() > 1 ? words + " " + phrases.count("answered-nothing.more", alike.size() - 1L) : words,
                Optional.empty(),
                Optional.empty());
    }

    private Line refused(Refused refused) {
        List<String> rules = refused.rules();
        List<Reason> reasons = refused.refusal().reasons().stream()
                .filter(reason -> rules.contains(reason.rule()))
                .toList();
        String why = reasons.stream()
                .map(sentences::why)
                .map(this::plain)
                .collect(Collectors.joining(" " + phrases.say("also") + " "));
        return new Line(
                refused.at(),
                Optional.empty(),
                What.REFUSED,
                Optional.of(who(refused.actor())),
                rules,
                phrases.say("refused", "act", act(refused.command()), "sentence", why),
                Optional.of(phrases.say("refused.again", "act", act(refused.command()))),
                Optional.of(sentences.instead(reasons.get(0)))
                        .filter(text -> !text.isEmpty())
                        .map(this::plain));
    }

    private String act(Command command) {
        String key = "act." + command.kind();
        String to = command instanceof Move move
                ? sentences.word(move.to())
                : command.names().map(owner -> sentences.word(owner.id())).orElse("");
        return phrases.say(phrases.has(key) ? key : "act.other", "to", to);
    }

    private String title(Gravity gravity) {
        return joined(List.of(
                gravity.rules().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                phrases.count("title.rules", gravity.rules().size())),
                handOvers(gravity),
                gravity.longestWait().map(wait -> phrases.say("title.wait", "time", phrases.time(wait)))));
    }

    private Optional<String> handOvers(Gravity gravity) {
        return gravity.handOvers() == 0
                ? Optional.empty()
                : Optional.of(phrases.count("hand-overs", gravity.handOvers()));
    }

    private String summary(Course course) {
        Gravity gravity = course.gravity();
        long unanswered = course.all(Asked.class).filter(q -> !q.answered()).count();
        Optional<Held> longest = course.all(Held.class).max(Comparator.comparing(Held::time));
        return phrases.say(
                "summary",
                "all",
                joined(List.of(
                        Optional.of(phrases.say(
                                course.ended().isPresent() ? "summary.took" : "summary.open",
                                "time",
                                phrases.time(gravity.took()))),
                        handOvers(gravity),
                        longest.filter(held -> gravity.handOvers() > 0)
                                .map(held -> phrase("summary.longest", holder(held), held.time())),
                        longest.isPresent() ? Optional.empty() : Optional.of(phrases.say("summary.nobody")),
                        unanswered == 0
                                ? Optional.empty()
                                : Optional.of(phrases.count("summary.unanswered", unanswered)),
                        gravity.longestWait().map(wait -> phrases.say("summary.wait", "time", phrases.time(wait))),
                        Optional.of(
                                gravity.refusedActs() == 0
                                        ? phrases.say("summary.nothing-refused")
                                        : phrases.count("summary.refused", gravity.refusedActs())))));
    }

    private static String joined(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining("; "));
    }

    private String holder(Held held) {
        String who = word(held.owner().id());
        return held.team()
                .map(team -> phrases.say("of-team", "who", who, "team", word(team)))
                .orElse(who);
    }

    private String who(Actor actor) {
        return word(actor.id());
    }

    private String word(String id) {
        return phrases.has("name." + id) ? phrases.say("name." + id) : sentences.word(id);
    }

    /** Whom the log doesn't name, a sentence of the library calls by an id. */
    private String plain(String sentence) {
        return sentence.replace("the-desk", phrases.say("name.the-desk"))
                .replace("the-requester", phrases.say("name.the-requester"));
    }
}
