package dev.ticketlifecycle.obligation;

import static dev.ticketlifecycle.Life.ANNA;
import static dev.ticketlifecycle.Life.CHIEF;
import static dev.ticketlifecycle.Life.REQUESTER;
import static dev.ticketlifecycle.Life.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an exception that was granted does: it is named where its rule refuses, and an override carries it out. */
class GrantedExceptionTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Demand VIDEO = Demand.of("video", "it held a pram", "Send us the video, please.");

    private final Life life = new Life(Lifecycle.preset("helpdesk")
                    .rule(Rule.named("no-parcels")
                            .on(CommandKind.DESCRIBE)
                            .unless(ticket -> false)
                            .because("parcels have a desk of their own"))
                    .build())
            .does(REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
            .does(ANNA, new Claim())
            .does(ANNA, new Waive("video"));

    private Refusal refusal(Actor actor, Command command) {
        return ((Refused) life.act(actor, command)).refusal();
    }

    private Reason reason(Command command) {
        return refusal(ANNA, command).reasons().get(0);
    }

    private Life decided(String rule, String id, String verdict) {
        return life.does(ANNA, Request.exceptionTo(rule).id(id))
                .does(CHIEF, new Judge(id, verdict, "the carrier asks"));
    }

    @Test
    void itIsNamedWhereTheRuleRefusesWithWhoGrantedItAndWhen() {
        assertThat(reason(VIDEO).facts()).doesNotContainKey("grantedBy");
        life.at(Duration.ofHours(2));
        decided("waived-evidence", "x", "granted").at(Duration.ofHours(5));

        assertThat(reason(VIDEO).facts())
                .containsEntry("grantedBy", "chief")
                .containsEntry("grantedAt", START.plus(Duration.ofHours(2)));
        assertThat(refusal(ANNA, VIDEO).text(Locale.ENGLISH))
                .contains(
                        "An exception to this was granted by chief on 2026-03-02 11:00 UTC: whoever has a role for it");
        assertThat(refusal(ANNA, VIDEO).text(RUSSIAN)).contains("Исключение из этого правила разрешено: chief");
        assertThat(refusal(REQUESTER, new Accept()).text(Locale.ENGLISH)).doesNotContain("granted");
    }

    @Test
    void itSetsNothingAsideByItselfAndAnOverrideCarriesItOut() {
        decided("waived-evidence", "x", "granted");
        life.knowing(Person.of("anna").in("front-line").withRole("exceptions"));
        assertThat(refusal(ANNA, VIDEO).rules()).containsExactly("waived-evidence");

        RuleOverride override = new RuleOverride(
                "exceptions", "granted as x", START.plus(Duration.ofDays(1)), Set.of("waived-evidence"));
        assertThat(life.act(Act.by(ANNA).id("o").overriding(override).does(VIDEO))
                        .accepted())
                .isTrue();
        assertThat(life.kinds()).contains(EventKind.OVERRIDDEN);
        assertThat(life.ticket().overrides()).isEqualTo(1);
    }

    @Test
    void aLaterDenialTakesItsPlace() {
        decided("waived-evidence", "x", "granted");
        decided("waived-evidence", "y", "denied");

        assertThat(reason(VIDEO).facts()).doesNotContainKey("grantedBy");
    }

    @Test
    void itIsNamedForARuleOfTheHostToo() {
        decided("no-parcels", "x", "granted");

        Describe describe = new Describe(Optional.of("parcel"), Map.of(), Optional.empty());
        assertThat(reason(describe).facts()).containsEntry("grantedBy", "chief");
        assertThat(refusal(ANNA, describe).text(Locale.ENGLISH))
                .startsWith("parcels have a desk of their own (no-parcels). An exception to this was granted by chief");
    }

    @Test
    void itIsNotNamedWhereNoOverrideWouldHaveAMeaning() {
        decided("not-permitted", "x", "granted");

        assertThat(reason(new Judge("nothing", "granted", "so")).facts()).doesNotContainKey("grantedBy");
    }
}
