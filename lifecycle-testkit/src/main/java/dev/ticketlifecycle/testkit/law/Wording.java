package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.Coded;
import dev.ticketlifecycle.conversation.Answers;
import dev.ticketlifecycle.conversation.ConversationCommand;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.escalation.EscalationCommand.Deescalate;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.relation.RelationCommand;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Presence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Histories in words: a line an act. */
final class Wording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Wording() {}

    static String of(History history) {
        StringBuilder text = new StringBuilder();
        String away = "";
        for (Step step : history.steps()) {
            String nowAway = away(step);
            if (!nowAway.equals(away)) {
                text.append("                       away: ")
                        .append(nowAway.isEmpty() ? "nobody" : nowAway)
                        .append('\n');
            }
            away = nowAway;
            text.append(line(step)).append('\n');
        }
        return text.toString();
    }

    private static String away(Step step) {
        return step.given().directory().people().values().stream()
                .filter(p -> p.presence() != Presence.PRESENT)
                .map(p -> p.id() + " (" + word(p.presence()) + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String line(Step step) {
        return String.format(
                Locale.ROOT,
                "%3d  %s  %-20s %s -> %s",
                step.number(),
                TIME.format(step.given().now()),
                actor(step.act().initiator()),
                act(step),
                outcome(step));
    }

    private static String actor(Actor actor) {
        String kind = actor.kind() == ActorKind.HUMAN ? "" : word(actor.kind()) + " ";
        return kind + word(actor.party()) + " " + actor.id();
    }

    private static String act(Step step) {
        Act act = step.act();
        String what = step.commands().stream().map(c -> command(c, act)).collect(Collectors.joining(", then "));
        if (act.seen().isPresent()) {
            what += ", having seen version " + act.seen().getAsLong();
        }
        return act.override()
                .map(o -> ", setting aside " + o.rules().stream().sorted().toList())
                .map(what::concat)
                .orElse(what);
    }

    private static String command(Command command, Act act) {
        String kind = word(command.kind());
        if (command instanceof ConversationCommand said) {
            return kind + " " + said(said, act);
        }
        if (command instanceof StageCommand told) {
            return kind + told(told);
        }
        if (command instanceof RelationCommand related) {
            return kind + related(related);
        }
        if (command instanceof DeclineOffer decline) {
            return kind + " '" + decline.reason() + "'";
        }
        if (command instanceof Deescalate over) {
            return kind + " '" + over.reason() + "'";
        }
        if (command instanceof Close close && close.coded().isPresent()) {
            return kind + coded(close.coded().get());
        }
        return kind + command.names().map(o -> " to " + o.id()).orElse("");
    }

    private static String said(ConversationCommand command, Act act) {
        if (command instanceof Receive receive) {
            return heard(receive, act);
        }
        if (command instanceof Interaction talk) {
            return talk.said().stream().map(one -> heard(one, act)).collect(Collectors.joining(" and "));
        }
        if (command instanceof Reply reply) {
            String due = reply.nextUpdate().map(at -> " until " + time(at)).orElse("");
            return message(reply.message(), act) + ", " + word(reply.reply()) + answers(reply.answers())
                    + reply.refersTo().map(to -> " to " + to.id()).orElse("") + due;
        }
        if (command instanceof Receipt receipt) {
            return receipt.message() + (receipt.delivered() ? " delivered " : " bounced ") + time(receipt.at());
        }
        if (command instanceof AsksNothing mark) {
            return mark.question() + " '" + mark.reason() + "'";
        }
        if (command instanceof AskForPerson ask) {
            return message(ask.message(), act);
        }
        return message(command instanceof Warn warn ? warn.message() : ((Note) command).message(), act);
    }

    private static String heard(Receive receive, Act act) {
        String rejects = receive.rejects().isEmpty() ? "" : " of " + receive.rejects();
        return message(receive.message(), act) + " expecting " + word(receive.expects()) + rejects;
    }

    private static String told(StageCommand command) {
        if (command instanceof Open open) {
            return open.category().map(c -> " about " + c).orElse("")
                    + open.queue().map(q -> " in " + q).orElse("")
                    + open.matter().map(m -> " on " + m).orElse("")
                    + open.links().stream().map(link -> ", " + link(link)).collect(Collectors.joining());
        }
        if (command instanceof Describe describe) {
            return describe.category().map(c -> " about " + c).orElse("")
                    + describe.matter().map(m -> " on " + m).orElse("") + " " + describe.attributes();
        }
        if (command instanceof Move move) {
            return " to " + move.to();
        }
        if (command instanceof Wait wait) {
            return wait.reason().map(reason -> " for " + word(reason)).orElse("");
        }
        if (command instanceof Import imported) {
            return " of " + time(imported.at());
        }
        return command instanceof Relate relate ? " " + link(relate.link()) : "";
    }

    private static String related(RelationCommand command) {
        if (command instanceof Absorb absorb) {
            return " from " + absorb.handed().from().value() + " of " + time(absorb.at()) + " "
                    + absorb.handed().open().detail();
        }
        if (command instanceof Settle settle) {
            return " with " + settle.other().value() + " of " + time(settle.at()) + " " + settle.refusedBy();
        }
        return command.tickets().stream().map(other -> " into " + other.value()).collect(Collectors.joining());
    }

    private static String link(Link link) {
        return word(link.kind()) + " " + link.to().value();
    }

    private static String coded(Coded coded) {
        return " as " + word(coded.outcome())
                + coded.reason().map(reason -> " '" + reason + "'").orElse("")
                + (coded instanceof Coded.Duplicate duplicate
                        ? " of " + duplicate.of().value()
                        : "");
    }

    private static String message(Message message, Act act) {
        return message.id().orElse(act.id())
                + message.channel().map(c -> " by " + c).orElse("") + " #"
                + Long.toHexString(message.digest()).substring(0, 4);
    }

    private static String answers(Answers answers) {
        return answers.everything() ? " to all" : answers.questions().isEmpty() ? "" : " to " + answers.questions();
    }

    private static String outcome(Step step) {
        if (step.decision() instanceof Refused refused) {
            return "refused " + refused.refusal().rules();
        }
        Accepted accepted = (Accepted) step.decision();
        return accepted.ticket().status().name() + " "
                + accepted.events().stream().map(e -> word(e.event().kind())).toList();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
