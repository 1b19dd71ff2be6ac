package dev.ticketlifecycle;

import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Channel.Delivery;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;

/** The definitions that come with the library; {@link Lifecycle#preset} says what each contains. */
final class Presets {

    private Presets() {}

    static LifecycleBuilder named(String preset) {
        if (!preset.equals("helpdesk")) {
            throw new IllegalArgumentException(
                    "no preset '" + preset + "': use 'helpdesk', or begin with Lifecycle.named");
        }
        return Lifecycle.named("helpdesk")
                .status("new", Phase.NEW)
                .status("open", Phase.ACTIVE)
                .status("waiting", Phase.WAITING)
                .status(Status.waitingFor("on-hold", Party.THIRD_PARTY))
                .status("resolved", Phase.RESOLVED)
                .status("closed", Phase.CLOSED)
                .channel(Channel.of("mail", Delivery.ACCEPTED))
                .channel(Channel.of("web", Delivery.ACCEPTED))
                .channel(Channel.of("chat", Delivery.RECEIPT))
                .channel(Channel.of("messenger", Delivery.RECEIPT))
                .channel(Channel.of("phone", Delivery.IMMEDIATE))
                .channel(Channel.of("counter", Delivery.IMMEDIATE));
    }
}
