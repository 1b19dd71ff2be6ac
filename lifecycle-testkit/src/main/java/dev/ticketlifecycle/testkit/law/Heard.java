package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.List;
import java.util.Optional;

/** Something said to the desk, as the command has it. */
record Heard(String id, Message message, Expects expects, List<String> rejects, Actor from) {

    static Heard of(Recorded recorded, Step step) {
        Optional<Interaction> talk = step.command(Interaction.class);
        if (talk.isPresent()) {
            return spoken(recorded, talk.get(), step);
        }
        Actor from = step.act().initiator();
        return step.command(AskForPerson.class)
                .map(ask -> new Heard(id(ask.message(), step), ask.message(), Expects.ANSWER, List.of(), from))
                .orElseGet(() -> {
                    Receive one = step.command(Receive.class)
                            .or(() -> step.command(Supply.class)
                                    .map(supply -> Receive.of(supply.message(), Expects.SUPPLY)))
                            .orElseThrow();
                    return new Heard(id(one.message(), step), one.message(), one.expects(), one.rejects(), from);
                });
    }

    private static Heard spoken(Recorded recorded, Interaction talk, Step step) {
        List<Recorded> all = step.events().stream()
                .filter(r -> r.event().kind() == recorded.event().kind())
                .toList();
        int index = all.indexOf(recorded);
        Receive one = talk.said().get(index);
        String id = one.message().id().orElse(step.act().id() + "/" + (index + 1));
        return new Heard(id, one.message(), one.expects(), one.rejects(), Actor.requester(World.REQUESTER));
    }

    static String id(Message message, Step step) {
        return message.id().orElse(step.act().id());
    }

    static Optional<Long> digest(Message message) {
        return message.comparable() ? Optional.of(message.digest()) : Optional.empty();
    }
}
