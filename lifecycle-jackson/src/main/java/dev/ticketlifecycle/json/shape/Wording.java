package dev.ticketlifecycle.json.shape;

import com.google.common.base.CaseFormat;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words in which a document's author is spoken to: those of documents, not those of Java. */
final class Wording {

    // What is quoted is the author's own; then what might be a constant.
    private static final Pattern CONSTANT = Pattern.compile("'[^']*'|\\b[A-Z]+(?:_[A-Z]+)*\\b");

    private static final Set<String> CONSTANTS = Stream.<Class<? extends Enum<?>>>of(
                    Phase.class,
                    Party.class,
                    CommandKind.class,
                    Channel.Delivery.class,
                    Outcome.class,
                    EscalationReason.class,
                    Settling.class,
                    OnClose.class,
                    Basis.class,
                    ChangeMode.class,
                    Cycles.class,
                    Hold.class,
                    Reopening.class,
                    DayOfWeek.class)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(Enum::name))
            .collect(Collectors.toUnmodifiableSet());

    private Wording() {}

    /** A noun with its article. */
    static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    /** The noun for a type, of which the schema says {@code SlaPolicy.Promise}. */
    static String noun(String schemaName) {
        String last = schemaName.substring(schemaName.lastIndexOf('.') + 1);
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, last).replace('_', ' ');
    }

    /** What stands in a document where something else is wanted. */
    static String given(Source in, int depth) {
        return switch (in.current()) {
            case TEXT -> "the string '" + Source.shortened(in.text()) + "'";
            case NUMBER -> "the number " + Source.shortened(in.text());
            case END -> depth == 0 ? "an empty document" : in.current().words();
            default -> in.current().words();
        };
    }

    /** How to write what is wanted instead of a token. */
    static String write(String what, Token given) {
        if (what.equals("a list") && given != Token.OBJECT) {
            return "put it in brackets, also if it is the only one";
        }
        boolean unquoted = given == Token.NUMBER || given == Token.TRUE || given == Token.FALSE;
        String noun = what.endsWith(",") ? what.substring(0, what.length() - 1) : what;
        return unquoted && what.startsWith("a string") ? "put it in quotes" : "write " + noun;
    }

    /** What an author can choose from. */
    static String oneOf(Collection<String> all) {
        return "use one of " + String.join(", ", all);
    }

    /** What the library says, with the constants of its enums as documents have them. */
    static String told(String words) {
        return CONSTANT.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        CONSTANTS.contains(found.group())
                                ? found.group().toLowerCase(Locale.ROOT).replace('_', '-')
                                : found.group()));
    }
}
