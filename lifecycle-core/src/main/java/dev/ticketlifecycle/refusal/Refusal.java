package dev.ticketlifecycle.refusal;

import com.google.common.base.Suppliers;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Every rule that refuses an act, each with its facts and with remedies that are accepted when tried.
 *
 * <p>Making one costs next to nothing: facts, remedies and sentences are made when somebody reads them. Two refusals
 * are equal if the same rules refuse. Immutable and thread-safe.
 */
public final class Refusal {

    private final long builtIn;
    private final List<String> own;
    private final Supplier<List<Reason>> reasons;

    /**
     * Made by the gate.
     *
     * @param builtIn the bits of the built-in rules that refuse
     * @param own the ids of the host's rules that refuse
     * @param reasons makes the reasons, in the order of {@link #rules()}
     */
    public Refusal(long builtIn, List<String> own, Supplier<List<Reason>> reasons) {
        this.builtIn = builtIn;
        this.own = own;
        this.reasons = Suppliers.memoize(reasons::get);
    }

    /**
     * The ids of all rules that refuse: built-in ones in the order of {@link RuleId}, then the host's.
     *
     * @return at least one id
     */
    public List<String> rules() {
        List<String> ids = new ArrayList<>();
        for (RuleId rule : RuleId.values()) {
            if ((builtIn & rule.bit()) != 0) {
                ids.add(rule.id());
            }
        }
        ids.addAll(own);
        return List.copyOf(ids);
    }

    /**
     * Whether a built-in rule is among them.
     *
     * @param rule the rule
     * @return true if it refuses
     */
    public boolean by(RuleId rule) {
        return (builtIn & rule.bit()) != 0;
    }

    /**
     * The reasons, in the order of {@link #rules()}.
     *
     * @return one reason a rule
     */
    public List<Reason> reasons() {
        return reasons.get();
    }

    /**
     * The refusal in words, times in UTC.
     *
     * @param locale the language; English if there is no text in it
     * @return one paragraph a rule
     */
    public String text(Locale locale) {
        return Texts.in(locale).refusal(this);
    }

    /**
     * The refusal in the words of a host.
     *
     * @param texts the texts, with language and zone
     * @return one paragraph a rule
     */
    public String text(Texts texts) {
        return texts.refusal(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Refusal that && builtIn == that.builtIn && own.equals(that.own);
    }

    @Override
    public int hashCode() {
        return Objects.hash(builtIn, own);
    }

    @Override
    public String toString() {
        return "Refusal" + rules();
    }
}
