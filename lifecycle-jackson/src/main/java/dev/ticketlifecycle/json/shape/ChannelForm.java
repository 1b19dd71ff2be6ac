package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.vocabulary.Channel;
import java.time.Duration;
import java.util.Optional;

/** A channel; its grace is the usual one of its delivery unless it is said. */
record ChannelForm(String name, Channel.Delivery delivery, Optional<Duration> grace) {

    static ChannelForm of(Channel channel) {
        boolean usual = channel.equals(Channel.of(channel.name(), channel.delivery()));
        return new ChannelForm(
                channel.name(), channel.delivery(), usual ? Optional.empty() : Optional.of(channel.grace()));
    }

    Channel channel() {
        return grace.map(amount -> new Channel(name, delivery, amount)).orElseGet(() -> Channel.of(name, delivery));
    }
}
