package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.explain.Share;
import dev.ticketlifecycle.explain.Shares;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.samples.cli.field.Answer.Change;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.samples.cli.words.Page;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import dev.ticketlifecycle.samples.cli.words.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Prints a story that was told: when, who, what, and what the library answered. */
final class StoryPage {

    private static final DateTimeFormatter MINUTES = formatter("HH:mm");
    private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
    private static final DateTimeFormatter DATED = formatter("uuuu-MM-dd HH:mm");

    private static final String MARGIN = " ".repeat(12);
    private static final String DEEPER = MARGIN + "  ";

    private final FieldStory story;
    private final Locale language;
    private final Page page;
    private final Phrases phrases;
    private final Names names;
    private final Sentences sentences;
    private LocalDate day = LocalDate.MIN;

    StoryPage(FieldStory story, Locale language, Page page) {
        this.story = story;
        this.language = language;
        this.page = page;
        this.phrases = new Phrases(language, FieldStory.MOSCOW);
        this.names = story.cast().in(language);
        this.sentences = new Sentences(language, FieldStory.MOSCOW, names);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(FieldStory.MOSCOW);
    }

    void print(List<Step> steps) {
        page.heading(story.plot().letter() + ". " + story.plot().title().in(language));
        page.wrapped(story.plot().about().in(language), "   ", "   ");
        steps.forEach(this::step);
        long told = steps.stream().filter(Step::asTold).count();
        page.line("");
        page.wrapped(
                phrases.say("field.sum", "told", String.valueOf(told), "all", String.valueOf(steps.size())), "", "");
    }

    private void step(Step step) {
        LocalDate today = LocalDate.ofInstant(step.at(), FieldStory.MOSCOW);
        if (!today.equals(day)) {
            page.line("");
            page.line(today.toString());
            day = today;
        }
        page.line("");
        String time = "  " + clock(step.at());
        page.wrapped(step.sentence().in(language), (time + MARGIN).substring(0, MARGIN.length()), MARGIN);
        step.answers().forEach(this::answer);
    }

    private static String clock(Instant at) {
        return (at.getEpochSecond() % 60 == 0 ? MINUTES : SECONDS).format(at);
    }

    private String time(Instant at) {
        return LocalDate.ofInstant(at, FieldStory.MOSCOW).equals(day) ? clock(at) : DATED.format(at);
    }

    private void answer(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            changes(
                    phrases.say(
                            "field.accepted", "who", names.word(accepted.actor().id())),
                    accepted.changes(),
                    accepted.on().value());
        } else if (answer instanceof Answer.Refused refused) {
            refused(names.word(refused.actor().id()), refused.refusal());
        } else if (answer instanceof Answer.Happened happened) {
            changes(phrases.say("field.happened"), happened.changes(), "");
        } else if (answer instanceof Answer.Shown shown) {
            page.wrapped(shown.fact().in(language), MARGIN + "* ", DEEPER);
        } else if (answer instanceof Answer.FaultReport report) {
            shares(report);
        } else if (answer instanceof Answer.Explained explained) {
            explained(names.spoken(explained.explanation().text(language)));
        } else if (answer instanceof Answer.Unlike unlike) {
            page.wrapped(
                    phrases.say(
                            "field.unlike",
                            "expected",
                            String.join(", ", unlike.expected()),
                            "instead",
                            String.join(", ", unlike.instead())),
                    MARGIN + "! ",
                    DEEPER);
        }
    }

    private void explained(String text) {
        text.lines().forEach(line -> {
            String indent =
                    MARGIN + " ".repeat(line.length() - line.stripLeading().length());
            page.wrapped(line.strip(), indent, indent + "    ");
        });
    }

    private void changes(String head, List<Change> changes, String on) {
        ChangeTeller teller = new ChangeTeller(new Tongue(phrases, names, this::time));
        boolean nothing =
                changes.stream().allMatch(change -> teller.tell(change).isEmpty());
        if (nothing) {
            page.wrapped(head + " " + phrases.say("field.nothing"), MARGIN, DEEPER);
        }
        boolean first = true;
        for (Change change : changes) {
            List<String> lines = teller.tell(change);
            if (lines.isEmpty()) {
                continue;
            }
            String ticket = change.after().id().value();
            String which = ticket.equals(on) || changes.size() == 1
                    ? ""
                    : phrases.say("field.ticket", "ticket", names.word(ticket)) + " ";
            page.wrapped((first ? head + " " : "") + which + String.join("; ", lines), first ? MARGIN : DEEPER, DEEPER);
            teller.stamps(change).forEach(stamp -> page.wrapped(stamp, DEEPER, DEEPER + "  "));
            first = false;
        }
    }

    private void refused(String who, Refusal refusal) {
        page.wrapped(
                phrases.say("field.refused", "who", who, "rules", String.join(", ", refusal.rules())), MARGIN, DEEPER);
        for (Reason reason : refusal.reasons()) {
            page.wrapped(sentences.why(reason), DEEPER, DEEPER);
            String instead = sentences.instead(reason);
            if (!instead.isEmpty()) {
                page.wrapped(instead, DEEPER + "  ", DEEPER + "  ");
            }
        }
    }

    private void shares(Answer.FaultReport report) {
        Shares shares = report.shares();
        page.wrapped(
                phrases.say(
                        "field.report",
                        "time",
                        phrases.time(shares.elapsed()),
                        "hours",
                        phrases.hours(shares.working()),
                        "from",
                        report.from(),
                        "to",
                        report.to()),
                MARGIN,
                DEEPER);
        for (Share part : shares.parts()) {
            page.line(DEEPER
                    + phrases.say(
                            "field.part",
                            "who",
                            pad(
                                    part.owner()
                                            .map(owner -> names.word(owner.id()))
                                            .orElse("-"),
                                    18),
                            "party",
                            pad(
                                    part.ball()
                                            .map(ball -> phrases.say("field.ball."
                                                    + ball.name()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', '-')))
                                            .orElse("-"),
                                    26),
                            "time",
                            pad(phrases.time(part.elapsed()), 12),
                            "hours",
                            pad(phrases.hours(part.working()), 14),
                            "percent",
                            percent(part.elapsed(), shares.elapsed())));
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String percent(Duration part, Duration all) {
        return all.isZero() ? "0" : String.valueOf(Math.round(100.0 * part.toMillis() / all.toMillis()));
    }
}
