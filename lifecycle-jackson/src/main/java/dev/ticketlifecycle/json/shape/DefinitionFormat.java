package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What is declared of definitions beside what is derived: people write them, so they say no more than they have to. */
final class DefinitionFormat {

    /** What a lifecycle is told by nobody, in the builder's own words. */
    static final Definition USUAL = usual();

    private static final Plain<String> CALENDAR_NAME =
            new Plain<>("name of a calendar", Map.of(), LifecycleDocument::checked, LifecycleDocument::checked);

    private DefinitionFormat() {}

    static Shapes declare(Shapes shapes) {
        calendars(shapes);
        policies(shapes);
        desk(shapes);
        return shapes.put(SlaPolicy.class, new PolicyShape(shapes.derived(SlaPolicy.class)))
                .put(LifecycleDocument.class, document(shapes));
    }

    private static void calendars(Shapes shapes) {
        Plain<LocalDate> date =
                new Plain<>("date like 2026-12-31", Map.of("format", "date"), LocalDate::toString, LocalDate::parse);
        Shape<List<Hours>> hours = new OneOrMany<>(CalendarForm.HOURS);
        shapes.put(ZoneId.class, new Plain<>("zone like Europe/Berlin", Map.of(), ZoneId::getId, ZoneId::of))
                .put(LocalDate.class, date)
                .blank(CalendarForm.BLANK, "zone")
                .component(CalendarForm.class, "week", new Pairs<>(DaySpan.TEXT, hours))
                .component(CalendarForm.class, "weeklyBreaks", new Pairs<>(DaySpan.TEXT, hours))
                .component(CalendarForm.class, "exceptions", new Pairs<>(date, hours))
                .component(CalendarForm.class, "breaks", new Pairs<>(date, hours))
                .put(BusinessCalendar.class, new CalendarShape(shapes.of(CalendarForm.class)));
    }

    private static void policies(Shapes shapes) {
        Plain<Fact> fact = new Plain<>("fact", Map.of(), Fact::name, Fact::named);
        Shape<Goal> goal = new GoalShape();
        shapes.put(Fact.class, fact)
                .put(Condition.Clause.class, new ClauseShape(fact, shapes.derived(Condition.Clause.class)))
                .put(
                        Condition.class,
                        new As<>(Many.list(shapes.of(Condition.Clause.class)), Condition::anyOf, Condition::new))
                .blank(Metric.named("blank"), "name")
                .put(Metric.class, new MetricShape(shapes.derived(Metric.class)))
                .put(Goal.class, goal)
                .blank(Match.ANY)
                .put(Goals.class, new GoalsShape(goal, Many.list(shapes.of(Goals.Row.class))))
                .put(Double.class, Numbers.DOUBLE)
                .blank(ThresholdForm.BLANK)
                .put(
                        Threshold.class,
                        new As<>(shapes.of(ThresholdForm.class), ThresholdForm::of, ThresholdForm::threshold))
                .blank(SlaPolicy.named("blank"), "name");
    }

    private static void desk(Shapes shapes) {
        shapes.put(Status.class, new As<>(shapes.of(StatusForm.class), StatusForm::of, StatusForm::status))
                .put(Channel.class, new As<>(shapes.of(ChannelForm.class), ChannelForm::of, ChannelForm::channel))
                .put(
                        ObligationKind.class,
                        new As<>(shapes.of(ObligationForm.class), ObligationForm::of, ObligationForm::kind))
                .put(Rule.class, new Registered<>("rule", Rule::name, Known::rules))
                .blank(Operation.named("blank"), "name")
                .blank(Definition.Limits.USUAL)
                .blank(USUAL, "name");
    }

    private static LifecycleShape document(Shapes shapes) {
        Shape<BusinessCalendar> calendar = shapes.of(BusinessCalendar.class);
        return new LifecycleShape(shapes.parts(Definition.class), new Pairs<>(CALENDAR_NAME, calendar));
    }

    private static Definition usual() {
        Definition preset = Lifecycle.preset("helpdesk").build().definition();
        return new Definition(
                preset.name(),
                preset.version(),
                List.of(),
                List.of(),
                preset.usualMoves(),
                List.of(),
                List.of(),
                preset.rulesOff(),
                List.of(),
                preset.approvers(),
                preset.limits(),
                preset.homeQueue(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                preset.inheritedClocks(),
                List.of());
    }
}
