package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Texts;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A story after a refused act, which changed nothing; the refusal can be looked at. */
public final class RefusedStep extends Story {

    private final Situation before;
    private final String line;
    private final Decision.Refused refused;

    RefusedStep(Situation after, Situation before, String line, Decision.Refused refused) {
        super(after);
        this.before = before;
        this.line = line;
        this.refused = refused;
    }

    /**
     * The refusal itself.
     *
     * @return every rule that refuses
     */
    public Refusal refusal() {
        return refused.refusal();
    }

    /**
     * Why one of the rules refuses.
     *
     * @param rule the rule's id
     * @return the reason
     * @throws AssertionError if this rule doesn't refuse
     */
    public Reason reason(String rule) {
        return refusal().reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> failed("was refused by other rules")
                        .compare(List.of(rule), refusal().rules())
                        .error());
    }

    /**
     * Expects a fact that made a rule refuse.
     *
     * @param rule the rule
     * @param name the fact's name
     * @param expected its value
     * @return this step
     * @throws AssertionError if the rule doesn't refuse, or the fact is another
     */
    public RefusedStep fact(RuleId rule, String name, Object expected) {
        Object actual = reason(rule.id()).facts().getOrDefault(name, "no such fact");
        if (!expected.equals(actual)) {
            throw failed("was refused by " + rule.id() + " because of another " + name)
                    .compare(List.of(name + " = " + expected), List.of(name + " = " + actual))
                    .error();
        }
        return this;
    }

    /**
     * Expects that a rule offers exactly these remedies, in this order.
     *
     * @param rule the rule
     * @param kinds the kind of each remedy; none if nobody can do anything about it now
     * @return this step
     * @throws AssertionError if the rule doesn't refuse, or offers others
     */
    public RefusedStep remedies(RuleId rule, CommandKind... kinds) {
        List<String> expected = Arrays.stream(kinds).map(Enum::name).toList();
        List<Remedy> remedies = reason(rule.id()).remedies();
        List<String> actual = remedies.stream().map(r -> r.kind().name()).toList();
        if (!expected.equals(actual)) {
            throw failed("was refused by " + rule.id() + " with other remedies")
                    .compare(expected, actual)
                    .section(
                            "in words",
                            remedies.stream()
                                    .map(r -> words(Locale.ENGLISH).remedy(r))
                                    .toList())
                    .error();
        }
        return this;
    }

    /**
     * Expects that the refusal offers something, and that whatever it offers is accepted when it is tried: on the ticket
     * as it stands, or on a new one if the remedy opens one; at the instant that the remedy names, or else now; by
     * somebody of whom the directory says what the remedy asks for, unless it knows the one whom the remedy names.
     *
     * @return this step
     * @throws AssertionError if nothing is offered, or something offered is refused
     */
    public RefusedStep eachRemedyIsAccepted() {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Reason reason : refusal().reasons()) {
            for (Remedy remedy : reason.remedies()) {
                String offer = reason.rule() + ": " + remedy.who().actor().id() + " " + remedy.kind();
                expected.add(offer + " accepted");
                actual.add(offer
                        + tried(remedy)
                                .fold(
                                        ok -> " accepted",
                                        no -> " refused by " + no.refusal().rules()));
            }
        }
        if (expected.isEmpty() || !expected.equals(actual)) {
            throw failed("was refused, and its remedies are not accepted")
                    .compare(expected.isEmpty() ? List.of("a remedy") : expected, actual)
                    .error();
        }
        return this;
    }

    private Decision tried(Remedy remedy) {
        Actor actor = remedy.who().actor();
        Given given = before.given().when(remedy.at().orElse(before.now()));
        if (given.directory().person(actor.id()).isEmpty()) {
            given = given.with(remedy.who().person());
        }
        Ticket on = remedy.kind() == CommandKind.OPEN ? Ticket.unopened(TicketId.of("remedy")) : ticket();
        return before.lifecycle().decide(on, Act.of("remedy", actor, remedy.command()), given);
    }

    /**
     * Expects the refusal in exactly these words, times on the clocks of the story.
     *
     * @param locale the language
     * @param expected the text: one paragraph a rule
     * @return this step
     * @throws AssertionError if the words are others
     */
    public RefusedStep inWords(Locale locale, String expected) {
        String actual = refusal().text(words(locale));
        if (!expected.equals(actual)) {
            throw failed("was refused in other words")
                    .section("expected", expected.lines().toList())
                    .section("but was", actual.lines().toList())
                    .error();
        }
        return this;
    }

    /**
     * Expects that the text of every rule that refuses is whole in these languages: it tells each of its facts, and
     * nothing in it is left unfilled or untranslated.
     *
     * @param first a language
     * @param more more languages
     * @return this step
     * @throws AssertionError if a fact or a translation is missing
     */
    public RefusedStep tellsItsFacts(Locale first, Locale... more) {
        tellsItsFacts(words(first));
        Arrays.stream(more).forEach(locale -> tellsItsFacts(words(locale)));
        return this;
    }

    /**
     * Expects the same of the texts of a host, which adds languages or changes sentences.
     *
     * @param texts the texts
     * @return this step
     * @throws AssertionError if a fact or a translation is missing
     */
    public RefusedStep tellsItsFacts(Texts texts) {
        List<String> gaps = Words.gaps(refusal(), texts);
        if (!gaps.isEmpty()) {
            throw failed("was refused in words that don't tell everything")
                    .section("missing", gaps)
                    .section("in words", refusal().text(texts).lines().toList())
                    .error();
        }
        return this;
    }

    private Texts words(Locale locale) {
        return Texts.in(locale).at(before.timeline().zone());
    }

    private Report failed(String what) {
        return Report.of(line + " " + what, situation().told());
    }
}
