package dev.ticketlifecycle.finding;

import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guard and the transition of findings, and what a refusal says of them. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class FindingRoom {

    private FindingRoom() {}

    /**
     * Which rules of this room refuse the call.
     *
     * @param call the act
     * @param findings what was found
     * @param kinds the kinds that the lifecycle knows
     * @return a mask of rules
     */
    public static long refusing(Call call, Findings findings, Map<String, FindingKind> kinds) {
        if (call.kind() != CommandKind.FIND) {
            return 0;
        }
        Find find = (Find) call.command();
        known(find, kinds);
        Optional<Finding> stands = findings.of(find.finding());
        boolean other = stands.isPresent() && !stands.get().value().equals(find.value());
        boolean openly = find.supersedes()
                && find.reason().filter(reason -> !reason.isBlank()).isPresent();
        return other && !openly ? RuleId.CONTRADICTING_FINDING.bit() : 0;
    }

    private static void known(Find find, Map<String, FindingKind> kinds) {
        FindingKind kind = kinds.get(find.finding());
        if (kind == null) {
            throw new IllegalArgumentException("no finding '" + find.finding()
                    + "': declare it with Builder.finding, or use one of " + kinds.keySet());
        }
        if (!kind.values().isEmpty() && !kind.values().contains(find.value())) {
            throw new IllegalArgumentException("finding '" + find.finding() + "' has no value '" + find.value()
                    + "': use one of " + kind.values());
        }
    }

    /**
     * Records what was found.
     *
     * @param call the act
     * @param findings what was found before
     */
    public static void find(Call call, Findings findings) {
        Find find = (Find) call.command();
        Optional<String> superseded =
                findings.of(find.finding()).map(Finding::value).filter(value -> !value.equals(find.value()));
        call.emit(new Found(find.finding(), find.value(), superseded, find.reason()));
    }

    /**
     * The facts of a refusal.
     *
     * @param call the act
     * @param findings what was found
     * @return by name
     */
    public static Map<String, Object> facts(Call call, Findings findings) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (call.command() instanceof Find find) {
            facts.put("finding", find.finding());
            facts.put("value", find.value());
            findings.of(find.finding()).ifPresent(stands -> {
                facts.put("stands", stands.value());
                facts.put("by", stands.by().id());
                facts.put("since", stands.at());
            });
        }
        return facts;
    }

    /**
     * What would be accepted instead.
     *
     * @param call the act
     * @return candidates
     */
    public static List<Remedy> remedies(Call call) {
        return call.command() instanceof Find find
                ? List.of(Remedy.of(
                        Who.exactly(call.initiator()), Find.superseding(find.finding(), find.value(), "..."), "reason"))
                : List.of();
    }
}
